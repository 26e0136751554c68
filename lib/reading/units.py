"""The unit of an indicator and which way it gets better, as a document says them."""

import re
from collections.abc import Sequence

from lib.model import Unit
from lib.reading.tables import Value
from lib.reading.written_numbers import Number, Shape

_UNITS = (
    (r"%|procent(?:en)?|percentage|in %|pct\.?", Unit.PERCENT),
    (r"aantal(?:len)?|#|st\.?|stuks|abs\.?|absoluut|n", Unit.COUNT),
    (r"(?:rapport)?cijfer|rapportcijfer.*|schaal 1-10|score \(?1-10\)?|1-10", Unit.GRADE),
    (r"€|euro'?s?|eur|in €|in euro'?s", Unit.EURO),
)
_IN_NAME = (
    (
        r"%.*|.*\(in %\)|.*\(%\)|.*\bpercentage\b.*|.*\bprocent\b.*|.* in %.*|aandeel\b.*",
        Unit.PERCENT,
    ),
    (r"aantal(?:len)?\b.*|.*\baantal\b.*", Unit.COUNT),
    (r".*\brapportcijfer\b.*|.*\bwaardering\b.*\bcijfer\b.*", Unit.GRADE),
)
_HIGHER = re.compile(r"(?:hoger|↑|▲|⬆|omhoog|stijgend?|stijging|toename|meer|hoe hoger.*|\+)", re.I)
_LOWER = re.compile(r"(?:lager|↓|▼|⬇|omlaag|dalend?|daling|afname|minder|hoe lager.*)", re.I)


def better_of(text: str) -> str | None:
    """Return which way is better, as a cell of a column for it says."""
    plain = text.strip()
    return "hoger" if _HIGHER.fullmatch(plain) else "lager" if _LOWER.fullmatch(plain) else None


def unit_of(named: str | None, name: str, values: Sequence[Value]) -> str | None:
    """Return the unit: as named, as printed behind the numbers, or as the name says."""
    if named:
        return _matching(named.strip(), _UNITS) or named.strip()
    shapes = {it.read.shape for it in values if isinstance(it.read, Number)}
    if Shape.PERCENT in shapes:
        return Unit.PERCENT
    if Shape.EURO in shapes:
        return Unit.EURO
    printed = {it.read.unit for it in values if isinstance(it.read, Number) and it.read.unit}
    if len(printed) == 1:
        return printed.pop()
    if any(it.column.said.percent for it in values):
        return Unit.PERCENT
    behind = re.search(r"\(((?:in |per )?[a-zA-Zé²³/]{1,12}(?:[23])?)\)$", name)
    return _matching(name, _IN_NAME) or (behind[1].removeprefix("in ") if behind else None)


def _matching(text: str, words: Sequence[tuple[str, Unit]]) -> Unit | None:
    found = (unit for pattern, unit in words if re.fullmatch(pattern, text, re.IGNORECASE))
    return next(found, None)
