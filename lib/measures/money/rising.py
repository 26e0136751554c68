"""Products that a budget lets cost much more than the year before, and no account tells of."""

from collections.abc import Iterator
from dataclasses import dataclass

from lib.measures.money.baselines import account_stages, baseline
from lib.measures.money.saldi import Saldo, products, saldi_of_goal
from lib.sources import Snapshot


@dataclass(frozen=True, slots=True)
class RisingProduct:
    """The saldo of a product in a budget, and in that of the year before by the same document."""

    before: Saldo
    after: Saldo
    rise: int
    """By how many euros the product costs more."""


def rising_products(snapshot: Snapshot, goal: str, year: int) -> tuple[RisingProduct, ...]:
    """Return the products of a goal that cost much more than the year before, most first.

    That is when they pass both thresholds of the register. Only where an account of the goal over
    the year is there and does not name the product.
    """
    budget = baseline(snapshot)
    stages = account_stages(snapshot)
    lines = saldi_of_goal(snapshot, goal, year, budget)
    if not any(line.stage in stages and line.after.euros is not None for line in lines):
        return ()
    told = {
        line.scope.product for stage in stages for line in products(snapshot, goal, year, stage)
    }
    found = _compared(snapshot, goal, year, budget.stage)
    kept = [rising for rising in found if rising.after.scope.product not in told]
    return tuple(sorted(kept, key=lambda rising: -rising.rise))


def _compared(
    snapshot: Snapshot, goal: str, year: int, stage: str | None
) -> Iterator[RisingProduct]:
    earlier = {
        (line.scope, line.document): line for line in products(snapshot, goal, year - 1, stage)
    }
    for after in products(snapshot, goal, year, stage):
        before = earlier.get((after.scope, after.document))
        if before is None or before.after.euros is None or after.after.euros is None:
            continue
        rise = before.after.euros - after.after.euros
        if _is_much(snapshot, rise, before.after.euros, after.after.euros):
            yield RisingProduct(before, after, rise)


def _is_much(snapshot: Snapshot, rise: int, before: int, after: int) -> bool:
    """Tell whether what costs money now costs so much more that both thresholds are passed."""
    limits = snapshot.register.thresholds
    large = rise >= limits.amount and rise * 100 >= limits.percent * abs(before)
    return after < 0 < rise and before <= 0 and large
