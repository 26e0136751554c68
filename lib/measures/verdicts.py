"""Was the goal reached? One verdict per indicator and year, beside the one a document states."""

from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

import polars as pl

from lib.model import (
    Definition,
    Direction,
    DocumentKind,
    FigureKind,
    Frequency,
    Stated,
    Verdict,
)
from lib.sources import Snapshot

_UNKNOWN = Definition.UNKNOWN.value


@dataclass(frozen=True)
class Counts:
    """How many indicators a year has, and how their verdicts fall."""

    indicators: int
    reached: int
    missed: int
    undecided: int
    not_yet_known: int
    no_target: int
    stated: int
    stated_reached: int
    conflicts: int


@lru_cache(maxsize=8)
def verdicts(snapshot: Snapshot) -> pl.DataFrame:
    """Return one row per indicator and year of the sources, sorted as the register is.

    Columns: programme, goal, indicator, name, short_name, unit, better; year; target, realised
    (exact decimals, null when absent) each with `_decimals`, `_document` and `_definition`;
    carried_from; measured; verdict; stated, stated_document, conflict; difference (realised minus
    target) and difference_pct, only under gehaald and niet gehaald; previous, previous_decimals,
    previous_year and change, never across a series break; broken (the previous measurement
    cannot be compared); segment (measurements that may be joined by a line share a number).
    """
    frame = (
        _grid(snapshot)
        .join(_target(snapshot), on=["indicator", "year"], how="left")
        .join(_realised(snapshot), on=["indicator", "year"], how="left")
        .join(_stated(snapshot), on=["indicator", "year"], how="left")
        .with_columns(measured=_measured())
        .with_columns(verdict=_verdict(_last_reported_year(snapshot)))
        .with_columns(conflict=_conflict(), **_difference())
    )
    return frame.join(_changes(frame), on=["indicator", "year"], how="left").with_columns(
        pl.col("broken").fill_null(value=False)
    ).sort("position", "year")  # fmt: skip


def years(snapshot: Snapshot) -> list[int]:
    """Return every year that any indicator has a figure for, rising and without a hole."""
    found = snapshot.figures["year"]
    first, last = found.min(), found.max()
    if not isinstance(first, int) or not isinstance(last, int):
        return []
    return list(range(first, last + 1))


def default_year(snapshot: Snapshot) -> int:
    """Return the last year that an annual report accounts for, else the last year there is."""
    known = years(snapshot)
    reported = _last_reported_year(snapshot)
    return reported if reported in known else known[-1]


def of_goal(snapshot: Snapshot, goal: str, year: int) -> pl.DataFrame:
    """Return the verdicts of one goal in one year."""
    return verdicts(snapshot).filter(goal=goal, year=year)


def of_indicator(snapshot: Snapshot, indicator: str) -> pl.DataFrame:
    """Return the verdicts of one indicator over all years."""
    return verdicts(snapshot).filter(indicator=indicator)


def counts(snapshot: Snapshot, year: int) -> Counts:
    """Count the verdicts of a year; `stated` and `stated_reached` are what documents state."""
    rows = verdicts(snapshot).filter(year=year)
    found = Counter(rows["verdict"].to_list())
    return Counts(
        indicators=rows.height,
        reached=found[Verdict.REACHED],
        missed=found[Verdict.MISSED],
        undecided=rows.height - found[Verdict.REACHED] - found[Verdict.MISSED],
        not_yet_known=found[Verdict.NOT_YET_KNOWN],
        no_target=found[Verdict.NO_TARGET],
        stated=rows["stated"].count(),
        stated_reached=rows.filter(stated=Stated.YES.value).height,
        conflicts=rows.filter("conflict").height,
    )


def _grid(snapshot: Snapshot) -> pl.DataFrame:
    register = snapshot.register
    indicators = pl.DataFrame(
        [
            {
                "programme": register.programme_of(indicator.goal),
                "goal": indicator.goal,
                "indicator": name,
                "name": indicator.name,
                "short_name": indicator.short_name,
                "unit": indicator.unit.value,
                "better": indicator.better.value,
                "frequency": indicator.frequency.value,
                "first_measured": indicator.first_measured,
                "position": position,
            }
            for position, (name, indicator) in enumerate(register.indicators.items())
        ],
        schema_overrides={"first_measured": pl.Int32},
    )
    every_year = pl.DataFrame({"year": years(snapshot)}, schema={"year": pl.Int32})
    return indicators.join(every_year, how="cross")


def _documents(snapshot: Snapshot) -> pl.DataFrame:
    return pl.DataFrame(
        [
            {"document": name, "document_kind": document.kind.value, "document_year": document.year}
            for name, document in snapshot.register.documents.items()
        ],
        schema={"document": pl.String, "document_kind": pl.String, "document_year": pl.Int32},
    )


def _target(snapshot: Snapshot) -> pl.DataFrame:
    """Return the target in force: the newest budget's, else the newest document's.

    A budget is where the council sets targets; a report that repeats one does not change it.
    """
    is_budget = pl.col("document_kind").is_in([DocumentKind.BUDGET, DocumentKind.AMENDMENT])
    newest = (
        snapshot.figures.filter(kind=FigureKind.TARGET.value)
        .join(_documents(snapshot), on="document")
        .sort(is_budget, "edition")
    )
    return _last_of_each(newest, "target")


def _realised(snapshot: Snapshot) -> pl.DataFrame:
    """Return the value in force: a real measurement before a repeated one, then the newest."""
    newest = (
        snapshot.figures.filter(kind=FigureKind.REALISED.value)
        .join(_documents(snapshot), on="document")
        .sort(pl.col("carried_from").is_null(), "edition")
    )
    carried = newest.group_by("indicator", "year", maintain_order=True).agg(
        pl.col("carried_from").last(),
        pl.col("document_year").last().alias("realised_document_year"),
    )
    return _last_of_each(newest, "realised").join(carried, on=["indicator", "year"])


def _last_of_each(rows: pl.DataFrame, name: str) -> pl.DataFrame:
    return rows.group_by("indicator", "year", maintain_order=True).agg(
        pl.col("value").last().alias(name),
        pl.col("decimals").last().alias(f"{name}_decimals"),
        pl.col("document").last().alias(f"{name}_document"),
        pl.col("definition").last().alias(f"{name}_definition"),
    )


def _stated(snapshot: Snapshot) -> pl.DataFrame:
    return (
        snapshot.stated.sort("edition")
        .group_by("indicator", "year", maintain_order=True)
        .agg(pl.col("stated").last(), pl.col("document").last().alias("stated_document"))
    )


def _last_reported_year(snapshot: Snapshot) -> int:
    """Return the year of the newest annual report, 0 without one."""
    return max(
        (
            d.year
            for d in snapshot.register.documents.values()
            if d.kind is DocumentKind.ANNUAL_REPORT
        ),
        default=0,
    )


def _measured() -> pl.Expr:
    """Tell a measurement: a value that is not repeated, in a year of measuring."""
    since_first = pl.col("year") - pl.col("first_measured")
    due = (
        pl.when(frequency=Frequency.TWO_YEARLY.value)
        .then(since_first % 2 == 0)
        .when(frequency=Frequency.ONCE.value)
        .then(since_first == 0)
        .otherwise(statement=True)
        .fill_null(value=True)
    )
    return pl.col("realised").is_not_null() & pl.col("carried_from").is_null() & due


def _verdict(last_reported_year: int) -> pl.Expr:
    accounted = (pl.col("year") <= last_reported_year) | (
        pl.col("realised_document_year") > pl.col("year")
    ).fill_null(value=False)
    reached = (
        pl.when(better=Direction.LOWER.value)
        .then(pl.col("realised") <= pl.col("target"))
        .otherwise(pl.col("realised") >= pl.col("target"))
    )
    return (
        pl.when(pl.col("target").is_null()).then(pl.lit(Verdict.NO_TARGET.value))
        .when(~accounted).then(pl.lit(Verdict.NOT_YET_KNOWN.value))
        .when(~pl.col("measured")).then(pl.lit(Verdict.NOT_MEASURED.value))
        .when(~_same_definition("target_definition", "realised_definition"))
        .then(pl.lit(Verdict.UNDECIDABLE.value))
        .when(reached).then(pl.lit(Verdict.REACHED.value))
        .otherwise(pl.lit(Verdict.MISSED.value))
    )  # fmt: skip


def _same_definition(one: str, other: str) -> pl.Expr:
    """Two figures compare when neither definition is unknown and both are the same."""
    return pl.col(one).eq_missing(pl.col(other)) & pl.col(one).ne_missing(pl.lit(_UNKNOWN))


def _conflict() -> pl.Expr:
    """Both speak and disagree; a document that says "deels" contradicts neither verdict."""
    return (
        (pl.col("verdict") == Verdict.REACHED) & (pl.col("stated") == Stated.NO)
        | (pl.col("verdict") == Verdict.MISSED) & (pl.col("stated") == Stated.YES)
    ).fill_null(value=False)


def _difference() -> dict[str, pl.Expr]:
    decided = pl.col("verdict").is_in([Verdict.REACHED, Verdict.MISSED])
    difference = pl.col("realised") - pl.col("target")
    share = difference.cast(pl.Float64) / pl.col("target").abs().cast(pl.Float64) * 100
    return {
        "difference": pl.when(decided).then(difference),
        "difference_pct": pl.when(decided & (pl.col("target") != 0)).then(share),
    }


def _changes(frame: pl.DataFrame) -> pl.DataFrame:
    """Compare each measurement with the one before it, where their definitions allow that."""
    earlier = {
        name: pl.col(source).shift(1).over("indicator", order_by="year")
        for name, source in (
            ("previous", "realised"),
            ("previous_decimals", "realised_decimals"),
            ("previous_year", "year"),
            ("previous_definition", "realised_definition"),
        )
    }
    comparable = _same_definition("realised_definition", "previous_definition")
    had_one = pl.col("previous_year").is_not_null()
    measured = (
        frame.filter("measured")
        .with_columns(**earlier)
        .with_columns(broken=had_one & ~comparable)
        .with_columns(
            pl.when(~pl.col("broken")).then(pl.col("previous")),
            pl.when(~pl.col("broken")).then(pl.col("previous_decimals")),
            pl.when(~pl.col("broken")).then(pl.col("previous_year")),
            segment=_new_segment().cum_sum().over("indicator", order_by="year"),
        )
    )
    return measured.select(
        "indicator", "year", "previous", "previous_decimals", "previous_year",
        "broken", "segment", change=pl.col("realised") - pl.col("previous"),
    )  # fmt: skip


def _new_segment() -> pl.Expr:
    """Begin a new segment after a gap or a break: a line joins consecutive years only."""
    gap = pl.col("year") - pl.col("previous_year") > 1
    return (gap.fill_null(value=False) | pl.col("broken")).cast(pl.Int32)
