"""Good or bad news as a colour: the one place that gives marks theirs."""

from enum import StrEnum
from typing import assert_never

import altair as alt

from lib.charts.palette import Palette
from lib.model import Verdict


class Standing(StrEnum):
    """What the colour of a mark says."""

    GOOD = "good"
    BAD = "bad"
    NEUTRAL = "neutral"


def of_verdict(verdict: Verdict) -> Standing:
    """Return what the colour of an outcome says."""
    match verdict:
        case Verdict.REACHED:
            return Standing.GOOD
        case Verdict.MISSED:
            return Standing.BAD
        case (
            Verdict.NOT_MEASURED
            | Verdict.NOT_YET_ENTERED
            | Verdict.NOT_YET_KNOWN
            | Verdict.NO_TARGET
            | Verdict.PER_GROUP
            | Verdict.UNDECIDABLE
        ):
            return Standing.NEUTRAL
        case _:
            assert_never(verdict)


def coloured(palette: Palette) -> alt.Color:
    """Colour marks by the field `standing`."""
    scale = alt.Scale(
        domain=[told.value for told in Standing],
        range=[colour(told, palette) for told in Standing],
    )
    return alt.Color("standing:N", scale=scale, legend=None)


def colour(told: Standing, palette: Palette) -> str:
    """Return the colour of a meaning."""
    match told:
        case Standing.GOOD:
            return palette.good
        case Standing.BAD:
            return palette.bad
        case Standing.NEUTRAL:
            return palette.ink
        case _:
            assert_never(told)
