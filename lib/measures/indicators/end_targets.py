"""Targets for the end of a period that no document puts in a year; they give no verdict."""

from collections.abc import Mapping
from dataclasses import dataclass

import polars as pl

from lib.measures.indicators import conversion
from lib.measures.indicators.readings import Target
from lib.sources import Snapshot, once


@dataclass(frozen=True, slots=True)
class EndTarget:
    """What a document says that an indicator, or a series of it by its key, must be in the end."""

    series: str | None
    target: Target


def end_targets(snapshot: Snapshot, indicator: str) -> tuple[EndTarget, ...]:
    """Return the end targets of an indicator and its series; of each the one in force first."""
    return _by_indicator(snapshot).get(indicator, ())


@once
def _by_indicator(snapshot: Snapshot) -> Mapping[str, tuple[EndTarget, ...]]:
    rows = snapshot.figures.filter(pl.col("year").is_null()).sort(
        "authority", "edition", descending=True
    )
    found: dict[str, list[EndTarget]] = {}
    for row in rows.iter_rows(named=True):
        end = EndTarget(row["series"], conversion.target(row))
        found.setdefault(row["indicator"], []).append(end)
    places = {
        name: [None, *indicator.series] for name, indicator in snapshot.register.indicators.items()
    }
    return {
        name: tuple(sorted(ends, key=lambda end: places[name].index(end.series)))
        for name, ends in found.items()
    }
