"""What many measurements come down to: the middle one and a bad one."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median
from typing import Self


@dataclass(frozen=True)
class Spread:
    """The median and the 95th percentile of measurements, in the unit that went in."""

    middle: float
    bad: float
    count: int

    @classmethod
    def of(cls, measured: Sequence[float]) -> Self:
        """Return the spread of at least one measurement."""
        return cls(median(measured), percentile(measured, 95), len(measured))


def percentile(measured: Sequence[float], share: float) -> float:
    """Return the smallest measurement that at least `share` percent do not exceed."""
    ordered = sorted(measured)
    return ordered[max(math.ceil(len(ordered) * share / 100), 1) - 1]
