"""Do the sums close? Every printed total against the sum of its parts; both numbers stand.

A sum is checked where its terms are printed. One that lacks a term is no fault: it counts where it
closes without it, and is left out where it does not. A term that its document prints in another
year is lost, not lacking.
"""

from dataclasses import dataclass

import polars as pl

from lib.model import AmountKind, Register, SumKind, TermRole
from lib.sources.money.places import (
    IS_GOAL,
    IS_LINE,
    IS_PRODUCT,
    IS_PROGRAMME,
    SCOPE,
    goals,
    goals_in,
)
from lib.sources.money.splits import Split
from lib.sources.rounding import half_unit

SUMS = pl.Schema(
    {
        "check": pl.String(),
        "programme": pl.String(),
        "goal": pl.String(),
        "product": pl.String(),
        "year": pl.Int32(),
        "stage": pl.String(),
        "document": pl.String(),
        "kind": pl.String(),
        "terms": pl.UInt32(),
        "expected": pl.Int64(),
        "printed": pl.Int64(),
        "difference": pl.Int64(),
        "allowed": pl.Int64(),
        "ok": pl.Boolean(),
    }
)
_ORDER = ["check", "programme", "goal", "product", "year", "stage", "document", "kind"]
_SALDO, _BEFORE = AmountKind.SALDO.value, AmountKind.BEFORE.value
_NEW_POLICY = AmountKind.NEW_POLICY.value
_PARTS = [kind.value for kind in AmountKind if kind.term and kind.term.role is not TermRole.RESULT]
_MONEY = [kind.value for kind in AmountKind if kind.term and kind.term.role is TermRole.MONEY]
_EDITION = ["programme", "year", "stage", "document"]
_RESERVES = {
    AmountKind.SALDO: (AmountKind.TOEVOEGINGEN, AmountKind.ONTTREKKINGEN),
    AmountKind.LASTEN: (AmountKind.TOEVOEGINGEN,),
    AmountKind.BATEN: (AmountKind.ONTTREKKINGEN,),
}
"""Which reserves of a total may stand beside its parts: the parts are then printed before them."""


@dataclass(frozen=True)
class Checked:
    """The sums that can be checked (SUMS), and those that lack a term that is usually printed."""

    sums: pl.DataFrame
    lacking: pl.DataFrame


def checked(found: Split, register: Register | None) -> Checked:
    """Return one row per sum that the sources allow (SUMS), sorted.

    `check` is a `SumKind`, `terms` says how many parts there are, `expected` is their sum and
    `difference` is printed minus expected; all amounts in whole euros.
    Allowed is half a printed unit for every rounded number in the sum, the total included:
    0,5 x (n + 1) units for n rounded terms, nothing for a source in whole euros.
    """
    amounts = found.amounts
    checks = [
        _incidental_and_structural(found),
        _parts_of_saldo(amounts, _SALDO, _PARTS),
        _parts_of_saldo(amounts, _BEFORE, _MONEY),
        _parts_of_totals(amounts, SumKind.PRODUCTS_OF_GOAL, register),
        _parts_of_totals(amounts, SumKind.GOALS_OF_PROGRAMME, register),
        _lines_of_new_policy(amounts),
    ]
    every = (
        pl.concat(checks, how="diagonal")
        .with_columns(difference=pl.col("printed") - pl.col("expected"))
        .with_columns(ok=pl.col("difference").abs() <= pl.col("allowed"))
        .sort(_ORDER)
    )
    sums = every.filter(pl.col("ok") | ~pl.col("lacks"))
    lacking = every.filter(~pl.col("ok"), "lacks", "usual")
    return Checked(sums.select(SUMS.names()), lacking.select(SUMS.names()))


def open_marks(amounts: pl.DataFrame, known: Checked, register: Register) -> pl.DataFrame:
    """Return every total that a part without a number keeps from being checked.

    `known` is what was checked of these amounts.
    The rows are SUMS, expected being the sum of the other parts. A p.m. that stands for nothing is
    no riddle: the others then add up to the total, and it is left out.
    """
    numbers = amounts.filter(pl.col("amount").is_not_null())
    others = checked(Split(numbers, amounts.clear()), register)
    every = pl.concat([others.sums.filter(~pl.col("ok")), others.lacking])
    told = pl.concat([known.sums, known.lacking])
    return every.join(told.select(_ORDER), on=_ORDER, how="anti", nulls_equal=True)


def _added(
    terms: pl.DataFrame, totals: pl.DataFrame, keys: list[str], check: SumKind
) -> pl.DataFrame:
    """Add the terms up per `keys` and set them beside the printed total with the same keys.

    A sum with a term that has no number (p.m., a dash) cannot be checked and is left out.
    """
    whole = pl.col("amount").is_not_null()
    added = (
        terms.group_by(keys)
        .agg(
            terms=pl.len(),
            expected=pl.col("amount").sum(),
            slack=half_unit(pl.col("unit")).sum(),
            complete=whole.all(),
        )
        .filter("complete")
    )
    printed = totals.filter(whole).select(*keys, printed="amount", unit="unit")
    return added.join(printed, on=keys, nulls_equal=True).select(
        pl.lit(check.value).alias("check"), *keys, "terms", "expected", "printed",
        allowed=pl.col("slack") + half_unit(pl.col("unit")),
        lacks=pl.lit(value=False), usual=pl.lit(value=False),
    )  # fmt: skip


def _incidental_and_structural(found: Split) -> pl.DataFrame:
    """Add the two parts of an amount up, where the amount is printed beside both of them."""
    keys = [*_EDITION, "goal", "product", "kind"]
    printed = found.amounts.filter(~pl.col("summed"))
    sums = _added(found.parts, printed, keys, SumKind.INCIDENTAL_AND_STRUCTURAL)
    return sums.filter(pl.col("terms") > 1)


def _parts_of_saldo(amounts: pl.DataFrame, saldo: str, parts: list[str]) -> pl.DataFrame:
    """Add lasten, baten and reserves up; a saldo beside one of the first two alone lacks a term."""
    keys = [*_EDITION, "goal", "product"]
    terms = amounts.filter(pl.col("kind").is_in(parts))
    found = _added(terms, amounts.filter(kind=saldo), keys, SumKind.TERMS_OF_SALDO)
    money = amounts.filter(pl.col("kind").is_in(_MONEY))
    there = money.group_by(keys).agg(
        there=pl.col("kind").n_unique(), lasten=(pl.col("kind") == _MONEY[0]).any()
    )
    own = [*SCOPE, "document"]
    known = money.group_by(own).agg(known=pl.col("kind").n_unique())
    in_table = money.group_by(_EDITION).agg(in_table=pl.col("kind").n_unique())
    beside = (
        found.join(there, on=keys, how="left", nulls_equal=True)
        .join(known, on=own, how="left", nulls_equal=True)
        .join(in_table, on=_EDITION, how="left", nulls_equal=True)
    )
    printed = pl.col("there").fill_null(0)
    return beside.with_columns(
        kind=pl.lit(saldo),
        lacks=(printed < len(_MONEY)) & (printed == pl.col("known").fill_null(0)),
        usual=((printed < pl.col("in_table")) | ~pl.col("lasten")).fill_null(value=False),
    ).drop("there", "in_table", "known", "lasten")


def _parts_of_totals(
    amounts: pl.DataFrame, check: SumKind, register: Register | None
) -> pl.DataFrame:
    """Add products up to their goal, or goals and what stands outside any goal to the programme."""
    money = amounts.filter(pl.col("kind") != _NEW_POLICY)
    if check is SumKind.PRODUCTS_OF_GOAL:
        table, terms, totals = [*_EDITION, "goal"], IS_PRODUCT, IS_GOAL
    else:
        table, terms, totals = _EDITION, IS_LINE, IS_PROGRAMME
    parts, whole = money.filter(terms), money.filter(totals)
    found = _added(parts, whole, [*table, "kind"], check)
    expected = _expected_parts(parts, table, register, check)
    return (
        _beside_reserves(found, whole, table)
        .join(expected, on=[*table, "kind"], how="left", nulls_equal=True)
        .with_columns(lacks=pl.col("lacks") | pl.col("fewer"), usual=pl.col("fewer"))
        .drop("fewer")
    )


def _expected_parts(
    parts: pl.DataFrame, table: list[str], register: Register | None, check: SumKind
) -> pl.DataFrame:
    """Say of which kinds not every part of a table has an amount, and none that we know of is lost.

    A goal that the register knows and that no table has money of is such a part too.
    """
    part = pl.struct("goal", "product")
    every = parts.group_by(table).agg(every=part.n_unique(), goals=goals())
    of_kind = parts.group_by(*table, "kind").agg(there=part.n_unique())
    known = _known_parts(parts, table)
    told = of_kind.join(every, on=table, nulls_equal=True).join(
        known, on=[*table, "kind"], nulls_equal=True
    )
    fewer, lost = pl.col("there") < pl.col("every"), pl.col("known") > pl.col("there")
    if register and check is SumKind.GOALS_OF_PROGRAMME:
        told = told.join(
            parts.group_by("programme").agg(with_money=goals()), on="programme", nulls_equal=True
        )
        fewer |= (pl.col("goals") > 0) & (pl.col("goals") < goals_in(register))
        lost |= pl.col("goals") < pl.col("with_money")
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


def _lines_of_new_policy(amounts: pl.DataFrame) -> pl.DataFrame:
    money = amounts.filter(kind=_NEW_POLICY)
    terms = money.filter(pl.col("product").is_not_null())
    totals = money.filter(pl.col("product").is_null())
    return _added(terms, totals, [*_EDITION, "kind"], SumKind.LINES_OF_NEW_POLICY)
