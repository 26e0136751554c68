"""What did it cost? Amounts in whole euros; costs are negative, so more is better everywhere."""

from dataclasses import dataclass

import polars as pl

from lib.model import AmountKind, StageRole, VarianceSign
from lib.sources import Snapshot, once

_SALDO = AmountKind.SALDO.value
_NEW_POLICY = AmountKind.NEW_POLICY.value
_TWO_STAGES = 2
_SCOPE = ["programme", "goal", "product"]
_LINE = [*_SCOPE, "year", "kind"]


@dataclass(frozen=True)
class Bridge:
    """From a programme's budget to its account: both totals and the steps between.

    `steps` has one row per goal (goal, name, step) and, when the printed totals do not close,
    a last row without a goal: the rounding of the source. All in whole euros.
    """

    budget: int
    account: int
    steps: pl.DataFrame


@once
def variances(snapshot: Snapshot) -> pl.DataFrame:
    """Return account against original budget: one row per scope, year and kind, sorted.

    Columns: programme, goal, product (null: a total one level higher), name, year, kind, budget,
    account, difference (account minus budget), difference_pct (of the budget's size, null for a
    budget of zero), sign (V, N or null), stage (of the budget), budget_document,
    account_document, unit (the coarsest unit that was printed, in euros), budget_mark and
    account_mark (what stands where there is no number: p.m. or a dash).
    """
    plan = _in_force(snapshot, StageRole.PLAN, "budget")
    account = _in_force(snapshot, StageRole.ACCOUNT, "account")
    difference = pl.col("account") - pl.col("budget")
    return (
        plan.join(account, on=_LINE, how="full", coalesce=True, nulls_equal=True)
        .with_columns(
            difference=difference,
            difference_pct=pl.when(pl.col("budget") != 0).then(
                difference / pl.col("budget").abs() * 100
            ),
            sign=pl.when(difference > 0).then(pl.lit(VarianceSign.FAVOURABLE.value))
            .when(difference < 0).then(pl.lit(VarianceSign.UNFAVOURABLE.value)),
            name=pl.coalesce("budget_name", "account_name"),
            unit=pl.max_horizontal("budget_unit", "account_unit"),
        )
        .select(
            *_SCOPE, "name", "year", "kind", "budget", "account", "difference", "difference_pct",
            "sign", "stage", "budget_document", "account_document", "unit", "budget_mark",
            "account_mark",
        )
        .sort(*_LINE, nulls_last=False)
    )  # fmt: skip


def variance(snapshot: Snapshot, programme: str, year: int) -> pl.DataFrame:
    """Return the variance of the saldo of each goal in a year; the programme's total is last."""
    rows = variances(snapshot).filter(
        pl.col("product").is_null(), programme=programme, year=year, kind=_SALDO
    )
    return rows.sort("goal", nulls_last=True)


def money_of(snapshot: Snapshot, goal: str, year: int) -> pl.DataFrame:
    """Return the variance of every kind of amount of a goal in a year, products left out."""
    return variances(snapshot).filter(pl.col("product").is_null(), goal=goal, year=year)


def goals_with_products(snapshot: Snapshot, programme: str, year: int) -> list[str]:
    """Return the goals whose money the sources split into products in a year."""
    rows = variances(snapshot).filter(
        pl.col("product").is_not_null(), programme=programme, year=year
    )
    return rows["goal"].drop_nulls().unique().sort().to_list()


def by_stage(snapshot: Snapshot, programme: str, year: int) -> pl.DataFrame:
    """Return the saldo of each goal in a year in every stage that the sources have, total last.

    Empty when there are no more than two: `variance` already sets a budget beside an account.
    Columns: goal (null: the programme), stage, amount, mark; of each stage the newest document.
    """
    rows = snapshot.amounts.filter(
        pl.col("product").is_null(), programme=programme, year=year, kind=_SALDO
    )
    newest = (
        rows.sort("edition")
        .group_by("goal", "stage", maintain_order=True)
        .agg(pl.col("amount").last(), pl.col("mark").last())
    )
    return newest.sort("goal", nulls_last=True, maintain_order=True)


def unexplained(snapshot: Snapshot, year: int) -> pl.DataFrame:
    """Return the goals whose variance asks for an explanation that no source gives.

    Either threshold of the register is enough; an explanation stands beside an amount of the goal
    in the account of that year.
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


def bridge(snapshot: Snapshot, programme: str, year: int) -> Bridge | None:
    """Return the steps from budget to account; None when either total is not in the sources."""
    rows = variance(snapshot, programme, year)
    total = rows.filter(pl.col("goal").is_null())
    goals = rows.filter(pl.col("goal").is_not_null())
    if total["difference"].count() == 0 or goals["difference"].null_count():
        return None
    rounding = int(total["difference"].sum()) - int(goals["difference"].sum())
    steps = goals.select("goal", "name", step="difference")
    if rounding:
        extra = {"goal": None, "name": "Afronding in de bron", "step": rounding}
        steps = pl.concat([steps, pl.DataFrame([extra], schema=steps.schema)])
    return Bridge(int(total["budget"].sum()), int(total["account"].sum()), steps)


def multi_year(snapshot: Snapshot, programme: str) -> pl.DataFrame:
    """Return the saldo per goal and year, the programme's total with a null goal.

    Columns: goal, name, year, budget, account and their documents; sorted with the total last.
    """
    rows = variances(snapshot).filter(pl.col("product").is_null(), programme=programme, kind=_SALDO)
    return rows.select(
        "goal", "name", "year", "budget", "account", "budget_document", "account_document"
    ).sort("goal", "year", nulls_last=True)


def products(snapshot: Snapshot, goal: str, year: int) -> pl.DataFrame:
    """Return the budget of each product under a goal in a year, most expensive first.

    Columns: product, name, document, lasten, baten, toevoegingen, onttrekkingen, saldo (null: not
    printed).
    """
    rows = variances(snapshot).filter(pl.col("product").is_not_null(), goal=goal, year=year)
    wide = rows.pivot("kind", index=["product", "name", "budget_document"], values="budget")
    kinds = [kind.value for kind in AmountKind if kind is not AmountKind.NEW_POLICY]
    return wide.select(
        "product",
        "name",
        pl.col("budget_document").alias("document"),
        *(pl.col(k) if k in wide.columns else pl.lit(None, pl.Int64).alias(k) for k in kinds),
    ).sort("saldo", "product")


def new_policy(snapshot: Snapshot, programme: str) -> pl.DataFrame:
    """Return the lines of nieuw beleid per year; product null is the total.

    Columns: product, name, year, amount, document.

    Costs are positive here, as the table prints them.
    """
    rows = snapshot.amounts.with_row_index("position").filter(programme=programme, kind=_NEW_POLICY)
    return rows.sort(pl.col("product").is_null(), "position").select(
        "product", "name", "year", "amount", "document"
    )


def remarks(snapshot: Snapshot, programme: str | None = None) -> pl.DataFrame:
    """Return the amounts (of a programme) that the sources say something about, as they stand."""
    told = [pl.col(name).is_not_null() for name in ("mark", "incidental", "explanation")]
    chosen = {} if programme is None else {"programme": programme}
    return snapshot.amounts.filter(pl.any_horizontal(told), **chosen)


def reconciliation(snapshot: Snapshot, programme: str) -> pl.DataFrame:
    """Return every sum of a programme that the sources allow (the columns of `sources.sums`)."""
    return snapshot.sums.filter(programme=programme)


def _in_force(snapshot: Snapshot, role: StageRole, name: str) -> pl.DataFrame:
    """Return one amount per line: of the first stage with this role, the edition of its own year.

    The first plan is the original budget. Where no document of the year itself prints the amount
    (an estimate, or last year's budget beside this year's), the newest document that does counts.
    """
    stages = [
        stage for stage, described in snapshot.register.stages.items() if described.role is role
    ]
    documents = pl.DataFrame(
        {
            "document": list(snapshot.register.documents),
            "document_year": [d.year for d in snapshot.register.documents.values()],
        }
    )
    chosen = (
        snapshot.amounts.filter(pl.col("stage").is_in(stages[:1]), pl.col("kind") != _NEW_POLICY)
        .join(documents, on="document")
        .sort(pl.col("document_year") == pl.col("year"), "edition")
    )
    columns = [
        pl.col("amount").last().alias(name),
        pl.col("name").last().alias(f"{name}_name"),
        pl.col("unit").last().alias(f"{name}_unit"),
        pl.col("document").last().alias(f"{name}_document"),
        pl.col("mark").last().alias(f"{name}_mark"),
    ]
    if role is StageRole.PLAN:
        columns.append(pl.col("stage").last())
    return chosen.group_by(_LINE, maintain_order=True).agg(columns)
