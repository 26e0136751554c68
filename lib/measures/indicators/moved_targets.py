"""Targets that moved: between two documents about the same year, or from one year to the next."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, assert_never

import polars as pl

from lib.measures.indicators.changes import same_definition
from lib.measures.indicators.lookup import subject
from lib.measures.indicators.readings import Subject
from lib.measures.indicators.verdicts import verdicts
from lib.model import Direction, FigureKind, Move
from lib.sources import Snapshot, once
from lib.sources.indicators.numbers import NUMBER

MOVED_TARGETS = pl.Schema(
    {
        "position": pl.UInt32(),
        "indicator": pl.String(),
        "year": pl.Int32(),
        "before": NUMBER,
        "before_decimals": pl.Int8(),
        "before_year": pl.Int32(),
        "before_document": pl.String(),
        "after": NUMBER,
        "after_decimals": pl.Int8(),
        "after_document": pl.String(),
    }
)


@dataclass(frozen=True, slots=True)
class YearTarget:
    """A target with one bound, for a year, as a document prints it."""

    value: Decimal
    decimals: int
    year: int
    document: str


@dataclass(frozen=True, slots=True)
class MovedTarget:
    """A change of a target; between two documents both are for the same year."""

    about: Subject
    before: YearTarget
    after: YearTarget
    move: Move


@once
def moved_targets(snapshot: Snapshot) -> tuple[MovedTarget, ...]:
    """Return every change of a target with one bound, in the order of the register.

    A change between two years stands in the targets in force.
    """
    rows = _rows(snapshot).iter_rows(named=True)
    return tuple(_moved(row, subject(snapshot, row["indicator"])) for row in rows)


def moved_targets_of(snapshot: Snapshot, indicator: str) -> tuple[MovedTarget, ...]:
    """Return how the target of one indicator moved."""
    return _by_indicator(snapshot).get(indicator, ())


@once
def _by_indicator(snapshot: Snapshot) -> Mapping[str, tuple[MovedTarget, ...]]:
    found: dict[str, tuple[MovedTarget, ...]] = {}
    for moved in moved_targets(snapshot):
        found[moved.about.indicator] = (*found.get(moved.about.indicator, ()), moved)
    return found


def _rows(snapshot: Snapshot) -> pl.DataFrame:
    """Return every change (MOVED_TARGETS), in the order of the register."""
    frame = pl.concat([_between_documents(snapshot), _between_years(snapshot)])
    return frame.sort("position", "year", "before_document")


def _moved(row: Mapping[str, Any], about: Subject) -> MovedTarget:
    before = YearTarget(
        row["before"], row["before_decimals"], row["before_year"], row["before_document"]
    )
    after = YearTarget(row["after"], row["after_decimals"], row["year"], row["after_document"])
    return MovedTarget(about, before, after, _move(about.better, before.value, after.value))


def _move(better: Direction, before: Decimal, after: Decimal) -> Move:
    """Tell whether a target became easier to reach; where no side is better it only changed."""
    match better:
        case Direction.HIGHER:
            return Move.EASED if after < before else Move.RAISED
        case Direction.LOWER:
            return Move.EASED if after > before else Move.RAISED
        case Direction.WITHIN | Direction.NEITHER:
            return Move.CHANGED
        case _:
            assert_never(better)


def _between_documents(snapshot: Snapshot) -> pl.DataFrame:
    """Compare the target for a year with the one of the document before it."""
    about = verdicts(snapshot).select("indicator", "position").unique()
    targets = (
        snapshot.figures.filter(
            pl.col("series").is_null(), pl.col("year").is_not_null(), kind=FigureKind.TARGET.value
        )
        .filter(pl.col("value").is_not_null())
        .join(about, on="indicator")
    )
    before = {
        name: pl.col(source).shift(1).over("indicator", "year", order_by="edition")
        for name, source in (
            ("before", "value"),
            ("before_decimals", "decimals"),
            ("before_document", "document"),
            ("before_definition", "definition"),
        )
    }
    same = same_definition("before_definition", "definition")
    return _changed(
        targets.with_columns(**before, before_year=pl.col("year")).filter(same),
        after="value",
        decimals="decimals",
        document="document",
    )


def _between_years(snapshot: Snapshot) -> pl.DataFrame:
    """Compare the target in force with that of the year before."""
    rows = verdicts(snapshot).filter(pl.col("target").is_not_null())
    before = {
        name: pl.col(source).shift(1).over("indicator", order_by="year")
        for name, source in (
            ("before", "target"),
            ("before_decimals", "target_decimals"),
            ("before_document", "target_document"),
            ("before_year", "year"),
            ("before_definition", "target_definition"),
        )
    }
    same = same_definition("before_definition", "target_definition")
    return _changed(
        rows.with_columns(**before).filter(same),
        after="target",
        decimals="target_decimals",
        document="target_document",
    )


def _changed(rows: pl.DataFrame, *, after: str, decimals: str, document: str) -> pl.DataFrame:
    """Keep what changed (MOVED_TARGETS)."""
    named = rows.filter(pl.col(after) != pl.col("before")).with_columns(
        pl.col(after).alias("after"),
        pl.col(decimals).alias("after_decimals"),
        pl.col(document).alias("after_document"),
    )
    return named.select(MOVED_TARGETS.names())
