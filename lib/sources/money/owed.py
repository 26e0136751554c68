"""Amounts that a document prints and that nobody entered yet: rows that wait for a number."""

import polars as pl

from lib.model import OWED

_IS_OWED = (pl.col("mark") == OWED).fill_null(value=False)


def owed(amounts: pl.DataFrame) -> pl.DataFrame:
    """Return the rows (AMOUNTS) that are still to be entered."""
    return amounts.filter(_IS_OWED)


def entered(amounts: pl.DataFrame) -> pl.DataFrame:
    """Return the other rows (AMOUNTS)."""
    return amounts.filter(~_IS_OWED)


def of_whole_documents(amounts: pl.DataFrame) -> pl.DataFrame:
    """Return the rows (AMOUNTS) of the documents of which every amount was entered."""
    return amounts.filter(~pl.col("document").is_in(owed(amounts)["document"].unique().implode()))
