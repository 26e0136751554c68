"""What the documents together say of a year: of several editions, the one in force."""

import polars as pl

from lib.model import FigureKind
from lib.sources import Snapshot

_KEY = ["indicator", "series", "year"]


def target(snapshot: Snapshot) -> pl.DataFrame:
    """Return the target in force: the newest budget's, else the newest document's.

    A budget is where the council sets targets; a report that repeats one does not change it.
    """
    chosen = _of_kind(snapshot, FigureKind.TARGET).sort("is_budget", "edition")
    more = [
        pl.col(name).last().alias(alias)
        for name, alias in (
            ("low", "target_low"),
            ("low_open", "target_low_open"),
            ("high", "target_high"),
            ("high_open", "target_high_open"),
            ("added_since", "added_since"),
        )
    ]
    return _last_of_each(chosen, "target", more)


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
                "is_budget": document.kind.is_budget,
                "document_year": document.year,
            }
            for name, document in snapshot.register.documents.items()
        ],
        schema={"document": pl.String(), "is_budget": pl.Boolean(), "document_year": pl.Int32()},
    )


def _last_of_each(rows: pl.DataFrame, name: str, more: list[pl.Expr]) -> pl.DataFrame:
    columns = [pl.col("value").last().alias(name)]
    for field in ("decimals", "word", "missing", "document", "definition"):
        columns.append(pl.col(field).last().alias(f"{name}_{field}"))
    return rows.group_by(_KEY, maintain_order=True).agg(*columns, *more)
