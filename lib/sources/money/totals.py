"""Parts that add up to a total one level higher: products, goals, programmes.

Of a municipality nobody knows by its programmes alone whether they are all here. Where they add up
to what a document prints for it, they are, and the other sums of that document must close too.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import polars as pl

from lib.model import AmountKind, ProgrammeKind, Register, SumKind
from lib.sources.money.adding import TABLE, added
from lib.sources.money.places import (
    IS_GOAL,
    IS_LINE,
    IS_MUNICIPALITY,
    IS_PRODUCT,
    IS_PROGRAMME,
    SCOPE,
    goals,
    goals_in,
)
from lib.sources.rounding import half_unit

_RESERVES = {
    AmountKind.SALDO: (AmountKind.TOEVOEGINGEN, AmountKind.ONTTREKKINGEN),
    AmountKind.LASTEN: (AmountKind.TOEVOEGINGEN,),
    AmountKind.BATEN: (AmountKind.ONTTREKKINGEN,),
}
"""Which reserves of a total may stand beside its parts: the parts are then printed before them."""


@dataclass(frozen=True, slots=True)
class _Totals:
    """Which rows add up to which, within one table."""

    check: SumKind
    table: Sequence[str]
    parts: pl.Expr
    totals: pl.Expr


LEVELS = (
    _Totals(SumKind.PRODUCTS_OF_GOAL, (*TABLE, "goal"), IS_PRODUCT, IS_GOAL),
    _Totals(SumKind.GOALS_OF_PROGRAMME, TABLE, IS_LINE, IS_PROGRAMME),
    _Totals(SumKind.PROGRAMMES_OF_MUNICIPALITY, TABLE[1:], IS_PROGRAMME, IS_MUNICIPALITY),
)
"""Products up to their goal, goals and what stands outside any to the programme, and so on."""


def parts_of_totals(
    amounts: pl.DataFrame, level: _Totals, register: Register | None
) -> pl.DataFrame:
    """Return the sums of one level (see `checked`); `lacks` and `usual` say what is no fault."""
    money = amounts.filter(pl.col("kind") != AmountKind.NEW_POLICY.value)
    parts, whole = money.filter(level.parts), money.filter(level.totals)
    keys = [*level.table, "kind"]
    found = _beside_reserves(added(parts, whole, keys, level.check), whole, list(level.table)).join(
        _expected_parts(parts, level, register), on=keys, how="left", nulls_equal=True
    )
    if level.check is SumKind.PROGRAMMES_OF_MUNICIPALITY:
        return _of_municipality(found, register).drop("fewer")
    told = found.with_columns(lacks=pl.col("lacks") | pl.col("fewer"), usual=pl.col("fewer"))
    return told.drop("fewer")


def _of_municipality(found: pl.DataFrame, register: Register | None) -> pl.DataFrame:
    """Say of which sums programmes may be lacking: of every document in which none closes.

    A register with the overviews that every budget has (BBV) is odd where its sums do not close.
    """
    closes = (pl.col("printed") - pl.col("expected")).abs() <= pl.col("allowed")
    telling = pl.col("kind").is_in(_TELLING) & (pl.col("terms") > 1)
    shown = found.filter(closes, telling, pl.col("printed").abs() > pl.col("allowed"))
    here = pl.col("document").is_in(shown["document"].unique().to_list())
    kinds = {programme.kind for programme in register.programmes.values()} if register else set()
    return found.with_columns(
        lacks=pl.col("lacks") | pl.col("fewer") | ~here,
        usual=~pl.col("fewer") & pl.lit(kinds >= _IN_EVERY_BUDGET),
    )


_TELLING = [AmountKind.LASTEN.value, AmountKind.BATEN.value, AmountKind.SALDO.value]
_IN_EVERY_BUDGET = {ProgrammeKind.GENERAL_REVENUES, ProgrammeKind.OVERHEAD}


def _expected_parts(parts: pl.DataFrame, level: _Totals, register: Register | None) -> pl.DataFrame:
    """Say of which kinds not every part of a table has an amount, and none that we know of is lost.

    A goal that the register knows and that no table has money of is such a part too, and so is a
    programme.
    """
    table = list(level.table)
    every = parts.group_by(table).agg(every=pl.struct(SCOPE).n_unique(), goals=goals())
    of_kind = parts.group_by(*table, "kind").agg(there=pl.struct(SCOPE).n_unique())
    known = _known_parts(parts, table)
    told = of_kind.join(every, on=table, nulls_equal=True).join(
        known, on=[*table, "kind"], nulls_equal=True
    )
    fewer, lost = pl.col("there") < pl.col("every"), pl.col("known") > pl.col("there")
    if register and level.check is SumKind.GOALS_OF_PROGRAMME:
        told = told.join(
            parts.group_by("programme").agg(with_money=goals()), on="programme", nulls_equal=True
        )
        fewer |= (pl.col("goals") > 0) & (pl.col("goals") < goals_in(register))
        lost |= pl.col("goals") < pl.col("with_money")
    if register and level.check is SumKind.PROGRAMMES_OF_MUNICIPALITY:
        fewer |= pl.col("every") < len(register.programmes)
    return told.select(*table, "kind", fewer=fewer & ~lost)


def _known_parts(parts: pl.DataFrame, table: list[str]) -> pl.DataFrame:
    """Count per table and kind its parts that have the kind somewhere in the same document."""
    there = parts.select(list(dict.fromkeys([*table, *SCOPE]))).unique()
    kinds = parts.select(*SCOPE, "document", "kind").unique()
    return (
        there.join(kinds, on=[*SCOPE, "document"], nulls_equal=True)
        .group_by(*table, "kind")
        .agg(known=pl.len())
    )


def _beside_reserves(found: pl.DataFrame, totals: pl.DataFrame, table: list[str]) -> pl.DataFrame:
    """Add the reserves of a total to its parts where it closes only so.

    The parts are then printed before reserves, and the total after them.
    """
    reserves = [
        totals.filter(pl.col("kind").is_in([reserve.value for reserve in kinds]))
        .group_by(table)
        .agg(
            reserves=pl.col("amount").sum(),
            rounded=half_unit(pl.col("unit")).sum(),
            added=pl.col("amount").count(),
        )
        .with_columns(kind=pl.lit(kind.value))
        for kind, kinds in _RESERVES.items()
    ]
    both = found.join(pl.concat(reserves), on=[*table, "kind"], how="left", nulls_equal=True)
    off = pl.col("printed") - pl.col("expected")
    room = pl.col("allowed") + pl.col("rounded")
    only_so = (off.abs() > pl.col("allowed")) & ((off - pl.col("reserves")).abs() <= room)
    return both.with_columns(
        pl.when(only_so).then(pl.col(name) + pl.col(more)).otherwise(pl.col(name)).alias(name)
        for name, more in (("terms", "added"), ("expected", "reserves"), ("allowed", "rounded"))
    ).drop("reserves", "rounded", "added")
