"""Do the sums close? Every printed total against the sum of its parts; both numbers stand."""

import polars as pl

from lib.model import AmountKind

_SALDO = AmountKind.SALDO.value
_NEW_POLICY = AmountKind.NEW_POLICY.value
_EDITION = ["programme", "year", "stage", "document"]


def sums(amounts: pl.DataFrame) -> pl.DataFrame:
    """Return one row per sum that the sources allow, sorted.

    Columns: check (opbouw saldo, producten per doel, doelen per programma, nieuw beleid),
    programme, goal, product, year, stage, document, kind, terms (how many), expected (their sum),
    printed, difference (printed minus expected), allowed and ok; all amounts in whole euros.
    Allowed is half a printed unit for every rounded number in the sum, the total included:
    0,5 x (n + 1) units for n rounded terms, nothing for a source in whole euros.
    """
    checks = [
        _parts_of_saldo(amounts),
        _products_of_goal(amounts),
        _goals_of_programme(amounts),
        _lines_of_new_policy(amounts),
    ]
    order = ["check", "programme", "goal", "product", "year", "stage", "document", "kind"]
    return (
        pl.concat(checks, how="diagonal")
        .with_columns(difference=pl.col("printed") - pl.col("expected"))
        .with_columns(ok=pl.col("difference").abs() <= pl.col("allowed"))
        .select(*order, "terms", "expected", "printed", "difference", "allowed", "ok")
        .sort(order)
    )


def open_marks(amounts: pl.DataFrame) -> pl.DataFrame:
    """Return every total that a part without a number keeps from being checked.

    Columns: those of `sums`, expected being the sum of the other parts. A p.m. that stands for
    nothing is no riddle: the others then add up to the total, and it is left out.
    """
    order = ["check", "programme", "goal", "product", "year", "stage", "document", "kind"]
    others = sums(amounts.filter(pl.col("amount").is_not_null())).filter(~pl.col("ok"))
    return others.join(sums(amounts).select(order), on=order, how="anti", nulls_equal=True)


def _slack(unit: pl.Expr) -> pl.Expr:
    """Half a unit of rounding, in euros; a source in whole euros has none."""
    return pl.when(unit > 1).then(unit // 2).otherwise(0)


def _added(terms: pl.DataFrame, totals: pl.DataFrame, keys: list[str], check: str) -> pl.DataFrame:
    """Add the terms up per `keys` and set them beside the printed total with the same keys.

    A sum with a term that has no number (p.m., a dash) cannot be checked and is left out.
    """
    whole = pl.col("amount").is_not_null()
    added = (
        terms.group_by(keys)
        .agg(
            terms=pl.len(),
            expected=pl.col("amount").sum(),
            slack=_slack(pl.col("unit")).sum(),
            complete=whole.all(),
        )
        .filter("complete")
    )
    printed = totals.filter(whole).select(*keys, printed="amount", unit="unit")
    return added.join(printed, on=keys, nulls_equal=True).select(
        pl.lit(check).alias("check"), *keys, "terms", "expected", "printed",
        allowed=pl.col("slack") + _slack(pl.col("unit")),
    )  # fmt: skip


def _parts_of_saldo(amounts: pl.DataFrame) -> pl.DataFrame:
    parts = [k.value for k in AmountKind if k not in (AmountKind.SALDO, AmountKind.NEW_POLICY)]
    keys = [*_EDITION, "goal", "product"]
    terms = amounts.filter(pl.col("kind").is_in(parts))
    sums = _added(terms, amounts.filter(kind=_SALDO), keys, "opbouw saldo")
    return sums.with_columns(kind=pl.lit(_SALDO))


def _products_of_goal(amounts: pl.DataFrame) -> pl.DataFrame:
    money = amounts.filter(pl.col("kind") != _NEW_POLICY, pl.col("goal").is_not_null())
    keys = [*_EDITION, "goal", "kind"]
    terms = money.filter(pl.col("product").is_not_null())
    return _added(terms, money.filter(pl.col("product").is_null()), keys, "producten per doel")


def _goals_of_programme(amounts: pl.DataFrame) -> pl.DataFrame:
    """Add goals up to the programme, with what stands outside any goal (overhead, revenues)."""
    money = amounts.filter(pl.col("kind") != _NEW_POLICY)
    keys = [*_EDITION, "kind"]
    belongs = pl.col("goal").is_not_null() ^ pl.col("product").is_not_null()
    total = pl.col("goal").is_null() & pl.col("product").is_null()
    return _added(money.filter(belongs), money.filter(total), keys, "doelen per programma")


def _lines_of_new_policy(amounts: pl.DataFrame) -> pl.DataFrame:
    money = amounts.filter(kind=_NEW_POLICY)
    terms = money.filter(pl.col("product").is_not_null())
    totals = money.filter(pl.col("product").is_null())
    return _added(terms, totals, [*_EDITION, "kind"], "nieuw beleid")
