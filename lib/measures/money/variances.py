"""What did it cost? Account against a budget, for every scope, year and term of a saldo."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import polars as pl

from lib.measures.money.amounts import Amount, amount
from lib.measures.money.baselines import Baseline
from lib.measures.money.baselines import baseline as chosen_baseline
from lib.measures.money.comparison import VARIANCES, variance_frame
from lib.measures.money.grouping import grouped, total_last
from lib.measures.money.reserves import before_frame
from lib.model import Level, Scope, Term, VarianceSign
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


@once
def variances(snapshot: Snapshot, baseline: Baseline) -> tuple[Variance, ...]:
    """Return account against a budget of each printed term, sorted by scope, year and kind."""
    return tuple(typed(variance_frame(snapshot, baseline), baseline))


@once
def before_reserves(snapshot: Snapshot, baseline: Baseline) -> tuple[Variance, ...]:
    """Return account against a budget of the saldo before reserves, sorted by scope and year.

    Only where at least one of both is known.
    """
    return tuple(typed(before_frame(snapshot, baseline), baseline))


def lines(
    snapshot: Snapshot, programme: str, year: int, baseline: Baseline
) -> tuple[Variance, ...]:
    """Return the saldo of each goal, of what stands outside any goal, and the total last."""
    found = lines_over_years(snapshot, programme, baseline)
    return tuple(row for row in found if row.year == year)


def lines_over_years(snapshot: Snapshot, programme: str, baseline: Baseline) -> Sequence[Variance]:
    """Return the lines of a programme in every year, the years of the total last."""
    return _of_programmes(snapshot, baseline).get(programme, ())


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


def kinds_of(snapshot: Snapshot, goal: str, year: int, baseline: Baseline) -> Sequence[Variance]:
    """Return every term of a goal in a year, the saldo before reserves last."""
    return _of_goals(snapshot, baseline).get((goal, year), ())


def unexplained(snapshot: Snapshot, year: int) -> tuple[Variance, ...]:
    """Return the goals whose variance asks for an explanation that no source gives.

    Either threshold of the register is enough; an explanation stands beside an amount of the goal
    in the account of that year. Compared is with the original budget.
    """
    limits = snapshot.register.thresholds
    large = (pl.col("difference_pct").abs() >= float(limits.percent)) | (
        pl.col("difference").abs() >= int(limits.amount)
    )
    told = snapshot.amounts.filter(
        pl.col("explanation").is_not_null(), pl.col("goal").is_not_null(), year=year
    )
    original = chosen_baseline(snapshot)
    goals = variance_frame(snapshot, original).filter(
        pl.col("product").is_null(),
        pl.col("goal").is_not_null(),
        year=year,
        kind=Term.SALDO.value,
    )
    asked = ~pl.col("goal").is_in(told["goal"].to_list())
    return tuple(typed(goals.filter(large.fill_null(value=False), asked), original))


@once
def _of_programmes(
    snapshot: Snapshot, baseline: Baseline
) -> Mapping[str | None, Sequence[Variance]]:
    rows = (
        row
        for row in variances(snapshot, baseline)
        if row.kind is Term.SALDO and row.scope.level is not Level.PRODUCT
    )
    ordered = sorted(rows, key=lambda row: total_last(row.scope))
    return grouped(ordered, lambda row: row.scope.programme)


@once
def _of_goals(
    snapshot: Snapshot, baseline: Baseline
) -> Mapping[tuple[str | None, int], Sequence[Variance]]:
    found = (*variances(snapshot, baseline), *before_reserves(snapshot, baseline))
    rows = (row for row in found if row.scope.level is Level.GOAL)
    return grouped(rows, lambda row: (row.scope.goal, row.year))


def typed(frame: pl.DataFrame, baseline: Baseline) -> Iterator[Variance]:
    """Yield the rows of a frame (VARIANCES) as answers."""
    for row in frame.select(VARIANCES.names()).iter_rows(named=True):
        sign = row["sign"]
        yield Variance(
            Scope(row["programme"], row["goal"], row["product"]),
            row["name"],
            row["year"],
            Term(row["kind"]),
            baseline,
            _side(row, "budget"),
            _side(row, "account"),
            row["difference"],
            row["difference_pct"],
            None if sign is None else VarianceSign(sign),
        )


def _side(row: Mapping[str, Any], side: str) -> Amount:
    return amount(row[side], row[f"{side}_mark"], row[f"{side}_document"], row[f"{side}_unit"])
