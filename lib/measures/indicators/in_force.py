"""What the documents together say of a year: of several editions, the one in force."""

import polars as pl

from lib.model import FigureKind
from lib.sources import Snapshot
from lib.sources.indicators.figures import FIGURES

_KEY = ["indicator", "series", "year"]
_PRINTED = (
    "value", "low", "low_open", "high", "high_open", "word", "missing", "added_since",
)  # fmt: skip
_RESTATED = (*_PRINTED, "decimals", "definition", "part", "document", "relative")
RESTATED = pl.Struct({name: FIGURES[name] for name in _RESTATED})
"""Another target for a year that a later document prints, with the columns of FIGURES."""


def target(snapshot: Snapshot) -> pl.DataFrame:
    """Return the target in force (see `Document.authority`): of equals, the newest document's.

    `restated` is the newest other target that a document after it prints for the same year.
    """
    chosen = _of_kind(snapshot, FigureKind.TARGET).sort("authority", "edition")
    later = pl.col("edition") > pl.col("edition").last()
    differs = [pl.col(name).ne_missing(pl.col(name).last()) for name in _PRINTED]
    other = (later & pl.any_horizontal(differs)).sort_by("edition")
    names = {"added_since": "added_since", "relative": "relative"} | {
        name: f"target_{name}" for name in ("low", "low_open", "high", "high_open")
    }
    more = [pl.col(name).last().alias(alias) for name, alias in names.items()]
    restated = pl.struct(*_RESTATED).sort_by("edition").filter(other).last().alias("restated")
    return _last_of_each(chosen, "target", [*more, restated])


def realised(snapshot: Snapshot) -> pl.DataFrame:
    """Return the value in force, a real measurement before a repeated one, and the forecast.

    `earlier` is the newest other number that an older document measured for the same year.
    """
    measured = pl.col("carried_from").is_null() & pl.col("missing").is_null()
    other = measured & (pl.col("value") != pl.col("value").last())
    chosen = _of_kind(snapshot, FigureKind.REALISED).sort(measured, "edition")
    more = [
        pl.col("carried_from").last(),
        pl.col("certainty").last(),
        pl.col("document_year").last().alias("realised_document_year"),
        *(
            pl.col(name).filter(other).last().alias(alias)
            for name, alias in (
                ("value", "earlier"),
                ("decimals", "earlier_decimals"),
                ("document", "earlier_document"),
            )
        ),
    ]
    expected = _of_kind(snapshot, FigureKind.FORECAST).sort("edition")
    return _last_of_each(chosen, "realised", more).join(
        _last_of_each(expected, "forecast", []),
        on=_KEY,
        how="full",
        coalesce=True,
        nulls_equal=True,
    )


def said_verdicts(snapshot: Snapshot) -> pl.DataFrame:
    """Return the verdict that the newest document states."""
    return (
        snapshot.stated.sort("edition")
        .group_by(_KEY, maintain_order=True)
        .agg(
            pl.col("stated").last(),
            pl.col("stated_word").last(),
            pl.col("document").last().alias("stated_document"),
        )
    )


def _of_kind(snapshot: Snapshot, kind: FigureKind) -> pl.DataFrame:
    return snapshot.figures.filter(kind=kind.value).join(_documents(snapshot), on="document")


def _documents(snapshot: Snapshot) -> pl.DataFrame:
    return pl.DataFrame(
        [
            {
                "document": name,
                "document_year": document.year,
            }
            for name, document in snapshot.register.documents.items()
        ],
        schema={"document": pl.String(), "document_year": pl.Int32()},
    )


def _last_of_each(rows: pl.DataFrame, name: str, more: list[pl.Expr]) -> pl.DataFrame:
    columns = [pl.col("value").last().alias(name)]
    for field in ("decimals", "word", "missing", "document", "definition", "part"):
        columns.append(pl.col(field).last().alias(f"{name}_{field}"))
    return rows.group_by(_KEY, maintain_order=True).agg(*columns, *more)
