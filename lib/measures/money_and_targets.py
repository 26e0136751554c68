"""The money of a goal beside its targets: where both together raise a question."""

from dataclasses import dataclass

from lib.measures.indicators.lookup import of_goal
from lib.measures.indicators.readings import Reading
from lib.measures.money.baselines import account_stages
from lib.measures.money.remarks import remarks_of
from lib.measures.money.variances import Variance, large
from lib.model import Direction, Verdict
from lib.sources import Snapshot


@dataclass(frozen=True, slots=True)
class MoneyAndTargets:
    """A variance of a goal above a threshold, with what came of its targets in that year.

    `explanations` are what the account says beside the amounts of the goal. `missed` are its
    indicators that missed their target, `worse` those of them that also moved the wrong way since
    the measurement before. Those of which only we say which side is better are left out.
    """

    variance: Variance
    explanations: tuple[str, ...]
    missed: tuple[Reading, ...]
    worse: tuple[Reading, ...]


def money_and_targets(snapshot: Snapshot, year: int) -> tuple[MoneyAndTargets, ...]:
    """Return every large variance of a year (see `large`), goal by goal."""
    return tuple(_beside(snapshot, variance, year) for variance in large(snapshot, year))


def _beside(snapshot: Snapshot, variance: Variance, year: int) -> MoneyAndTargets:
    missed = tuple(
        found
        for found in of_goal(snapshot, variance.scope.goal or "", year)
        if found.verdict is Verdict.MISSED and _is_told(snapshot, found)
    )
    worse = tuple(found for found in missed if _got_worse(found))
    return MoneyAndTargets(variance, _explanations(snapshot, variance), missed, worse)


def _is_told(snapshot: Snapshot, found: Reading) -> bool:
    """Tell whether the documents themselves say which side is better."""
    return not snapshot.register.indicators[found.about.indicator].better_assumed


def _got_worse(found: Reading) -> bool:
    change = found.measurement.change if found.measurement else None
    if change is None or not change.amount or not found.about.better.turned:
        return False
    return (change.amount > 0) is (found.about.better is Direction.LOWER)


def _explanations(snapshot: Snapshot, variance: Variance) -> tuple[str, ...]:
    scope, stages = variance.scope, account_stages(snapshot)
    told = [
        remark.explanation
        for remark in remarks_of(snapshot, scope.programme or "")
        if remark.scope.goal == scope.goal and remark.year == variance.year
        and remark.stage in stages and remark.explanation
    ]  # fmt: skip
    return tuple(dict.fromkeys(told))
