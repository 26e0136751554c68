"""The bounds of a target: which of them an outcome crossed, and by how much."""

import polars as pl

from lib.model import JudgingRule, Verdict


def limits(rule: JudgingRule) -> list[pl.Expr]:
    """Return the bounds with the slack of the rule, exact in decimals."""
    low, high = pl.col("target_low"), pl.col("target_high")
    return [
        (low - low.abs() * pl.lit(rule.below)).alias("low_limit"),
        (high + high.abs() * pl.lit(rule.above)).alias("high_limit"),
    ]


def below() -> pl.Expr:
    """Tell whether the value is under the lower bound; an open bound itself is under it."""
    low, value = pl.col("low_limit"), pl.col("compared")
    under = pl.when(pl.col("target_low_open")).then(value <= low).otherwise(value < low)
    return under.fill_null(value=False)


def above() -> pl.Expr:
    """Tell whether the value is over the upper bound; an open bound itself is over it."""
    high, value = pl.col("high_limit"), pl.col("compared")
    over = pl.when(pl.col("target_high_open")).then(value >= high).otherwise(value > high)
    return over.fill_null(value=False)


def _bound() -> pl.Expr:
    """Return the bound that decides: the one that was crossed, else the only one there is."""
    low, high = pl.col("target_low"), pl.col("target_high")
    return (
        pl.when(below()).then(low)
        .when(above()).then(high)
        .when(high.is_null()).then(low)
        .when(low.is_null()).then(high)
    )  # fmt: skip


def _decided() -> pl.Expr:
    return pl.col("verdict").is_in([Verdict.REACHED, Verdict.MISSED])


def difference() -> pl.Expr:
    """Return what was compared minus the bound that decides, under gehaald and niet gehaald."""
    return pl.when(_decided()).then(pl.col("compared") - _bound())


def share() -> pl.Expr:
    """Return the difference in percent of the bound that decides; nothing for a bound of zero."""
    percent = pl.col("difference").cast(pl.Float64) / _bound().abs().cast(pl.Float64) * 100
    return pl.when(_decided() & (_bound() != 0)).then(percent)
