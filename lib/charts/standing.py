"""Good or bad news as a colour: the one place that gives marks theirs."""

from enum import StrEnum
from typing import assert_never

import altair as alt

from lib.charts.palette import Palette


class Standing(StrEnum):
    """What the colour of a mark says."""

    GOOD = "good"
    BAD = "bad"
    NEUTRAL = "neutral"


def coloured(palette: Palette) -> alt.Color:
    """Colour marks by the field `standing`."""
    scale = alt.Scale(
        domain=[told.value for told in Standing],
        range=[_colour(told, palette) for told in Standing],
    )
    return alt.Color("standing:N", scale=scale, legend=None)


def _colour(told: Standing, palette: Palette) -> str:
    match told:
        case Standing.GOOD:
            return palette.good
        case Standing.BAD:
            return palette.bad
        case Standing.NEUTRAL:
            return palette.ink
        case _:
            assert_never(told)
