"""Indicators of which only groups or districts are measured: the verdicts of those, counted."""

import polars as pl

from lib.model import Verdict

_YEAR = ["indicator", "year"]


def with_groups(frame: pl.DataFrame) -> pl.DataFrame:
    """Give an indicator of which only groups have figures a verdict that says so.

    Adds groups, groups_reached and groups_missed, null for any other indicator. Where all its
    groups lack the same thing, or an outcome is still to be entered, the verdict is that.
    """
    counted = (
        frame.filter(pl.col("series").is_not_null(), ~pl.col("elsewhere"))
        .group_by(_YEAR)
        .agg(
            groups=pl.len().cast(pl.Int32),
            groups_reached=_many(Verdict.REACHED),
            groups_missed=_many(Verdict.MISSED),
            verdict_of_groups=_verdict(),
        )
    )
    joined = frame.join(counted, on=_YEAR, how="left")
    columns = ("groups", "groups_reached", "groups_missed", "verdict_of_groups")
    own = joined.with_columns(pl.when("only_groups").then(pl.col(name)) for name in columns)
    return own.with_columns(verdict=pl.coalesce("verdict_of_groups", "verdict"))


def _many(verdict: Verdict) -> pl.Expr:
    return (pl.col("verdict") == verdict.value).sum().cast(pl.Int32)


def _verdict() -> pl.Expr:
    verdict = pl.col("verdict")
    decided = verdict.is_in([Verdict.REACHED.value, Verdict.MISSED.value]).any()
    unentered = (verdict == Verdict.NOT_YET_ENTERED.value).any()
    return (
        pl.when(unentered).then(pl.lit(Verdict.NOT_YET_ENTERED.value))
        .when(~decided & (verdict.n_unique() == 1)).then(verdict.first())
        .otherwise(pl.lit(Verdict.PER_GROUP.value))
    )  # fmt: skip
