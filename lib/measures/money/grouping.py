"""Answers by what is asked of them, so that nobody looks through all of them for a few."""

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from typing import TypeVar

from lib.model import Scope

Answer = TypeVar("Answer")
Asked = TypeVar("Asked", bound=Hashable)


def grouped(
    answers: Iterable[Answer], asked: Callable[[Answer], Asked]
) -> Mapping[Asked, Sequence[Answer]]:
    """Return the answers by what `asked` says of each, in their own order."""
    found: dict[Asked, list[Answer]] = {}
    for answer in answers:
        found.setdefault(asked(answer), []).append(answer)
    return {key: tuple(group) for key, group in found.items()}


def total_last(scope: Scope) -> tuple[bool, str, bool, str]:
    """Sort goals first, then what stands outside any goal, and the total of them last."""
    return scope.goal is None, scope.goal or "", scope.product is None, scope.product or ""
