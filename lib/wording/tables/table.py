"""A table of text: the same figures as a chart, ready to be read, printed and spoken."""

from lib.page import Table
from lib.wording.numbers import DASH
from lib.wording.prose import ended


def spoken(table: Table) -> str:
    """Write a table out in words, as the alternative text of the chart that draws it."""
    return f"{table.caption}. {ended('; '.join(_row(table, row) for row in table.rows))}"


def _row(table: Table, row: tuple[str, ...]) -> str:
    cells = [
        f"{column.title.lower()} {cell}"
        for column, cell in zip(table.columns[1:], row[1:], strict=True)
        if cell not in ("", DASH)
    ]
    return f"{row[0]}: {', '.join(cells) or 'geen cijfer'}"
