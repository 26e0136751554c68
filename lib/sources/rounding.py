"""How far a printed number may be from what it was rounded from."""

from typing import TypeVar

import polars as pl

Euros = TypeVar("Euros", int, pl.Expr)


def half_unit(unit: Euros) -> Euros:
    """Return half of the unit that an amount was printed in: 500 euros for thousands, else none."""
    return unit // 2


def as_printed(amount: int, unit: int) -> int:
    """Return an amount in the unit that it was printed in: half of it and more counts as one."""
    whole = (2 * abs(amount) + unit) // (2 * unit) * unit
    return -whole if amount < 0 else whole
