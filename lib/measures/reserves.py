"""Saldo before and after reserves, from the terms that the sources print.

Lasten and toevoegingen are negative, so every saldo is a plain sum of what stands before it.
"""

from collections.abc import Iterable

import polars as pl

from lib.measures.baselines import SCOPE, account_stage, by_document, original
from lib.measures.money import compared, variances
from lib.model import AmountKind
from lib.sources import Snapshot, once

BEFORE = "saldo vóór reserves"
"""The kind of amount that no source has to print: lasten and baten added up."""

_LASTEN, _BATEN = AmountKind.LASTEN.value, AmountKind.BATEN.value
_RESERVES = [AmountKind.TOEVOEGINGEN.value, AmountKind.ONTTREKKINGEN.value]
_TERMS = [_LASTEN, _BATEN, *_RESERVES]
_SALDO = AmountKind.SALDO.value
_ROW = [*SCOPE, "year", "stage"]


@once
def saldi(snapshot: Snapshot) -> pl.DataFrame:
    """Return the terms of every saldo: one row per scope, year and stage, of one document.

    Columns: programme, goal, product, name, year, stage, document, unit, lasten, baten, before,
    toevoegingen, onttrekkingen, after, rounding, and of each printed kind its mark (p.m.), as
    lasten_mark. `before` is lasten + baten, null when the sources do not have its terms; where
    only one of the two is printed it counts alone if the printed saldo shows that the other is
    nothing. `after` is the printed saldo; `rounding` is what it differs from before +
    toevoegingen + onttrekkingen, null where one of those is unknown.
    """
    rows = by_document(snapshot)
    rows = rows.filter(pl.col("rank") == pl.col("rank").max().over(_ROW))
    wide = rows.group_by([*_ROW, "document"], maintain_order=True).agg(
        pl.col("name").last(),
        pl.col("unit").max(),
        *(_of(kind, "amount").alias(kind) for kind in (*_TERMS, _SALDO)),
        *(_of(kind, "mark").alias(f"{kind}_mark") for kind in (*_TERMS, _SALDO)),
    )
    return (
        wide.with_columns(before=_before())
        .with_columns(rounding=_rest(), after=_SALDO)
        .rename({f"{_SALDO}_mark": "after_mark"})
        .select(
            *SCOPE, "name", "year", "stage", "document", "unit", _LASTEN, _BATEN, "before",
            *_RESERVES, "after", "rounding", *(f"{kind}_mark" for kind in (*_TERMS, "after")),
        )
        .sort(_ROW, nulls_last=False)
    )  # fmt: skip


def saldi_of(snapshot: Snapshot, programme: str, year: int, stage: str) -> pl.DataFrame:
    """Return the rows of `saldi` in a stage: goals, what stands outside any goal, total last."""
    rows = saldi(snapshot).filter(
        pl.col("product").is_null() | pl.col("goal").is_null(),
        programme=programme, year=year, stage=stage,
    )  # fmt: skip
    return rows.sort("goal", "product", nulls_last=True)


def saldi_of_goal(
    snapshot: Snapshot, goal: str, year: int, baseline: str | None = None
) -> pl.DataFrame:
    """Return the rows of `saldi` of a goal in a year: of a budget and of the account."""
    asked = [baseline or original(snapshot), account_stage(snapshot)]
    return saldi(snapshot).filter(
        pl.col("product").is_null(), pl.col("stage").is_in([stage for stage in asked if stage]),
        goal=goal, year=year,
    )  # fmt: skip


def products(snapshot: Snapshot, goal: str, year: int, baseline: str | None = None) -> pl.DataFrame:
    """Return the budget of each product under a goal in a year, most expensive first.

    The columns of `saldi`; products without a saldo stand last.
    """
    rows = saldi(snapshot).filter(
        pl.col("product").is_not_null(),
        goal=goal, year=year, stage=baseline or original(snapshot) or "",
    )  # fmt: skip
    return rows.sort("after", "product", nulls_last=True)


def goals_with_products(
    snapshot: Snapshot, programme: str, year: int, baseline: str | None = None
) -> list[str]:
    """Return the goals whose money a budget splits into products in a year."""
    rows = saldi(snapshot).filter(
        pl.col("product").is_not_null(), programme=programme, year=year,
        stage=baseline or original(snapshot) or "",
    )  # fmt: skip
    return rows["goal"].drop_nulls().unique().sort().to_list()


def before_reserves(snapshot: Snapshot, baseline: str | None = None) -> pl.DataFrame:
    """Return account against budget for the saldo before reserves, in the form of `variances`.

    `kind` is BEFORE; only lines of which at least one of both is known.
    """
    return _before_reserves(snapshot, baseline or original(snapshot))


@once
def _before_reserves(snapshot: Snapshot, baseline: str | None) -> pl.DataFrame:
    plan = _known(snapshot, baseline, "budget")
    account = _known(snapshot, account_stage(snapshot), "account")
    keys = [*SCOPE, "year"]
    both = plan.join(account, on=keys, how="full", coalesce=True, nulls_equal=True)
    nothing = pl.lit(None, pl.String)
    return compared(
        both.with_columns(
            name=pl.coalesce("budget_name", "account_name"),
            unit=pl.max_horizontal("budget_unit", "account_unit"),
            kind=pl.lit(BEFORE), stage="budget_stage", budget_mark=nothing, account_mark=nothing,
        )
    ).sort(keys, nulls_last=False)  # fmt: skip


def kinds_of(snapshot: Snapshot, goal: str, year: int, baseline: str | None = None) -> pl.DataFrame:
    """Return every kind of amount of a goal with both saldi, in the form of `variances`."""
    both: Iterable[pl.DataFrame] = (
        variances(snapshot, baseline), before_reserves(snapshot, baseline)
    )  # fmt: skip
    return pl.concat(
        rows.filter(pl.col("product").is_null(), goal=goal, year=year) for rows in both
    )


def _of(kind: str, field: str) -> pl.Expr:
    """Take a field of the one amount of this kind, null where it is not printed."""
    return pl.col(field).filter(pl.col("kind") == kind).first()


def _before() -> pl.Expr:
    both = pl.col(_LASTEN).is_not_null() & pl.col(_BATEN).is_not_null()
    one = pl.col(_LASTEN).is_not_null() | pl.col(_BATEN).is_not_null()
    known = pl.col(_LASTEN).fill_null(0) + pl.col(_BATEN).fill_null(0)
    return pl.when(both | (one & ~_marked(_TERMS) & _closes())).then(known)


def _closes() -> pl.Expr:
    """Say whether the printed terms add up to the printed saldo, as far as rounding allows."""
    printed = pl.sum_horizontal(pl.col(term).is_not_null().cast(pl.Int64) for term in _TERMS)
    half = pl.when(pl.col("unit") > 1).then(pl.col("unit") // 2).otherwise(0)
    off = pl.col(_SALDO) - pl.sum_horizontal(*_TERMS)
    return (off.abs() <= half * (printed + 1)).fill_null(value=False)


def _rest() -> pl.Expr:
    rest = pl.col(_SALDO) - pl.col("before") - pl.sum_horizontal(*_RESERVES)
    return pl.when(~_marked(_RESERVES)).then(rest)


def _marked(kinds: Iterable[str]) -> pl.Expr:
    """Say whether the source has p.m. or a dash where one of these should stand."""
    return pl.any_horizontal(pl.col(f"{kind}_mark").is_not_null() for kind in kinds)


def _known(snapshot: Snapshot, stage: str | None, name: str) -> pl.DataFrame:
    rows = saldi(snapshot).filter(pl.col("before").is_not_null(), stage=stage or "")
    return rows.select(
        *SCOPE, "year", pl.col("before").alias(name),
        *(pl.col(f).alias(f"{name}_{f}") for f in ("name", "unit", "document", "stage")),
    )  # fmt: skip
