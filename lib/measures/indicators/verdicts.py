"""Was the goal reached? One verdict per indicator and year, beside the one a document states."""

from typing import assert_never

import polars as pl

from lib.measures.indicators.awaited import awaited
from lib.measures.indicators.bounds import above, below, difference, limits, share
from lib.measures.indicators.changes import changes, same_definition
from lib.measures.indicators.grid import grid
from lib.measures.indicators.groups import with_groups
from lib.measures.indicators.in_force import RESTATED, realised, said_verdicts, target
from lib.measures.indicators.measuring import due_in, irregular, measured, with_compared, with_dates
from lib.measures.indicators.years import last_reported_year, reported_years
from lib.model import (
    JudgingRule,
    MissingReason,
    Register,
    Stated,
    Verdict,
)
from lib.sources import Snapshot, once
from lib.sources.indicators.numbers import NUMBER
from lib.sources.indicators.relative import RELATIVE

_KEY = ["indicator", "series", "year"]

VERDICTS = pl.Schema(
    {
        "position": pl.UInt32(),
        "programme": pl.String(),
        "goal": pl.String(),
        "code": pl.String(),
        "indicator": pl.String(),
        "name": pl.String(),
        "short_name": pl.String(),
        "unit": pl.String(),
        "better": pl.String(),
        "frequency": pl.String(),
        "series": pl.String(),
        "series_name": pl.String(),
        "series_kind": pl.String(),
        "year": pl.Int32(),
        "target": NUMBER,
        "target_decimals": pl.Int8(),
        "target_word": pl.String(),
        "target_missing": pl.String(),
        "target_document": pl.String(),
        "target_definition": pl.Int16(),
        "target_part": pl.String(),
        "target_low": NUMBER,
        "target_low_open": pl.Boolean(),
        "target_high": NUMBER,
        "target_high_open": pl.Boolean(),
        "added_since": pl.Int32(),
        "relative": RELATIVE,
        "restated": RESTATED,
        "realised": NUMBER,
        "realised_decimals": pl.Int8(),
        "realised_word": pl.String(),
        "realised_missing": pl.String(),
        "realised_document": pl.String(),
        "realised_definition": pl.Int16(),
        "realised_part": pl.String(),
        "carried_from": pl.Int32(),
        "certainty": pl.String(),
        "recounted": pl.Boolean(),
        "earlier": NUMBER,
        "earlier_decimals": pl.Int8(),
        "earlier_document": pl.String(),
        "forecast": NUMBER,
        "forecast_decimals": pl.Int8(),
        "forecast_word": pl.String(),
        "forecast_missing": pl.String(),
        "forecast_document": pl.String(),
        "forecast_definition": pl.Int16(),
        "forecast_part": pl.String(),
        "stated": pl.String(),
        "stated_word": pl.String(),
        "stated_document": pl.String(),
        "conflict": pl.Boolean(),
        "measured": pl.Boolean(),
        "segment": pl.Int32(),
        "broken": pl.Boolean(),
        "previous": NUMBER,
        "previous_decimals": pl.Int8(),
        "previous_year": pl.Int32(),
        "change": NUMBER,
        "last_measured": pl.Int32(),
        "next_due": pl.Int32(),
        "compared": NUMBER,
        "verdict": pl.String(),
        "groups": pl.Int32(),
        "groups_reached": pl.Int32(),
        "groups_missed": pl.Int32(),
        "difference": NUMBER,
        "difference_pct": pl.Float64(),
    }
)
"""What is computed of each indicator, and of each series of it, in each year.

`position` numbers indicators and series as the register has them. Target, realised and forecast are
exact decimals, null when absent. `relative` is how a target was reckoned, `restated` another one
that a later document prints. `earlier` is what an older document printed instead; `recounted`: by
the definition after a break.
`groups`: see `groups.with_groups`. `last_measured` and `next_due`: see `measuring.with_dates`.
`compared` is what is held against the target: the value, or the sum since `added_since`.
`difference` (compared minus the bound that decides) and `difference_pct` stand only under gehaald
and niet gehaald; `previous` and `change` are of the newest earlier measurement of the same known
definition. `broken`: the measurement just before it cannot be compared. Measurements that a line
may join share a `segment`.
"""


def verdicts(snapshot: Snapshot) -> pl.DataFrame:
    """Return one row (VERDICTS) per indicator and year of the sources, sorted as the register is.

    A target is judged by the rule of the register (see `model.JudgingRule`).
    """
    return judged(snapshot, snapshot.register.judging).filter(pl.col("series").is_null())


def judged_by(snapshot: Snapshot, rule: str) -> pl.DataFrame:
    """Return one row (VERDICTS) per indicator, series and year, judged by any rule; not kept."""
    frame = grid(snapshot)
    for said in (target, realised, said_verdicts, awaited):
        frame = frame.join(said(snapshot), on=_KEY, how="left", nulls_equal=True)
    frame = (
        with_compared(with_dates(frame.with_columns(measured=measured(), recounted=_recounted())))
        .with_columns(limits(JudgingRule.read(rule)))
        .with_columns(verdict=_verdict(snapshot.register))
        .pipe(with_groups)
        .with_columns(conflict=_conflict(), difference=difference())
        .with_columns(difference_pct=share())
    )
    joined = frame.join(changes(frame), on=_KEY, how="left", nulls_equal=True)
    filled = joined.with_columns(pl.col("broken").fill_null(value=False))
    return filled.sort("position", "year").select(VERDICTS.names())


judged = once(judged_by)
"""The same, made once for each snapshot and rule: visitors can think of many, so not for theirs."""


def _recounted() -> pl.Expr:
    """Tell whether a figure from before a break in the series was counted again the new way."""
    after = pl.when(pl.col("realised_definition") > 0).then(pl.col("realised_definition") - 1)
    since = pl.col("breaks").list.get(after, null_on_oob=True)
    return (pl.col("year") < since).fill_null(value=False)


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
        & pl.col("target_part").eq_missing(pl.col("realised_part"))
    )
    waits = pl.col("awaited").fill_null(value=False) & pl.col("realised_document").is_null()
    silent = pl.col("realised_document").is_null() & due_in(pl.col("year"))
    reported = pl.col("year").is_in(reported_years(register))
    return (
        pl.when(waits).then(pl.lit(Verdict.NOT_YET_ENTERED.value))
        .when(~given).then(pl.lit(Verdict.NO_TARGET.value))
        .when(~accounted).then(pl.lit(Verdict.NOT_YET_KNOWN.value))
        .when(silent & reported & ~irregular()).then(pl.lit(Verdict.NOT_YET_ENTERED.value))
        .when(silent).then(pl.lit(Verdict.UNDECIDABLE.value))
        .when(pl.col("realised_missing").is_not_null()).then(_without_number())
        .when(~pl.col("measured") & ~spoken).then(pl.lit(Verdict.NOT_MEASURED.value))
        .when(~comparable).then(pl.lit(Verdict.UNDECIDABLE.value))
        .when(~below() & ~above()).then(pl.lit(Verdict.REACHED.value))
        .otherwise(pl.lit(Verdict.MISSED.value))
    )  # fmt: skip


def _without_number() -> pl.Expr:
    """Say what the reason for a missing number means; a reason in other words decides nothing."""
    meanings = {reason.value: _meaning(reason).value for reason in MissingReason}
    return pl.col("realised_missing").replace_strict(
        meanings, default=Verdict.UNDECIDABLE.value, return_dtype=pl.String
    )


def _meaning(reason: MissingReason) -> Verdict:
    match reason:
        case MissingReason.NOT_YET_KNOWN | MissingReason.PRO_MEMORIE:
            return Verdict.NOT_YET_KNOWN
        case MissingReason.NOT_MEASURED:
            return Verdict.NOT_MEASURED
        case MissingReason.NOT_APPLICABLE | MissingReason.UNKNOWN:
            return Verdict.UNDECIDABLE
        case _:
            assert_never(reason)


def _conflict() -> pl.Expr:
    """Both speak and disagree; "deels" and "niet te bepalen" contradict neither verdict."""
    return (
        (pl.col("verdict") == Verdict.REACHED) & (pl.col("stated") == Stated.NO)
        | (pl.col("verdict") == Verdict.MISSED) & (pl.col("stated") == Stated.YES)
    ).fill_null(value=False)
