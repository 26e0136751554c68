"""By which definition a figure was counted: how many breaks in the series it comes after."""

from collections.abc import Mapping, Sequence
from typing import TypeAlias, assert_never

from lib.model import Definition, SeriesBreak

Editions: TypeAlias = Mapping[str, int]


def definition(
    breaks: Sequence[SeriesBreak],
    year: int | None,
    told: Definition | None,
    document: str,
    editions: Editions,
) -> int | None:
    """Return how many of the breaks (old to new) a figure comes after; None: nobody tells.

    A document from before the one that reports a break counts by the definition before that break.
    Who reports a later break and not an earlier one leaves open by what the figures after both are
    counted. `told` is what was typed with the figure: see the field `definitie`.
    """
    known = _known(breaks, document, editions)
    match told:
        case Definition.UNKNOWN:
            return None
        case Definition.NEW:
            return max(known, default=1) if breaks else 0
        case Definition.OLD | None:
            passed = [place for place in known if _is_passed(breaks[place - 1], year)]
            if passed != list(range(1, len(passed) + 1)):
                return None
            return len(passed) if told is None else max(len(passed) - 1, 0)
        case _:
            assert_never(told)


def _known(breaks: Sequence[SeriesBreak], document: str, editions: Editions) -> list[int]:
    """Return the places, from 1, of the breaks that a document knows of."""
    edition = editions[document]
    return [
        place for place, each in enumerate(breaks, 1) if edition >= editions.get(each.document, 0)
    ]


def _is_passed(each: SeriesBreak, year: int | None) -> bool:
    """Tell whether a year comes after a break, as the end without a year does."""
    return year is None or year >= each.since
