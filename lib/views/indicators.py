"""What the pages show of indicators: the overview, and each one with its trend."""

from collections.abc import Mapping
from dataclasses import dataclass

from lib import charts, measures, wording
from lib.charts import Theme
from lib.sources import Snapshot, once
from lib.views.figure import Figure
from lib.wording.overview import GoalLine
from lib.wording.passport import Facts
from lib.wording.tables import Table
from lib.wording.verdicts import Answer


@dataclass(frozen=True)
class OverviewView:
    """Every goal in a year; `pictures` has the small trend of each indicator by its name."""

    sentence: str
    goals: tuple[GoalLine, ...]
    pictures: Mapping[str, str]
    money_column: str
    legend: str


@dataclass(frozen=True)
class IndicatorView:
    """One indicator in a year.

    `editions` is there when documents print other targets for a year, `series` when there are any.
    """

    anchor: str
    answer: Answer
    trend: Figure
    facts: Facts
    findings: tuple[str, ...]
    editions: Table | None
    series: Table | None


@once
def overview(snapshot: Snapshot, year: int, theme: Theme) -> OverviewView:
    """Return what the overview shows of a year."""
    register = snapshot.register
    return OverviewView(
        wording.overview.sentence(snapshot, year),
        wording.overview.goals(snapshot, year),
        {
            name: charts.sparkline(measures.of_indicator(snapshot, name).to_dicts(), year, theme)
            for name in register.indicators
        },
        wording.overview.money_column(snapshot),
        f"{wording.verdicts.rule(register)} {wording.overview.legend(snapshot)}",
    )


@once
def indicator(snapshot: Snapshot, name: str, year: int, theme: Theme) -> IndicatorView:
    """Return what the page of a goal shows of one of its indicators in a year."""
    register = snapshot.register
    described = register.indicators[name]
    rows = measures.of_indicator(snapshot, name).to_dicts()
    series = measures.series_verdicts(snapshot, name).to_dicts()
    elsewhere = [row for row in series if row["series_kind"] == "vergelijking"]
    return IndicatorView(
        wording.addresses.anchor(name),
        wording.verdicts.answered(next(r for r in rows if r["year"] == year), register),
        Figure(
            charts.trend(rows, year, theme, elsewhere),
            wording.captions.trend(rows, year, described, register),
            wording.tables.trend(rows, register),
        ),
        wording.passport.facts(described, register),
        tuple(wording.promises.findings(snapshot, name)),
        _editions(snapshot, name),
        wording.tables.series(series, year) if series else None,
    )


def _editions(snapshot: Snapshot, name: str) -> Table | None:
    printed = measures.target_editions(snapshot, name)
    if printed.is_empty():
        return None
    register = snapshot.register
    return wording.tables.target_editions(printed, register.indicators[name], register)
