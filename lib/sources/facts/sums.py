"""Do the parts in a text add up? A whole beside those of its parts that are of the same thing."""

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from typing import TypeVar

from lib.model import Closing, Fact, FactSum, Unit, folded
from lib.sources.facts.printed import printed_number, times_in

_LEAST = 2
"""Parts: one alone says nothing of what it is a part of."""

Key = TypeVar("Key")


def sums(facts: Sequence[Fact]) -> tuple[FactSum, ...]:
    """Return each exact whole beside the sum of its parts, in the order of the file.

    A part adds up that is exact and does not say otherwise. Allowed is half of the last printed
    digit for every rounded number in it, the whole included: 0,5 x (n + 1); whole people and things
    are not rounded.
    """
    found = (
        (whole, tuple(parts))
        for whole, parts in parts_of(facts)
        if not whole.about and len(parts) >= _LEAST
    )
    return tuple(
        _sum(whole, parts)
        for whole, parts in found
        if all(part.adds_up and not part.about for part in parts)
    )


def parts_of(facts: Sequence[Fact]) -> Iterator[tuple[Fact, Sequence[Fact]]]:
    """Yield each whole that is a number with its parts that can be held beside it.

    They are of the same document, year and unit. Where there are some of the same kind as the
    whole only those count, and of these those of the same date where there are any; parts of
    several kinds or dates are not of one whole.
    """
    named: dict[object, list[Fact]] = {}
    for fact in facts:
        if fact.part_of is not None and fact.value is not None:
            place = (fact.programme, fact.document, fact.year, folded(fact.part_of))
            named.setdefault((*place, folded(fact.unit)), []).append(fact)
    for whole in facts:
        place = (whole.programme, whole.document, whole.year, folded(whole.name))
        every = named.get((*place, folded(whole.unit)))
        if whole.value is not None and every:
            parts = _alike(every, whole, lambda fact: fact.kind)
            yield whole, _alike(parts, whole, lambda fact: folded(fact.on or ""))


def _alike(parts: Sequence[Fact], whole: Fact, key: Callable[[Fact], Key]) -> Sequence[Fact]:
    """Return the parts that have what the whole has, else all of them where they have one thing."""
    same = [part for part in parts if key(part) == key(whole)]
    if same:
        return same
    return parts if len({key(part) for part in parts}) == 1 else ()


def _sum(whole: Fact, parts: tuple[Fact, ...]) -> FactSum:
    expected = sum((part.value or Decimal(0) for part in parts), Decimal(0))
    difference = (whole.value or Decimal(0)) - expected
    allowed = sum((_half_a_step(fact) for fact in (whole, *parts)), Decimal(0))
    closing = Closing.EXACT if not difference else Closing.OPEN
    if difference and abs(difference) <= allowed:
        closing = Closing.ROUNDED
    return FactSum(whole, parts, expected, difference, allowed, closing)


def _half_a_step(fact: Fact) -> Decimal:
    """Return how far a printed number can be from what it was rounded from."""
    found = printed_number(fact.printed)
    step = found.step / times_in(fact.unit) if found else Decimal(1).scaleb(-fact.decimals)
    exact = step == 1 and folded(fact.unit) != Unit.PERCENT
    return Decimal(0) if exact else step / 2
