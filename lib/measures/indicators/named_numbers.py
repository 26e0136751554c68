"""A number that an explanation names beside the one that a table prints for the same year."""

from decimal import Decimal

from lib.measures.indicators.paces import YearNumber
from lib.model import Counting, Period, folded, period_of


def fits(
    named: YearNumber,
    measured_on: str | None,
    printed: YearNumber,
    part: str | None,
    counting: Counting | None,
) -> bool | None:
    """Tell whether both can be true, None where that cannot be told.

    Of the same period they are one number, as far as both were rounded. What is counted from zero
    each year is in a part of it no more than in the whole; `part` is that of the printed number.
    """
    period = Period.YEAR if measured_on is None else period_of(measured_on)
    told = measured_on if period is Period.PART else None
    if period in (Period.YEAR, Period.PART) and _folded(told) == _folded(part):
        return _same(named, printed)
    if counting is not Counting.EACH_YEAR or min(named.value, printed.value) < 0:
        return None
    if period is Period.PART and part is None:
        return named.value <= printed.value
    if period is Period.YEAR:
        return printed.value <= named.value
    return None


def _folded(part: str | None) -> str | None:
    return None if part is None else folded(part)


def _same(one: YearNumber, other: YearNumber) -> bool:
    """Tell whether two numbers are one, the coarser of them rounded."""
    if one.decimals == other.decimals:
        return one.value == other.value
    coarse = Decimal(1).scaleb(-min(one.decimals, other.decimals))
    return 2 * abs(one.value - other.value) <= coarse
