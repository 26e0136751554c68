"""Goals by what they reached and by what they cost: each stands in one field, with its counts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import assert_never

from lib.measures import Reading, Variance
from lib.model import VarianceSign, Verdict
from lib.page import Column, Table
from lib.wording.listed import listed
from lib.wording.money import direction, sign
from lib.wording.numbers import DASH


class Reach(Enum):
    """How many of the targets of a goal were reached, of those with a verdict."""

    ALL = "all"
    SOME = "some"
    NONE = "none"


@dataclass(frozen=True)
class Fielded:
    """A goal with its targets and its money of one year."""

    code: str
    name: str
    reached: int
    judged: int
    sign: VarianceSign | None

    @property
    def reach(self) -> Reach:
        """Return how many of its targets were reached."""
        if self.reached == self.judged:
            return Reach.ALL
        return Reach.SOME if self.reached else Reach.NONE


def fielded(
    readings: Sequence[Reading], variances: Sequence[Variance], names: Mapping[str, str]
) -> list[Fielded]:
    """Return the goals that have a verdict and a variance; `names` has their short names."""
    found = []
    for variance in variances:
        goal = variance.scope.goal or ""
        verdicts = [reading.verdict for reading in readings if reading.about.goal == goal]
        reached, missed = verdicts.count(Verdict.REACHED), verdicts.count(Verdict.MISSED)
        if reached + missed and variance.difference is not None:
            name = names.get(goal, variance.name)
            found.append(
                Fielded(variance.scope.code or "", name, reached, reached + missed, sign(variance))
            )
    return found


def table(goals: Sequence[Fielded], year: int) -> Table:
    """Return goals by what they reached and by what they cost; a column without any is left out."""
    signs = [
        told for told in (*VarianceSign, None)
        if told is not None or any(goal.sign is None for goal in goals)
    ]  # fmt: skip
    columns = (Column("Doelen"), *(Column(f"Geld: {direction(told)}") for told in signs))
    rows = tuple((_head(reach), *(_cell(goals, reach, told) for told in signs)) for reach in Reach)
    return Table(f"Doelstellingen naar doelen en geld in {year}", columns, rows)


def finding(goals: Sequence[Fielded]) -> str:
    """Say which goals cost more than budgeted and missed targets; nothing where there are none."""
    both = [
        goal for goal in goals
        if goal.sign is VarianceSign.UNFAVOURABLE and goal.reach is not Reach.ALL
    ]  # fmt: skip
    if not both:
        return ""
    many, verbs = ("doelstelling", ("viel", "haalde")) if len(both) == 1 else (
        "doelstellingen", ("vielen", "haalden")
    )  # fmt: skip
    reached, judged = sum(goal.reached for goal in both), sum(goal.judged for goal in both)
    together = "samen " if len(both) > 1 else ""
    targets = f"niet al hun doelen: {together}{reached} van de {judged}"
    if len(both) == 1:
        targets = "het ene doel niet" if judged == 1 else f"{reached} van de {judged} doelen"
    return (
        f"**{len(both)} {many}** ({listed([goal.code for goal in both])}) {verbs[0]} nadelig uit "
        f"en {verbs[1]} {targets}."
    )


def _head(reach: Reach) -> str:
    match reach:
        case Reach.ALL:
            return "Alle doelen gehaald"
        case Reach.SOME:
            return "Een deel gehaald"
        case Reach.NONE:
            return "Geen doel gehaald"
        case _:
            assert_never(reach)


def _cell(goals: Sequence[Fielded], reach: Reach, told: VarianceSign | None) -> str:
    found = [goal for goal in goals if goal.reach is reach and goal.sign is told]
    written = (f"{goal.code} {goal.name} ({goal.reached} van {goal.judged})" for goal in found)
    return "; ".join(written) or DASH
