"""Money over the editions of the documents and over the stages of a year."""

from dataclasses import dataclass

import polars as pl

from lib.measures.money.amounts import Amount, amount, by_document
from lib.measures.money.baselines import Baseline, account_stages
from lib.model import Scope, Side, StageRole, Term
from lib.sources import Snapshot, once

_AMOUNT = ("amount", "mark", "document", "unit", "computed")


@dataclass(frozen=True, slots=True)
class Edition:
    """The saldo of a programme in a year, as one document prints it in a stage.

    `counts` is true for the one that the variances take (see `precedence`).
    """

    year: int
    side: Side
    stage: str
    amount: Amount
    counts: bool


@dataclass(frozen=True, slots=True)
class StageAmount:
    """The saldo of one line in one stage of a year.

    `change` tells the amount of a change itself from the budget after it.
    """

    scope: Scope
    name: str
    stage: str
    amount: Amount
    change: bool = False


@once
def editions(snapshot: Snapshot, programme: str | None, baseline: Baseline) -> tuple[Edition, ...]:
    """Return the saldo of a programme, None for the municipality, as each document prints it.

    Sorted by year, side, stage and from the oldest document to the newest.
    """
    sides = dict.fromkeys(baseline.stages, Side.PLAN.value)
    sides |= dict.fromkeys(account_stages(snapshot), Side.ACCOUNT.value)
    at = {stage: number for number, stage in enumerate(snapshot.register.stages)}
    rows = by_document(snapshot).filter(
        pl.col("goal").is_null(), pl.col("product").is_null(), pl.col("stage").is_in(list(sides)),
        pl.col("programme").eq_missing(pl.lit(programme)), kind=Term.SALDO.value,
    ).with_columns(
        side=pl.col("stage").replace_strict(sides, return_dtype=pl.String),
        at=pl.col("stage").replace_strict(at, return_dtype=pl.Int32),
    )  # fmt: skip
    newest = pl.col("at") == pl.col("at").max().over("year", "side")
    counts = newest & (pl.col("rank") == pl.col("rank").max().over("year", "stage"))
    found = rows.with_columns(counts=counts).sort("year", "side", "at", "edition")
    return tuple(
        Edition(year, Side(side), stage, amount(*cells), counts)
        for year, side, stage, counts, *cells in found.select(
            "year", "side", "stage", "counts", *_AMOUNT
        ).iter_rows()
    )


@once
def by_stage(snapshot: Snapshot, programme: str | None, year: int) -> tuple[StageAmount, ...]:
    """Return the saldo of each line in a year in every stage that the sources have, total last.

    The municipality (None) has one line.

    Empty when a budget and an account are all there is: `lines` sets them beside each other. Of
    each stage it is the document that the variances take.
    """
    register = snapshot.register
    rows = by_document(snapshot).filter(
        pl.col("product").is_null() | pl.col("goal").is_null(),
        pl.col("programme").eq_missing(pl.lit(programme)), year=year, kind=Term.SALDO.value,
    )  # fmt: skip
    told = [register.stages[stage].role.side for stage in rows["stage"].unique()]
    if None not in told and len(set(told)) == len(told):
        return ()
    counting = (
        rows.sort("rank", maintain_order=True)
        .group_by("programme", "goal", "product", "stage", maintain_order=True)
        .agg(pl.col("name", *_AMOUNT).last())
        .sort("goal", "product", nulls_last=True, maintain_order=True)
    )
    found = counting.select("programme", "goal", "product", "name", "stage", *_AMOUNT)
    return tuple(
        StageAmount(register.scope(programme, goal, product), name, stage, amount(*cells))
        for programme, goal, product, name, stage, *cells in found.iter_rows()
    ) + _changes(snapshot, programme, year)


def _changes(snapshot: Snapshot, programme: str | None, year: int) -> tuple[StageAmount, ...]:
    """Return what the changes of a year print themselves, of the same lines."""
    described = snapshot.register.stages.items()
    stages = [stage for stage, told in described if told.role is StageRole.CHANGE]
    printed = snapshot.amounts.filter(
        pl.col("product").is_null() | pl.col("goal").is_null(), pl.col("stage").is_in(stages),
        pl.col("programme").eq_missing(pl.lit(programme)), year=year, kind=Term.SALDO.value,
    )  # fmt: skip
    columns = ("goal", "product", "name", "stage", "amount", "mark", "document", "unit")
    return tuple(
        StageAmount(
            snapshot.register.scope(programme, goal, product),
            name,
            stage,
            amount(*cells),
            change=True,
        )
        for goal, product, name, stage, *cells in printed.select(columns).iter_rows()
    )
