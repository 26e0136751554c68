"""Figures that stand in each other's place: target and outcome, or two indicators."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations
from statistics import median

from lib.model import DocumentKind
from lib.sources.faults import Fault
from lib.sources.register_rules.placed import BUDGETS, Line, Placed, Series

_OUT_OF_PLACE = Decimal("1.6")  # times its own history
_IN_PLACE = Decimal("1.3")  # times the history of the other
_HISTORY = 3


def faults(placed: Placed) -> Iterator[Fault]:
    """Yield a warning for a target that is not the budget's, and for exchanged figures."""
    for series in placed.series:
        for line in series.lines:
            yield from _other_target(placed, series, line)
    yield from _two_indicators(placed)


def _other_target(placed: Placed, series: Series, line: Line) -> Iterator[Fault]:
    """Compare the target that a report repeats with those that budgets set for the year."""
    if placed.kind(line.document) is not DocumentKind.ANNUAL_REPORT or line.is_reviewed(
        line.said.target
    ):
        return
    target = line.said.target.value if line.said.target else None
    set_by = {
        other.said.target.value: name
        for name in placed.documents
        if placed.kind(name) in BUDGETS and (other := series.of(name, line.year))
        if other.said.target is not None and other.said.target.value is not None
    }
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
    for document in placed.documents:
        odd = list(_out_of_place(placed, document))
        for one, other in combinations(odd, 2):
            if one.unit != other.unit or not (one.fits(other) and other.fits(one)):
                continue
            yield placed.warn(
                (*other.line.path, "gerealiseerd"),
                "indicatoren-verwisseld",
                f"De uitkomst {other.value} past bij '{one.name}', en {one.value} past bij "
                f"'{other.name}'. Zijn de regels verwisseld? Klopt het? Zet dan 'nagekeken: "
                f"{other.value}' op de regel van dit jaar.",
            )


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


def _out_of_place(placed: Placed, document: str) -> Iterator[_Outcome]:
    year = placed.register.documents[document].year
    for series in placed.series:
        line = series.of(document, year)
        realised = line.said.realised if line else None
        numbers = [
            figure.value
            for other in series.lines
            if other is not line
            for _, figure in other.figures()
            if figure.value
        ]
        if line is None or realised is None or not realised.value or len(numbers) < _HISTORY:
            continue
        if line.is_reviewed(realised):
            continue
        about = series.indicator
        outcome = _Outcome(about.short_name, about.unit, line, realised.value, median(numbers))
        if outcome.odd:
            yield outcome


def _ratio(one: Decimal, other: Decimal) -> Decimal:
    """Return how many times the larger is as large as the smaller; opposite signs are far apart."""
    if one * other <= 0:
        return Decimal("Infinity")
    small, large = sorted((abs(one), abs(other)))
    return large / small
