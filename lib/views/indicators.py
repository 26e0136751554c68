"""What the pages show of indicators: the overview, and the parts of each with its trend."""

from collections.abc import Mapping
from dataclasses import dataclass

from lib import charts, measures, wording
from lib.page import Answer, Figure, GoalLine, Table
from lib.sources import Snapshot, once
from lib.wording.passport import Facts


@dataclass(frozen=True)
class OverviewView:
    """Every goal in a year; `pictures` has the small trend of each indicator by its name."""

    goals: tuple[GoalLine, ...]
    pictures: Mapping[str, str]
    money_column: str


@once
def overview(snapshot: Snapshot, year: int) -> OverviewView:
    """Return what the overview shows of a year."""
    return OverviewView(
        wording.overview.goals(snapshot, year),
        {
            name: charts.sparkline(measures.of_indicator(snapshot, name).to_dicts(), year)
            for name in snapshot.register.indicators
        },
        wording.overview.money_column(snapshot),
    )


@once
def sentence(snapshot: Snapshot, year: int) -> str:
    """Return the sentence that a year comes down to."""
    return wording.overview.sentence(snapshot, year)


@once
def legend(snapshot: Snapshot) -> str:
    """Say by which rule is judged, and how to read the overview."""
    rule = wording.verdicts.rule(snapshot.register)
    return f"{rule} {wording.overview.legend(snapshot)}"


@once
def answer(snapshot: Snapshot, name: str, year: int) -> Answer:
    """Return the verdict about an indicator in a year, with the sum behind it."""
    rows = measures.of_indicator(snapshot, name).filter(year=year)
    return wording.verdicts.answered(rows.row(0, named=True), snapshot.register)


@once
def trend(snapshot: Snapshot, name: str, year: int) -> Figure:
    """Return all years of an indicator, in which `year` stands out."""
    register = snapshot.register
    rows = measures.of_indicator(snapshot, name).to_dicts()
    series = measures.series_verdicts(snapshot, name).to_dicts()
    elsewhere = [row for row in series if row["series_kind"] == "vergelijking"]
    return Figure(
        charts.trend(rows, year, elsewhere),
        wording.captions.trend(rows, year, register.indicators[name], register),
        wording.tables.trend(rows, register),
    )


@once
def facts(snapshot: Snapshot, name: str) -> Facts:
    """Return what an indicator is, and what each document says about it."""
    return wording.passport.facts(snapshot.register.indicators[name], snapshot.register)


@once
def findings(snapshot: Snapshot, name: str) -> tuple[str, ...]:
    """Return how the promises of an indicator moved."""
    return tuple(wording.promises.findings(snapshot, name))


@once
def series(snapshot: Snapshot, name: str, year: int) -> Table | None:
    """Return the groups, districts and comparisons of an indicator; None without any."""
    rows = measures.series_verdicts(snapshot, name).to_dicts()
    return wording.tables.series(rows, year) if rows else None


@once
def editions(snapshot: Snapshot, name: str) -> Table | None:
    """Return the targets as each document prints them; None while they do not differ."""
    printed = measures.target_editions(snapshot, name)
    if printed.is_empty():
        return None
    register = snapshot.register
    return wording.tables.target_editions(printed, register.indicators[name], register)
