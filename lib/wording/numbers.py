"""Numbers as Dutch readers write them, the same on every machine; the one home of Babel.

The minus is U+2212 everywhere and a number never breaks over two lines.
"""

from decimal import Context, Decimal, localcontext
from functools import lru_cache

from babel.numbers import NumberPattern, format_decimal, parse_pattern

from lib.model import Unit
from lib.sources.rounding import as_printed

MINUS = "−"
NO_BREAK = "\N{NO-BREAK SPACE}"
DASH = "–"
_LOCALE = "nl_NL"
_THOUSAND, _MILLION = 1_000, 1_000_000
_IN_THOUSANDS = 10_000
"""From here on thousands: of less they would leave out too much, as 1.499 would be 1 duizend."""
_IN_FULL = "miljoen"
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


def exact_decimals(amount: Decimal) -> int:
    """Return how many decimals a number has, zeros at its end left out: 5,10 has one."""
    return max(0, -int(amount.normalize().as_tuple().exponent))


def value(amount: Decimal | float | None, decimals: int | None, unit: str) -> str:
    """Write an indicator's value with its unit and printed decimals; a dash when there is none."""
    if amount is None:
        return DASH
    return _with_unit(number(amount, decimals or 0), unit)


def percentage(share: float | None, decimals: int = 1, *, signed: bool = False) -> str:
    """Write a share that is already in percent; a dash when there is none."""
    return DASH if share is None else f"{number(share, decimals, signed=signed)}%"


def share_of_whole(share: float) -> str:
    """Write a part of a whole in whole percents; what is there is not none, nor all what is not."""
    written = percentage(share, 0)
    if share and written == percentage(0, 0):
        return "< 1%"
    return "> 99%" if share < _ALL and written == percentage(_ALL, 0) else written


_ALL = 100
MOST_TIMES = 1_000
"""Percent: a share of so many times what it is taken of says nothing any more."""


def is_written_as_none(share: float) -> bool:
    """Tell whether a share in percent that is there would be written as none."""
    return bool(share) and percentage(abs(share)) == percentage(0)


def euros(amount: int | None) -> str:
    """Write whole euros in full: € 1.159.468; a dash when there is none."""
    return DASH if amount is None else f"€{NO_BREAK}{number(amount)}"


def short_euros(amount: int, *, unit: int = 1) -> str:
    """Write euros as people say them: € 59,3 miljoen, € 651 duizend, € 50.

    `unit` is what the amount was printed in: nothing finer than that is written. An amount that is
    less than half of it becomes € 0, so ask `as_printed` first whether there is anything to say.
    """
    return f"€{NO_BREAK}{_short(as_printed(amount, unit), million=_IN_FULL)}"


def both_euros(first: int, second: int) -> tuple[str, str]:
    """Write two amounts short; in full where they differ and would look the same."""
    written = short_euros(first), short_euros(second)
    alike = written[0] == written[1] and first != second
    return (euros(first), euros(second)) if alike else written


def millions(amount: int) -> str:
    """Write euros as millions with one decimal, without their unit: −59,3."""
    return number(Decimal(as_printed(amount, _MILLION // 10)) / _MILLION, 1)


def compact(amount: int | None, *, signed: bool = False) -> str:
    """Write euros short, for a label in a chart: −59,3 mln, +256 duizend, 50; a dash for none."""
    return DASH if amount is None else _short(amount, signed=signed)


def as_shown(amount: int) -> int:
    """Return the amount that can be read back where `amount` is written short."""
    if abs(amount) < _IN_THOUSANDS:
        return amount
    thousands = as_printed(amount, _THOUSAND)
    return thousands if abs(thousands) < _MILLION else as_printed(amount, _MILLION // 10)


def _short(amount: int, *, signed: bool = False, million: str = "mln") -> str:
    """Write an amount in the unit that fits it once it is rounded: 999.999 is 1,0 mln."""
    shown = as_shown(amount)
    if abs(shown) < _IN_THOUSANDS:
        return number(shown, signed=signed)
    if abs(shown) < _MILLION:
        return f"{number(Decimal(shown) / _THOUSAND, signed=signed)}{NO_BREAK}duizend"
    return f"{number(Decimal(shown) / _MILLION, 1, signed=signed)}{NO_BREAK}{million}"


def _with_unit(written: str, unit: str) -> str:
    if unit == Unit.PERCENT:
        return f"{written}%"
    if unit == Unit.EURO:
        return f"€{NO_BREAK}{written}"
    return written if unit in (Unit.COUNT, Unit.GRADE) else f"{written}{NO_BREAK}{unit}"


@lru_cache(maxsize=16)
def _pattern(decimals: int) -> NumberPattern:
    return parse_pattern("#,##0" + ("." + "0" * decimals if decimals else ""))
