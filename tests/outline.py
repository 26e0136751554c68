"""The headings of both documents as a reader wrote them down: a place must stand among them."""

import re
from collections.abc import Iterable, Mapping
from csv import DictReader
from functools import cache
from pathlib import Path
from typing import TypeAlias

_OUTLINE = Path(__file__).parent / "second_reading" / "outline.csv"
_NO_HEADING = re.compile(r"(?:(?:punt|onderwerp|motie) [\w-]+|Stand van zaken)$")
"""A step of a place that is no heading: a point without a name, or a part of a motion."""

_Heading: TypeAlias = tuple[int, str]


@cache
def _headings() -> Mapping[str, list[_Heading]]:
    """Return the headings of each document with their levels, as they stand in it."""
    found: dict[str, list[_Heading]] = {}
    with _OUTLINE.open(encoding="utf-8", newline="") as lines:
        for row in DictReader(lines, delimiter=";"):
            found.setdefault(row["document"], []).append((int(row["level"]), row["heading"]))
    return found


def stands(document: str, place: str) -> bool:
    """Tell whether headings stand so below each other in a document."""
    asked = [step for step in place.split(" > ") if not _NO_HEADING.match(step)]
    above: list[_Heading] = []
    for level, heading in _headings()[document]:
        above = [*(each for each in above if each[0] < level), (level, heading)]
        left = iter(name for _, name in above)
        if all(any(_is(name, step) for name in left) for step in asked):
            return True
    return False


def _is(heading: str, step: str) -> bool:
    return re.match(rf"{re.escape(step)}(?:$|[ :,])", heading) is not None


def strays(places: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return the places, each with its document, that do not stand in it."""
    return sorted({(document, place) for document, place in places if not stands(document, place)})
