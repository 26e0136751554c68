"""Amounts that stand large on a page, each with what it is and what goes with it."""

from dataclasses import dataclass

from lib.model import VarianceSign


@dataclass(frozen=True)
class LargeAmount:
    """One amount under its head; `sign` colours a difference, None for what is none."""

    head: str
    amount: str
    told: str
    sign: VarianceSign | None = None
