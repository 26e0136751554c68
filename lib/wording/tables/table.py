"""A table of text: the same figures as a chart, ready to be read, printed and spoken."""

from lib.page import Table
from lib.wording.numbers import DASH


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
