"""Saldo before and after reserves, from the terms that the sources print, as frames.

Lasten and toevoegingen are negative, so every saldo is a plain sum of what stands before it.
"""

from collections.abc import Iterable, Sequence

import polars as pl

from lib.measures.money.amounts import by_document, of_newest_stage
from lib.measures.money.baselines import Baseline, account_stages
from lib.measures.money.comparison import compared
from lib.model import Computed, Term, TermRole
from lib.sources import Snapshot, once
from lib.sources.money.places import SCOPE
from lib.sources.rounding import half_unit

_PRINTED = [term.value for term in Term if term is not Term.BEFORE]
_TERMS = [term.value for term in Term if term.role is not TermRole.RESULT]
_MONEY = [term.value for term in Term if term.role is TermRole.MONEY]
_RESERVES = [term.value for term in Term if term.role is TermRole.RESERVE]
_SALDO = Term.SALDO.value
_ROW = [*SCOPE, "year", "stage"]
_FIELDS = ("unit", "mark", "computed")

SALDI = pl.Schema(
    {
        "programme": pl.String(),
        "goal": pl.String(),
        "product": pl.String(),
        "name": pl.String(),
        "year": pl.Int32(),
        "stage": pl.String(),
        "document": pl.String(),
        "lasten": pl.Int64(),
        "baten": pl.Int64(),
        "before": pl.Int64(),
        "before_computed": pl.String(),
        "toevoegingen": pl.Int64(),
        "onttrekkingen": pl.Int64(),
        "after": pl.Int64(),
        "rounding": pl.Int64(),
        "unit": pl.Int64(),
        **{f"{term}_unit": pl.Int64() for term in _PRINTED},
        **{f"{term}_mark": pl.String() for term in _PRINTED},
        **{f"{term}_computed": pl.String() for term in _PRINTED},
    }
)
"""The terms of every saldo: one row per scope, year and stage, of one document.

`before` is the printed saldo before reserves, else lasten + baten (`before_computed` says so), null
when the sources do not have its terms; where only one of the two is printed it counts alone if the
printed saldo shows that the other is nothing. `after` is the printed saldo, or the computed one (a
term that is computed says so); `rounding` is what it differs from before + toevoegingen +
onttrekkingen, null where one of those is unknown. `unit` is the coarsest of all that was printed.
"""


@once
def saldo_frame(snapshot: Snapshot) -> pl.DataFrame:
    """Return the terms of every saldo (SALDI), sorted."""
    rows = by_document(snapshot)
    rows = rows.filter(pl.col("rank") == pl.col("rank").max().over(_ROW))
    wide = rows.group_by([*_ROW, "document"], maintain_order=True).agg(
        pl.col("name").last(),
        pl.col("unit").max(),
        _of(Term.BEFORE.value, "amount").alias(Term.BEFORE.value),
        *(_of(term, "amount").alias(term) for term in _PRINTED),
        *(_of(term, field).alias(f"{term}_{field}") for field in _FIELDS for term in _PRINTED),
    )
    return (
        wide.with_columns(before=pl.coalesce(Term.BEFORE.value, _before()))
        .with_columns(rounding=_rest(), after=_SALDO, before_computed=_computed_before())
        .select(SALDI.names())
        .sort(_ROW, nulls_last=False)
    )


@once
def before_frame(snapshot: Snapshot, baseline: Baseline) -> pl.DataFrame:
    """Return account against a budget for the saldo before reserves (VARIANCES), sorted.

    Only lines of which at least one of both is known; `kind` is that of `Term.BEFORE`.
    """
    plan = _known(snapshot, baseline.stages, "budget")
    account = _known(snapshot, account_stages(snapshot), "account")
    keys = [*SCOPE, "year"]
    both = plan.join(account, on=keys, how="full", coalesce=True, nulls_equal=True)
    nothing = pl.lit(None, pl.String)
    return compared(
        both.with_columns(
            name=pl.coalesce("budget_name", "account_name"),
            kind=pl.lit(Term.BEFORE.value), stage="budget_stage",
            budget_mark=nothing, account_mark=nothing,
        )
    ).sort(keys, nulls_last=False)  # fmt: skip


def _known(snapshot: Snapshot, stages: Sequence[str], name: str) -> pl.DataFrame:
    """Return the saldi before reserves in the last of these stages that has the scope in a year."""
    newest = of_newest_stage(saldo_frame(snapshot), stages)
    return newest.filter(pl.col("before").is_not_null()).select(
        *SCOPE, "year", pl.col("before").alias(name),
        *(pl.col(f).alias(f"{name}_{f}") for f in ("name", "unit", "document", "stage")),
        pl.col("before_computed").alias(f"{name}_computed"),
    )  # fmt: skip


def _of(kind: str, field: str) -> pl.Expr:
    """Take a field of the one amount of this kind, null where it is not printed."""
    return pl.col(field).filter(pl.col("kind") == kind).first()


def _before() -> pl.Expr:
    both = pl.all_horizontal(pl.col(term).is_not_null() for term in _MONEY)
    one = pl.any_horizontal(pl.col(term).is_not_null() for term in _MONEY)
    known = pl.sum_horizontal(*_MONEY)
    return pl.when(both | (one & ~_marked(_TERMS) & _closes())).then(known)


def _closes() -> pl.Expr:
    """Say whether the printed terms add up to the printed saldo, as far as rounding allows."""
    printed = pl.sum_horizontal(pl.col(term).is_not_null().cast(pl.Int64) for term in _TERMS)
    off = pl.col(_SALDO) - pl.sum_horizontal(*_TERMS)
    return (off.abs() <= half_unit(pl.col("unit")) * (printed + 1)).fill_null(value=False)


def _computed_before() -> pl.Expr:
    """Say of a saldo before reserves that we added it up, where no document prints it."""
    ours = pl.col(Term.BEFORE.value).is_null() & pl.col("before").is_not_null()
    return pl.when(ours).then(pl.lit(Computed.TERMS.value))


def _rest() -> pl.Expr:
    rest = pl.col(_SALDO) - pl.col("before") - pl.sum_horizontal(*_RESERVES)
    return pl.when(~_marked(_RESERVES)).then(rest)


def _marked(kinds: Iterable[str]) -> pl.Expr:
    """Say whether the source has p.m. or a dash where one of these should stand."""
    return pl.any_horizontal(pl.col(f"{kind}_mark").is_not_null() for kind in kinds)
