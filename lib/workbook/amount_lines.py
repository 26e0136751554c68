"""Amounts back into the rows of their file: a cell is a line."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from lib.model import Notation
from lib.sources.changing import csv_lines
from lib.sources.changing.csv_lines import HEADER, Rows
from lib.sources.changing.edits import NotWritableError
from lib.sources.money.amount_cells import UNITS
from lib.sources.reading.csv_files import notations
from lib.workbook.amounts import EXPLANATION, NAMING, places, row_key
from lib.workbook.grid import Change, Key, Value
from lib.workbook.material import MONEY, Material, placed_by

_PLACES = 3  # year, stage and kind make a column of amounts


@dataclass
class _Gathered:
    """What has to change in the file, as it is gathered cell by cell."""

    found: Material
    places: Mapping[tuple[Key, Key, Key], int]
    cells: dict[int, dict[str, str]] = field(default_factory=dict)
    gone: set[int] = field(default_factory=set)
    fresh: dict[tuple[Key, Key, Key], dict[str, str]] = field(default_factory=dict)
    names: dict[tuple[Key, Key], dict[str, str]] = field(default_factory=dict)


def written(found: Material, changes: Iterable[Change]) -> bytes:
    """Return the bytes of the file of amounts with these changes.

    Raises NotWritableError, with the cell, for what the file cannot hold.
    """
    gathered = _Gathered(found, places(found))
    for change in sorted(changes, key=lambda change: len(change.column)):
        try:
            _gather(gathered, change)
        except NotWritableError as error:
            raise NotWritableError(f"{change.cell}: {error.why}") from None
    rows = Rows(gathered.cells, frozenset(gathered.gone), _anchored(gathered))
    made = csv_lines.changed(found.files[MONEY], found.table, rows)
    again = placed_by(found.register, {**found.files, MONEY: made}).lines
    if [dict(line.cells) for line in again] != list(_wanted(found, rows)):
        raise NotWritableError(f"{MONEY} zou iets anders zeggen. Verander dit in het bestand zelf.")
    return made


def _wanted(found: Material, rows: Rows) -> Iterator[dict[str, str]]:
    """Yield the cells of every row that the file has to have, in its order."""
    bare = dict.fromkeys(found.table.names, "")
    yield from ({**bare, **one} for one in rows.fresh.get(HEADER, ()))
    for line in found.lines:
        if line.number not in rows.gone:
            yield {**line.cells, **rows.cells.get(line.number, {})}
        yield from ({**bare, **one} for one in rows.fresh.get(line.number, ()))


def _gather(into: _Gathered, change: Change) -> None:
    if len(change.column) < _PLACES:
        _rename(into, change)
        return
    address = (change.sheet, change.row, change.column[:_PLACES])
    line = into.places.get(address)
    if len(change.column) > _PLACES:
        _explain(into, change, address, line)
    elif line is not None and change.after is None:
        into.gone.add(line)
    elif line is not None:
        was = next(one.cells for one in into.found.lines if one.number == line)
        amount = _amount(change, was["bedrag"], into.found.register.notation)
        into.cells.setdefault(line, {})["bedrag"] = amount
    elif change.after is not None:
        names = into.names.get((change.sheet, change.row), {})
        into.fresh[address] = _fresh(into.found, change) | names


def _rename(into: _Gathered, change: Change) -> None:
    """Write another code or name on every line of the row, and on those that come."""
    named = {change.column[0]: _text(change.after)}
    into.names.setdefault((change.sheet, change.row), {}).update(named)
    for (sheet, row, _), line in into.places.items():
        if (sheet, row) == (change.sheet, change.row):
            into.cells.setdefault(line, {}).update(named)


def _explain(
    into: _Gathered, change: Change, address: tuple[Key, Key, Key], line: int | None
) -> None:
    if line is not None:
        into.cells.setdefault(line, {})[EXPLANATION] = _text(change.after)
    elif address in into.fresh:
        into.fresh[address][EXPLANATION] = _text(change.after)
    else:
        raise NotWritableError("Hier staat een toelichting, maar het bedrag ervoor is leeg.")


def _fresh(found: Material, change: Change) -> dict[str, str]:
    _, document, unit, _ = change.sheet
    year, stage, kind = change.column
    names = [name for name in NAMING if name in found.table.names]
    named = dict(zip(names, change.row, strict=True))
    amount = _amount(change, "", found.register.notation, unit)
    return named | {
        "jaar": year, "fase": stage, "soort": kind, "bedrag": amount, "eenheid": unit,
        "document": document,
    }  # fmt: skip


def _amount(change: Change, was: str, notation: Notation, unit: str = "") -> str:
    """Write an amount in whole euros, with signs between thousands if the one before had them."""
    value = change.after
    if not isinstance(value, Decimal):
        return _text(value)
    euros = value * UNITS.get(unit or change.sheet[2], 1)
    if euros != euros.to_integral_value():
        raise NotWritableError(
            "Een bedrag is een heel aantal euro's; dit heeft er cijfers achter de komma bij."
        )
    group, _ = notations.signs(notation)
    return f"{int(euros):,}".replace(",", group) if group in was else str(int(euros))


def _text(value: Value) -> str:
    return "" if value is None else str(value)


def _anchored(gathered: _Gathered) -> dict[int, list[Mapping[str, str]]]:
    """Put each new row behind the last one of the same part of the budget, or document."""
    anchored: dict[int, list[Mapping[str, str]]] = {}
    for cells in gathered.fresh.values():
        anchored.setdefault(_behind(gathered.found, cells), []).append(cells)
    return anchored


def _behind(found: Material, cells: Mapping[str, str]) -> int:
    lines = found.lines
    same = [line for line in lines if line.cells["document"] == cells["document"]]
    own = [line for line in same if row_key(line.cells) == row_key(cells)]
    behind: Sequence[int] = [line.number for line in own or same or lines]
    return behind[-1] if behind else HEADER
