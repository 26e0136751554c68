"""Answers by what is asked of them, so that nobody looks through all of them for a few."""

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from typing import TypeVar

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
