"""Figures that stand in each other's place: target and outcome, or two indicators."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import islice, product
from math import floor, log

from lib.model import DocumentKind
from lib.sources.indicators.rules.numbers import Numbers
from lib.sources.indicators.rules.placed import BUDGETS, Line, Placed, Series
from lib.sources.reading.faults import Fault

_OUT_OF_PLACE = Decimal("1.6")  # times its own history
_IN_PLACE = Decimal("1.3")  # times the history of the other
_HISTORY = 3
_MOST_TRIED, _MOST_PAIRS = 1_000, 3


def faults(placed: Placed) -> Iterator[Fault]:
    """Yield a warning for a target that is not the budget's, and for exchanged figures."""
    for series in placed.series:
        promised = _promised(placed, series)
        for line in series.lines:
            yield from _other_target(placed, line, promised.get(line.year, {}))
    yield from _two_indicators(placed)


def _promised(placed: Placed, series: Series) -> dict[int, dict[Decimal, str]]:
    """Return per year the targets that budgets set, with a document; the one in force is last."""
    found: dict[int, dict[Decimal, str]] = {}
    for line in sorted(series.lines, key=placed.weight):
        target = line.said.target.value if line.said.target else None
        if target is not None and placed.kind(line.document) in BUDGETS:
            set_by = found.setdefault(line.year, {})
            set_by.pop(target, None)
            set_by[target] = line.document
    return found


def _other_target(placed: Placed, line: Line, set_by: dict[Decimal, str]) -> Iterator[Fault]:
    """Compare the target that a report repeats with those that budgets set for the year."""
    if placed.kind(line.document) is not DocumentKind.ANNUAL_REPORT or line.is_reviewed(
        line.said.target
    ):
        return
    target = line.said.target.value if line.said.target else None
    if target is None or not set_by or target in set_by:
        return
    promised, budget = list(set_by.items())[-1]
    names = placed.register.documents
    told = f"{names[line.document].name} noemt hier {target}, {names[budget].name} noemt {promised}"
    realised = line.said.realised.value if line.said.realised else None
    if realised == promised:
        yield placed.warn(
            (*line.path, "begroot"),
            "doel-en-uitkomst-verwisseld",
            f"{told}. Dat is precies de uitkomst. Zijn 'begroot' en 'gerealiseerd' verwisseld? "
            f"Staat het zo in de documenten? Zet dan 'nagekeken: {target}' op deze regel.",
        )
    else:
        yield placed.warn(
            (*line.path, "begroot"),
            "doel-anders-dan-begroot",
            f"{told}. Het dashboard rekent met {promised}. Kijk of beide kloppen. Staat het zo in "
            f"de documenten? Zet dan 'nagekeken: {target}' op deze regel.",
        )


def _two_indicators(placed: Placed) -> Iterator[Fault]:
    """Find two indicators of which the outcomes in a document fit the history of the other."""
    odd: dict[str, list[_Outcome]] = {}
    for series in placed.series:
        for document, outcome in _out_of_place(placed, series):
            odd.setdefault(document, []).append(outcome)
    for document in placed.documents:
        for one, other in _exchanged(odd.get(document, ())):
            yield placed.warn(
                (*other.line.path, "gerealiseerd"),
                "indicatoren-verwisseld",
                f"De uitkomst {other.value} past bij '{one.name}', en {one.value} past bij "
                f"'{other.name}'. Zijn de regels verwisseld? Klopt het? Zet dan 'nagekeken: "
                f"{other.value}' op de regel van dit jaar.",
            )


def _exchanged(odd: Iterable["_Outcome"]) -> Iterator[tuple["_Outcome", "_Outcome"]]:
    """Yield pairs that fit each other, with for each outcome the first few before it.

    What can fit stands in the same or the next size, so that not all are held beside all.
    """
    seen: dict[tuple[str, int, int], list[_Outcome]] = {}
    for other in odd:
        near = (
            one
            for value, usual in product(_around(other.usual), _around(other.value))
            for one in seen.get((other.unit, value, usual), ())
        )
        fitting = (one for one in islice(near, _MOST_TRIED) if one.fits(other) and other.fits(one))
        yield from ((one, other) for one in islice(fitting, _MOST_PAIRS))
        sizes = _size(other.value), _size(other.usual)
        seen.setdefault((other.unit, *sizes), []).append(other)


def _size(number: Decimal) -> int:
    """Return the order of size in steps of what still counts as in place."""
    return floor(log(abs(number)) / log(_IN_PLACE)) if number else 0


def _around(number: Decimal) -> tuple[int, int, int]:
    size = _size(number)
    return size, size - 1, size + 1


@dataclass(frozen=True)
class _Outcome:
    """An outcome beside what its indicator usually had before."""

    name: str
    unit: str
    line: Line
    value: Decimal
    usual: Decimal

    def fits(self, other: "_Outcome") -> bool:
        """Tell whether this outcome is near to what the other indicator had before."""
        return _ratio(self.value, other.usual) <= _IN_PLACE

    @property
    def odd(self) -> bool:
        """Tell whether it is far from what its own indicator had before."""
        return _ratio(self.value, self.usual) >= _OUT_OF_PLACE


def _out_of_place(placed: Placed, series: Series) -> Iterator[tuple[str, _Outcome]]:
    """Yield each document with the outcome of its own year, if that is odd beside the others."""
    numbers = Numbers(
        figure.value for line in series.lines for _, figure in line.figures() if figure.value
    )
    for document in series.documents:
        line = series.of(document, placed.register.documents[document].year)
        realised = line.said.realised if line else None
        if line is None or realised is None or not realised.value or line.is_reviewed(realised):
            continue
        own = [figure.value for _, figure in line.figures() if figure.value]
        if len(numbers) - len(own) < _HISTORY:
            continue
        about, usual = series.indicator, numbers.median_without(own)
        outcome = _Outcome(about.short_name, series.unit, line, realised.value, usual)
        if outcome.odd:
            yield document, outcome


def _ratio(one: Decimal, other: Decimal) -> Decimal:
    """Return how many times the larger is as large as the smaller; opposite signs are far apart."""
    if one * other <= 0:
        return Decimal("Infinity")
    small, large = sorted((abs(one), abs(other)))
    return large / small
