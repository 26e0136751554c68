"""A table of text: the same figures as a chart, ready to be read, printed and spoken."""

from dataclasses import dataclass

from lib.wording.numbers import DASH


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


def spoken(table: Table) -> str:
    """Write a table out in words, as the alternative text of the chart that draws it."""
    lines = (
        f"{row[0]}: " + ", ".join(
            f"{column.title.lower()} {cell}"
            for column, cell in zip(table.columns[1:], row[1:], strict=True)
            if cell not in ("", DASH)
        )
        for row in table.rows
    )  # fmt: skip
    return f"{table.caption}. {'; '.join(lines)}."
