"""CSV as a Dutch Excel opens it, in which no text can become a formula."""

import polars as pl

from lib.export.resources import Field, Resource, table
from lib.sources import Snapshot, once

_BLANKS = " \N{NO-BREAK SPACE}"
_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


@once
def dutch_csv(snapshot: Snapshot, resource: Resource) -> bytes:
    r"""Return a resource as UTF-8 with a byte order mark, `;`, a decimal comma and \r\n.

    Text that a spreadsheet could take for a formula has an apostrophe before it; a number such as
    -9,5 stays a number. An empty cell means that there is no value.
    """
    written = table(snapshot, resource).select(_cell(field) for field in resource.fields)
    text = written.write_csv(separator=";", line_terminator="\r\n")
    return text.encode("utf-8-sig")


def _cell(field: Field) -> pl.Expr:
    column = pl.col(field.name)
    if field.type == "number":
        return column.cast(pl.String).str.replace(".", ",", literal=True)
    return column if field.type == "integer" else _harmless(column)


def _harmless(text: pl.Expr) -> pl.Expr:
    """Put an apostrophe before text that a spreadsheet could take for a formula."""
    return text.map_elements(_quoted, return_dtype=pl.String)


def _quoted(text: str) -> str:
    return f"'{text}" if looks_like_formula(text) else text


def looks_like_formula(text: str) -> bool:
    """Tell whether a spreadsheet could take a text for a formula; some fold wide signs."""
    return text.lstrip(_BLANKS).startswith(_STARTS)
