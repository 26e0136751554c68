"""What a cell says: a number as Dutch documents print it, a reason for none, or words."""

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache

from lib.model import MissingReason
from lib.model.reasons import missing_reason, nearby_reasons
from lib.reading.laid_out import tidy


class Bound(StrEnum):
    """How a target bounds an outcome, as it is written in the sources."""

    LEAST = "ten_minste"
    MORE = "meer_dan"
    MOST = "hoogstens"
    LESS = "minder_dan"


class Shape(StrEnum):
    """What stands behind or before a number and says what it counts."""

    BARE = "getal"
    PERCENT = "procent"
    EURO = "euro"


@dataclass(frozen=True, slots=True)
class Number:
    """A number as printed: `value` without scale, and what its signs say."""

    value: Decimal
    shape: Shape = Shape.BARE
    bound: Bound | None = None
    year: int | None = None
    variance: str | None = None
    """V or N where one stands at it."""
    unsure: bool = False
    """True where the signs allow another reading as well."""
    unit: str | None = None
    """The unit that stands behind it."""


@dataclass(frozen=True, slots=True)
class Absent:
    """No number: a dash or an empty cell, or the reason that is printed."""

    reason: MissingReason | None = None
    unsure: bool = False


DASHES = "-–—−"
_MINUS = "-−–"
_GROUPED = r"\d{1,3}(?:[.   ']\d{3})+"
_NUMBER = re.compile(
    rf"(?P<open>\()?\s*(?P<sign>[{_MINUS}+])?\s*(?P<euro>€|EUR)?\s*(?P<sign2>[{_MINUS}])?\s*"
    rf"(?P<digits>{_GROUPED}|\d+)(?P<decimals>,\d+|\.\d{{1,2}}|\.\d{{4,}})?(?P<end>,?[-=–]|\s-)?\s*"
    rf"(?P<percent>%|procent|pct\.?)?\s*(?P<close>\))?\s*(?P<percent2>%)?"
    rf"\s*(?P<variance>[VN])?"
)
_BOUNDS = (
    (r"(?:≥|>=|=>|min(?:imaal|\.)|ten\s?minste|minstens|tenminste|vanaf)", Bound.LEAST),
    (r"(?:≤|<=|=<|max(?:imaal|\.)|hoogstens|ten hoogste|tot en met)", Bound.MOST),
    (r"(?:>|meer dan|boven|hoger dan)", Bound.MORE),
    (r"(?:<|minder dan|onder|lager dan)", Bound.LESS),
)
_UNIT_BEHIND = re.compile(
    r"(?P<rest>.*\d\S*)\s+(?P<unit>kg|ton|kWh|GWh|MWh|TJ|PJ|m2|m²|m3|m³|km|ha|fte|uur|uren|dag|dagen|"
    r"weken|maanden|jaar|jaren|punten|stuks|personen|inwoners|woningen|kilo)",
    re.IGNORECASE,
)
_NOTE = re.compile(r"\s*(?:\*+|[¹²³⁰⁴-⁹†‡]+|(?<=\S)\s+\d\)|\[\d+\])$")
_YEAR_BEHIND = re.compile(r"(?P<rest>.*\S)\s*\((?:in |jaar |peiljaar )?(?P<year>(?:19|20)\d\d)\)")
_YEAR_BEFORE = re.compile(r"(?:in )?(?P<year>(?:19|20)\d\d)\s*[:=]\s*(?P<rest>\S.*)")
_VARIANCE_FIRST = re.compile(r"(?P<variance>[VN])\s+(?P<rest>\S.*)")
_NOTHING = re.compile(rf"[{DASHES}\s.…]*|x|geen")
YEAR = re.compile(r"(?:19|20)\d\d")


@lru_cache(maxsize=20_000)
def read_cell(text: str) -> Number | Absent | None:
    """Return what a cell says; None for words. A footnote sign makes a number unsure."""
    said = tidy(text)
    if _NOTHING.fullmatch(said):
        return Absent()
    if reason := missing_reason(said):
        return Absent(reason)
    bare = _NOTE.sub("", said)
    found = _dated(bare)
    if found is None:
        return Absent(unsure=True) if _nearly_absent(said) else None
    return found if bare == said else _doubted(found)


def is_year(text: str) -> bool:
    """Tell whether a cell is a year and nothing else."""
    return bool(YEAR.fullmatch(tidy(text)))


def _nearly_absent(said: str) -> bool:
    return len(said) < 20 and bool(nearby_reasons(said))  # noqa: PLR2004 longer texts are sentences


def _doubted(number: Number) -> Number:
    return replace(number, unsure=True)


def _dated(text: str) -> Number | None:
    """Read a number with the year that stands at it."""
    for pattern in (_YEAR_BEHIND, _YEAR_BEFORE):
        if found := pattern.fullmatch(text):
            inner = _bounded(found["rest"])
            if inner is None:
                return None
            return replace(inner, year=int(found["year"]))
    return _bounded(text)


def _bounded(text: str) -> Number | None:
    if found := _UNIT_BEHIND.fullmatch(text):
        inner = _bounded(found["rest"])
        return inner and replace(inner, unit=found["unit"])
    for words, bound in _BOUNDS:
        if found := re.match(words, text, re.IGNORECASE):
            inner = _plain(text[found.end() :].strip())
            return inner and replace(inner, bound=bound)
    return _plain(text)


def _plain(text: str) -> Number | None:
    first = _VARIANCE_FIRST.fullmatch(text)
    found = _NUMBER.fullmatch(first["rest"] if first else text)
    if not found or bool(found["open"]) != bool(found["close"]):
        return None
    if found["open"] and (found["decimals"] or "").startswith("."):
        return None  # (1.1) is a code
    variance = found["variance"] or (first and first["variance"])
    end = found["end"] or ""
    behind = bool(end) and not end.startswith(",")
    minus = sum(map(bool, (found["open"], found["sign"] in [*_MINUS], found["sign2"], behind)))
    digits = re.sub(r"\D", "", found["digits"])
    decimals = (found["decimals"] or "").replace(",", ".")
    value = Decimal(digits + decimals)
    return Number(
        -value if minus else value,
        _shape(found),
        variance=variance or None,
        unsure=minus > 1 or _odd(found["digits"], found["decimals"] or ""),
    )


def _shape(found: re.Match[str]) -> Shape:
    if found["percent"] or found["percent2"]:
        return Shape.PERCENT
    return Shape.EURO if found["euro"] else Shape.BARE


def _odd(digits: str, decimals: str) -> bool:
    """Tell whether a number can be read otherwise: three decimals, a point, an English comma."""
    grouped = not digits.isdigit()
    by_space = grouped and "." not in digits
    return (
        bool(re.fullmatch(r",\d{3}", decimals))
        or decimals.startswith(".")
        or (by_space and len(digits) < 5)  # noqa: PLR2004 "1 234" has at least five signs
        or (len(digits) > 1 and digits.startswith("0"))
    )
