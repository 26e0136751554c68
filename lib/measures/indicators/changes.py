"""How a measurement differs from the newest one before it that compares with it."""

import polars as pl

_KEY = ["indicator", "series", "year"]


def changes(frame: pl.DataFrame) -> pl.DataFrame:
    """Compare each measurement with the newest one before it of the same known definition.

    One over a part of a year compares only with the same part of another.

    That is not always the one just before it: of 2022, 2023 and 2024 the middle one may be counted
    in a way that nobody tells. `broken`: with the one just before it cannot be compared.
    """
    measured = (
        frame.filter("measured")
        .with_columns(
            _before("year", "last_year"), _before("realised_definition", "last_definition"),
            _before("realised_part", "last_part"),
            *(_before_that_compares(name, told) for name, told in (
                ("realised", "previous"), ("realised_decimals", "previous_decimals"),
                ("year", "previous_year"),
            )),
        )
        .with_columns(
            broken=pl.col("last_year").is_not_null()
            & ~same_definition("realised_definition", "last_definition")
        )
        .with_columns(
            segment=_new_segment().cum_sum().over("indicator", "series", order_by="year"),
        )
    )  # fmt: skip
    return measured.select(
        *_KEY, "previous", "previous_decimals", "previous_year",
        "broken", "segment", change=pl.col("realised") - pl.col("previous"),
    )  # fmt: skip


def same_definition(one: str, other: str) -> pl.Expr:
    """Tell whether two figures compare: neither definition is unknown and both are the same."""
    return (pl.col(one) == pl.col(other)).fill_null(value=False)


def _before(name: str, told: str) -> pl.Expr:
    return pl.col(name).shift(1).over("indicator", "series", order_by="year").alias(told)


def _before_that_compares(name: str, told: str) -> pl.Expr:
    known = pl.col("realised_definition").is_not_null()
    alike = ["indicator", "series", "realised_definition", "realised_part"]
    return pl.when(known).then(pl.col(name).shift(1).over(alike, order_by="year")).alias(told)


def _new_segment() -> pl.Expr:
    """Begin a new segment after a gap, a break or another part of a year.

    So a line joins consecutive years only.
    """
    gap = (pl.col("year") - pl.col("last_year") > 1).fill_null(value=False)
    other_part = pl.col("realised_part").ne_missing(pl.col("last_part"))
    return (gap | pl.col("broken") | other_part).cast(pl.Int32)
