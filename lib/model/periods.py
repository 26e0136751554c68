"""Periods as people write them beside a figure: a moment, a part of a year or a whole one."""

import re
from enum import StrEnum

from lib.model.dates import MONTHS

_SHORT = {
    "jan": 1, "feb": 2, "febr": 2, "mrt": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9,
    "sept": 9, "okt": 10, "nov": 11, "dec": 12,
}  # fmt: skip
_NAMED = {**{name: at for at, name in enumerate(MONTHS, 1)}, **_SHORT}
_COUNTED = {
    "een": 1, "één": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "zeven": 7, "acht": 8,
    "negen": 9, "tien": 10, "elf": 11, "twaalf": 12,
}  # fmt: skip
_LENGTHS = {
    "week": 12 / 52, "weken": 12 / 52, "maand": 1, "maanden": 1, "kwartaal": 3, "kwartalen": 3,
    "tertaal": 4, "tertalen": 4, "trimester": 4, "trimesters": 4, "halfjaar": 6, "half jaar": 6,
    "semester": 6, "semesters": 6, "helft": 6,
}  # fmt: skip
_YEAR = r"(?:19|20|21)\d\d"
_MONTH = "|".join(sorted(_NAMED, key=len, reverse=True))
_NTH = r"(?:\d{1,2}[eE]|eerste|tweede|derde|vierde|laatste)"
_UNIT = "|".join(sorted(_LENGTHS, key=len, reverse=True))
_OPENING = re.compile(
    r"^(?:(?:over|van|vanaf|de|het|hele?|heel|geheel|periode|peildatum|stand|per|op|in|meting|eind|einde|"
    r"begin|medio|ultimo)\s+)+"
)
_BETWEEN = re.compile(
    r"\s*\b(?P<until>tot(?! en met))\b\s*|\s*(?:\btot en met\b|\bt/m\b|\btm\b)\s*"
    r"|\s+[-–—]\s+|(?:(?<=[a-z])|(?<=[a-z]\.))[-–—](?=[a-z]|\d{1,2}(?!\d))"
    r"|(?<=[qkth]\d)[-–—](?=[qkth]?\d)"
    r"|(?:(?<=/\d)|(?<=/\d\d)|(?<=/\d{4}))[-–—](?=\d{1,2}/)"
)
_AND = re.compile(r"\s+(?:en|&|\+)\s+|(?<=\d)\+(?=[qkth]?\d)")
_DAY = re.compile(
    rf"(?:(?P<day>\d{{1,2}})[ -])?(?P<month>{_MONTH})\.?(?:[ -](?P<year>{_YEAR}))?"
    rf"|(?P<d>\d{{1,2}})[-/](?P<m>\d{{1,2}})(?:[-/](?P<y>{_YEAR}))?"
    rf"|(?P<iso>{_YEAR})-(?P<month_of>\d\d)-(?P<day_of>\d\d)"
)
_WHOLE = re.compile(
    rf"(?:(?:school|kalender|boek)?jaar)?\s*(?:{_YEAR})?"
    r"(?:\s*(?:/|-|–|t/m|tot en met|en)\s*\d{2,4})?"
)
_MANY = rf"\d{{1,2}}|{'|'.join(_COUNTED)}"
_PART = re.compile(
    rf"(?:{_NTH}\s+)?(?:(?P<many>{_MANY})\s+)?"
    rf"(?P<unit>{_UNIT})(?:\s+\d)?(?:\s+van(?: het)?(?: jaar)?)?(?:\s+{_YEAR})?"
    rf"|[qkh][1-4](?:\s+{_YEAR})?"
)
_TURN = re.compile(
    rf"(?:(?P<nth>{_NTH})(?:\s+(?P<unit>{_UNIT}))?|(?P<after>{_UNIT})\s+(?P<at>\d{{1,2}})"
    rf"|(?P<letter>[qkth])(?P<number>[1-4]))(?:\s+(?:van\s+)?{_YEAR})?"
)
_NUMBERED = {"eerste": 1, "tweede": 2, "derde": 3, "vierde": 4}
_LETTERED = {"q": 3, "k": 3, "t": 4, "h": 6}
_NUMBERS = re.compile(rf"\b({_UNIT})\s+(\d{{1,2}})\s*[-–—]\s*(\d{{1,2}})(?![\d/-])")
_LAST = re.compile(rf"(\d{{1,2}})(?:\s+{_YEAR})?")
_MOMENT = re.compile(rf"(?:{_YEAR}|jaar|het jaar)")
_WHOLE_YEAR = 11.9  # months: a year that ends on its last day but one is no part of a year


class Period(StrEnum):
    """How much of a year a figure is about."""

    MOMENT = "moment"
    PART = "deel van een jaar"
    YEAR = "jaar"


def period_of(text: str) -> Period | None:
    """Return what a text says a figure is about, None where that cannot be read from it."""
    folded = " ".join(text.casefold().replace(",", " ").split()).strip(" .")
    opening = _OPENING.match(folded)
    plain = _NUMBERS.sub(r"\1 \2 t/m \3", folded[opening.end() :] if opening else folded)
    if opening and re.search(r"\b(?:ultimo|eind|einde|begin|medio)\b", opening[0]):
        return Period.MOMENT if _MOMENT.fullmatch(plain) or _day(plain) else None
    if _WHOLE.fullmatch(plain):
        return Period.YEAR
    if day := _day(plain):
        return None if day[0] is None else Period.MOMENT
    return _span(plain) or _together(plain) or _part(plain)


def _span(text: str) -> Period | None:
    """Read a period with an end: januari tot en met augustus, t/m 1 oktober."""
    parts = _BETWEEN.split(text, maxsplit=1)
    if len(parts) == 1:
        return None
    first, until, last = parts
    if (turn := _turn(last) or _same(first, last)) and not until:
        return _turns(first, *turn)
    start, end = (_day(first) if first else (1, 1, None)), _day(last)
    if start is None or end is None:
        return None
    months = _place(end, last=not until) - _place(start, last=False)
    if start[2] is None or end[2] is None:
        months = months % 12 or 12
    return _lasting(months)


def _same(first: str, last: str) -> tuple[int, float] | None:
    """Read a last part that is a number alone, of the kind of the first: kwartaal 1 t/m 4."""
    begin, found = _turn(first), _LAST.fullmatch(last)
    return (int(found[1]), begin[1]) if begin and found else None


def _together(text: str) -> Period | None:
    """Read two parts of a year that are counted together: 1e en 2e halfjaar."""
    parts = _AND.split(text, maxsplit=1)
    if len(parts) == 1:
        return None
    last = _turn(parts[1]) or _same(*parts)
    begin = _turn(parts[0], last[1]) if last else None
    if last is None or begin is None or begin[0] >= last[0]:
        return None
    return _lasting(begin[1] + last[1])


def _turns(first: str, last: int, length: float) -> Period | None:
    """Read numbered parts of a year up to and including one: t/m Q3, 1e t/m 3e kwartaal."""
    begin = _turn(first, length) if first else (1, length)
    if begin is None or begin[0] > last:
        return None
    return _lasting(last * length - (begin[0] - 1) * begin[1])


def _turn(text: str, length: float | None = None) -> tuple[int, float] | None:
    """Return which part of a year a text names, and how many months such a part has.

    `length` is that of a number without a word of its own, as in 1e t/m 3e kwartaal.
    """
    found = _TURN.fullmatch(text.removeprefix("het "))
    if found is None:
        return None
    unit = found["unit"] or found["after"]
    months = _LENGTHS[unit] if unit else _LETTERED.get(found["letter"], length)
    number = found["number"] or found["at"] or found["nth"].rstrip("e")
    at = _NUMBERED.get(found["nth"]) or (int(number) if number.isdigit() else None)
    return None if at is None or months is None else (at, months)


def _place(day: tuple[int | None, int, int | None], *, last: bool) -> float:
    """Return the moment in months: of a whole month its begin, or its end for the `last`."""
    number, month, year = day
    done = (number or (30 if last else 1)) - (0 if last else 1)
    return (year or 0) * 12 + month - 1 + min(done / 30, 1)


def _day(text: str) -> tuple[int | None, int, int | None] | None:
    """Return the day (if told), month and year (if told) that a text names."""
    found = _DAY.fullmatch(text)
    if found is None:
        return None
    month = _NAMED.get(found["month"] or "") or int(found["m"] or found["month_of"] or 0)
    day = found["day"] or found["d"] or found["day_of"]
    year = found["year"] or found["y"] or found["iso"]
    return (int(day) if day else None, month, int(year) if year else None)


def _part(text: str) -> Period | None:
    """Read a number of months, quarters or the like."""
    found = _PART.fullmatch(text)
    if found is None:
        return None
    if found["unit"] is None:
        return Period.PART
    many = found["many"] or "1"
    return _lasting((_COUNTED.get(many) or int(many)) * _LENGTHS[found["unit"]])


def _lasting(months: float) -> Period:
    return Period.YEAR if months >= _WHOLE_YEAR else Period.PART
