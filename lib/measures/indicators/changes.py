"""How a measurement differs from the one before it, where their definitions allow that."""

import polars as pl

from lib.model import Definition

_KEY = ["indicator", "series", "year"]
_UNKNOWN = Definition.UNKNOWN.value


def changes(frame: pl.DataFrame) -> pl.DataFrame:
    """Compare each measurement with the one before it, where their definitions allow that."""
    earlier = {
        name: pl.col(source).shift(1).over("indicator", "series", order_by="year")
        for name, source in (
            ("previous", "realised"),
            ("previous_decimals", "realised_decimals"),
            ("previous_year", "year"),
            ("previous_definition", "realised_definition"),
        )
    }
    comparable = same_definition("realised_definition", "previous_definition")
    had_one = pl.col("previous_year").is_not_null()
    measured = (
        frame.filter("measured")
        .with_columns(**earlier)
        .with_columns(broken=had_one & ~comparable)
        .with_columns(
            pl.when(~pl.col("broken")).then(pl.col("previous")),
            pl.when(~pl.col("broken")).then(pl.col("previous_decimals")),
            pl.when(~pl.col("broken")).then(pl.col("previous_year")),
            segment=_new_segment().cum_sum().over("indicator", "series", order_by="year"),
        )
    )
    return measured.select(
        *_KEY, "previous", "previous_decimals", "previous_year",
        "broken", "segment", change=pl.col("realised") - pl.col("previous"),
    )  # fmt: skip


def same_definition(one: str, other: str) -> pl.Expr:
    """Tell whether two figures compare: neither definition is unknown and both are the same."""
    return pl.col(one).eq_missing(pl.col(other)) & pl.col(one).ne_missing(pl.lit(_UNKNOWN))


def _new_segment() -> pl.Expr:
    """Begin a new segment after a gap or a break: a line joins consecutive years only."""
    gap = pl.col("year") - pl.col("previous_year") > 1
    return (gap.fill_null(value=False) | pl.col("broken")).cast(pl.Int32)
