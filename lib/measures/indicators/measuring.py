"""Which figures are measurements, which years they belong to, and what they add up to."""

import polars as pl

from lib.model import Frequency

_LINE = ["indicator", "series"]
_KEY = [*_LINE, "year"]


def measured() -> pl.Expr:
    """Tell a measurement: a number that is not repeated, in a year of measuring."""
    own = pl.col("realised").is_not_null() & pl.col("carried_from").is_null()
    return own & (_due() | irregular())


def irregular() -> pl.Expr:
    """Tell whether nobody can say in which years an indicator is measured."""
    return pl.col("frequency").eq_missing(pl.lit(Frequency.IRREGULAR.value))


def due_in(year: pl.Expr) -> pl.Expr:
    """Tell whether an indicator that still exists is measured in a year, by its frequency.

    One that is measured irregularly could be, in each of them.
    """
    return _due() & (pl.col("stopped").is_null() | (year <= pl.col("stopped")))


def with_dates(frame: pl.DataFrame) -> pl.DataFrame:
    """Add the year of the newest measurement up to a year, and the year of the next one.

    Columns: last_measured and next_due, both null where there is none; an indicator that is
    measured every two years is due by its first year of measuring, any other the year after.
    """
    newest = pl.when("measured").then(pl.col("year")).forward_fill()
    following = pl.max_horizontal(
        pl.col("year") + _years_between() - _years_since() % _years_between(), "first_measured"
    )
    due = pl.when(
        ~pl.col("frequency").is_in([Frequency.ONCE.value, Frequency.IRREGULAR.value]),
        (_years_between() == 1) | pl.col("first_measured").is_not_null(),
    ).then(following)
    return frame.with_columns(
        last_measured=newest.over(_LINE, order_by="year"),
        next_due=pl.when(due <= pl.col("stopped").fill_null(due)).then(due),
    )


def with_compared(frame: pl.DataFrame) -> pl.DataFrame:
    """Add what is held against the target: the value, or its sum over a period without a gap.

    All that is added was counted by the definition of the value itself.
    """
    parts = frame.filter("measured").select(
        "indicator", "series", part="realised", part_year="year",
        part_definition="realised_definition",
    )  # fmt: skip
    added = (
        frame.filter(pl.col("added_since").is_not_null())
        .select(*_KEY, "added_since", "realised_definition")
        .join(parts, on=_LINE, nulls_equal=True)
        .filter(
            pl.col("part_year").is_between("added_since", "year"),
            pl.col("part_definition") == pl.col("realised_definition"),
        )
        .group_by(*_KEY, "added_since")
        .agg(pl.col("part").sum(), years=pl.len())
        .filter(pl.col("years") == pl.col("year") - pl.col("added_since") + 1)
        .select(*_KEY, added="part")
    )
    return frame.join(added, on=_KEY, how="left", nulls_equal=True).with_columns(
        compared=pl.when(pl.col("added_since").is_null())
        .then(pl.col("realised"))
        .otherwise(pl.col("added"))
    )


def _due() -> pl.Expr:
    """Tell whether the indicator is measured in this year, by its frequency if that is told."""
    since_first = pl.col("year") - pl.col("first_measured")
    return (
        pl.when(frequency=Frequency.ONCE.value)
        .then(since_first == 0)
        .otherwise(since_first % _years_between() == 0)
        .fill_null(value=True)
    )


def _years_since() -> pl.Expr:
    """Return the years since the first measurement; zero where nobody tells when that was."""
    return (pl.col("year") - pl.col("first_measured")).fill_null(0)


def _years_between() -> pl.Expr:
    intervals = {frequency.value: frequency.years_between or 1 for frequency in Frequency}
    told = pl.col("frequency").replace_strict(intervals, return_dtype=pl.Int32, default=1)
    return told.fill_null(1)
