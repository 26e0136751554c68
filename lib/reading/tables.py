"""What a table says: which words head each of its numbers, whatever way round it is printed."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lib.model import AmountKind
from lib.reading.findings import Doubt
from lib.reading.heads import heads_of, is_head, is_side, texts_of
from lib.reading.laid_out import Cell, Grid, Place
from lib.reading.vocabulary import Role, Said, is_empty, merged, role, said
from lib.reading.written_numbers import Absent, Number, is_year, read_cell

_SHORT = 80


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading from top to bottom, and what words in it are."""

    text: str
    said: Said
    role: Role | None
    holds_values: bool

    @property
    def is_outcome(self) -> bool:
        """Tell whether it says `resultaat`: of money a saldo, of an indicator its outcome."""
        saldo = self.said.kind is AmountKind.SALDO and self.said.side is None
        return saldo and "resultaat" in self.text.casefold()


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
    title: str
    """What stands above all of its columns, in the table itself."""
    columns: tuple[Column, ...]
    lines: tuple[Line, ...]
    place: Place
    sure: bool

    @property
    def years(self) -> frozenset[int]:
        """Return every year that its columns name."""
        return frozenset(year for column in self.columns for year in column.said.years)

    def doubts(self, value: Value) -> set[Doubt]:
        """Return what is not sure of a value by how it is written and what heads its column."""
        doubts = set[Doubt]()
        if value.read is None:
            doubts.add(Doubt.WORDS)
        elif value.read.unsure or value.cell.noted:
            doubts.add(Doubt.SIGNS)
        if not self.sure:
            doubts.add(Doubt.COLUMNS)
        if not is_empty(value.column.said.rest):
            doubts.add(Doubt.MORE)
        return doubts


def tables(grid: Grid) -> Iterator[Table]:
    """Yield the tables of a grid: a second heading halfway starts another."""
    rows = [row for row in grid.rows if any(cell.text for cell in row)]
    start = 0
    heads = [heads_of(Grid(tuple(rows), grid.place))] if rows else []
    first = rows[: heads[0]] if heads else []
    for number in range(heads[0] if heads else 0, len(rows)):
        again = is_head(rows[number]) and number + 1 < len(rows)
        if again and [texts_of(rows[number])] == [texts_of(row) for row in first[-1:]]:
            rows[number] = ()
        elif again and number - start > len(first):
            yield _table(rows[start:number], grid)
            start = number
    if rows:
        yield _table(rows[start:], grid)


def _table(rows: Sequence[Sequence[Cell]], grid: Grid) -> Table:
    rows = [row for row in rows if row]
    heads = heads_of(Grid(tuple(map(tuple, rows)), grid.place))
    title = next((it for row in rows[:heads] if (it := _title(row))), "")
    tops = [row for row in rows[:heads] if not _title(row)]
    data = rows[heads:]
    width = len(rows[0])
    last = [tops[-1][n].text if tops else "" for n in range(width)]
    holds = [_holds_values(data, n, last[n]) for n in range(width)]
    holds[0] = holds[0] and is_side(last[0])
    columns = tuple(_column(tops, data, n, holds[n]) for n in range(width))
    lines = tuple(_lines(data, columns))
    label = f"{title} {columns[0].text}".strip()
    return Table(label, title, columns, lines, rows[0][0].place, grid.sure)


def _title(row: Sequence[Cell]) -> str | None:
    """Return what a row says above all columns, None for a row with several headings."""
    own = [cell.text for cell in row if cell.text and not cell.repeats]
    behind = {cell.text for cell in row[1:]}
    if len(row) < 3 or len(behind) > 1:  # noqa: PLR2004
        return None
    if len(own) == 1 and (row[0].text in behind or behind == {""}) and not is_side(own[0]):
        return own[0]
    named = len(own) == 2 and re.match(r"(?:[a-z]+-?)?indicator", own[0], re.IGNORECASE)  # noqa: PLR2004
    return own[1] if named and not is_side(own[1]) else None


def _holds_values(rows: Sequence[Sequence[Cell]], number: int, head: str) -> bool:
    """Tell whether a column holds numbers; one of years down the side is words."""
    texts = [row[number].text for row in rows if row[number].text and not row[number].repeats]
    if not texts or (number == 0 and all(said(text).years for text in texts)):
        return False
    if all(is_year(text) for text in texts) and _YEARS.fullmatch(head.casefold().strip()):
        return False
    values = sum(
        isinstance(read_cell(text), Number | Absent) and not (number == 0 and is_year(text))
        for text in texts
    )
    return values * 2 > len(texts)


def _column(
    heads: Sequence[Sequence[Cell]], data: Sequence[Sequence[Cell]], number: int, values: bool
) -> Column:
    texts = list(dict.fromkeys(row[number].text for row in heads if row[number].text))
    whole = re.sub(r"(\w)- (?=[a-z])", r"\1", " ".join(texts))
    told = said(whole)
    if len(texts) > 1 and (told.torn or len(told.years) > 1):
        told = merged([said(text) for text in texts])
    what = role(texts[-1]) or role(whole) if texts else None
    holds = values and what not in _WORDS
    if number and not holds and what is None:
        what = _by_content([row[number].text for row in data if row[number].text])
    return Column(whole, told, None if holds else what, holds)


def _by_content(texts: Sequence[str]) -> Role | None:
    """Return what a column of words holds where its heading does not say it."""
    if texts and all(text.strip() in ("V", "N", "v", "n", "V/N") for text in texts):
        return Role.OTHER
    verdicts = sum(bool(_VERDICT.fullmatch(text.strip())) for text in texts)
    return Role.VERDICT if verdicts * 2 > len(texts) else None


_VERDICT = re.compile(r"[✓✔✅☑✗✘❌✖]|ja|nee|deels|gedeeltelijk", re.IGNORECASE)
_YEARS = re.compile(r"(?:peil|meet|verslag|begrotings)?jaar|")


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
        return (*(it for it in groups if not is_side(it)), text)
    return (text,)
