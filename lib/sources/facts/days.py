"""The day or period of a fact, as a text names it: which of them cannot be."""

import re

from lib.model.dates import MONTHS, day_of
from lib.sources.reading.csv_files.cells import Problem

LONGEST = 100
_DAY = re.compile(
    rf"\d{{4}}-\d{{1,2}}-\d{{1,2}}|\d{{1,2}}[-/]\d{{1,2}}[-/]\d{{4}}"
    rf"|\d{{1,2}} (?:{'|'.join(MONTHS)}) \d{{4}}"
)
_MONTH = re.compile(r"\d{4}-(\d{1,2})")
_SHORT_YEAR = re.compile(r"\d{1,2}[-/]\d{1,2}[-/]\d{2}")
_SHORT_MONTHS = "jan|feb|mrt|mar|apr|mei|may|jun|jul|aug|sep|okt|oct|nov|dec"
_CHANGED = re.compile(
    rf"\d{{5,}}(?:[.,]\d+)?|\d{{1,2}}-(?:{_SHORT_MONTHS})|(?:{_SHORT_MONTHS})-\d\d"
)
"""What a spreadsheet shows for a day or a month: 45657, 1-jan, jul-25."""
_YEAR = re.compile(r"(?<!\d)(?:19|20|21)\d\d(?!\d)")
_SHORT_YEARS = re.compile(r"(?<!\d)((?:19|20|21)\d\d)[-/–](\d\d)(?![-/\d])")


def day_problem(cell: str) -> Problem | None:
    """Return what is wrong with the day or period that a cell names, None where it may be."""
    wrong = _wrong(cell.casefold())
    if not wrong:
        return None
    advice = "Schrijf jaar-maand-dag, of wat er gedrukt staat; maak de kolom op als tekst."
    return Problem("feit-datum", wrong, "een dag, maand of periode, zoals 2024-12-31", advice)


def _wrong(cell: str) -> str:
    if _CHANGED.fullmatch(cell):
        return "dit lijkt door een rekenblad veranderd"
    if _SHORT_YEAR.fullmatch(cell):
        return "dit jaartal is niet voluit geschreven"
    if _DAY.fullmatch(cell) and day_of(cell.replace("/", "-")) is None:
        return "deze dag bestaat niet"
    month = _MONTH.fullmatch(cell)
    if month and int(month[1]) not in range(1, len(MONTHS) + 1) and not _spans_years(cell):
        return "deze maand bestaat niet"
    return ""


def _spans_years(text: str) -> bool:
    """Tell whether a text names a year and a later one by its last two digits: 2023-24."""
    return any(last > first[2:] for first, last in _SHORT_YEARS.findall(text))


def years_in(text: str) -> range:
    """Return the years that a day or period spans, none where it names no year."""
    found = [int(year) for year in _YEAR.findall(text)]
    found += [
        int(f"{first[:2]}{last}") for first, last in _SHORT_YEARS.findall(text) if last > first[2:]
    ]
    return range(min(found), max(found) + 1) if found else range(0)
