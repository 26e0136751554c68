"""What did it cost? Account against a budget, for every scope, year and term of a saldo."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, assert_never

import polars as pl

from lib.measures.money.amounts import Amount, amount
from lib.measures.money.baselines import Baseline
from lib.measures.money.baselines import baseline as chosen_baseline
from lib.measures.money.comparison import VARIANCES, variance_frame
from lib.measures.money.reserves import before_frame
from lib.model import Level, Register, Scope, Side, Term, VarianceSign
from lib.sources import Snapshot, once


@dataclass(frozen=True, slots=True)
class Variance:
    """One term of a scope in a year: its budget, its account, and what lies between.

    `difference` is account minus budget in euros and `percentage` the same in parts of the budget's
    size; both are None where one of the amounts is not known, the percentage also for a budget of
    zero. `sign` is None where there is no difference.
    """

    scope: Scope
    name: str
    year: int
    kind: Term
    baseline: Baseline
    budget: Amount
    account: Amount
    difference: int | None
    percentage: float | None
    sign: VarianceSign | None

    @property
    def unit(self) -> int:
        """Return the coarsest unit that either amount was printed in, in euros."""
        return max(self.budget.unit or 1, self.account.unit or 1)

    def of(self, side: Side) -> Amount:
        """Return the amount on one side of the comparison."""
        match side:
            case Side.PLAN:
                return self.budget
            case Side.ACCOUNT:
                return self.account
            case _:
                assert_never(side)


def lines(
    snapshot: Snapshot, programme: str, year: int, baseline: Baseline
) -> tuple[Variance, ...]:
    """Return the saldo of each goal, of what stands outside any goal, and the total last."""
    found = lines_over_years(snapshot, programme, baseline)
    return tuple(row for row in found if row.year == year)


@once
def lines_over_years(
    snapshot: Snapshot, programme: str, baseline: Baseline
) -> tuple[Variance, ...]:
    """Return the lines of a programme in every year: goal by goal, the total last."""
    found = _lines_by_programme(snapshot, baseline).get((programme,))
    return () if found is None else tuple(typed(found, baseline, snapshot.register))


def goal_lines(
    snapshot: Snapshot, programme: str, year: int, baseline: Baseline
) -> tuple[Variance, ...]:
    """Return the saldo of each goal in a year."""
    found = lines(snapshot, programme, year, baseline)
    return tuple(row for row in found if row.scope.level is Level.GOAL)


def programme_total(
    snapshot: Snapshot, programme: str, year: int, baseline: Baseline
) -> Variance | None:
    """Return the saldo of a whole programme in a year, None where the sources have none."""
    found = lines(snapshot, programme, year, baseline)
    return next((row for row in found if row.scope.level is Level.PROGRAMME), None)


def kinds_of(snapshot: Snapshot, goal: str, year: int, baseline: Baseline) -> tuple[Variance, ...]:
    """Return every term of a goal in a year, the saldo before reserves last."""
    return tuple(row for row in _kinds(snapshot, goal, baseline) if row.year == year)


@once
def large(snapshot: Snapshot, year: int) -> tuple[Variance, ...]:
    """Return the goals whose variance is so large that it asks for an explanation.

    Either threshold of the register is enough. Compared is with the original budget.
    """
    limits = snapshot.register.thresholds
    much = (pl.col("difference_pct").abs() >= float(limits.percent)) | (
        pl.col("difference").abs() >= int(limits.amount)
    )
    original = chosen_baseline(snapshot)
    goals = variance_frame(snapshot, original).filter(
        pl.col("product").is_null(),
        pl.col("goal").is_not_null(),
        year=year,
        kind=Term.SALDO.value,
    )
    return tuple(typed(goals.filter(much.fill_null(value=False)), original, snapshot.register))


@once
def _kinds(snapshot: Snapshot, goal: str, baseline: Baseline) -> tuple[Variance, ...]:
    found = _kinds_by_goal(snapshot, baseline).get((goal,))
    return () if found is None else tuple(typed(found, baseline, snapshot.register))


@once
def _lines_by_programme(
    snapshot: Snapshot, baseline: Baseline
) -> Mapping[tuple[Any, ...], pl.DataFrame]:
    rows = variance_frame(snapshot, baseline).filter(
        pl.col("product").is_null() | pl.col("goal").is_null(), kind=Term.SALDO.value
    )
    ordered = rows.sort("goal", "product", "year", nulls_last=True)
    return ordered.partition_by("programme", as_dict=True, maintain_order=True)


@once
def _kinds_by_goal(
    snapshot: Snapshot, baseline: Baseline
) -> Mapping[tuple[Any, ...], pl.DataFrame]:
    both = (variance_frame(snapshot, baseline), before_frame(snapshot, baseline))
    rows = pl.concat(both).filter(pl.col("goal").is_not_null(), pl.col("product").is_null())
    return rows.partition_by("goal", as_dict=True, maintain_order=True)


def typed(frame: pl.DataFrame, baseline: Baseline, register: Register) -> Iterator[Variance]:
    """Yield the rows of a frame (VARIANCES) as answers."""
    for (
        programme, goal, product, name, year, kind, budget, account, difference, percentage, sign,
        _, budget_document, account_document, budget_unit, account_unit, budget_mark, account_mark,
        budget_computed, account_computed,
    ) in frame.select(VARIANCES.names()).iter_rows():  # fmt: skip
        yield Variance(
            register.scope(programme, goal, product),
            name,
            year,
            Term(kind),
            baseline,
            amount(budget, budget_mark, budget_document, budget_unit, budget_computed),
            amount(account, account_mark, account_document, account_unit, account_computed),
            difference,
            percentage,
            None if sign is None else VarianceSign(sign),
        )
