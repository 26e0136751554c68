"""Figures that stand in lines of text instead of a table: `Streefwaarde 2025: 80%`."""

import re
from collections.abc import Iterator, Sequence

from lib.reading.laid_out import Block, Cell, Grid, Text, squared
from lib.reading.vocabulary import is_empty, said
from lib.reading.written_numbers import Absent, read_cell

_LINE = re.compile(r"[•▪◦*–-]?\s*(?P<label>[^:=]{3,60}?)\s*[:=]\s*(?P<value>\S.{0,40}?)\.?")


def with_lines(blocks: Sequence[Block]) -> Iterator[Block]:
    """Yield the blocks with lines that follow each other and give a figure each as one table."""
    rows: list[list[Cell]] = []
    for block in blocks:
        row = _row(block) if isinstance(block, Text) else None
        if row is None and rows:
            yield _table(rows)
            rows = []
        if row is None:
            yield block
        else:
            rows.append(row)
    if rows:
        yield _table(rows)


def _table(rows: list[list[Cell]]) -> Grid:
    return squared(rows, rows[0][0].place)


def _row(text: Text) -> list[Cell] | None:
    found = _LINE.fullmatch(text.text) if text.level is None else None
    if not found:
        return None
    told = said(found["label"])
    read = read_cell(found["value"])
    known = told.side and is_empty(told.rest) and not told.torn
    if not known or read is None or (isinstance(read, Absent) and read.reason is None):
        return None
    return [Cell(found["label"], text.place), Cell(found["value"], text.place)]
