"""A table of text: the same figures as a chart, ready to be read, printed and spoken."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Column:
    """A column head; numbers stand right-aligned under it, sentences keep room on a phone."""

    title: str
    numeric: bool = False
    sentences: bool = False


@dataclass(frozen=True)
class Table:
    """A table as people read it; the first cell of a row is its head, `totals` are row numbers."""

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    totals: frozenset[int] = frozenset()
