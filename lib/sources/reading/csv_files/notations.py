"""How numbers are written in a table: the signs of a notation, and the shape of a number in it."""

import re

from lib.model import Notation

_SIGNS = {Notation.DUTCH: (".", ","), Notation.ENGLISH: (",", ".")}
OTHERWISE = "Schrijft uw bestand getallen anders? Zeg dat bij 'getallen_in_csv' in indicators.yaml."


def signs(notation: Notation) -> tuple[str, str]:
    """Return the sign between thousands and the one before decimals."""
    return _SIGNS[notation]


def named(notation: Notation) -> tuple[str, str]:
    """Name both signs."""
    return ("punt", "komma") if notation is Notation.DUTCH else ("komma", "punt")


def shape(notation: Notation, decimals: str) -> re.Pattern[str]:
    """Return what a number looks like: its sign, all digits or groups of three, and decimals.

    `decimals` is the pattern of the digits behind the whole number.
    """
    group, decimal = (re.escape(sign) for sign in signs(notation))
    whole = rf"[0-9]+|[1-9][0-9]{{0,2}}(?:{group}[0-9]{{3}})+"
    return re.compile(rf"([-+−]?)({whole})(?:{decimal}({decimals}))?")


def whole(found: re.Match[str], notation: Notation) -> str:
    """Return the digits of the whole number that `shape` found, without signs between them."""
    return found[2].replace(signs(notation)[0], "")


def minus(found: re.Match[str]) -> bool:
    """Tell whether the number that `shape` found is below zero."""
    return found[1] in ("-", "−")
