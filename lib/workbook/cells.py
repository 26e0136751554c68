"""What a cell that came back says: its value, what was odd about it, or why it says nothing."""

import re
from dataclasses import dataclass
from datetime import date, time, timedelta
from decimal import Decimal
from enum import Enum

from lib.model import LOOKALIKE, UNREADABLE
from lib.workbook.grid import Column, Kind, Value
from lib.workbook.opened import Found
from lib.workbook.spoiled import was
from lib.workbook.typed import typed

_ERRORS = re.compile(r"#(REF!|DIV/0!|N/A|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)")
_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")
_PLACES = re.compile(r"\.(0+)")


class Odd(Enum):
    """What is read all the same, and said once."""

    FORMULA = "formule"
    CODE = "code"
    PERCENT = "procent"


class Wrong(Enum):
    """Why a cell cannot be read; each is said once for all cells that have it."""

    NO_RESULT = "formule zonder uitkomst"
    ERROR = "foutwaarde"
    TRUE_FALSE = "waar of onwaar"
    DATE = "datum"
    CODE = "code"
    PERCENT = "procent"
    TWO_READINGS = "twee lezingen"
    SIGN = "teken"


@dataclass(frozen=True)
class Cell:
    """A cell with something odd or wrong: its name, what was found in it, and what that meant."""

    named: str
    found: str
    meant: str


@dataclass(frozen=True)
class Said:
    """What a cell says; with `wrong` nothing, and `meant` is then what it could have been."""

    value: Value = None
    odd: Odd | None = None
    wrong: Wrong | None = None
    meant: str = ""


@dataclass(frozen=True)
class Expected:
    """What a cell is held against: its column, what stood in it, and what its row is about.

    `codes` are those that can stand in the column.
    """

    column: Column
    before: Value
    percent: bool = False
    codes: tuple[str, ...] = ()


def said(found: Found, expected: Expected) -> Said:
    """Return what a cell says. What it said before, it says again, also in another form."""
    value = found.value
    if found.formula and value is None:
        return Said(wrong=Wrong.NO_RESULT)
    match value:
        case None:
            return Said()
        case bool():
            return _truth(value, expected)
        case Decimal():
            return _number(found, value, expected)
        case str():
            return _text(value.strip(), expected)
        case date() | time() | timedelta():
            return _day(value, expected)


def _truth(value: bool, expected: Expected) -> Said:
    text = "true" if value else "false"
    return Said(text) if expected.before in ("true", "false") else Said(wrong=Wrong.TRUE_FALSE)


def _day(value: date | time | timedelta, expected: Expected) -> Said:
    before = expected.before
    if isinstance(value, date) and before is not None:
        day = value.isoformat()[:10]
        if before == day or (isinstance(before, Decimal) and was(value, [f"{before:f}"])):
            return Said(before, Odd.CODE)
    if isinstance(value, date) and expected.column.kind is Kind.CODE:
        return _code(value, expected)
    return Said(wrong=Wrong.DATE)


def _code(value: date | Decimal | str, expected: Expected) -> Said:
    """Return the code that a spreadsheet changed: the one that stood here, or none for sure."""
    before = expected.before
    if isinstance(before, str) and was(value, [before]):
        return Said(before, Odd.CODE)
    meant = was(value, expected.codes)
    return Said(wrong=Wrong.CODE, meant=" of ".join(meant[:2]))


def _number(found: Found, value: Decimal, expected: Expected) -> Said:
    column, before = expected.column, expected.before
    percent = "%" in found.format
    if not column.kind.is_number:
        return _number_as_text(found, value, expected)
    if percent and not (expected.percent and column.kind is Kind.FIGURE):
        return Said(wrong=Wrong.PERCENT)
    number = value * 100 if percent else value
    if isinstance(before, Decimal) and number == before:
        return Said(before)
    shown = _as_shown(number, found.format) if column.kind is Kind.FIGURE else _plain(number)
    return Said(shown, Odd.PERCENT if percent else None)


def _number_as_text(found: Found, value: Decimal, expected: Expected) -> Said:
    before, whole = expected.before, value == value.to_integral_value()
    text = f"{int(value)}" if whole else f"{_as_shown(value, found.format):f}".replace(".", ",")
    if before == text:
        return Said(before)
    changed = not whole or _of_another(value, text, expected)
    if expected.column.kind is Kind.CODE and changed:
        return _code(value, expected)
    return Said(text)


def _of_another(value: Decimal, text: str, expected: Expected) -> bool:
    """Tell whether a spreadsheet makes this number of a code that is written otherwise."""
    before = [expected.before] if isinstance(expected.before, str) else []
    return any(code != text for code in was(value, [*before, *expected.codes]))


def _as_shown(number: Decimal, format_: str) -> Decimal:
    """Return a number with the zeros that its cell shows: 2.3 that is shown as 2,30 is 2.30."""
    places = _PLACES.search(format_.partition(";")[0])
    shown = len(places[1]) if places else 0
    plain = _plain(number)
    own = max(0, -int(plain.as_tuple().exponent))
    return plain.quantize(Decimal(1).scaleb(-shown)) if shown > own else plain


def _plain(number: Decimal) -> Decimal:
    """Return a number without a power of ten and without zeros behind the comma."""
    return Decimal(f"{number.normalize():f}") if number else Decimal(0)


def _text(text: str, expected: Expected) -> Said:
    column, before = expected.column, expected.before
    if not text:
        return Said()
    if text == before or _unescaped(text) == before or _same_lines(text, before):
        return Said(before)
    if _ERRORS.fullmatch(text):
        return Said(wrong=Wrong.ERROR)
    if UNREADABLE.search(text) or LOOKALIKE.search(text):
        return Said(wrong=Wrong.SIGN)
    if column.kind.is_number and not column.listed:
        return _typed_number(text, expected)
    return _word(text, expected)


def _word(text: str, expected: Expected) -> Said:
    """Read a text that is no number: a code that was changed is known, and case of a word."""
    column, before = expected.column, expected.before
    if column.kind is Kind.CODE and (
        (isinstance(before, str) and was(text, [before]))
        or (text not in expected.codes and was(text, expected.codes))
    ):
        return _code(text, expected)
    if column.open_ended:
        return Said(text)
    known = {word.casefold(): word for word in column.words}
    return Said(known.get(text.casefold(), text))


def _same_lines(text: str, before: Value) -> bool:
    if not isinstance(before, str):
        return False
    return [line.rstrip() for line in text.split("\n")] == [
        line.rstrip() for line in before.strip().split("\n")
    ]


def _unescaped(text: str) -> str:
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)


def _typed_number(text: str, expected: Expected) -> Said:
    """Read a number that stands as text; a word stays a word."""
    kind = expected.column.kind
    number = typed(text, whole=kind is not Kind.FIGURE)
    if number.either:
        return Said(wrong=Wrong.TWO_READINGS, meant=" of ".join(number.either))
    if number.percent and not (expected.percent and kind is Kind.FIGURE):
        return Said(wrong=Wrong.PERCENT)
    if number.number is None:
        return Said(text)
    return Said(number.number, Odd.PERCENT if number.percent else None)
