"""Was the goal reached? One verdict per indicator and year, beside the one a document states."""

from collections import Counter
from dataclasses import dataclass

import polars as pl

from lib.measures.changes import changes, same_definition
from lib.measures.measuring import due_in, measured, with_compared, with_dates
from lib.measures.sayings import (
    last_reported_year,
    realised,
    reported_years,
    said_verdicts,
    target,
)
from lib.model import (
    RULES,
    Definition,
    FigureKind,
    JudgingRule,
    MissingReason,
    Register,
    Stated,
    Verdict,
)
from lib.sources import Snapshot, once

_KEY = ["indicator", "series", "year"]


@dataclass(frozen=True)
class Counts:
    """How many indicators a year has, and how their verdicts fall."""

    indicators: int
    reached: int
    missed: int
    undecided: int
    not_yet_entered: int
    not_yet_known: int
    no_target: int
    stated: int
    stated_reached: int
    conflicts: int


@once
def verdicts(snapshot: Snapshot) -> pl.DataFrame:
    """Return one row per indicator and year of the sources, sorted as the register is.

    A target is judged by the rule of the register (see `model.JudgingRule`).

    Columns: programme, goal, indicator, name, short_name, unit, better; year; target, realised and
    forecast (exact decimals, null when absent) each with `_decimals`, `_word`, `_missing`,
    `_document` and `_definition`; target_low, target_high (with `_open`) and added_since; certainty
    and carried_from of the value; earlier, earlier_decimals and earlier_document (what an older
    document printed instead); recounted (by the definition of after a break); last_measured and
    next_due (see `measuring.with_dates`); compared (what is held against the target: the value, or
    the sum since added_since); measured; verdict; stated, stated_word, stated_document, conflict;
    difference (compared minus the bound that decides) and difference_pct, only under gehaald and
    niet gehaald; previous, previous_decimals, previous_year and change, never across a series
    break; broken (the previous measurement cannot be compared); segment (measurements that may be
    joined by a line share a number).
    """
    return _all_rows(snapshot, snapshot.register.judging).filter(pl.col("series").is_null())


def lens(snapshot: Snapshot, year: int, own: str | None = None) -> pl.DataFrame:
    """Return the verdict of each indicator in a year under each rule, strict first.

    Columns: goal, indicator, short_name, one per rule of the lens (and the rule in force, and a
    visitor's own, when they are others), and flips: whether the rules disagree.
    """
    known = list(dict.fromkeys((*RULES, snapshot.register.judging)))
    frame = verdicts(snapshot).filter(year=year).select("goal", "indicator", "short_name")
    judged = {rule: _all_rows(snapshot, rule) for rule in known}
    if own and own not in judged:
        judged[own] = _judged(snapshot, own)  # not kept: visitors can think of many
    for rule, rows in judged.items():
        column = rows.filter(pl.col("series").is_null(), year=year).select("indicator", "verdict")
        frame = frame.join(column.rename({"verdict": rule}), on="indicator", maintain_order="left")
    return frame.with_columns(flips=pl.concat_list(list(judged)).list.n_unique() > 1)


def series_verdicts(snapshot: Snapshot, indicator: str) -> pl.DataFrame:
    """Return the same rows for the groups, districts and comparisons of one indicator.

    `series` is the key of the series, `series_name` and `series_kind` describe it.
    """
    rows = _all_rows(snapshot, snapshot.register.judging)
    return rows.filter(pl.col("series").is_not_null(), indicator=indicator)


def _judged(snapshot: Snapshot, rule: str) -> pl.DataFrame:
    frame = _grid(snapshot)
    for said in (target(snapshot), realised(snapshot), said_verdicts(snapshot)):
        frame = frame.join(said, on=_KEY, how="left", nulls_equal=True)
    frame = (
        with_compared(with_dates(frame.with_columns(measured=measured(), recounted=_recounted())))
        .with_columns(_limits(JudgingRule.read(rule)))
        .with_columns(verdict=_verdict(snapshot.register))
        .with_columns(conflict=_conflict(), difference=_difference())
        .with_columns(difference_pct=_share())
    )
    joined = frame.join(changes(frame), on=_KEY, how="left", nulls_equal=True)
    return joined.with_columns(pl.col("broken").fill_null(value=False)).sort("position", "year")


_all_rows = once(_judged)


@once
def years(snapshot: Snapshot) -> list[int]:
    """Return every year that any indicator has a figure for, rising and without a hole.

    Without a single figure these are the years of the documents: there is always a year to show.
    """
    found = snapshot.figures["year"].to_list()
    known = found or [document.year for document in snapshot.register.documents.values()]
    return list(range(min(known), max(known) + 1))


@once
def default_year(snapshot: Snapshot) -> int:
    """Return the last year of which every outcome is entered, else the last year there is.

    A report that is named in the register, or half filled in, opens no year of its own.
    """
    known = years(snapshot)
    reported = [year for year in reported_years(snapshot.register) if year in known]
    entered = set(snapshot.figures.filter(kind=FigureKind.REALISED.value)["document"])
    begun = [year for year in reported_years(snapshot.register, entered) if year in known]
    whole = [year for year in begun if not counts(snapshot, year).not_yet_entered]
    return max(whole or begun or reported, default=known[-1])


def of_goal(snapshot: Snapshot, goal: str, year: int) -> pl.DataFrame:
    """Return the verdicts of one goal in one year."""
    names = [name for name, _ in snapshot.register.indicators_of(goal)]
    return verdicts(snapshot).filter(pl.col("indicator").is_in(names), year=year)


def of_indicator(snapshot: Snapshot, indicator: str) -> pl.DataFrame:
    """Return the verdicts of one indicator over all years."""
    return verdicts(snapshot).filter(indicator=indicator)


@once
def conflicts(snapshot: Snapshot) -> pl.DataFrame:
    """Return the rows of `verdicts` where a document states another verdict, newest year first."""
    rows = verdicts(snapshot).filter("conflict").with_row_index("order")
    return rows.sort(-pl.col("year"), "order").drop("order")


@once
def by_goal(snapshot: Snapshot) -> pl.DataFrame:
    """Count the verdicts of each goal in each year, in the order of the register.

    Columns: goal, year, indicators, reached, missed, undecided (judged without an outcome that can
    be compared), conflicts.
    """
    verdict = pl.col("verdict")
    undecided = verdict.is_in([Verdict.NOT_MEASURED.value, Verdict.UNDECIDABLE.value])
    return (
        verdicts(snapshot)
        .group_by("goal", "year", maintain_order=True)
        .agg(
            indicators=pl.len(),
            reached=(verdict == Verdict.REACHED.value).sum(),
            missed=(verdict == Verdict.MISSED.value).sum(),
            undecided=undecided.sum(),
            conflicts=pl.col("conflict").sum(),
        )
    )


def counts(snapshot: Snapshot, year: int) -> Counts:
    """Count the verdicts of a year; `stated` and `stated_reached` are what documents state."""
    rows = verdicts(snapshot).filter(year=year)
    found = Counter(rows["verdict"].to_list())
    return Counts(
        indicators=rows.height,
        reached=found[Verdict.REACHED],
        missed=found[Verdict.MISSED],
        undecided=found[Verdict.NOT_MEASURED] + found[Verdict.UNDECIDABLE],
        not_yet_entered=found[Verdict.NOT_YET_ENTERED],
        not_yet_known=found[Verdict.NOT_YET_KNOWN],
        no_target=found[Verdict.NO_TARGET],
        stated=rows["stated"].count(),
        stated_reached=rows.filter(stated=Stated.YES.value).height,
        conflicts=rows.filter("conflict").height,
    )


def _grid(snapshot: Snapshot) -> pl.DataFrame:
    """Return every indicator and series beside every year, so that each year keeps its place."""
    register = snapshot.register
    rows = []
    for name, indicator in register.indicators.items():
        about = {
            "programme": register.programme_of(indicator.goal),
            "goal": indicator.goal,
            "indicator": name,
            "name": indicator.name,
            "short_name": indicator.short_name,
            "unit": indicator.unit,
            "better": indicator.better.value,
            "frequency": indicator.frequency.value,
            "first_measured": indicator.first_measured,
            "stopped": indicator.stopped,
            "break_since": indicator.series_break.since if indicator.series_break else None,
            "series": None,
            "series_name": None,
            "series_kind": None,
        }
        rows.append(about)
        for key, series in indicator.series.items():
            named = {"series": key, "series_name": series.name, "series_kind": series.kind.value}
            rows.append({**about, **named})
    texts = ("series", "series_name", "series_kind")
    numbers = ("first_measured", "stopped", "break_since")
    overrides = {**dict.fromkeys(numbers, pl.Int32()), **dict.fromkeys(texts, pl.String())}
    every_year = pl.DataFrame({"year": years(snapshot)}, schema={"year": pl.Int32()})
    grid = pl.DataFrame(rows, schema_overrides=overrides).with_row_index("position")
    return grid.join(every_year, how="cross")


def _recounted() -> pl.Expr:
    """Tell whether a figure from before a break in the series was counted again the new way."""
    before = pl.col("year") < pl.col("break_since")
    return before.fill_null(value=False) & pl.col("realised_definition").eq_missing(
        pl.lit(Definition.NEW.value)
    )


def _verdict(register: Register) -> pl.Expr:
    """Give the verdict; each kind of nothing is told by its own name (see `model.Verdict`)."""
    given = pl.col("target_document").is_not_null() & pl.col("target_missing").is_null()
    accounted = (pl.col("year") <= last_reported_year(register)) | (
        pl.col("realised_document_year") > pl.col("year")
    ).fill_null(value=False)
    spoken = pl.col("realised_word").is_not_null() & pl.col("carried_from").is_null()
    bounded = pl.col("target_low").is_not_null() | pl.col("target_high").is_not_null()
    comparable = (
        bounded
        & pl.col("compared").is_not_null()
        & same_definition("target_definition", "realised_definition")
    )
    silent = pl.col("realised_document").is_null() & due_in(pl.col("year"))
    reported = pl.col("year").is_in(reported_years(register))
    return (
        pl.when(~given).then(pl.lit(Verdict.NO_TARGET.value))
        .when(~accounted).then(pl.lit(Verdict.NOT_YET_KNOWN.value))
        .when(silent & reported).then(pl.lit(Verdict.NOT_YET_ENTERED.value))
        .when(silent).then(pl.lit(Verdict.UNDECIDABLE.value))
        .when(pl.col("realised_missing").is_not_null()).then(_without_number())
        .when(~pl.col("measured") & ~spoken).then(pl.lit(Verdict.NOT_MEASURED.value))
        .when(~comparable).then(pl.lit(Verdict.UNDECIDABLE.value))
        .when(~_below() & ~_above()).then(pl.lit(Verdict.REACHED.value))
        .otherwise(pl.lit(Verdict.MISSED.value))
    )  # fmt: skip


def _without_number() -> pl.Expr:
    """Say what the reason for a missing number means; a reason in other words decides nothing."""
    meanings = {
        MissingReason.NOT_YET_KNOWN.value: Verdict.NOT_YET_KNOWN.value,
        MissingReason.PRO_MEMORIE.value: Verdict.NOT_YET_KNOWN.value,
        MissingReason.NOT_MEASURED.value: Verdict.NOT_MEASURED.value,
    }
    return pl.col("realised_missing").replace_strict(
        meanings, default=Verdict.UNDECIDABLE.value, return_dtype=pl.String
    )


def _limits(rule: JudgingRule) -> list[pl.Expr]:
    """Return the bounds with the slack of the rule, exact in decimals."""
    low, high = pl.col("target_low"), pl.col("target_high")
    return [
        (low - low.abs() * pl.lit(rule.below)).alias("low_limit"),
        (high + high.abs() * pl.lit(rule.above)).alias("high_limit"),
    ]


def _below() -> pl.Expr:
    """Tell whether the value is under the lower bound; an open bound itself is under it."""
    low, value = pl.col("low_limit"), pl.col("compared")
    under = pl.when(pl.col("target_low_open")).then(value <= low).otherwise(value < low)
    return under.fill_null(value=False)


def _above() -> pl.Expr:
    high, value = pl.col("high_limit"), pl.col("compared")
    over = pl.when(pl.col("target_high_open")).then(value >= high).otherwise(value > high)
    return over.fill_null(value=False)


def _bound() -> pl.Expr:
    """Return the bound that decides: the one that was crossed, else the only one there is."""
    low, high = pl.col("target_low"), pl.col("target_high")
    return (
        pl.when(_below()).then(low)
        .when(_above()).then(high)
        .when(high.is_null()).then(low)
        .when(low.is_null()).then(high)
    )  # fmt: skip


def _conflict() -> pl.Expr:
    """Both speak and disagree; "deels" and "niet te bepalen" contradict neither verdict."""
    return (
        (pl.col("verdict") == Verdict.REACHED) & (pl.col("stated") == Stated.NO)
        | (pl.col("verdict") == Verdict.MISSED) & (pl.col("stated") == Stated.YES)
    ).fill_null(value=False)


def _decided() -> pl.Expr:
    return pl.col("verdict").is_in([Verdict.REACHED, Verdict.MISSED])


def _difference() -> pl.Expr:
    return pl.when(_decided()).then(pl.col("compared") - _bound())


def _share() -> pl.Expr:
    """Return the difference in percent of the bound that decides; nothing for a bound of zero."""
    share = pl.col("difference").cast(pl.Float64) / _bound().abs().cast(pl.Float64) * 100
    return pl.when(_decided() & (_bound() != 0)).then(share)
