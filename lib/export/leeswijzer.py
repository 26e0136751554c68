"""The first sheet of the workbook: what it is, where it comes from, what every column means."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, TypeAlias

import polars as pl

from lib import wording
from lib.export.book import MOST_ROWS, Book, Cell, Sheet
from lib.export.resources import Resource
from lib.sources import Snapshot

_WIDTHS = (18, 20, 64, 56)  # in characters
_TITLE = {"bold": True, "font_size": 16}
_HEADING = {"bold": True, "bottom": 1}
_SIDE_BY_SIDE = {"text_wrap": True}

Line: TypeAlias = tuple[dict[str, Any], tuple[str | int, ...]]


def add_leeswijzer(
    book: Book,
    snapshot: Snapshot,
    read_at: date | None,
    tables: Mapping[Resource, pl.DataFrame],
) -> None:
    """Add the sheet that explains the others; `tables` are what those others hold."""
    sheet = Sheet(book, "Leeswijzer", _WIDTHS)
    sheet.hide_lines()
    sheet.make_room(0, lines=2)  # for the title
    for row, (look, texts) in enumerate(_lines(snapshot, read_at, tables)):
        for column, text in enumerate(texts):
            sheet.put(row, column, Cell(text, "#,##0"), **look)


def _lines(
    snapshot: Snapshot, read_at: date | None, tables: Mapping[Resource, pl.DataFrame]
) -> Iterator[Line]:
    yield _TITLE, ("Doel gehaald? Alle cijfers",)
    yield from (({}, fact) for fact in wording.data.facts(snapshot, read_at))
    yield {}, ()
    yield _HEADING, ("Zo leest u de bladen", "", "", "")
    yield from (({}, (line,)) for line in wording.data.READING)
    yield {}, ()
    yield _HEADING, ("Blad", "Regels", "Wat erin staat", "")
    for resource, rows in tables.items():
        cut = wording.data.cut(min(rows.height, MOST_ROWS), rows.height)
        yield _SIDE_BY_SIDE, (resource.name, rows.height, resource.title, cut)
    yield {}, ()
    yield _HEADING, ("Blad", "Kolom", "Betekenis", "Wat er kan staan")
    for resource in tables:
        for field in resource.fields:
            allowed = ", ".join(field.allowed)
            yield _SIDE_BY_SIDE, (resource.name, field.name, field.description, allowed)
