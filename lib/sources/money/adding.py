"""Terms added up beside what is printed for them."""

import polars as pl

from lib.model import SumKind
from lib.sources.rounding import half_unit

TABLE = ["programme", "year", "stage", "document"]
"""What one document prints of a programme in one stage of a year."""


def added(
    terms: pl.DataFrame, totals: pl.DataFrame, keys: list[str], check: SumKind
) -> pl.DataFrame:
    """Add the terms up per `keys` and set them beside the printed total with the same keys.

    A sum with a term that has no number (p.m., a dash) cannot be checked and is left out.
    """
    whole = pl.col("amount").is_not_null()
    sums = (
        terms.group_by(keys)
        .agg(
            terms=pl.len(),
            expected=pl.col("amount").sum(),
            slack=half_unit(pl.col("unit")).sum(),
            complete=whole.all(),
        )
        .filter("complete")
    )
    printed = totals.filter(whole).select(*keys, printed="amount", unit="unit")
    return sums.join(printed, on=keys, nulls_equal=True).select(
        pl.lit(check.value).alias("check"), *keys, "terms", "expected", "printed",
        allowed=pl.col("slack") + half_unit(pl.col("unit")),
        lacks=pl.lit(value=False), usual=pl.lit(value=False),
    )  # fmt: skip
