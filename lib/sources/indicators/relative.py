"""Targets that were set as a difference from something else: reckoned once, and exact."""

from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, Decimal, localcontext
from typing import Any, assert_never

import polars as pl

from lib.model import Direction, Target
from lib.sources.indicators.numbers import MOST_DECIMALS, NUMBER, decimals_in
from lib.sources.indicators.outcomes import Known, Outcomes

RELATIVE = pl.Struct(
    {
        "base": NUMBER,
        "base_decimals": pl.Int8(),
        "base_year": pl.Int32(),
        "of_baseline": pl.Boolean(),
        "of_series": pl.String(),
        "by": NUMBER,
        "by_decimals": pl.Int8(),
        "percent": pl.Boolean(),
    }
)
"""How a target was set: a difference (`by`, in percent or not) from a number of something else.

`base` is null where no document gives that number. It is the outcome of `base_year`, the baseline
of that year or of no year at all, or the outcome of a series by its name.
"""
_MOST_DIGITS = 80  # more than two numbers of the file have when they are multiplied


@dataclass(frozen=True)
class Base:
    """What a target compares with: the figure, if any document has one, and of what it is."""

    known: Known | None
    year: int | None
    of_baseline: bool = False
    of_series: str | None = None

    @property
    def value(self) -> Decimal | None:
        """Return the number, None where there is none."""
        return self.known.figure.value if self.known else None

    @property
    def is_own(self) -> bool:
        """Tell whether it is a figure of the same indicator or series, of another time."""
        return self.of_series is None


def base(
    outcomes: Outcomes, of: tuple[str, str | None], target: Target, year: int | None
) -> Base | None:
    """Return what the target of an indicator, or of a series of it, compares with; None if nothing.

    A year of which no document gives the outcome can be that of the baseline.
    """
    name, series = of
    indicator, to = outcomes.register.indicators[name], target.relative_to
    first = indicator.baseline if series is None else None
    if isinstance(to, int):
        found = outcomes.of(name, series, to)
        if found is None and first is not None and first.year == to:
            return Base(outcomes.baseline(name), to, of_baseline=True)
        return Base(found, to)
    if to is None:
        return None
    if to in indicator.series:
        found = outcomes.of(name, to, year) if year is not None else None
        return Base(found, year, of_series=indicator.series[to].name)
    if first is not None:
        return Base(outcomes.baseline(name), first.year, of_baseline=True)
    return Base(None, None, of_baseline=True)


def reckoned(found: Base, target: Target, better: Direction) -> Decimal | None:
    """Return the number that a target comes to, None where what it compares with is not known.

    It is kept in as many decimals as any number; what lies beyond those moves it to the side where
    no outcome can be judged otherwise than by the exact number.
    """
    if found.value is None or target.by is None:
        return None
    with localcontext(prec=_MOST_DIGITS):
        times = 1 + target.by / 100
        exact = found.value * times if target.by_unit == "procent" else found.value + target.by
        kept = exact.quantize(Decimal(1).scaleb(-MOST_DECIMALS), rounding=_side(better))
        return kept.normalize() if kept else Decimal(0)


def written(found: Base, target: Target) -> dict[str, Any]:
    """Return how a target was set, with the columns of RELATIVE."""
    return {
        "base": found.value,
        "base_decimals": decimals_in(found.value),
        "base_year": found.year,
        "of_baseline": found.of_baseline,
        "of_series": found.of_series,
        "by": target.by,
        "by_decimals": decimals_in(target.by),
        "percent": target.by_unit == "procent",
    }


def _side(better: Direction) -> str:
    match better:
        case Direction.HIGHER:
            return ROUND_CEILING
        case Direction.LOWER:
            return ROUND_FLOOR
        case Direction.WITHIN | Direction.NEITHER:
            return ROUND_HALF_EVEN
        case _:
            assert_never(better)
