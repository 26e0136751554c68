"""Money over the editions of the documents and over the stages of a year."""

from dataclasses import dataclass

import polars as pl

from lib.measures.money.amounts import Amount, amount, by_document
from lib.measures.money.baselines import Baseline, account_stage
from lib.model import Scope, StageRole, Term
from lib.sources import Snapshot, once

_TWO_STAGES = 2
_AMOUNT = ("amount", "mark", "document", "unit")


@dataclass(frozen=True, slots=True)
class Edition:
    """The saldo of a programme in a year, as one document prints it.

    `counts` is true for the one that the variances take: of the year itself, else the newest.
    """

    year: int
    role: StageRole
    amount: Amount
    counts: bool


@dataclass(frozen=True, slots=True)
class StageAmount:
    """The saldo of one line in one stage of a year."""

    scope: Scope
    name: str
    stage: str
    amount: Amount


@once
def editions(snapshot: Snapshot, programme: str, baseline: Baseline) -> tuple[Edition, ...]:
    """Return the saldo of a programme per year as each document prints it.

    Sorted by year, role and from the oldest document to the newest.
    """
    stages = {
        baseline.stage or "": StageRole.PLAN.value,
        account_stage(snapshot) or "": StageRole.ACCOUNT.value,
    }
    rows = by_document(snapshot).filter(
        pl.col("goal").is_null(), pl.col("product").is_null(), pl.col("stage").is_in(list(stages)),
        programme=programme, kind=Term.SALDO.value,
    )  # fmt: skip
    role = pl.col("stage").replace_strict(stages, return_dtype=pl.String)
    counts = pl.col("rank") == pl.col("rank").max().over("year", "stage")
    found = rows.with_columns(role=role, counts=counts).sort("year", "role", "edition")
    return tuple(
        Edition(year, StageRole(role), amount(*cells), counts)
        for year, role, counts, *cells in found.select(
            "year", "role", "counts", *_AMOUNT
        ).iter_rows()
    )


@once
def by_stage(snapshot: Snapshot, programme: str, year: int) -> tuple[StageAmount, ...]:
    """Return the saldo of each line in a year in every stage that the sources have, total last.

    Empty when there are no more than two: `lines` already sets a budget beside an account. Of each
    stage it is the document that the variances take.
    """
    rows = by_document(snapshot).filter(
        pl.col("product").is_null() | pl.col("goal").is_null(),
        programme=programme, year=year, kind=Term.SALDO.value,
    )  # fmt: skip
    if rows["stage"].n_unique() <= _TWO_STAGES:
        return ()
    counting = (
        rows.sort("rank", maintain_order=True)
        .group_by("programme", "goal", "product", "stage", maintain_order=True)
        .agg(pl.col("name", *_AMOUNT).last())
        .sort("goal", "product", nulls_last=True, maintain_order=True)
    )
    found = counting.select("programme", "goal", "product", "name", "stage", *_AMOUNT)
    return tuple(
        StageAmount(Scope(programme, goal, product), name, stage, amount(*cells))
        for programme, goal, product, name, stage, *cells in found.iter_rows()
    )
