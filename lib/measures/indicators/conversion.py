"""From the rows of a frame to the typed answers that leave this floor."""

from collections.abc import Iterator, Mapping
from typing import Any, TypeAlias

import polars as pl

from lib.measures.indicators.readings import (
    Bound,
    Change,
    Difference,
    Earlier,
    Groups,
    Measurement,
    Missing,
    Outcome,
    Printed,
    Reading,
    Relative,
    Series,
    StatedVerdict,
    Subject,
    Target,
)
from lib.model import (
    Certainty,
    Direction,
    Frequency,
    SeriesKind,
    Stated,
    Verdict,
    missing_reason,
)

Row: TypeAlias = Mapping[str, Any]


def readings(frame: pl.DataFrame) -> Iterator[Reading]:
    """Yield every row of a frame of verdicts; the years of one subject share it."""
    subjects: dict[int, Subject] = {}
    for row in frame.iter_rows(named=True):
        about = subjects.get(row["position"])
        if about is None:
            about = subjects.setdefault(row["position"], _subject(row))
        yield _reading(about, row)


def target(row: Row, value: str = "value", prefix: str = "") -> Target:
    """Return a printed target; `value` and `prefix` are how its columns are called."""
    return Target(
        **_content(row, value, prefix),
        low=_bound(row, f"{prefix}low"),
        high=_bound(row, f"{prefix}high"),
        added_since=row["added_since"],
        relative=_relative(row["relative"]),
        restated=_restated(row.get("restated")),
    )


def _relative(found: Row | None) -> Relative | None:
    if found is None or found["by"] is None:
        return None
    return Relative(**found)


def _restated(found: Row | None) -> Target | None:
    return None if found is None or found["document"] is None else target(found)


def _reading(about: Subject, row: Row) -> Reading:
    return Reading(
        about=about,
        year=row["year"],
        target=target(row, "target", "target_") if row["target_document"] else None,
        outcome=_outcome(row) if row["realised_document"] else None,
        forecast=_forecast(row) if row["forecast_document"] else None,
        stated=_stated(row) if row["stated_document"] else None,
        measurement=_measurement(row) if row["measured"] else None,
        compared=row["compared"],
        last_measured=row["last_measured"],
        next_due=row["next_due"],
        verdict=Verdict(row["verdict"]),
        groups=_groups(row),
        difference=_difference(row),
    )


def _subject(row: Row) -> Subject:
    return Subject(
        programme=row["programme"],
        goal=row["goal"],
        code=row["code"],
        indicator=row["indicator"],
        name=row["name"],
        short_name=row["short_name"],
        unit=row["unit"],
        better=Direction(row["better"]),
        frequency=Frequency(row["frequency"]) if row["frequency"] else None,
        series=_series(row) if row["series"] is not None else None,
    )


def _series(row: Row) -> Series:
    return Series(row["series"], row["series_name"], SeriesKind(row["series_kind"]))


def _content(row: Row, value: str, prefix: str) -> dict[str, Any]:
    """Return the fields of Printed."""
    return {
        "document": row[f"{prefix}document"],
        "value": row[value],
        "decimals": row[f"{prefix}decimals"],
        "word": row[f"{prefix}word"],
        "missing": _missing(row[f"{prefix}missing"]),
        "definition": row[f"{prefix}definition"],
        "part": row[f"{prefix}part"],
    }


def _missing(told: str | None) -> Missing | None:
    return None if told is None else Missing(told, missing_reason(told))


def _bound(row: Row, name: str) -> Bound | None:
    return None if row[name] is None else Bound(row[name], row[f"{name}_open"])


def _outcome(row: Row) -> Outcome:
    return Outcome(
        **_content(row, "realised", "realised_"),
        certainty=None if row["certainty"] is None else Certainty(row["certainty"]),
        carried_from=row["carried_from"],
        earlier=_earlier(row) if row["earlier_document"] else None,
        recounted=row["recounted"],
    )


def _earlier(row: Row) -> Earlier:
    return Earlier(row["earlier"], row["earlier_decimals"], row["earlier_document"])


def _forecast(row: Row) -> Printed:
    return Printed(**_content(row, "forecast", "forecast_"))


def _stated(row: Row) -> StatedVerdict:
    return StatedVerdict(
        Stated(row["stated"]), row["stated_word"], row["stated_document"], row["conflict"]
    )


def _measurement(row: Row) -> Measurement:
    change = None
    if row["change"] is not None:
        change = Change(
            row["previous"], row["previous_decimals"], row["previous_year"], row["change"]
        )
    return Measurement(
        row["realised"], row["realised_decimals"], row["segment"], row["broken"], change
    )


def _groups(row: Row) -> Groups | None:
    if row["groups"] is None:
        return None
    return Groups(row["groups"], row["groups_reached"], row["groups_missed"])


def _difference(row: Row) -> Difference | None:
    if row["difference"] is None:
        return None
    return Difference(row["difference"], row["difference_pct"])
