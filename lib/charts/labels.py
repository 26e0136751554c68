"""Which labels of a trend are written, by the width that it gets: none stands on another."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from math import inf

from lib.charts.drawn import Drawn

WIDTHS = (0, 280, 420, 640)
"""From these widths of a plot, in pixels, more is written; a plot is at least `_NARROWEST`."""

NEVER = 1_000_000
"""The width of the label that no plot is wide enough for."""

_NARROWEST = 210
_SIGN = 7.6  # pixels of a bold figure of 14 pixels
_LINE = 16
_OVER = 1.4  # years: a longer label would hide the line beside its own point
_BETWEEN = 5
_A_YEAR = 30
_STEPS = (1, 2, 5, 10, 20, 50)


@dataclass(frozen=True, slots=True)
class _Label:
    """A label of a year: its middle as a share of the width, its height and its size in pixels.

    `field` names its width in `Drawn`. A `weighty` one may lie over the years beside it.
    """

    year: str
    field: str
    weighty: bool
    across: float
    height: float
    size: float


def spaced(
    years: Sequence[Drawn], chosen: int, domain: tuple[float, float], height: int, away: int
) -> list[Drawn]:
    """Return the years with the width from which each of their labels is written.

    First the numbers of the chosen year, the ends and the extremes of the outcome and the targets
    that changed. `domain` is what the plot shows, low to high, over `height` pixels; `away` is how
    far a label stands from its mark.
    """
    shares = {each.year: (place + 0.5) / len(years) for place, each in enumerate(years)}
    scale = height / (domain[1] - domain[0])

    def label(each: Drawn, field: str, weighty: bool) -> _Label | None:
        if field == "word_from":
            return _Label(each.year, field, weighty, shares[each.year], height - 18, 46)
        is_outcome = field == "realised_from"
        level = each.realised if is_outcome else each.target
        if level is None:
            return None
        text = each.realised_label if is_outcome else each.target_label
        above = each.above if is_outcome else each.target_above
        top = (domain[1] - level) * scale + (-away if above else away)
        return _Label(each.year, field, weighty, shares[each.year], top, len(text) * _SIGN)

    wanted = [label(*each) for each in _by_weight(years, str(chosen))]
    found = _written_from([each for each in wanted if each is not None], 1 / len(years))
    return [
        replace(
            each,
            realised_from=found.get((each.year, "realised_from"), NEVER),
            target_from=found.get((each.year, "target_from"), NEVER),
            word_from=found.get((each.year, "word_from"), NEVER),
        )
        for each in years
    ]


def _by_weight(years: Sequence[Drawn], chosen: str) -> Iterator[tuple[Drawn, str, bool]]:
    """Yield the labels that there may be, the weightiest first, and whether they are weighty."""
    now = [each for each in years if each.year == chosen]
    measured = [each for each in years if each.realised is not None]
    changed = list(_changed(years))
    peaks = [pick(measured, key=_outcome) for pick in (max, min)] if measured else []
    outcomes = (*now, *measured[-1:], *measured[:1], *peaks)
    yield from ((each, "realised_from", True) for each in outcomes)
    yield from ((each, "target_from", True) for each in (*now, *changed[:1]))
    yield from ((each, "target_from", False) for each in changed)
    yield from ((each, "word_from", False) for each in years if each.not_measured)
    yield from ((each, "realised_from", False) for each in reversed(measured))
    yield from ((each, "target_from", False) for each in reversed(years))


def _outcome(each: Drawn) -> float:
    return -inf if each.realised is None else each.realised


def _changed(years: Sequence[Drawn]) -> Iterator[Drawn]:
    """Yield the years of which the target is another than before, the last one first."""
    aims = [each for each in years if each.target is not None]
    before = ["", *(each.target_label for each in aims)]
    yield from (
        each
        for each, other in reversed(list(zip(aims, before, strict=False)))
        if each.target_label != other
    )


def _written_from(labels: Iterable[_Label], of_a_year: float) -> Mapping[tuple[str, str], int]:
    """Return by year and field the width from which a label has room beside those before it.

    `of_a_year` is the share of the width that a year has.
    """
    first: dict[tuple[str, str], _Label] = {}
    for each in labels:
        first.setdefault((each.year, each.field), each)
    found: dict[_Label, int] = {}
    for width in WIDTHS:
        plot = max(width, _NARROWEST)
        for each in first.values():
            fits = each.weighty or each.size < of_a_year * plot * _OVER
            if each not in found and fits and not any(_meet(each, it, plot) for it in found):
                found[each] = width
    return {(each.year, each.field): width for each, width in found.items()}


def _meet(one: _Label, other: _Label, width: int) -> bool:
    apart = abs(one.across - other.across) * width
    return apart < (one.size + other.size) / 2 + _BETWEEN and (
        abs(one.height - other.height) < _LINE
    )


def named_years(years: Sequence[int], chosen: int) -> Mapping[int, tuple[int, ...]]:
    """Return the years that the axis names, by the width from which these have room.

    The chosen year, the last and the first, and others in even steps from the chosen one.
    """
    return {width: _named(years, chosen, max(width, _NARROWEST)) for width in WIDTHS}


def _named(years: Sequence[int], chosen: int, width: int) -> tuple[int, ...]:
    apart = (_A_YEAR + _BETWEEN) * len(years) / width
    step = next((each for each in _STEPS if each >= apart), _STEPS[-1])
    stepped = [year for year in years if (year - chosen) % step == 0]
    named: list[int] = []
    for year in (chosen, years[-1], years[0], *stepped):
        if year in years and all(abs(year - other) >= apart for other in named):
            named.append(year)
    return tuple(sorted(named))
