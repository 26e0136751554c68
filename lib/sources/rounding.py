"""How far a printed number may be from what it was rounded from."""

from typing import TypeVar

import polars as pl

Euros = TypeVar("Euros", int, pl.Expr)


def half_unit(unit: Euros) -> Euros:
    """Return half of the unit that an amount was printed in: 500 euros for thousands, else none."""
    return unit // 2
