"""How the verdicts of a year fall, counted; and the year that a visitor begins with."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias, assert_never

from lib.measures.indicators.lookup import of_year, readings
from lib.measures.indicators.readings import Reading
from lib.measures.indicators.years import reported_years, years
from lib.model import FigureKind, Stated, Verdict
from lib.sources import Snapshot, once

Kind: TypeAlias = Literal[
    "reached", "missed", "undecided", "not_yet_entered", "not_yet_known", "no_target", "per_group"
]


@dataclass(frozen=True, slots=True)
class Counts:
    """How many indicators there are, and how their verdicts fall.

    `undecided`: judged without an outcome that can be compared.
    """

    indicators: int
    reached: int
    missed: int
    undecided: int
    not_yet_entered: int
    not_yet_known: int
    no_target: int
    per_group: int
    stated: int
    stated_reached: int
    conflicts: int

    @property
    def targets(self) -> int:
        """Return how many indicators have a target of their own."""
        return self.indicators - self.no_target - self.per_group


@dataclass(frozen=True, slots=True)
class GoalCounts:
    """The counts of one goal in one year."""

    goal: str
    year: int
    counts: Counts


def counts(snapshot: Snapshot, year: int) -> Counts:
    """Count the verdicts of a year; `stated` and `stated_reached` are what documents state."""
    return counts_of(of_year(snapshot, year))


@once
def by_goal(snapshot: Snapshot) -> tuple[GoalCounts, ...]:
    """Count the verdicts of each goal in each year, in the order of the register."""
    found: dict[tuple[str, int], list[Reading]] = {}
    for reading in readings(snapshot):
        found.setdefault((reading.about.goal, reading.year), []).append(reading)
    return tuple(GoalCounts(goal, year, counts_of(own)) for (goal, year), own in found.items())


@once
def default_year(snapshot: Snapshot) -> int:
    """Return the last year of which every outcome is entered, else the last year there is.

    A report that is named in the register, or half filled in, opens no year of its own, unless the
    register says that it is to be shown.
    """
    known = years(snapshot)
    reported = [year for year in reported_years(snapshot.register) if year in known]
    entered = set(snapshot.figures.filter(kind=FigureKind.REALISED.value)["document"])
    begun = [year for year in reported_years(snapshot.register, entered) if year in known]
    asked = {one.year for one in snapshot.register.documents.values() if one.shown == "ja"}
    whole = [y for y in begun if y in asked or not counts(snapshot, y).not_yet_entered]
    return max(whole or begun or reported, default=known[-1])


def counts_of(found: Sequence[Reading]) -> Counts:
    """Count the verdicts of readings."""
    kinds = Counter(_kind(reading.verdict) for reading in found)
    stated = [reading.stated.verdict for reading in found if reading.stated]
    return Counts(
        indicators=len(found),
        reached=kinds["reached"],
        missed=kinds["missed"],
        undecided=kinds["undecided"],
        not_yet_entered=kinds["not_yet_entered"],
        not_yet_known=kinds["not_yet_known"],
        no_target=kinds["no_target"],
        per_group=kinds["per_group"],
        stated=len(stated),
        stated_reached=stated.count(Stated.YES),
        conflicts=sum(reading.contradicted is not None for reading in found),
    )


def _kind(verdict: Verdict) -> Kind:
    """Say as what a verdict is counted."""
    kind: Kind
    match verdict:
        case Verdict.REACHED:
            kind = "reached"
        case Verdict.MISSED:
            kind = "missed"
        case Verdict.NOT_MEASURED | Verdict.UNDECIDABLE:
            kind = "undecided"
        case Verdict.NOT_YET_ENTERED:
            kind = "not_yet_entered"
        case Verdict.NOT_YET_KNOWN:
            kind = "not_yet_known"
        case Verdict.NO_TARGET:
            kind = "no_target"
        case Verdict.PER_GROUP:
            kind = "per_group"
        case _:
            assert_never(verdict)
    return kind
