"""The scale of money over the years: costs run away from zero, and so does income alone."""

from collections.abc import Sequence

import altair as alt


def cost_scale(costs: Sequence[float], room: float) -> alt.Scale:
    """Let costs run away from zero, with room behind them for a number; income runs the other way.

    Where all money comes in, that is what runs away from zero: see `wording.facing`.
    """
    low, high = min([*costs, 0]), max([*costs, 0])
    return alt.Scale(domain=[low * room, max(high, 1) * room], nice=False)


def furthest(*amounts: int | None) -> int:
    """Return the amount that runs furthest from zero; zero where there is none."""
    return max((amount for amount in amounts if amount is not None), key=abs, default=0)
