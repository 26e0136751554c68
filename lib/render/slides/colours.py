"""Which colour of the palette tells what, and its value as a file has it."""

from collections.abc import Callable
from typing import Any, assert_never

from pptx.dml.color import RGBColor

from lib.charts import PALETTES
from lib.charts.standing import Standing, of_verdict
from lib.model import VarianceSign, Verdict

PALETTE = PALETTES["light"]
_COLOUR: Callable[[str], Any] = RGBColor.from_string


def rgb(name: str) -> Any:
    """Return a colour of the palette by its name."""
    return _COLOUR(hexadecimal(name))


def hexadecimal(name: str) -> str:
    """Return a colour of the palette by its name, as six digits."""
    value: str = getattr(PALETTE, name)
    return value.lstrip("#").upper()


def of(standing: Verdict | VarianceSign | None) -> str:
    """Name the colour of a verdict or of the sign of a variance."""
    match standing:
        case None:
            return "ink"
        case VarianceSign():
            return _of_sign(standing)
        case Verdict():
            return _of_standing(of_verdict(standing))
        case _:
            assert_never(standing)


def _of_sign(sign: VarianceSign) -> str:
    match sign:
        case VarianceSign.FAVOURABLE:
            return "good"
        case VarianceSign.UNFAVOURABLE:
            return "bad"
        case _:
            assert_never(sign)


def _of_standing(standing: Standing) -> str:
    match standing:
        case Standing.GOOD:
            return "good"
        case Standing.BAD:
            return "bad"
        case Standing.NEUTRAL:
            return "ink"
        case _:
            assert_never(standing)
