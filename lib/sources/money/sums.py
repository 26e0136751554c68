"""Do the sums close? Every printed total against the sum of its parts; both numbers stand."""

import polars as pl

from lib.model import AmountKind, SumKind, Term
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
_SALDO = AmountKind.SALDO.value
_NEW_POLICY = AmountKind.NEW_POLICY.value
_PARTS = [kind.value for kind in AmountKind if kind.term not in (None, Term.SALDO)]
_EDITION = ["programme", "year", "stage", "document"]


def sums(amounts: pl.DataFrame) -> pl.DataFrame:
    """Return one row per sum that the sources allow (SUMS), sorted.

    `check` is a `SumKind`, `terms` says how many parts there are, `expected` is their sum and
    `difference` is printed minus expected; all amounts in whole euros.
    Allowed is half a printed unit for every rounded number in the sum, the total included:
    0,5 x (n + 1) units for n rounded terms, nothing for a source in whole euros.
    """
    checks = [
        _parts_of_saldo(amounts),
        _products_of_goal(amounts),
        _goals_of_programme(amounts),
        _lines_of_new_policy(amounts),
    ]
    return (
        pl.concat(checks, how="diagonal")
        .with_columns(difference=pl.col("printed") - pl.col("expected"))
        .with_columns(ok=pl.col("difference").abs() <= pl.col("allowed"))
        .select(SUMS.names())
        .sort(_ORDER)
    )


def open_marks(amounts: pl.DataFrame) -> pl.DataFrame:
    """Return every total that a part without a number keeps from being checked.

    The rows are SUMS, expected being the sum of the other parts. A p.m. that stands for nothing is
    no riddle: the others then add up to the total, and it is left out.
    """
    others = sums(amounts.filter(pl.col("amount").is_not_null())).filter(~pl.col("ok"))
    return others.join(sums(amounts).select(_ORDER), on=_ORDER, how="anti", nulls_equal=True)


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
    )  # fmt: skip


def _parts_of_saldo(amounts: pl.DataFrame) -> pl.DataFrame:
    keys = [*_EDITION, "goal", "product"]
    terms = amounts.filter(pl.col("kind").is_in(_PARTS))
    sums = _added(terms, amounts.filter(kind=_SALDO), keys, SumKind.TERMS_OF_SALDO)
    return sums.with_columns(kind=pl.lit(_SALDO))


def _products_of_goal(amounts: pl.DataFrame) -> pl.DataFrame:
    money = amounts.filter(pl.col("kind") != _NEW_POLICY, pl.col("goal").is_not_null())
    keys = [*_EDITION, "goal", "kind"]
    terms = money.filter(pl.col("product").is_not_null())
    return _added(terms, money.filter(pl.col("product").is_null()), keys, SumKind.PRODUCTS_OF_GOAL)


def _goals_of_programme(amounts: pl.DataFrame) -> pl.DataFrame:
    """Add goals up to the programme, with what stands outside any goal (overhead, revenues)."""
    money = amounts.filter(pl.col("kind") != _NEW_POLICY)
    keys = [*_EDITION, "kind"]
    belongs = pl.col("goal").is_not_null() ^ pl.col("product").is_not_null()
    total = pl.col("goal").is_null() & pl.col("product").is_null()
    return _added(money.filter(belongs), money.filter(total), keys, SumKind.GOALS_OF_PROGRAMME)


def _lines_of_new_policy(amounts: pl.DataFrame) -> pl.DataFrame:
    money = amounts.filter(kind=_NEW_POLICY)
    terms = money.filter(pl.col("product").is_not_null())
    totals = money.filter(pl.col("product").is_null())
    return _added(terms, totals, [*_EDITION, "kind"], SumKind.LINES_OF_NEW_POLICY)
