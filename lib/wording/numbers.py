"""Numbers as Dutch readers write them, the same on every machine; the one home of Babel.

The minus is U+2212 everywhere and a number never breaks over two lines.
"""

from decimal import Context, Decimal, localcontext
from functools import lru_cache

from babel.numbers import NumberPattern, format_decimal, parse_pattern

from lib.model import Unit

MINUS = "−"
NO_BREAK = "\N{NO-BREAK SPACE}"
DASH = "–"
_LOCALE = "nl_NL"
_THOUSAND, _MILLION = 1_000, 1_000_000
_EVERY_DIGIT = Context(prec=80)  # a share of a tiny number has more digits than the usual 28


def number(value: Decimal | float, decimals: int = 0, *, signed: bool = False) -> str:
    """Write 1234.5 with one decimal as 1.234,5; `signed` puts a plus before a positive number."""
    exact = value if isinstance(value, Decimal) else Decimal(repr(value))
    with localcontext(_EVERY_DIGIT):
        written = str(format_decimal(abs(exact), format=_pattern(decimals), locale=_LOCALE))
        rounded = round(exact, decimals)
    if rounded < 0:
        return MINUS + written
    return f"+{written}" if signed and rounded > 0 else written


def value(amount: Decimal | float | None, decimals: int | None, unit: str) -> str:
    """Write an indicator's value with its unit and printed decimals; a dash when there is none."""
    if amount is None:
        return DASH
    return _with_unit(number(amount, decimals or 0), unit)


def percentage(share: float | None, decimals: int = 1, *, signed: bool = False) -> str:
    """Write a share that is already in percent; a dash when there is none."""
    return DASH if share is None else f"{number(share, decimals, signed=signed)}%"


def euros(amount: int | None) -> str:
    """Write whole euros in full: € 1.159.468; a dash when there is none."""
    return DASH if amount is None else f"€{NO_BREAK}{number(amount)}"


def millions(amount: int | None, *, unit: bool = True) -> str:
    """Write euros as millions with one decimal: −59,3 mln; a dash when there is none."""
    if amount is None:
        return DASH
    written = number(Decimal(amount) / _MILLION, 1)
    return f"{written}{NO_BREAK}mln" if unit else written


def compact(amount: int | None, *, signed: bool = False) -> str:
    """Write euros short, for a label in a chart: −59,3 mln, +256 duizend, 50; a dash for none."""
    if amount is None:
        return DASH
    if abs(amount) >= _MILLION:
        return f"{number(Decimal(amount) / _MILLION, 1, signed=signed)}{NO_BREAK}mln"
    if abs(amount) >= _THOUSAND:
        return f"{number(Decimal(amount) / _THOUSAND, signed=signed)}{NO_BREAK}duizend"
    return number(amount, signed=signed)


def _with_unit(written: str, unit: str) -> str:
    if unit == Unit.PERCENT:
        return f"{written}%"
    if unit == Unit.EURO:
        return f"€{NO_BREAK}{written}"
    return written if unit in (Unit.COUNT, Unit.GRADE) else f"{written}{NO_BREAK}{unit}"


@lru_cache(maxsize=16)
def _pattern(decimals: int) -> NumberPattern:
    return parse_pattern("#,##0" + ("." + "0" * decimals if decimals else ""))
