"""What a table says: which words head each of its numbers, whatever way round it is printed."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lib.reading.laid_out import Block, Cell, Grid, Place, Text
from lib.reading.vocabulary import Role, Said, is_empty, merged, role, said
from lib.reading.written_numbers import Absent, Number, is_year, read_cell

_MOST_HEADS = 5
_SHORT = 80


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading from top to bottom, and what words in it are."""

    text: str
    said: Said
    role: Role | None
    holds_values: bool


@dataclass(frozen=True, slots=True)
class Value:
    """A number or a reason for none, under the heading of its column."""

    cell: Cell
    read: Number | Absent | None
    column: Column


@dataclass(frozen=True, slots=True)
class Line:
    """A row: its words by column, its values, and the headings in the table above it."""

    words: tuple[tuple[Column, str], ...]
    values: tuple[Value, ...]
    groups: tuple[str, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Table:
    """A table that has been read: what heads its labels, and its rows."""

    label: str
    columns: tuple[Column, ...]
    lines: tuple[Line, ...]
    place: Place
    sure: bool

    @property
    def years(self) -> frozenset[int]:
        """Return every year that its columns name."""
        return frozenset(year for column in self.columns for year in column.said.years)


def joined(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks with a table that goes on over a page, or after its heading, as one."""
    found: list[Block] = []
    for block in blocks:
        last = found[-1] if found else None
        if isinstance(block, Grid) and isinstance(last, Grid) and _goes_on(last, block):
            rest = block.rows[_same_heads(last, block) :]
            found[-1] = Grid((*last.rows, *rest), last.place, last.sure and block.sure)
        elif not (isinstance(block, Text) and isinstance(last, Grid) and _is_continued(block)):
            found.append(block)
    return found


def _is_continued(text: Text) -> bool:
    return text.text.strip("()[]. ").casefold() in ("vervolg", "vervolg tabel", "vervolgtabel")


def _goes_on(last: Grid, block: Grid) -> bool:
    if _same_heads(last, block):
        return True
    same = len(last.rows[0]) == len(block.rows[0]) if last.rows and block.rows else False
    next_page = (block.place.page or 0) == (last.rows[-1][0].place.page or 0) + 1
    return same and next_page and _heads(block) == 0


def _same_heads(last: Grid, block: Grid) -> int:
    """Return how many rows on top of both are the same heading."""
    heads = _heads(last)
    same = heads and [_texts(row) for row in last.rows[:heads]] == [
        _texts(row) for row in block.rows[:heads]
    ]
    return heads if same else 0


def _texts(row: Sequence[Cell]) -> list[str]:
    return [cell.text.casefold() for cell in row]


def tables(grid: Grid) -> Iterator[Table]:
    """Yield the tables of a grid: a second heading halfway starts another."""
    rows = [row for row in grid.rows if any(cell.text for cell in row)]
    start = 0
    heads = [_heads(Grid(tuple(rows), grid.place))] if rows else []
    first = rows[: heads[0]] if heads else []
    for number in range(heads[0] if heads else 0, len(rows)):
        again = _is_head(rows[number]) and number + 1 < len(rows)
        if again and [_texts(rows[number])] == [_texts(row) for row in first[-1:]]:
            rows[number] = ()
        elif again and number - start > len(first):
            yield _table(rows[start:number], grid)
            start = number
    if rows:
        yield _table(rows[start:], grid)


def _heads(grid: Grid) -> int:
    """Return how many rows on top are headings: all before the first with a number."""
    for number, row in enumerate(grid.rows[:_MOST_HEADS]):
        if _has_data(row):
            heads = [place for place in range(number) if _is_head(grid.rows[place])]
            return heads[-1] + 1 if heads else 0
    return 0


def _has_data(row: Sequence[Cell]) -> bool:
    """Tell whether a row has values behind its label that are no heading."""
    if _is_head(row):
        return False
    behind = [cell.text for cell in row[1:] if cell.text]
    return any(isinstance(read_cell(text), Number) or text in "-–—−" for text in behind)


def _is_head(row: Sequence[Cell]) -> bool:
    """Tell whether a row heads columns: years, sides and kinds of money, or names of columns."""
    behind = [cell.text for cell in row[1:] if cell.text and not cell.repeats]
    behind = behind or [cell.text for cell in row[1:] if cell.text]
    if not behind or (row[0].text and is_year(row[0].text)):
        return False
    told = [said(text) for text in behind]
    known = [
        bool(it.years or it.side or it.kind or it.scale or role(text))
        for it, text in zip(told, behind, strict=True)
    ]
    if all(is_year(text) for text in behind):
        spans = row[0].repeats or not row[0].text
        once = len(set(behind)) == len(behind)
        return (once or spans) and not (_is_side(row[0].text) and len(behind) == 1)
    return sum(known) * 2 > len(known) and not any(_is_number(text) for text in behind)


def _is_side(text: str) -> bool:
    told = said(text)
    return bool(told.side or told.kind)


def _is_number(text: str) -> bool:
    return isinstance(read_cell(text), Number) and not is_year(text)


def _table(rows: Sequence[Sequence[Cell]], grid: Grid) -> Table:
    rows = [row for row in rows if row]
    heads = _heads(Grid(tuple(map(tuple, rows)), grid.place))
    data = rows[heads:]
    width = len(rows[0])
    holds = [_holds_values(data, n) for n in range(width)]
    holds[0] = holds[0] and bool(heads) and _is_side(rows[heads - 1][0].text)
    columns = tuple(_column(rows[:heads], n, holds[n]) for n in range(width))
    lines = tuple(_lines(data, columns))
    return Table(columns[0].text, columns, lines, rows[0][0].place, grid.sure)


def _holds_values(rows: Sequence[Sequence[Cell]], number: int) -> bool:
    """Tell whether a column holds numbers; one of years down the side is words."""
    texts = [row[number].text for row in rows if row[number].text and not row[number].repeats]
    if not texts or (number == 0 and all(said(text).years for text in texts)):
        return False
    values = sum(
        isinstance(read_cell(text), Number | Absent) and not (number == 0 and is_year(text))
        for text in texts
    )
    return values * 2 > len(texts)


def _column(heads: Sequence[Sequence[Cell]], number: int, values: bool) -> Column:
    texts = list(dict.fromkeys(row[number].text for row in heads if row[number].text))
    whole = re.sub(r"(\w)- (?=[a-z])", r"\1", " ".join(texts))
    told = said(whole)
    if len(texts) > 1 and (told.torn or len(told.years) > 1):
        told = merged([said(text) for text in texts])
    what = role(texts[-1]) or role(whole) if texts else None
    holds = values and what not in _WORDS
    return Column(whole, told, None if holds else what, holds)


_WORDS = (Role.UNIT, Role.SOURCE, Role.DIRECTION, Role.OTHER)


def _lines(rows: Sequence[Sequence[Cell]], columns: Sequence[Column]) -> Iterator[Line]:
    groups: tuple[str, ...] = ()
    for row in rows:
        words = tuple(
            (column, cell.text)
            for column, cell in zip(columns, row, strict=True)
            if not column.holds_values and cell.text
        )
        values = tuple(
            Value(cell, read_cell(cell.text), column)
            for column, cell in zip(columns, row, strict=True)
            if column.holds_values
        )
        if _is_group(row, words, values):
            groups = _grouped(groups, next(iter(words))[1] if words else row[0].text)
        else:
            yield Line(words, values, groups, row[0].place)


def _is_group(
    row: Sequence[Cell], words: Sequence[tuple[Column, str]], values: Sequence[Value]
) -> bool:
    """Tell whether a row only heads the rows below it: it has no value, or spans all columns."""
    spans = len(row) > 1 and all(cell.repeats for cell in row[1:]) and bool(row[0].text)
    return spans or (bool(words) and not any(value.cell.text for value in values))


def _grouped(groups: tuple[str, ...], text: str) -> tuple[str, ...]:
    """Return the headings that hold from here: a kind of money or a side stands below a name."""
    own = said(text)
    if (own.kind or own.side) and is_empty(own.rest):
        return (*(it for it in groups if not _is_side(it)), text)
    return (text,)
