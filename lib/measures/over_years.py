"""Money over the years and over the stages of a year, also where documents print a year twice."""

import polars as pl

from lib.measures.baselines import account_stage, by_document, original
from lib.measures.money import variances
from lib.model import AmountKind, StageRole
from lib.sources import Snapshot

_SALDO = AmountKind.SALDO.value
_TWO_STAGES = 2
_LINES = pl.col("product").is_null() | pl.col("goal").is_null()


def multi_year(snapshot: Snapshot, programme: str, baseline: str | None = None) -> pl.DataFrame:
    """Return the saldo per year of each goal, of what stands outside any goal, and the total last.

    Columns: goal, product, name, year, budget, account, their documents and marks.
    """
    rows = variances(snapshot, baseline).filter(_LINES, programme=programme, kind=_SALDO)
    return rows.select(
        "goal", "product", "name", "year", "budget", "account", "budget_document",
        "account_document", "budget_mark", "account_mark",
    ).sort("goal", "product", "year", nulls_last=True)  # fmt: skip


def editions(snapshot: Snapshot, programme: str, baseline: str | None = None) -> pl.DataFrame:
    """Return the saldo of a programme per year as each document prints it.

    Columns: year, role (begroting, rekening), document, amount, mark, counts (true for the one
    that `variances` takes: of the year itself, else the newest); sorted by year, role and from the
    oldest document to the newest.
    """
    stages = {
        baseline or original(snapshot) or "": StageRole.PLAN.value,
        account_stage(snapshot) or "": StageRole.ACCOUNT.value,
    }
    rows = by_document(snapshot).filter(
        pl.col("goal").is_null(), pl.col("product").is_null(), pl.col("stage").is_in(list(stages)),
        programme=programme, kind=_SALDO,
    )  # fmt: skip
    role = pl.col("stage").replace_strict(stages, return_dtype=pl.String)
    counts = pl.col("rank") == pl.col("rank").max().over("year", "stage")
    return (
        rows.with_columns(role=role, counts=counts)
        .sort("year", "role", "edition")
        .select("year", "role", "document", "amount", "mark", "counts")
    )


def by_stage(snapshot: Snapshot, programme: str, year: int) -> pl.DataFrame:
    """Return the saldo of each line in a year in every stage that the sources have, total last.

    Empty when there are no more than two: `variance` already sets a budget beside an account.
    Columns: goal, product (both null: the programme), name, stage, amount, mark; of each stage the
    document that `variances` takes.
    """
    rows = by_document(snapshot).filter(_LINES, programme=programme, year=year, kind=_SALDO)
    if rows["stage"].n_unique() <= _TWO_STAGES:
        rows = rows.clear()
    counting = (
        rows.sort("rank", maintain_order=True)
        .group_by("goal", "product", "stage", maintain_order=True)
        .agg(pl.col("name", "amount", "mark").last())
    )
    return counting.sort("goal", "product", nulls_last=True, maintain_order=True)
