"""One amount on several rows: its incidental part, its structural part, and what they come to."""

from dataclasses import dataclass

import polars as pl

from lib.sources.money.places import KEY


@dataclass(frozen=True)
class Split:
    """Amounts with one row each (AMOUNTS), and the incidental and structural parts of some.

    `summed` of an amount tells that its document prints the two parts alone: we added them up.
    """

    amounts: pl.DataFrame
    parts: pl.DataFrame


def split(printed: pl.DataFrame) -> Split:
    """Take the rows that say `incidenteel` apart from the amount that they are a part of.

    A row alone is an amount, whatever it says. Beside a row that does not say, the others are its
    parts; two that say ja and nee are the parts of an amount that no row has.
    """
    beside = printed.with_columns(
        rows=pl.len().over(KEY), whole=pl.col("incidental").is_null().any().over(KEY)
    )
    part = (pl.col("rows") > 1) & pl.col("incidental").is_not_null()
    parts = beside.filter(part)
    amounts = beside.filter(~part).select(printed.columns)
    both = parts.filter(~pl.col("whole")).select(printed.columns)
    return Split(
        pl.concat([amounts, _summed(both)]).sort("line", maintain_order=True),
        parts.select(printed.columns),
    )


def _summed(parts: pl.DataFrame) -> pl.DataFrame:
    """Add the two parts of an amount up; one without a number leaves the amount without."""
    whole = pl.col("amount").is_not_null().all()
    sums = parts.group_by(KEY, maintain_order=True).agg(
        pl.col("name", "edition", "line").first(),
        pl.col("unit").max(),
        pl.col("explanation", "mark").drop_nulls().first(),
        amount=pl.when(whole).then(pl.col("amount").sum()),
        incidental=pl.lit(None, pl.Boolean),
        summed=pl.lit(value=True),
    )
    return sums.select(parts.columns)
