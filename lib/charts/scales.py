"""Scales and axes of money: costs run away from zero, amounts are written in a fitting unit."""

from collections.abc import Sequence

import altair as alt

_UNITS = ((1_000_000, " mln"), (1_000, " duizend"), (1, ""))


class Across:
    """Places marks on one horizontal scale of euros; one layer draws its axis."""

    def __init__(self, scale: alt.Scale) -> None:
        self._scale = scale

    def __call__(self, field: str, *, axis: bool = False) -> alt.X:
        """Return the place of a field of euros, with the axis for the layer that draws it."""
        placed = alt.X(f"{field}:Q", scale=self._scale)
        return placed.axis(money_axis(self._scale)) if axis else placed


def money_axis(scale: alt.Scale) -> alt.Axis:
    """Write the axis in the unit that the end of its scale asks for; zero has no unit."""
    furthest_end = max(abs(end) for end in scale["domain"])
    size, word = next((unit for unit in _UNITS if furthest_end >= unit[0]), _UNITS[-1])
    written = f"datum.value == 0 ? '0' : format(datum.value / {size}, ',~f') + '{word}'"
    return alt.Axis(title=None, labelExpr=written, tickCount=4, domain=False, ticks=False)


def cost_scale(costs: Sequence[float], room: float = 1.6) -> alt.Scale:
    """Let costs run away from zero, with room behind them for a number; income runs the other way.

    Where all money comes in, that is what runs away from zero: see `wording.facing`.
    """
    low, high = min([*costs, 0]), max([*costs, 0])
    return alt.Scale(domain=[low * room, max(high, 1) * room], nice=False)


def signed_scale(amounts: Sequence[int], left: float = 1.7) -> alt.Scale:
    """Leave room on both sides of the bars for the numbers beside them."""
    low, high = min([*amounts, 0]), max([*amounts, 1])
    room = max(high - low, 1) * 0.35
    return alt.Scale(domain=[low - room * (left - 1), high + room], nice=False)


def furthest(*amounts: int | None) -> int:
    """Return the amount that runs furthest from zero; zero where there is none."""
    return max((amount for amount in amounts if amount is not None), key=abs, default=0)
