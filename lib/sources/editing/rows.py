"""Rows added to a file of columns, below the last one that says anything."""

from collections.abc import Iterable, Sequence

from lib.sources.editing.entries import Insertion
from lib.sources.editing.saved import Saved, end_of_line, next_line

_EMPTY = " \t\xa0;,\r\n"
_QUOTED = ('"', "\n", "\r")


def added_rows(saved: Saved, rows: Iterable[Sequence[str]], separator: str) -> Insertion | None:
    """Return what puts rows of cells into a file that has a header; None without any row."""
    lines = [line(row, separator) for row in rows]
    if not lines:
        return None
    said = len(saved.text.rstrip(_EMPTY))
    at, block = next_line(saved.text, said), saved.line_end.join(lines)
    if at == end_of_line(saved.text, said):
        return Insertion(at, f"{saved.line_end}{block}")
    return Insertion(at, f"{block}{saved.line_end}")


def line(cells: Sequence[str], separator: str) -> str:
    """Write the cells of one row; what could be read otherwise stands between quotes."""
    return separator.join(_cell(cell, separator) for cell in cells)


def _cell(cell: str, separator: str) -> str:
    if separator in cell or any(sign in cell for sign in _QUOTED):
        return '"' + cell.replace('"', '""') + '"'
    return cell
