"""The pace that the last target asks of each year. No forecast."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, assert_never

import polars as pl

from lib.measures.indicators.lookup import subject
from lib.measures.indicators.readings import Subject
from lib.measures.indicators.verdicts import verdicts
from lib.model import Direction
from lib.sources import Snapshot, once


@dataclass(frozen=True, slots=True)
class YearNumber:
    """A printed number and the year that it is of."""

    value: Decimal
    decimals: int
    year: int


@dataclass(frozen=True, slots=True)
class SoFar:
    """The change per year over the measurements since `since` that compare with the newest."""

    per_year: float
    since: int


@dataclass(frozen=True, slots=True)
class Pace:
    """What each year must bring to get from the newest measurement to the last target.

    `needed` is per year; `reached`: it is already there. `so_far` is None with one measurement.
    """

    about: Subject
    last: YearNumber
    target: YearNumber
    needed: float
    so_far: SoFar | None
    reached: bool


def paces(snapshot: Snapshot) -> tuple[Pace, ...]:
    """Return the pace of each indicator with a later target of one bound, as the register is."""
    return tuple(_by_indicator(snapshot).values())


def pace(snapshot: Snapshot, indicator: str) -> Pace | None:
    """Return the pace of one indicator, None without a later target of one bound."""
    return _by_indicator(snapshot).get(indicator)


@once
def _by_indicator(snapshot: Snapshot) -> Mapping[str, Pace]:
    rows = _rows(snapshot).iter_rows(named=True)
    return {row["indicator"]: _pace(row, subject(snapshot, row["indicator"])) for row in rows}


def _pace(row: Mapping[str, Any], about: Subject) -> Pace:
    return Pace(
        about=about,
        last=YearNumber(row["last"], row["last_decimals"], row["last_year"]),
        target=YearNumber(row["target"], row["target_decimals"], row["target_year"]),
        needed=row["needed"],
        so_far=None if row["so_far"] is None else SoFar(row["so_far"], row["first_year"]),
        reached=_reached(about.better, row["last"], row["target"]),
    )


def _reached(better: Direction, last: Decimal, target: Decimal) -> bool:
    match better:
        case Direction.LOWER:
            return last <= target
        case Direction.HIGHER | Direction.WITHIN | Direction.NEITHER:
            return last >= target
        case _:
            assert_never(better)


def _rows(snapshot: Snapshot) -> pl.DataFrame:
    """Return a row per indicator with its last measurement and its last target after that."""
    rows = verdicts(snapshot)
    measured = rows.filter("measured").sort("year")
    newest = measured.group_by("indicator").agg(
        pl.col("realised").last().alias("last"),
        pl.col("realised_decimals").last().alias("last_decimals"),
        pl.col("year").last().alias("last_year"),
        pl.col("realised_definition").last().alias("definition"),
    )
    target = rows.filter(pl.col("target").is_not_null(), pl.col("added_since").is_null())
    goal = target.sort("year").group_by("indicator").agg(
        *(pl.col(name).last() for name in ("position", "target")),
        pl.col("target_decimals").last(),
        pl.col("target_definition").last(),
        pl.col("year").last().alias("target_year"),
    )  # fmt: skip
    joined = goal.join(newest, on="indicator").filter(
        pl.col("target_year") > pl.col("last_year"),
        pl.col("definition").eq_missing(pl.col("target_definition")),
    )
    return (
        joined.join(_so_far(measured), on="indicator", how="left")
        .with_columns(
            needed=_number("target", "last") / (pl.col("target_year") - pl.col("last_year"))
        )
        .sort("position")
    )


def _so_far(measured: pl.DataFrame) -> pl.DataFrame:
    """Return the pace over the measurements since the last break, null with only one."""
    since_break = pl.col("broken").cast(pl.Int32).cum_sum().over("indicator", order_by="year")
    comparable = measured.with_columns(run=since_break).filter(
        pl.col("run") == pl.col("run").max().over("indicator")
    )
    return (
        comparable.sort("year")
        .group_by("indicator")
        .agg(
            first=pl.col("realised").first(),
            newest=pl.col("realised").last(),
            years=pl.col("year").last() - pl.col("year").first(),
            first_year=pl.col("year").first(),
        )
        .with_columns(
            so_far=pl.when(pl.col("years") > 0).then(_number("newest", "first") / pl.col("years"))
        )
        .select("indicator", "so_far", "first_year")
    )


def _number(one: str, other: str) -> pl.Expr:
    return (pl.col(one) - pl.col(other)).cast(pl.Float64)
