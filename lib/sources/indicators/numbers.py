"""How the numbers of the register are kept: exact decimals, as many as they were written with."""

from decimal import Decimal

import polars as pl

MOST_DECIMALS = 9
NUMBER = pl.Decimal(38, MOST_DECIMALS)


def decimals_in(number: Decimal | None) -> int:
    """Return how many decimals a number was written with."""
    return 0 if number is None else max(-int(number.as_tuple().exponent), 0)
