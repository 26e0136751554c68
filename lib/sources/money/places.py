"""Where an amount stands: the codes that tell it from others, and the level of its line."""

import polars as pl

from lib.model import Register

SCOPE = ["programme", "goal", "product"]
PLACE = [*SCOPE, "year", "stage", "document"]
"""What all amounts of one line in one table of one document share."""
KEY = [*PLACE, "kind"]
"""What one printed amount has for itself."""

_PROGRAMME, _GOAL, _PRODUCT = (pl.col(code).is_not_null() for code in SCOPE)
IS_PRODUCT = _GOAL & _PRODUCT
IS_GOAL = _GOAL & ~_PRODUCT
IS_LINE = _GOAL ^ _PRODUCT
"""A goal, or what stands outside any goal: together they are the programme."""
IS_PROGRAMME = _PROGRAMME & ~_GOAL & ~_PRODUCT
IS_MUNICIPALITY = ~_PROGRAMME


def goals() -> pl.Expr:
    """Return how many goals there are among some rows."""
    return pl.col("goal").drop_nulls().n_unique()


def goals_in(register: Register) -> pl.Expr:
    """Return how many goals the register knows of the programme of each row."""
    known = {code: len(programme.goals) for code, programme in register.programmes.items()}
    return pl.col("programme").replace_strict(known, default=0, return_dtype=pl.UInt32)
