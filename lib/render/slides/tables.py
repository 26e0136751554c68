"""Tables divided over slides: as many rows as fit, each under the head of its column."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from lib.page import Table
from lib.render.slides.fitting import height, width
from lib.render.slides.slide import Box, Cell, Grid, Row, Words

PADDING = 0.1
"""Centimetres above and below the text of a cell; beside it twice as much."""

SIZE = 13
_SIZES = (13, 12, 11, 10)
_LONGEST_WORD = 7.0  # centimetres


def grids(
    box: Box, widths: tuple[float, ...], head: Row, groups: Sequence[Sequence[Row]], spoken: str
) -> Iterator[Grid]:
    """Yield a table in as many parts as it takes, none of them higher than the box.

    The rows of a group stay together where they fit; where not, its first row comes again.
    """
    top = _high(head, widths)
    room = box.height - top
    for rows in _parts(groups, widths, room):
        high = [_high(row, widths) for row in rows]
        yield _grid(box, widths, (head, *rows), (top, *high), spoken)


def _parts(
    groups: Sequence[Sequence[Row]], widths: tuple[float, ...], room: float
) -> Iterator[list[Row]]:
    kept: list[Row] = []

    def fits(rows: Sequence[Row]) -> bool:
        return sum(_high(row, widths) for row in rows) <= room

    for group in groups:
        if kept and not fits((*kept, *group)) and (fits(group) or not fits((*kept, *group[:2]))):
            yield kept
            kept = []
        for place, row in enumerate(group):
            if kept and not fits((*kept, row)):
                yield kept
                kept = list(group[:1]) if place and len(group) > 1 else []
            kept.append(row)
    if kept:
        yield kept


def _grid(
    box: Box, widths: tuple[float, ...], rows: Sequence[Row], heights: Sequence[float],
    spoken: str,
) -> Grid:  # fmt: skip
    place = Box(box.left, box.top, sum(widths), sum(heights))
    return Grid(place, widths, tuple(rows), tuple(heights), spoken)


def _high(row: Row, widths: Sequence[float]) -> float:
    """Return how high a row is: as high as its highest cell."""
    found, place = 0.0, 0
    for cell in row.cells:
        room = sum(widths[place : place + cell.span]) - 4 * PADDING
        found = max(found, height(cell.paragraphs, room))
        place += cell.span
    return found + 2 * PADDING


def of_table(box: Box, table: Table, coloured: Mapping[tuple[int, int], str]) -> Iterator[Grid]:
    """Yield a table of text; `coloured` has the colours of cells by row and column."""
    size = next((size for size in _SIZES if sum(_least(table, size)) <= box.width), _SIZES[-1])

    def cell(text: str, at: int, colour: str, *, bold: bool) -> Cell:
        words = Words((text,), colour, bold=bold, size=size, after=0)
        return Cell((replace(words, right=table.columns[at].numeric),))

    head = [cell(column.title, at, "muted", bold=True) for at, column in enumerate(table.columns)]
    rows = [
        Row(tuple(
            cell(text, at, coloured.get((number, at), "ink"),
                 bold=number in table.totals or (number, at) in coloured)
            for at, text in enumerate(row)
        ))
        for number, row in enumerate(table.rows)
    ]  # fmt: skip
    widths = _widths(table, box.width, size)
    yield from grids(box, widths, Row(tuple(head)), [[row] for row in rows], table.caption)


def _columns(table: Table) -> list[tuple[str, ...]]:
    return [
        (column.title, *(row[at] for row in table.rows)) for at, column in enumerate(table.columns)
    ]


def _least(table: Table, size: float) -> list[float]:
    """Return the widths at which no word of a column is broken; very long ones are."""
    return [
        max(min(width(word, size, bold=True), _LONGEST_WORD) for text in texts
            for word in text.split(" ")) + 4 * PADDING
        for texts in _columns(table)
    ]  # fmt: skip


def _widths(table: Table, room: float, size: float) -> tuple[float, ...]:
    """Give every column its longest word, and then what its longest text takes beyond that."""
    least = _least(table, size)
    whole = [
        max(width(text, size, bold=True) for text in texts) + 4 * PADDING
        for texts in _columns(table)
    ]
    more = [max(want - low, 0) for want, low in zip(whole, least, strict=True)]
    spare = room - sum(least)
    if spare <= 0:
        return tuple(each * room / sum(least) for each in least)
    share = min(spare / (sum(more) or 1), 1)
    found = [low + extra * share for low, extra in zip(least, more, strict=True)]
    return tuple(each * room / sum(found) for each in found)
