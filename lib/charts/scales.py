"""Scales and axes of money: costs run away from zero, amounts are written in a fitting unit."""

from collections.abc import Sequence

import altair as alt

_UNITS = ((1_000_000, " mln"), (1_000, " duizend"), (1, ""))


class Across:
    """Places marks on one horizontal scale of euros; one layer draws its axis."""

    def __init__(self, amounts: Sequence[int], scale: alt.Scale) -> None:
        self._amounts = amounts
        self._scale = scale

    def __call__(self, field: str, *, axis: bool = False) -> alt.X:
        """Return the place of a field of euros, with the axis for the layer that draws it."""
        placed = alt.X(f"{field}:Q", scale=self._scale)
        return placed.axis(money_axis(self._amounts)) if axis else placed


def money_axis(amounts: Sequence[int]) -> alt.Axis:
    """Write the axis in millions or thousands, whichever the largest amount asks for."""
    largest = max((abs(amount) for amount in amounts), default=0)
    size, word = next((unit for unit in _UNITS if largest >= unit[0]), _UNITS[-1])
    written = f"format(datum.value / {size}, ',~f') + '{word}'"
    return alt.Axis(title=None, labelExpr=written, tickCount=4, domain=False, ticks=False)


def cost_scale(amounts: Sequence[int], room: float = 1.6) -> alt.Scale:
    """Turn the axis: a saldo is negative when it costs money, and costs run away from zero.

    Where all money comes in, there is nothing to turn.
    """
    low, high = min([*amounts, 0]), max([*amounts, 0])
    if low == 0 < high:
        return alt.Scale(domain=[0, high * room], nice=False)
    return alt.Scale(domain=[min(low, -1) * room, high * room], reverse=True, nice=False)


def signed_scale(amounts: Sequence[int], left: float = 1.7) -> alt.Scale:
    """Leave room on both sides of the bars for the numbers beside them."""
    low, high = min([*amounts, 0]), max([*amounts, 1])
    room = max(high - low, 1) * 0.35
    return alt.Scale(domain=[low - room * (left - 1), high + room], nice=False)


def furthest(*amounts: int | None) -> int:
    """Return the amount that runs furthest from zero; zero where there is none."""
    return max((amount for amount in amounts if amount is not None), key=abs, default=0)
