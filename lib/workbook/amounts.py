"""Sheets of money, a table as it is printed each: parts of the budget down, kinds across."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeAlias

from lib.model import AmountKind, Notation
from lib.sources.money.amount_cells import UNITS
from lib.sources.money.euros import read_euros
from lib.workbook.grid import Column, Key, Kind, Row, Sheet, Value
from lib.workbook.material import Line, Material

NAMING = ("programma", "doelstelling", "product", "naam", "incidenteel")
EXPLANATION = "toelichting"
MONEY_SHEET = "geld"
Places: TypeAlias = Mapping[tuple[Key, Key, Key], int]
"""The number of the line of each amount, by the keys of its sheet, row and column."""
_POLICY = AmountKind.NEW_POLICY.value
_UNIT_TOLD = {1: "in euro's", 1_000: "x € 1.000", 1_000_000: "x € 1 miljoen"}


@dataclass(frozen=True)
class _Table:
    """One printed table: its key, and the lines of the file that it is made of."""

    key: Key
    lines: tuple[Line, ...]


def sheet_key(cells: Mapping[str, str]) -> Key:
    """Return the key of the sheet that an amount stands on: document, unit, and new policy."""
    policy = _POLICY if cells["soort"] == _POLICY else ""
    return MONEY_SHEET, cells["document"], cells["eenheid"], policy


def row_key(cells: Mapping[str, str]) -> Key:
    """Return the key of the row of an amount."""
    return tuple(cells[name] for name in NAMING if name in cells)


def column_key(cells: Mapping[str, str]) -> Key:
    """Return the key of the column of an amount: year, stage and kind."""
    return cells["jaar"], cells["fase"], cells["soort"]


def places(found: Material) -> Places:
    """Return where each amount stands; of two in one place the first."""
    known: dict[tuple[Key, Key, Key], int] = {}
    for line in found.lines:
        cells = line.cells
        known.setdefault((sheet_key(cells), row_key(cells), column_key(cells)), line.number)
    return known


def sheets(found: Material) -> Iterator[Sheet]:
    """Yield a sheet for each table, from old documents to new, and an empty one for a new one."""
    tables = _tables(found)
    order = list(found.register.documents)
    for document in [*order, *sorted({key[1] for key in tables} - set(order))]:
        own = [table for key, table in tables.items() if key[1] == document]
        for table in own or _expected(document, tables, found):
            yield _sheet(table, found, empty=not own)


def _tables(found: Material) -> dict[Key, _Table]:
    gathered: dict[Key, list[Line]] = {}
    for line in found.lines:
        gathered.setdefault(sheet_key(line.cells), []).append(line)
    return {key: _Table(key, tuple(lines)) for key, lines in gathered.items()}


def _expected(document: str, tables: Mapping[Key, _Table], found: Material) -> Iterator[_Table]:
    """Yield the tables of the last document of the same kind, moved to the years of this one."""
    documents = found.register.documents
    if document not in documents:
        return
    about, names = documents[document], list(documents)
    before = [
        name
        for name in names[: names.index(document)]
        if documents[name].kind is about.kind and any(key[1] == name for key in tables)
    ]
    for key, table in tables.items() if before else ():
        if key[1] == before[-1]:
            later = about.year - documents[before[-1]].year
            lines = tuple(_moved(line, document, later) for line in table.lines)
            yield _Table((key[0], document, *key[2:]), lines)


def _moved(line: Line, document: str, later: int) -> Line:
    year = line.cells["jaar"]
    moved = str(int(year) + later) if year.isdecimal() else year
    return Line(0, {**line.cells, "jaar": moved, "document": document})


def _sheet(table: _Table, found: Material, *, empty: bool) -> Sheet:
    _, document, unit, policy = table.key
    about = found.register.documents.get(document)
    title = about.name if about else document
    what = "nieuw beleid" if policy else "bedragen"
    told = f"{title}, {what} {_UNIT_TOLD.get(UNITS.get(unit, 0), unit)}"
    rows = _rows(table, found)
    if empty:
        rows = tuple(_without_amounts(row) for row in rows)
    name = f"Geld {document}{' nieuw beleid' if policy else ''}"
    return Sheet(table.key, name, told, _TOLD, tuple(_columns(table, found)), rows)


def _without_amounts(row: Row) -> Row:
    return Row(row.key, {key: value for key, value in row.cells.items() if len(key) == 1})


_TOLD = (
    "Een regel per doel, programma of product, zoals gedrukt en in de gedrukte eenheid. Een leeg "
    "vak is geen bedrag; een streepje of p.m. schrijft u zoals het er staat."
)


def _columns(table: _Table, found: Material) -> Iterator[Column]:
    words = {"programma": tuple(found.register.programmes)}
    words["doelstelling"] = tuple(
        goal for one in found.register.programmes.values() for goal in one.goals
    )
    for name in NAMING:
        if name not in found.table.names:
            continue
        kind = Kind.TEXT if name in ("naam", "incidenteel") else Kind.CODE
        yield Column((name,), kind, words=words.get(name, ()), names=True)
    told = {column_key(line.cells) for line in table.lines if line.cells.get(EXPLANATION)}
    for key in sorted({column_key(line.cells) for line in table.lines}, key=_turn(found)):
        yield Column(key, Kind.AMOUNT)
        if key in told:
            yield Column((*key, EXPLANATION), Kind.TEXT)


def _turn(found: Material) -> Callable[[Key], tuple[str, int, int]]:
    """Return the order of columns: by year, stages from old to new, kinds as they add up."""
    stages, kinds = list(found.register.stages), [kind.value for kind in AmountKind]

    def turn(column: Key) -> tuple[str, int, int]:
        year, stage, kind = column
        return year, _place(stage, stages), _place(kind, kinds)

    return turn


def _place(name: str, names: Sequence[str]) -> int:
    return names.index(name) if name in names else len(names)


def _rows(table: _Table, found: Material) -> tuple[Row, ...]:
    rows: dict[Key, dict[Key, Value]] = {}
    for line in table.lines:
        cells, column = line.cells, column_key(line.cells)
        own = rows.setdefault(row_key(cells), _named(cells))
        own.setdefault(column, shown(cells, found.register.notation))
        if cells.get(EXPLANATION):
            own.setdefault((*column, EXPLANATION), cells[EXPLANATION])
    return tuple(Row(key, cells) for key, cells in rows.items())


def _named(cells: Mapping[str, str]) -> dict[Key, Value]:
    return {(name,): cells[name] for name in NAMING if cells.get(name)}


def shown(cells: Mapping[str, str], notation: Notation) -> Value:
    """Return an amount in the unit it was printed in; as text where it is no amount."""
    euros = read_euros(cells["bedrag"], notation)
    if euros is None:
        return cells["bedrag"] or None
    return Decimal(euros) / UNITS.get(cells["eenheid"], 1)
