"""How promises move: targets that were eased or raised, and the pace that the last one asks."""

import polars as pl

from lib.measures.verdicts import verdicts
from lib.model import Direction, FigureKind
from lib.sources import Snapshot, once

_BETTER_LOW = Direction.LOWER.value


@once
def target_changes(snapshot: Snapshot) -> pl.DataFrame:
    """Return every change of a target with one bound, in the order of the register.

    Columns: goal, indicator, year (from which the new target holds), before, before_decimals,
    after, after_decimals, unit, better, before_year, before_document, after_document, eased (the
    new target is easier to reach). A change between two documents has the same year twice; a
    change between two years stands in the targets in force.
    """
    return pl.concat([_between_documents(snapshot), _between_years(snapshot)]).sort(
        "position", "year", "before_document"
    )


@once
def target_editions(snapshot: Snapshot, indicator: str) -> pl.DataFrame:
    """Return the targets of an indicator as each document prints them, oldest document first.

    Empty while no two documents print another target for the same year. Columns: document, year,
    target, target_decimals, target_word, target_missing and the bounds, as `verdicts` has them.
    """
    targets = snapshot.figures.filter(
        pl.col("series").is_null(), indicator=indicator, kind=FigureKind.TARGET.value
    ).sort("edition", "year")
    printed = pl.struct("value", "low", "low_open", "high", "high_open", "word", "missing")
    moved = targets.group_by("year").agg(printed.n_unique().alias("forms"))
    if (moved["forms"] <= 1).all():
        targets = targets.clear()
    names = ("decimals", "word", "missing", "low", "low_open", "high", "high_open")
    return targets.select(
        "document", "year", pl.col("value").alias("target"),
        *(pl.col(name).alias(f"target_{name}") for name in names),
    )  # fmt: skip


@once
def pace(snapshot: Snapshot) -> pl.DataFrame:
    """Return per indicator what each year must bring to reach the last target. No forecast.

    Columns: goal, indicator, unit, better, last, last_decimals, last_year (the newest
    measurement), target, target_decimals, target_year, needed (per year), so_far (per year over
    the measurements that compare with the newest; null with only one), reached (already there).
    Indicators without a later target with one bound are left out.
    """
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
        *(pl.col(name).last() for name in ("goal", "unit", "better", "position", "target")),
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
            needed=_number("target", "last") / (pl.col("target_year") - pl.col("last_year")),
            reached=pl.when(better=_BETTER_LOW)
            .then(pl.col("last") <= pl.col("target"))
            .otherwise(pl.col("last") >= pl.col("target")),
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


def _between_documents(snapshot: Snapshot) -> pl.DataFrame:
    """Compare the target for a year with the one of the document before it."""
    about = verdicts(snapshot).select("goal", "indicator", "unit", "better", "position").unique()
    targets = (
        snapshot.figures.filter(pl.col("series").is_null(), kind=FigureKind.TARGET.value)
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
    same = pl.col("before_definition").eq_missing(pl.col("definition"))
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
    same = pl.col("before_definition").eq_missing(pl.col("target_definition"))
    return _changed(
        rows.with_columns(**before).filter(same),
        after="target",
        decimals="target_decimals",
        document="target_document",
    )


def _changed(rows: pl.DataFrame, *, after: str, decimals: str, document: str) -> pl.DataFrame:
    """Keep what changed, and tell whether it became easier; no side is better: null."""
    easier = (
        pl.when(better=Direction.HIGHER.value)
        .then(pl.col(after) < pl.col("before"))
        .when(better=_BETTER_LOW)
        .then(pl.col(after) > pl.col("before"))
    )
    return rows.filter(pl.col(after) != pl.col("before")).select(
        "position", "goal", "indicator", "unit", "better", "year", "before", "before_decimals",
        "before_year", "before_document", pl.col(after).alias("after"),
        pl.col(decimals).alias("after_decimals"), pl.col(document).alias("after_document"),
        eased=easier,
    )  # fmt: skip
