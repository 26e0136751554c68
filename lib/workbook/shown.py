"""What stands in a cell, as people here write it: in a cell of text, and in a sentence."""

from datetime import date
from decimal import Decimal

_LONGEST = 60


def as_text(value: object) -> str:
    """Return a value as text: a number with a comma, a day as 1-5-2026, nothing as nothing."""
    if isinstance(value, Decimal):
        return f"{value:f}".replace(".", ",")
    if isinstance(value, date):
        return f"{value.day}-{value.month}-{value.year}"
    return "" if value is None else str(value)


def shown(value: object) -> str:
    """Return a value for in a sentence: in quotes on one line, what is long cut off."""
    if value is None:
        return "leeg"
    text = " ".join(as_text(value).split())
    return f"'{text if len(text) <= _LONGEST else f'{text[:_LONGEST]}...'}'"
