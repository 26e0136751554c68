"""Outcomes that a document prints and that are not shown yet: to be entered, or not all of them."""

import polars as pl

from lib.model import FigureKind
from lib.sources import Snapshot, indicators

_SCHEMA = pl.Schema({"indicator": pl.String(), "series": pl.String(), "year": pl.Int32()})


def awaited(snapshot: Snapshot) -> pl.DataFrame:
    """Return indicator, series and year of each outcome that waits, once, with `awaited` true.

    That no outcome is shown then says nothing of what was measured.
    """
    content = snapshot.of(indicators.SOURCE)
    waiting = [
        (line.indicator, line.series, line.year)
        for line in content.owed
        if FigureKind.REALISED.value in line.words
    ]
    withheld = content.figures.filter(
        pl.col("document").is_in(snapshot.withheld), kind=FigureKind.REALISED.value
    )
    frames = [
        pl.DataFrame(waiting, schema=_SCHEMA, orient="row"),
        withheld.select(_SCHEMA.names()),
    ]
    return pl.concat(frames).unique().with_columns(awaited=pl.lit(value=True))
