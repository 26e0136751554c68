"""What a spreadsheet makes of a code: a date, a power of ten, a number without its points."""

import re

_MONTHS = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_ENGLISH = {"mar": 3, "may": 5, "oct": 10}
_NAMES = {**{name: at for at, name in enumerate(_MONTHS, start=1)}, **_ENGLISH}
_NAMED = re.compile(rf"(\d{{1,4}})[-/. ]({'|'.join(_NAMES)})\.?", re.IGNORECASE)
_NAME_FIRST = re.compile(rf"({'|'.join(_NAMES)})\.?[-/. ](\d{{1,4}})", re.IGNORECASE)
_DATE = re.compile(r"(\d{1,2})[-/](\d{1,2})[-/]\d{2,4}")
_POWER = re.compile(r"\d+(?:[.,]\d+)?E[+-]?\d+", re.IGNORECASE)


def is_changed(code: str) -> bool:
    """Tell whether a code looks like what a spreadsheet makes of another one."""
    return bool(meant_codes(code)) or bool(_POWER.fullmatch(code))


def meant_codes(code: str) -> list[str]:
    """Return the codes that became this date: 1-jan was 1.1 and jan-10 was 1.10."""
    if found := _NAMED.fullmatch(code):
        return [f"{found[1]}.{_NAMES[found[2].lower()]}"]
    if found := _NAME_FIRST.fullmatch(code):
        return [f"{_NAMES[found[1].lower()]}.{found[2]}"]
    if found := _DATE.fullmatch(code):
        day, month = int(found[1]), int(found[2])
        return [f"{day}.{month}", f"{month}.{day}"]
    return []
