"""The targets of an indicator as each document prints them."""

from collections.abc import Mapping
from dataclasses import dataclass

import polars as pl

from lib.measures.indicators import conversion
from lib.measures.indicators.readings import Target
from lib.model import FigureKind
from lib.sources import Snapshot, once


@dataclass(frozen=True, slots=True)
class TargetEdition:
    """The target for a year in one document."""

    year: int
    target: Target


def target_editions(snapshot: Snapshot, indicator: str) -> tuple[TargetEdition, ...]:
    """Return the targets of an indicator in each document, oldest document first, by year.

    Nothing while no two documents print another target for the same year.
    """
    return _by_indicator(snapshot).get(indicator, ())


@once
def _by_indicator(snapshot: Snapshot) -> Mapping[str, tuple[TargetEdition, ...]]:
    targets = snapshot.figures.filter(
        pl.col("series").is_null(), pl.col("year").is_not_null(), kind=FigureKind.TARGET.value
    )
    printed = pl.struct("value", "low", "low_open", "high", "high_open", "word", "missing")
    forms = targets.group_by("indicator", "year").agg(printed.n_unique().alias("forms"))
    moved = forms.filter(pl.col("forms") > 1)["indicator"].unique()
    found: dict[str, tuple[TargetEdition, ...]] = {}
    shown = targets.filter(pl.col("indicator").is_in(moved.implode())).sort("edition", "year")
    for row in shown.iter_rows(named=True):
        edition = TargetEdition(row["year"], conversion.target(row))
        found[row["indicator"]] = (*found.get(row["indicator"], ()), edition)
    return found
