"""What did it cost? Amounts in whole euros; costs are negative, so more is better everywhere."""

import polars as pl

from lib.measures.baselines import LINE, NEW_POLICY, SCOPE, account_stage, in_force, original
from lib.model import AmountKind, VarianceSign
from lib.sources import Snapshot, once

_SALDO = AmountKind.SALDO.value


def variances(snapshot: Snapshot, baseline: str | None = None) -> pl.DataFrame:
    """Return account against a budget: one row per scope, year and kind, sorted.

    `baseline` is the stage to compare with; without one it is the original budget.
    Columns: programme, goal, product (null: a total one level higher), name, year, kind, budget,
    account, difference (account minus budget), difference_pct (of the budget's size, null for a
    budget of zero), sign (V, N or null), stage (of the budget, null without one),
    budget_document, account_document, unit (the coarsest unit that was printed, in euros),
    budget_mark and account_mark (what stands where there is no number: p.m. or a dash).
    """
    return _variances(snapshot, baseline or original(snapshot))


@once
def _variances(snapshot: Snapshot, baseline: str | None) -> pl.DataFrame:
    plan = in_force(snapshot, baseline, "budget")
    account = in_force(snapshot, account_stage(snapshot), "account")
    both = plan.join(account, on=LINE, how="full", coalesce=True, nulls_equal=True)
    return compared(
        both.with_columns(
            name=pl.coalesce("budget_name", "account_name"),
            unit=pl.max_horizontal("budget_unit", "account_unit"),
            stage="budget_stage",
        )
    ).sort(*LINE, nulls_last=False)


def compared(lines: pl.DataFrame) -> pl.DataFrame:
    """Add difference, percentage and sign to lines with a budget and an account."""
    difference = pl.col("account") - pl.col("budget")
    return lines.with_columns(
        difference=difference,
        difference_pct=pl.when(pl.col("budget") != 0).then(
            difference / pl.col("budget").abs() * 100
        ),
        sign=pl.when(difference > 0).then(pl.lit(VarianceSign.FAVOURABLE.value))
        .when(difference < 0).then(pl.lit(VarianceSign.UNFAVOURABLE.value)),
    ).select(
        *SCOPE, "name", "year", "kind", "budget", "account", "difference", "difference_pct",
        "sign", "stage", "budget_document", "account_document", "unit", "budget_mark",
        "account_mark",
    )  # fmt: skip


def variance(
    snapshot: Snapshot, programme: str, year: int, baseline: str | None = None
) -> pl.DataFrame:
    """Return the variance of the saldo of each goal in a year; the programme's total is last."""
    rows = lines(snapshot, programme, year, baseline)
    return rows.filter(pl.col("product").is_null())


def lines(
    snapshot: Snapshot, programme: str, year: int, baseline: str | None = None
) -> pl.DataFrame:
    """Return the saldo of each goal, of what stands outside any goal, and the total last."""
    rows = variances(snapshot, baseline).filter(
        pl.col("product").is_null() | pl.col("goal").is_null(),
        programme=programme, year=year, kind=_SALDO,
    )  # fmt: skip
    return rows.sort("goal", "product", nulls_last=True)


def money_of(snapshot: Snapshot, goal: str, year: int, baseline: str | None = None) -> pl.DataFrame:
    """Return the variance of every kind of amount of a goal in a year, products left out."""
    return variances(snapshot, baseline).filter(pl.col("product").is_null(), goal=goal, year=year)


def unexplained(snapshot: Snapshot, year: int) -> pl.DataFrame:
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
    goals = variances(snapshot).filter(
        pl.col("product").is_null(), pl.col("goal").is_not_null(), year=year, kind=_SALDO
    )
    return goals.filter(large.fill_null(value=False), ~pl.col("goal").is_in(told["goal"].to_list()))


def new_policy(snapshot: Snapshot, programme: str) -> pl.DataFrame:
    """Return the lines of nieuw beleid per year; product null is the total.

    Columns: product, name, year, amount, mark (p.m. or a dash where there is no amount), document.

    Costs are positive here, as the table prints them.
    """
    rows = snapshot.amounts.with_row_index("position").filter(programme=programme, kind=NEW_POLICY)
    return rows.sort(pl.col("product").is_null(), "position").select(
        "product", "name", "year", "amount", "mark", "document"
    )


def remarks(snapshot: Snapshot, programme: str | None = None) -> pl.DataFrame:
    """Return the amounts (of a programme) that the sources say something about, as they stand."""
    told = [pl.col(name).is_not_null() for name in ("mark", "incidental", "explanation")]
    chosen = {} if programme is None else {"programme": programme}
    return snapshot.amounts.filter(pl.any_horizontal(told), **chosen)


def reconciliation(snapshot: Snapshot, programme: str) -> pl.DataFrame:
    """Return every sum of a programme that the sources allow (the columns of `sources.sums`)."""
    return snapshot.sums.filter(programme=programme)
