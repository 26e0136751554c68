"""Amounts that no document prints and that follow from what it does print, each said to be ours.

A table is what one document prints in one stage of a year of a programme. What it prints itself is
never replaced, and nothing is added up of which a part has no number.
"""

import polars as pl

from lib.model import AmountKind, Computed, Register, TermRole
from lib.sources.money.places import IS_GOAL, IS_LINE, IS_PRODUCT, IS_PROGRAMME, goals, goals_in

TABLE = ["programme", "year", "stage", "document"]
_SALDO, _BEFORE = AmountKind.SALDO.value, AmountKind.BEFORE.value
_MONEY = [kind.value for kind in AmountKind if kind.term and kind.term.role is TermRole.MONEY]
_RESERVES = [kind.value for kind in AmountKind if kind.term and kind.term.role is TermRole.RESERVE]


def with_computed(printed: pl.DataFrame, register: Register) -> pl.DataFrame:
    """Return the terms of saldi (AMOUNTS) with those that follow from them; `computed` says how.

    `computed` is a `Computed`, null for what is printed, and `added` tells what was added up of
    parts: of a goal its products, of a programme its goals and what stands outside any goal.
    """
    rows = printed.with_columns(
        computed=pl.when("summed").then(pl.lit(Computed.SPLIT.value)), added=pl.lit(value=False)
    )
    rows = _with_saldi(rows)
    rows = _with_totals(rows, IS_PRODUCT, IS_GOAL, [*TABLE, "goal"], register)
    return _with_totals(rows, IS_LINE, IS_PROGRAMME, [*TABLE], register)


def _with_saldi(rows: pl.DataFrame) -> pl.DataFrame:
    """Add the saldo of every scope that has lasten and baten or what they come to, and no saldo."""
    scope = [*TABLE, "goal", "product"]
    kind = pl.col("kind")
    whole = pl.col("amount").is_not_null()
    saldi = (
        rows.group_by(scope, maintain_order=True)
        .agg(
            pl.col("name", "edition").first(),
            pl.col("unit").max(),
            pl.col("added").any(),
            before=pl.coalesce(
                pl.col("amount").filter(kind == _BEFORE).first(),
                pl.col("amount").filter(kind.is_in(_MONEY)).sum(),
            ),
            reserves=pl.col("amount").filter(kind.is_in(_RESERVES)).sum(),
            money=kind.filter(kind.is_in(_MONEY)).n_unique(),
            printed=(kind == _BEFORE).any(),
            known=whole.filter(kind != _SALDO).all(),
            told=(kind == _SALDO).any(),
        )
        .filter((pl.col("money") == len(_MONEY)) | pl.col("printed"), "known", ~pl.col("told"))
        .with_columns(amount=pl.col("before") + pl.col("reserves"))
    )
    return _added(rows, saldi.with_columns(kind=pl.lit(_SALDO)), Computed.TERMS)


def _with_totals(
    rows: pl.DataFrame, parts: pl.Expr, totals: pl.Expr, keys: list[str], register: Register
) -> pl.DataFrame:
    """Add the total of every table that has parts and no total at all.

    A kind is added up where all of its parts have a number; a saldo where all parts have one. A
    table without one of the goals of its programme gives no total.
    """
    part = pl.struct("goal", "product")
    there = rows.filter(parts).join(rows.filter(totals), on=keys, how="anti", nulls_equal=True)
    every = there.group_by(keys).agg(every=part.n_unique(), goals=goals())
    added = (
        there.group_by(*keys, "kind", maintain_order=True)
        .agg(
            pl.col("edition").first(),
            pl.col("unit").max(),
            pl.col("amount").sum(),
            known=pl.col("amount").is_not_null().all(),
            parts=part.n_unique(),
        )
        .join(every, on=keys, nulls_equal=True)
        .filter(
            "known",
            (pl.col("kind") != _SALDO) | (pl.col("parts") == pl.col("every")),
            pl.lit("goal" in keys)
            | (pl.col("goals") == 0)
            | (pl.col("goals") == goals_in(register)),
        )
        .with_columns(
            pl.lit(None, pl.String).alias("goal") if "goal" not in keys else pl.col("goal")
        )
        .with_columns(name=_named(register), added=pl.lit(value=True))
    )
    return _with_saldi(_added(rows, added, Computed.PARTS))


def _named(register: Register) -> pl.Expr:
    """Name a total as the register names its goal or programme."""
    programmes = {code: programme.name for code, programme in register.programmes.items()}
    named = {
        code: goal.name for programme in register.programmes.values()
        for code, goal in programme.goals.items()
    }  # fmt: skip
    goal = pl.col("goal").replace_strict(named, default=None, return_dtype=pl.String)
    programme = pl.col("programme").replace_strict(programmes, default="", return_dtype=pl.String)
    return pl.coalesce(goal, programme)


def _added(rows: pl.DataFrame, more: pl.DataFrame, how: Computed) -> pl.DataFrame:
    told = more.with_columns(computed=pl.lit(how.value))
    return pl.concat(
        [rows, told.select(column for column in rows.columns if column in told.columns)],
        how="diagonal",
    )
