"""What a spreadsheet makes of a code, and which it was: 1-jan was 1.1, and 610100 was 610.100."""

import re
from collections.abc import Iterable
from datetime import date, timedelta
from decimal import Decimal

from lib.sources.reading.csv_files.spreadsheet import meant_codes
from lib.workbook.opened import Raw

_FIRST_DAY = date(1899, 12, 30)  # day 0 of a spreadsheet
_SERIALS = range(20_000, 80_000)  # 1954 to 2119, written as a number of days
_NOT_DIGITS = re.compile("[^0-9]")


def was(found: Raw, codes: Iterable[str]) -> list[str]:
    """Return which of these codes a spreadsheet turns into what was found."""
    return [code for code in dict.fromkeys(codes) if becomes(code, found)]


def becomes(code: str, found: Raw) -> bool:
    """Tell whether a spreadsheet makes this of a code that is typed or opened in it."""
    match found:
        case bool() | None:
            return False
        case date():
            return code in _of_day(found)
        case Decimal():
            return _same_number(code, found) or _same_digits(code, f"{found:f}") or (
                found in _SERIALS and code in _of_day(_FIRST_DAY + timedelta(days=int(found)))
            )  # fmt: skip
        case str():
            return code in meant_codes(found) or code == found.replace(",", ".") or (
                _same_digits(code, found)
            )  # fmt: skip
        case _:
            return False


def _of_day(day: date) -> set[str]:
    """Return the codes that are read as this day: as day and month, or as month and year."""
    return {
        form
        for first, second in (
            (day.day, day.month), (day.month, day.day), (day.month, day.year % 100),
            (day.month, day.year),
        )
        for sign in ".-/"
        for form in (f"{first}{sign}{second}", f"{first:02}{sign}{second:02}",
                     f"{first}{sign}{second:02}", f"{first:02}{sign}{second}")
    }  # fmt: skip


def _same_number(code: str, found: Decimal) -> bool:
    """Tell whether a code is this number but for zeros: 1.10 became 1.1 and 0610 became 610."""
    return (
        bool(re.fullmatch(r"[0-9]+([.,][0-9]+)?", code))
        and Decimal(code.replace(",", ".")) == found
    )


def _same_digits(code: str, found: str) -> bool:
    """Tell whether the points of a code are gone: 610.100 became 610100."""
    return found.isdecimal() and code != found and _NOT_DIGITS.sub("", code) == found and (
        bool(re.fullmatch(r"[0-9]+(?:[.,][0-9]+)+", code))
    )  # fmt: skip
