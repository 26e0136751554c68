"""finance.csv as rows of cells behind a header, with `;` between them."""

import re
from collections import Counter
from collections.abc import Iterator

from tests.second_reader.flow import folded
from tests.second_reader.unsure import Unsure

COLUMNS = (
    "programma", "doelstelling", "product", "naam", "jaar", "fase", "soort", "bedrag", "eenheid",
    "document", "incidenteel", "toelichting",
)  # fmt: skip
EDGES = " \xa0"

_AMOUNT = re.compile(r"([-+−]?)(\d+|\d{1,3}(?:\.\d{3})+)(?:,00?)?", re.ASCII)
_QUOTED = re.compile(r'"((?:[^"]|"")*)"')
_MARKS = {"-": "-", "–": "-", "p.m.": "p.m.", "pm": "p.m."}


def read_columns(text: str) -> Counter[str]:
    """Return each row in the order of COLUMNS, and how often it stands there.

    An amount stands there as a plain number of euros. Raises Unsure of anything else.
    """
    header: list[str] | None = None
    rows: Counter[str] = Counter()
    for line in re.split(r"\r\n|\r|\n", text.removeprefix("\ufeff")):
        cells = list(_cells(line))
        if not any(cells):
            continue
        if header is None:
            header = _header(cells)
        else:
            rows[_row(header, cells)] += 1
    return rows


def _header(cells: list[str]) -> list[str]:
    while cells and not cells[-1]:
        cells.pop()
    if len(set(cells)) < len(cells) or not set(cells) <= set(COLUMNS):
        raise Unsure(cells)
    return cells


def _row(header: list[str], cells: list[str]) -> str:
    if len(cells) < len(header) or any(cells[len(header) :]):
        raise Unsure(cells)
    said = dict(zip(header, cells, strict=False))
    said["bedrag"] = _amount(said.get("bedrag", ""))
    return ";".join(folded(said.get(name, "")) for name in COLUMNS)


def _amount(cell: str) -> str:
    if mark := _MARKS.get(cell.lower()):
        return mark
    found = _AMOUNT.fullmatch(cell)
    if not found:
        raise Unsure(cell)
    number = int(found[2].replace(".", ""))
    return str(-number if found[1] in ("-", "−") else number)


def _cells(line: str) -> Iterator[str]:
    """Yield the cells of a line; quotes stand around a whole cell or not at all."""
    while True:
        opened = line.lstrip(EDGES)
        if opened.startswith('"'):
            found = _QUOTED.match(opened)
            if not found or opened[found.end() :].lstrip(EDGES)[:1] not in ("", ";"):
                raise Unsure(line)
            yield found[1].replace('""', '"')
            rest = opened[found.end() :].lstrip(EDGES)
        else:
            cell, semicolon, behind = line.partition(";")
            if '"' in cell:
                raise Unsure(line)
            yield cell.strip(EDGES)
            rest = semicolon + behind
        if not rest:
            return
        line = rest[1:]
