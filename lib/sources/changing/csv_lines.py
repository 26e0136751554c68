"""A file of rows with other cells, without some rows or with more: all other bytes stay."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from lib.sources.changing.edits import Edit, NotWritableError, edited
from lib.sources.reading.csv_files.cells import BLANKS, scan
from lib.sources.reading.csv_files.delimited import Table

HEADER = 0


@dataclass(frozen=True)
class Rows:
    """What has to change: cells by line and column, lines that go, and rows behind a line.

    A line is the number that the table gives a row, HEADER for the row of names. A row that is new
    has its cells by column.
    """

    cells: Mapping[int, Mapping[str, str]] = field(default_factory=dict)
    gone: frozenset[int] = frozenset()
    fresh: Mapping[int, Sequence[Mapping[str, str]]] = field(default_factory=dict)


def changed(data: bytes, table: Table, rows: Rows) -> bytes:
    """Return the bytes of the file of a table with these changes.

    Raises NotWritableError for what the encoding of the file cannot hold.
    """
    return edited(data, _edits(table, rows))


def _edits(table: Table, rows: Rows) -> Iterator[Edit]:
    starts = line_starts(table.text)
    for line, cells in rows.cells.items():
        if line not in rows.gone:
            yield from _cells(table, starts[line - 1], cells)
    for line in rows.gone:
        start = starts[line - 1]
        end = min(scan(table.text, start, table.separator)[2] + 1, len(table.text))
        yield Edit(start, end, "")
    for line, fresh in rows.fresh.items():
        written = [_row(table, cells) for cells in fresh]
        if line in rows.gone:
            yield Edit(starts[line - 1], starts[line - 1], "".join(f"{row}\n" for row in written))
        else:
            end = _row_end(table, starts, line)
            yield Edit(end, end, "".join(f"\n{row}" for row in written))


def _row_end(table: Table, starts: Sequence[int], line: int) -> int:
    if line == HEADER:
        return min(table.start - 1, len(table.text))
    return scan(table.text, starts[line - 1], table.separator)[2]


def line_starts(text: str) -> list[int]:
    """Return where each line of a text starts."""
    starts = [0]
    for line in text.split("\n")[:-1]:
        starts.append(starts[-1] + len(line) + 1)
    return starts


def _cells(table: Table, start: int, cells: Mapping[str, str]) -> Iterator[Edit]:
    _, offsets, end = scan(table.text, start, table.separator)
    ends = [*(offset - 1 for offset in offsets[1:]), end]
    for name, text in cells.items():
        at, behind = offsets[table.names.index(name)], ends[table.names.index(name)]
        was = table.text[at:behind]
        at += len(was) - len(was.lstrip(BLANKS))
        behind = max(at, behind - len(was) + len(was.rstrip(BLANKS)))
        yield Edit(at, behind, quoted(text, table.separator, always=was.strip(BLANKS)[:1] == '"'))


def _row(table: Table, cells: Mapping[str, str]) -> str:
    if missing := [name for name, text in cells.items() if text and name not in table.names]:
        raise NotWritableError(
            f"Het bestand heeft geen kolom '{missing[0]}'. Zet die eerst in de kopregel."
        )
    texts = (quoted(cells.get(name, ""), table.separator) for name in table.names)
    return table.separator.join(texts)


def quoted(text: str, separator: str, *, always: bool = False) -> str:
    """Write a cell; what could be read otherwise stands between quotes."""
    if always or any(sign in text for sign in (separator, '"', "\n")):
        return '"' + text.replace('"', '""') + '"'
    return text
