"""Do the sums close? Every printed total against the sum of its parts; both numbers stand.

A sum is checked where its terms are printed. One that lacks a term is no fault: it counts where it
closes without it, and is left out where it does not. A term that its document prints in another
year is lost, not lacking.
"""

from dataclasses import dataclass

import polars as pl

from lib.model import AmountKind, Register, SumKind, TermRole
from lib.sources.money.adding import TABLE, added
from lib.sources.money.places import SCOPE
from lib.sources.money.splits import Split
from lib.sources.money.totals import LEVELS, parts_of_totals

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
        *(parts_of_totals(amounts, level, register) for level in LEVELS),
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


def _incidental_and_structural(found: Split) -> pl.DataFrame:
    """Add the two parts of an amount up, where the amount is printed beside both of them."""
    keys = [*TABLE, "goal", "product", "kind"]
    printed = found.amounts.filter(~pl.col("summed"))
    sums = added(found.parts, printed, keys, SumKind.INCIDENTAL_AND_STRUCTURAL)
    return sums.filter(pl.col("terms") > 1)


def _parts_of_saldo(amounts: pl.DataFrame, saldo: str, parts: list[str]) -> pl.DataFrame:
    """Add lasten, baten and reserves up; a saldo beside one of the first two alone lacks a term."""
    keys = [*TABLE, "goal", "product"]
    terms = amounts.filter(pl.col("kind").is_in(parts))
    found = added(terms, amounts.filter(kind=saldo), keys, SumKind.TERMS_OF_SALDO)
    money = amounts.filter(pl.col("kind").is_in(_MONEY))
    there = money.group_by(keys).agg(
        there=pl.col("kind").n_unique(), lasten=(pl.col("kind") == _MONEY[0]).any()
    )
    own = [*SCOPE, "document"]
    known = money.group_by(own).agg(known=pl.col("kind").n_unique())
    in_table = money.group_by(TABLE).agg(in_table=pl.col("kind").n_unique())
    beside = (
        found.join(there, on=keys, how="left", nulls_equal=True)
        .join(known, on=own, how="left", nulls_equal=True)
        .join(in_table, on=TABLE, how="left", nulls_equal=True)
    )
    printed = pl.col("there").fill_null(0)
    return beside.with_columns(
        kind=pl.lit(saldo),
        lacks=(printed < len(_MONEY)) & (printed == pl.col("known").fill_null(0)),
        usual=((printed < pl.col("in_table")) | ~pl.col("lasten")).fill_null(value=False),
    ).drop("there", "in_table", "known", "lasten")


def _lines_of_new_policy(amounts: pl.DataFrame) -> pl.DataFrame:
    money = amounts.filter(kind=_NEW_POLICY)
    terms = money.filter(pl.col("product").is_not_null())
    totals = money.filter(pl.col("product").is_null())
    return added(terms, totals, [*TABLE, "kind"], SumKind.LINES_OF_NEW_POLICY)
