"""What the pages show of indicators: the overview, and the parts of each with its trend."""

from collections.abc import Mapping
from dataclasses import dataclass

from lib import charts, measures, wording
from lib.measures import Reading
from lib.page import Answer, Figure, GoalGroup, Mark, Saying, Table, Tile
from lib.sources import Snapshot, once
from lib.wording.passport import Facts


@dataclass(frozen=True)
class OverviewView:
    """Every goal in a year; `pictures` has the small trend of each indicator by its name."""

    groups: tuple[GoalGroup, ...]
    pictures: Mapping[str, str]
    money_column: str


@once
def overview(snapshot: Snapshot, year: int) -> OverviewView:
    """Return what the overview shows of a year."""
    return OverviewView(
        wording.overview.groups(snapshot, year),
        {
            name: charts.sparkline(measures.of_indicator(snapshot, name), year)
            for name in snapshot.register.indicators
        },
        wording.overview.money_column(snapshot, year),
    )


@once
def asked(snapshot: Snapshot, year: int) -> str:
    """Ask what the overview of a year answers."""
    return wording.overview.asked(snapshot, year)


@once
def tiles(snapshot: Snapshot, year: int) -> tuple[Tile, ...]:
    """Return what a year comes down to."""
    return wording.overview.tiles(snapshot, year)


@once
def legend(snapshot: Snapshot, year: int) -> str:
    """Say how to read the overview."""
    return wording.overview.legend(snapshot, year)


@once
def answer(snapshot: Snapshot, name: str, year: int) -> Answer:
    """Return the verdict about an indicator in a year, with the sum behind it."""
    return wording.verdicts.answered(measures.reading(snapshot, name, year), snapshot.register)


@once
def trend(snapshot: Snapshot, name: str, year: int) -> Figure:
    """Return all years of an indicator, in which `year` stands out."""
    register = snapshot.register
    readings = measures.of_indicator(snapshot, name)
    beside = _elsewhere(snapshot, name)
    return Figure(
        charts.trend(readings, year, beside),
        wording.captions.trend(readings, year, register.indicators[name], register),
        wording.tables.trend(readings, register, measures.end_targets(snapshot, name)),
        charts.plots.trend(
            readings, year, beside, wording.captions.counted(register.indicators[name])
        ),
    )


def _elsewhere(snapshot: Snapshot, name: str) -> list[Reading]:
    """Return the readings of comparisons with elsewhere that are in the unit of the indicator."""
    register = snapshot.register
    return [
        reading
        for reading in measures.of_series(snapshot, name)
        if reading.about.series
        and reading.about.series.kind.is_elsewhere
        and reading.about.unit == register.indicators[name].unit
    ]


@once
def facts(snapshot: Snapshot, name: str) -> Facts:
    """Return what an indicator is, and what each document says about it."""
    ends = measures.end_targets(snapshot, name)
    return wording.passport.facts(snapshot.register.indicators[name], snapshot.register, ends)


@once
def more_facts(snapshot: Snapshot, name: str, year: int) -> Facts:
    """Return the facts that are not said on the card of an indicator in a year."""
    told = {line for each in sayings(snapshot, name, year) for line in each.lines}
    return [(head, text) for head, text in facts(snapshot, name) if text not in told]


@once
def sayings(snapshot: Snapshot, name: str, year: int) -> tuple[Saying, ...]:
    """Return what is said of an indicator in a year: by whom, what does not fit, what to ask."""
    reading = measures.reading(snapshot, name, year)
    claims = measures.claims_of(snapshot, name)
    questions = wording.questions.questions(snapshot, year)
    return wording.cards.of_indicator(reading, claims, questions, snapshot.register)


@once
def marks(snapshot: Snapshot, goal: str, year: int) -> tuple[Mark, ...]:
    """Return the verdict of each indicator of a goal."""
    return wording.overview.marks_of(
        measures.of_goal(snapshot, goal, year), goal, snapshot.register
    )


@once
def findings(snapshot: Snapshot, name: str) -> tuple[str, ...]:
    """Return how the targets of an indicator moved, what holds of it, and what is needed."""
    register = snapshot.register
    moved = measures.moved_targets_of(snapshot, name)
    told = [wording.moved_targets.sentence(each, register) for each in moved]
    fitting = [each for each in measures.claims_of(snapshot, name) if each.holds is not False]
    told += [wording.claims.sentence(each, register) for each in fitting]
    pace = measures.pace(snapshot, name)
    return (*told, wording.paces.sentence(pace, register)) if pace else tuple(told)


@once
def series(snapshot: Snapshot, name: str, year: int) -> Table | None:
    """Return the groups, districts and comparisons of an indicator; None without any."""
    readings = measures.of_series(snapshot, name)
    unit = snapshot.register.indicators[name].unit
    return wording.tables.series(readings, year, unit) if readings else None


@once
def editions(snapshot: Snapshot, name: str) -> Table | None:
    """Return the targets as each document prints them; None while they do not differ."""
    printed = measures.target_editions(snapshot, name)
    if not printed:
        return None
    register = snapshot.register
    return wording.tables.target_editions(printed, register.indicators[name], register)
