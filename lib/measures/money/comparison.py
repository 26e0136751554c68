"""Account against a budget, as a frame: the export reads it, `variances` makes answers of it."""

import polars as pl

from lib.measures.money.amounts import LINE, in_force
from lib.measures.money.baselines import Baseline, account_stages
from lib.model import VarianceSign
from lib.sources import Snapshot, once

VARIANCES = pl.Schema(
    {
        "programme": pl.String(),
        "goal": pl.String(),
        "product": pl.String(),
        "name": pl.String(),
        "year": pl.Int32(),
        "kind": pl.String(),
        "budget": pl.Int64(),
        "account": pl.Int64(),
        "difference": pl.Int64(),
        "difference_pct": pl.Float64(),
        "sign": pl.String(),
        "stage": pl.String(),
        "budget_document": pl.String(),
        "account_document": pl.String(),
        "budget_unit": pl.Int64(),
        "account_unit": pl.Int64(),
        "budget_mark": pl.String(),
        "account_mark": pl.String(),
        "budget_computed": pl.String(),
        "account_computed": pl.String(),
    }
)
"""One row per scope, year and kind; goal or product null: a total one level higher.

`difference` is account minus budget and `difference_pct` that in parts of the budget's size, null
for a budget of zero; `sign` is a `VarianceSign` or null, `stage` that of the budget, null without
one. A unit is what was printed in euros, a mark what stands where there is no number. What is
computed is a `Computed`, null for what is printed.
"""


@once
def variance_frame(snapshot: Snapshot, baseline: Baseline) -> pl.DataFrame:
    """Return account against a budget (VARIANCES), sorted."""
    plan = in_force(snapshot, baseline.stages, "budget")
    account = in_force(snapshot, account_stages(snapshot), "account")
    both = plan.join(account, on=LINE, how="full", coalesce=True, nulls_equal=True)
    return compared(
        both.with_columns(name=pl.coalesce("budget_name", "account_name"), stage="budget_stage")
    ).sort(*LINE, nulls_last=False)


def compared(lines: pl.DataFrame) -> pl.DataFrame:
    """Add difference, percentage and sign to lines with a budget and an account (VARIANCES)."""
    difference = pl.col("account") - pl.col("budget")
    return lines.with_columns(
        difference=difference,
        difference_pct=pl.when(pl.col("budget") != 0).then(
            difference / pl.col("budget").abs() * 100
        ),
        sign=pl.when(difference > 0)
        .then(pl.lit(VarianceSign.FAVOURABLE.value))
        .when(difference < 0)
        .then(pl.lit(VarianceSign.UNFAVOURABLE.value)),
    ).select(VARIANCES.names())
