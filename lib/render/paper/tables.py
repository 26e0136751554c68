"""Tables on paper: one that is too wide goes on below itself, with the heads of its rows again."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate

from lib.page import BarColumn, Barred, RowHead, Table
from lib.render.paper import tones
from lib.render.paper.blocks import Block, Cell, Grid, Head, Heading, Key, Run, Text, Tone, plain
from lib.render.paper.blocks import note as noted
from lib.wording import paper

ROOM = 170.0
"""The width of the text in millimetres."""

_LETTER = 1.55  # mm, of a digit in the type of tables
_BESIDE = 3.0  # mm between two columns
_NUMBER = 32  # signs: what is longer is no number but a sentence in its place, and is broken
_MOST = 70.0  # mm, beyond which a column gets no more of the room than others
_BARS, _MORE_BARS = 28.0, 15.0  # mm


def of_table(table: Table, key: Key | None) -> Iterator[Grid]:
    """Yield a table, in as many pieces as its width asks for."""
    heads = tuple(Head(column.title, column.numeric) for column in table.columns)
    rows = tuple(tuple(Cell((plain(cell),)) for cell in row) for row in table.rows)
    yield from split(Grid(table.caption, heads, rows, tuple(sorted(table.totals)), key))


def of_bars(part: Barred, key: Key | None) -> Iterator[Block]:
    """Yield a table with bars in it, under what it shows."""
    yield Heading(2, part.finding, key)
    yield noted(part.about)
    table = part.table
    heads = tuple(_heads(part))
    rows = tuple(tuple(_row(part, number)) for number in range(len(table.rows)))
    yield from split(Grid(table.caption, heads, rows, tuple(sorted(table.totals))))
    if part.source:
        yield noted(paper.source(part.source))


def split(grid: Grid) -> Iterator[Grid]:
    """Yield a table as it is if it fits, else piece by piece, each with the first column.

    The caption of each further piece says that it goes on.
    """
    for number, columns in enumerate(_pieces(widths(grid))):
        piece = replace(
            grid,
            caption=paper.continued(grid.caption) if number and grid.caption else grid.caption,
            heads=tuple(grid.heads[column] for column in columns),
            rows=tuple(_of_columns(row, columns) for row in grid.rows),
            key=None if number else grid.key,
        )
        yield replace(piece, heads=_roomed(piece))


def _of_columns(row: Sequence[Cell], columns: Sequence[int]) -> tuple[Cell, ...]:
    """Return the cells of these columns; one that takes more takes as many of them as there are."""
    begins = list(accumulate((cell.over for cell in row), initial=0))
    found = []
    for cell, begin, end in zip(row, begins, begins[1:], strict=False):
        over = sum(begin <= column < end for column in columns)
        if over:
            found.append(replace(cell, over=over))
    return tuple(found)


def _roomed(grid: Grid) -> tuple[Head, ...]:
    """Return the heads with what their columns get: all they ask for if that is there.

    Else each gets what it needs, and columns of words share what is left by what they ask for.
    """
    needed = widths(grid)
    whole = [
        head.width or (least if head.numeric else _natural(grid, column))
        for column, (head, least) in enumerate(zip(grid.heads, needed, strict=True))
    ]
    some = [max(least, min(wish, _MOST)) for wish, least in zip(whole, needed, strict=True)]
    given = _between(some, whole) if sum(some) <= ROOM else _between(needed, some)
    return tuple(replace(it, width=width) for it, width in zip(grid.heads, given, strict=True))


def _between(least: Sequence[float], most: Sequence[float]) -> list[float]:
    """Return widths from the least to the most, as far as there is room for them."""
    more = sum(most) - sum(least)
    part = max(0.0, min(1.0, (ROOM - sum(least)) / more)) if more > 0 else 0.0
    return [low + part * (high - low) for low, high in zip(least, most, strict=True)]


def widths(grid: Grid) -> list[float]:
    """Return what every column needs at least, in millimetres: a number, or its longest word."""
    return [_least(grid, column) for column in range(len(grid.heads))]


def _least(grid: Grid, column: int) -> float:
    head = grid.heads[column]
    if head.width:
        return head.width
    words = list(_words(grid, column))
    unbroken = head.title.split()
    if head.numeric:
        unbroken += [word for word in words if len(word) <= _NUMBER]
    longest = max((*map(_longest, words), *map(len, unbroken)), default=0)
    return _LETTER * min(longest, _NUMBER) + _BESIDE


def _natural(grid: Grid, column: int) -> float:
    """Return the width of a column in which no line is broken."""
    words = (grid.heads[column].title, *_words(grid, column))
    return _LETTER * max(map(len, words)) + _BESIDE


def _words(grid: Grid, column: int) -> Iterator[str]:
    """Yield the lines in the cells of a column that have it for themselves."""
    for row in grid.rows:
        begins = accumulate((cell.over for cell in row), initial=0)
        for cell, begin in zip(row, begins, strict=False):
            if begin == column and cell.over == 1:
                yield from ("".join(run.text for run in line) for line in cell.lines)


def _longest(words: str) -> int:
    """Return the length of the longest word; one of letters alone is cut at its syllables."""
    found = (min(len(word), 12) if word.isalpha() else len(word) for word in words.split(" "))
    return min(max(found, default=0), 24)


def _pieces(needed: Sequence[float]) -> Iterator[list[int]]:
    """Yield the columns of each piece; the first column belongs to every one."""
    columns, room = [0], ROOM - needed[0] if needed else 0
    for column, width in list(enumerate(needed))[1:]:
        if width > room and len(columns) > 1:
            yield columns
            columns, room = [0], ROOM - needed[0]
        columns.append(column)
        room -= width
    yield columns


def _heads(part: Barred) -> Iterator[Head]:
    for number, column in enumerate(part.table.columns):
        for bars in part.at(number):
            yield Head(bars.title, width=_BARS if bars is part.columns[0] else _MORE_BARS)
        yield Head(column.title, column.numeric)


def _row(part: Barred, number: int) -> Iterator[Cell]:
    for column, text in enumerate(part.table.rows[number]):
        for bars in part.at(column):
            yield _bars(bars, number)
        if not column:
            yield _head(part.heads[number])
        elif column == part.signed:
            yield Cell((plain(text, tones.of_sign(part.signs[number])),))
        else:
            yield Cell((plain(text),))


def _bars(column: BarColumn, number: int) -> Cell:
    return Cell(bars=column.rows[number], upright=column.upright)


def _head(head: RowHead) -> Cell:
    code: Text = (Run(f"{head.code} ", tone=Tone.MUTED),) if head.code else ()
    told = (plain(head.told, Tone.MUTED),) if head.told else ()
    return Cell(((*code, Run(head.name, to=head.place)), *told))
