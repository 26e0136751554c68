"""Goals by what they reached and by what they cost."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lib.measures import Reading, Variance
from lib.model import VarianceSign, Verdict
from lib.wording.listed import listed
from lib.wording.money import sign


@dataclass(frozen=True)
class Tallied:
    """A goal with how many of its targets were reached, of those with a verdict, and its money."""

    code: str
    reached: int
    judged: int
    sign: VarianceSign | None


def tallied(readings: Sequence[Reading], variances: Sequence[Variance]) -> list[Tallied]:
    """Return the goals that have a verdict and a variance."""
    counts = _counts(readings)
    return [
        Tallied(variance.scope.code or "", *counts[goal], sign(variance))
        for variance in variances
        if (goal := variance.scope.goal or "") in counts and variance.difference is not None
    ]


def reached(readings: Sequence[Reading]) -> Mapping[str, str]:
    """Write by goal how many of its targets were reached, of those with a verdict.

    Under an empty code it is that of all goals together; nothing where there is no verdict.
    """
    counts = _counts(readings)
    if not counts:
        return {}
    whole = tuple(map(sum, zip(*counts.values(), strict=True)))
    return {goal: f"{found} van {judged}" for goal, (found, judged) in (
        *counts.items(), ("", whole)
    )}  # fmt: skip


def _counts(readings: Sequence[Reading]) -> Mapping[str, tuple[int, int]]:
    counts: dict[str, tuple[int, int]] = {}
    for reading in readings:
        if reading.verdict in (Verdict.REACHED, Verdict.MISSED):
            found, judged = counts.get(reading.about.goal, (0, 0))
            hit = reading.verdict is Verdict.REACHED
            counts[reading.about.goal] = (found + hit, judged + 1)
    return counts


def finding(goals: Sequence[Tallied]) -> str:
    """Say which goals cost more than budgeted and missed targets; nothing where there are none."""
    both = [
        goal for goal in goals
        if goal.sign is VarianceSign.UNFAVOURABLE and goal.reached < goal.judged
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
        f"{len(both)} {many} ({listed([goal.code for goal in both])}) {verbs[0]} nadelig uit "
        f"en {verbs[1]} {targets}."
    )
