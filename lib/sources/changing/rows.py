"""Rows added to a file of columns, below the last one that says anything."""

from collections.abc import Iterable, Iterator, Sequence

from lib.sources.changing.csv_lines import quoted
from lib.sources.changing.edits import Edit, end_of_line, next_line

_EMPTY = " \t\xa0;,\n"


def added_rows(text: str, rows: Iterable[Sequence[str]], separator: str) -> Iterator[Edit]:
    """Yield what puts rows of cells into a file that has a header; nothing without any row."""
    lines = [line(row, separator) for row in rows]
    if not lines:
        return
    said = len(text.rstrip(_EMPTY))
    at, block = next_line(text, said), "\n".join(lines)
    if at == end_of_line(text, said):
        yield Edit(at, at, f"\n{block}")
    else:
        yield Edit(at, at, f"{block}\n")


def line(cells: Sequence[str], separator: str) -> str:
    """Write the cells of one row."""
    return separator.join(quoted(cell, separator) for cell in cells)
