"""Numbers that stand in a cell as text, as people here type them: one reading, or none."""

import re
from dataclasses import dataclass
from decimal import Decimal

_MINUS = re.compile(r"\A[−–](?=[0-9])")
_PLAIN = re.compile(r"-?[0-9]+(,[0-9]+)?")
_GROUPED = re.compile(r"-?[1-9][0-9]{0,2}(\.[0-9]{3})+(,[0-9]+)?")
_POINT = re.compile(r"-?[0-9]+\.[0-9]+")
_PERCENT = re.compile(r"(.*[0-9])\s?%")


@dataclass(frozen=True)
class Typed:
    """What a text says as a number: the number, whether it is a percentage, or two readings."""

    number: Decimal | None = None
    percent: bool = False
    either: tuple[str, str] | None = None


def typed(text: str, *, whole: bool) -> Typed:
    """Read a text as a number; a text that is none has no number. `whole`: without decimals.

    One point before three digits is a sign between thousands or one for decimals: nobody knows
    which, unless only a whole number can be meant.
    """
    if percent := _PERCENT.fullmatch(text):
        inside = typed(percent[1], whole=whole)
        return Typed(inside.number, inside.number is not None, inside.either)
    text = _MINUS.sub("-", text)
    if _PLAIN.fullmatch(text):
        return Typed(Decimal(text.replace(",", ".")))
    if _GROUPED.fullmatch(text):
        bare = text.replace(".", "").replace(",", ".")
        if whole or "," in text or text.count(".") > 1:
            return Typed(Decimal(bare))
        return Typed(either=(bare, text.replace(".", ",")))
    return Typed(Decimal(text)) if _POINT.fullmatch(text) and not whole else Typed()
