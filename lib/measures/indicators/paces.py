"""What is still needed for the last target, and how many measurements there are for it."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_UP, Context, Decimal, localcontext
from typing import Any, assert_never

import polars as pl

from lib.measures.indicators.changes import same_definition
from lib.measures.indicators.lookup import subject
from lib.measures.indicators.readings import Subject
from lib.measures.indicators.verdicts import verdicts
from lib.model import Direction, Unit
from lib.sources import Snapshot, once

_EVERY_DIGIT = Context(prec=80)  # a share of a printed number may have many more digits than it


@dataclass(frozen=True, slots=True)
class YearNumber:
    """A printed number and the year that it is of."""

    value: Decimal
    decimals: int
    year: int


@dataclass(frozen=True, slots=True)
class SoFar:
    """The change from the measurement of `since` to the newest one, which compare.

    Of an indicator that is measured each year since the first that compares, else since the one
    before the newest.
    """

    amount: Decimal
    since: int


@dataclass(frozen=True, slots=True)
class Pace:
    """What it takes to get from the newest measurement to the last target.

    `needed` is the whole way, exact. `chances` are the years of the measurements that come before
    the target's year is over; `each` is what each of them must bring at least, rounded away from
    zero to `decimals`, so that together they reach the target; None without one. `reached`: the
    newest measurement is already there. `so_far` is None with one measurement.
    """

    about: Subject
    last: YearNumber
    target: YearNumber
    needed: Decimal
    chances: tuple[int, ...]
    each: Decimal | None
    decimals: int
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
    return {row["indicator"]: _pace(row, snapshot) for row in rows}


def _pace(row: Mapping[str, Any], snapshot: Snapshot) -> Pace:
    about = subject(snapshot, row["indicator"])
    last = YearNumber(row["last"], row["last_decimals"], row["last_year"])
    target = YearNumber(row["target"], row["target_decimals"], row["target_year"])
    indicator = snapshot.register.indicators[row["indicator"]]
    chances = indicator.measured_between(last.year, target.year)
    decimals = max(last.decimals, target.decimals, _finest(about.unit))
    needed = target.value - last.value
    return Pace(
        about=about,
        last=last,
        target=target,
        needed=needed,
        chances=chances,
        each=_share(needed, len(chances), decimals),
        decimals=decimals,
        so_far=_so_far(row, about),
        reached=_reached(about.better, last.value, target.value),
    )


def _finest(unit: str) -> int:
    """Return the decimals that a share of a number may have: whole things are not divided."""
    return 1 if unit in (Unit.PERCENT, Unit.GRADE) else 0


def _share(needed: Decimal, parts: int, decimals: int) -> Decimal | None:
    if not parts:
        return None
    with localcontext(_EVERY_DIGIT):
        return (needed / parts).quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_UP)


def _so_far(row: Mapping[str, Any], about: Subject) -> SoFar | None:
    since = "previous" if about.years_between else "first"
    if row[f"{since}_year"] == row["last_year"]:
        return None
    return SoFar(row["last"] - row[since], row[f"{since}_year"])


def _reached(better: Direction, last: Decimal, target: Decimal) -> bool:
    match better:
        case Direction.LOWER:
            return last <= target
        case Direction.HIGHER | Direction.WITHIN | Direction.NEITHER:
            return last >= target
        case _:
            assert_never(better)


def _rows(snapshot: Snapshot) -> pl.DataFrame:
    """Return a row per indicator with its last measurement and its last target after that.

    Of the measurements that compare with the last one: the first, and the one before it.
    """
    rows = verdicts(snapshot)
    target = rows.filter(
        pl.col("target").is_not_null(),
        pl.col("added_since").is_null(),
        pl.col("target_part").is_null(),
        pl.col("better").is_in([side.value for side in Direction if side.turned]),
    )
    goal = target.sort("year").group_by("indicator").agg(
        *(pl.col(name).last() for name in ("position", "target")),
        pl.col("target_decimals").last(),
        pl.col("target_definition").last(),
        pl.col("year").last().alias("target_year"),
    )  # fmt: skip
    joined = goal.join(_measured(rows), on="indicator").filter(
        pl.col("target_year") > pl.col("last_year"),
        same_definition("definition", "target_definition"),
    )
    return joined.sort("position")


def _measured(rows: pl.DataFrame) -> pl.DataFrame:
    """Return the newest measurement of each indicator, and those before it that compare."""
    newest = pl.col("realised_definition").last().over("indicator", order_by="year")
    return (
        rows.filter("measured", pl.col("realised_part").is_null())
        .filter(pl.col("realised_definition") == newest)
        .sort("year")
        .group_by("indicator")
        .agg(
            pl.col("realised").last().alias("last"),
            pl.col("realised_decimals").last().alias("last_decimals"),
            pl.col("year").last().alias("last_year"),
            pl.col("realised_definition").last().alias("definition"),
            *(
                pick.alias(f"{name}{behind}")
                for column, behind in (("realised", ""), ("year", "_year"))
                for name, pick in (
                    ("first", pl.col(column).first()),
                    ("previous", pl.col(column).tail(2).first()),
                )
            ),
        )
    )
