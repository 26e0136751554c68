"""One Excel workbook for a visitor: a sheet per resource behind a sheet that explains them."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from functools import lru_cache

import polars as pl

from lib.export.book import MOST_ROWS, Book, Cell, Sheet
from lib.export.leeswijzer import add_leeswijzer
from lib.export.resources import Field, Resource, resources_of, table
from lib.model import Register, Unit
from lib.sources import Snapshot

_NARROWEST, _WIDEST = 9, 60  # in characters
_ROOM_FOR_THE_FILTER = 4
_EUROS = "[$€-413] #,##0{0};[$€-413] -#,##0{0}"
_YEARS = frozenset(
    {
        "jaar",
        "overgenomen_uit",
        "laatste_meting",
        "volgende_meting",
        "van_jaar",
        "laatste_jaar",
        "doeljaar",
    }
)


@lru_cache(maxsize=1)  # each reading of the same figures has its own; only the last is wanted
def workbook(snapshot: Snapshot, read_at: date | None = None) -> bytes:
    """Return the workbook as the bytes of its file.

    `read_at` is when the sources were read; the first sheet tells it. The same snapshot and moment
    give the same bytes. Text stays text: no cell holds a formula or a link.
    """
    book = Book("Doel gehaald? Alle cijfers", read_at)
    tables = {resource: table(snapshot, resource) for resource in resources_of(snapshot)}
    add_leeswijzer(book, snapshot, read_at, tables)
    for resource, rows in tables.items():
        _add(book, resource, rows.head(MOST_ROWS), snapshot.register)
    return book.content()


def _add(book: Book, resource: Resource, rows: pl.DataFrame, register: Register) -> None:
    columns = [list(_cells(field, rows, register)) for field in resource.fields]
    widths = [_width(*column) for column in zip(resource.fields, columns, strict=True)]
    sheet = Sheet(book, resource.name, widths)
    for at, (field, cells) in enumerate(zip(resource.fields, columns, strict=True)):
        side = {} if field.type == "string" else {"align": "right", "indent": 1}
        sheet.put(0, at, Cell(field.name), bold=True, bottom=1, **side)
        for row, cell in enumerate(cells, start=1):
            sheet.put(row, at, cell, text_wrap=cell.width > _WIDEST)
    sheet.head(rows.height, len(resource.fields))


def _width(field: Field, cells: Sequence[Cell]) -> int:
    """Return a width in which the header and most cells fit on one line."""
    widest = max((cell.width + 2 for cell in cells), default=0)
    return min(max(widest, len(field.name) + _ROOM_FOR_THE_FILTER, _NARROWEST), _WIDEST)


def _cells(field: Field, rows: pl.DataFrame, register: Register) -> Iterator[Cell]:
    values = rows[field.name]
    if field.type == "string":
        yield from map(Cell, values)
    elif field.type == "integer":
        yield from (Cell(value, _whole(field.name)) for value in values)
    elif field.name.endswith("_pct"):
        yield from (Cell(None if value is None else value / 100, "0.0%") for value in values)
    else:
        for value, unit in zip(values, _units(rows, register), strict=True):
            yield _printed(value, unit)


def _units(rows: pl.DataFrame, register: Register) -> Iterable[str]:
    """Return the unit of each row: that of its indicator, or the one that it has itself."""
    if "indicator" in rows.columns:
        return [register.indicators[name].unit for name in rows["indicator"]]
    return rows["eenheid"]


def _whole(name: str) -> str:
    """Return how a column of whole numbers is shown; a year has no dot in it."""
    if name.endswith("_eur"):
        return _EUROS.format("")
    return "0" if name in _YEARS else "#,##0"


def _printed(text: str | None, unit: str) -> Cell:
    """Show a figure with its printed decimals; a percentage counts as one: 72,0% is 0,72."""
    if text is None:
        return Cell(None)
    fraction = text.partition(".")[2]
    decimals = f".{'0' * len(fraction)}" if fraction else ""
    if unit == Unit.PERCENT:
        return Cell(float(Decimal(text) / 100), f"#,##0{decimals}%")
    shown = _EUROS.format(decimals) if unit == Unit.EURO else f"#,##0{decimals}"
    return Cell(float(text), shown)
