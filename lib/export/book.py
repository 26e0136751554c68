"""An Excel workbook in memory: text that stays text, numbers to count with; knows XlsxWriter."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from io import BytesIO
from textwrap import wrap
from typing import Any

from xlsxwriter import Workbook  # type: ignore[import-untyped]

from lib.export.dutch import looks_like_formula

MOST_ROWS = 1_048_575  # what Excel can hold below a header
_A4 = 9
_LINE, _TALLEST = 15, 405  # points; Excel has no taller row than 409
_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
    "remove_timezone": True,
}
_UNDATED = datetime(1980, 1, 1)  # what a zip writes where it has no date


@dataclass(frozen=True)
class Cell:
    """What a cell holds and how it shows a number; a cell without a value stays empty."""

    value: str | float | None
    format: str = ""

    @property
    def width(self) -> int:
        """Return about how many characters wide the cell is."""
        if isinstance(self.value, str):
            return max(map(len, self.value.splitlines()), default=0)
        return 0 if self.value is None else len(f"{self.value:,.0f}") + len(self.format) // 4

    def height(self, width: int) -> int:
        """Return how many lines the text takes in a column of this width."""
        lines = self.value.splitlines() if isinstance(self.value, str) else []
        return sum(len(wrap(line, width)) or 1 for line in lines)


class Sheet:
    """One sheet of a workbook, printed on A4 across with all its columns on one page."""

    def __init__(self, book: "Book", name: str, widths: Sequence[int]) -> None:
        self._book, self._widths = book, widths
        self._heights: dict[int, int] = {}
        self._sheet = book.new_sheet(name)
        for column, width in enumerate(widths):
            self._sheet.set_column(column, column, width)
        self._sheet.set_paper(_A4)
        self._sheet.set_landscape()
        self._sheet.fit_to_pages(1, 0)
        self._sheet.ignore_errors({"number_stored_as_text": "A1:XFD1048576"})  # 1.10 is a code

    def put(self, row: int, column: int, cell: Cell, **look: object) -> None:
        """Write one cell. Text is never read as anything else, also not after it was edited.

        Of a longer text Excel holds the first 32.767 characters.
        """
        if isinstance(cell.value, str):
            quoted = looks_like_formula(cell.value)
            style = self._book.style(quote_prefix=quoted, **look)
            self._sheet.write_string(row, column, cell.value, style)
            if look.get("text_wrap"):
                self.make_room(row, cell.height(self._widths[column]))
        elif cell.value is not None:
            style = self._book.style(num_format=cell.format, align="right", indent=1, **look)
            self._sheet.write_number(row, column, cell.value, style)

    def make_room(self, row: int, lines: int) -> None:
        """Make a row as high as its highest cell: not every program does that by itself."""
        if lines > self._heights.get(row, 1):
            self._heights[row] = lines
            self._sheet.set_row(row, min(lines * _LINE, _TALLEST))

    def head(self, rows: int, columns: int) -> None:
        """Keep the first row in sight, let it filter the rows below, repeat it on each page."""
        self._sheet.freeze_panes(1, 0)
        self._sheet.autofilter(0, 0, rows, columns - 1)
        self._sheet.repeat_rows(0)

    def hide_lines(self) -> None:
        """Leave out the lines between cells, for a sheet that is read as a page."""
        self._sheet.hide_gridlines(2)


def _moment(created: date | None) -> datetime:
    """Return the moment that a file tells it was made: a day begins with its first."""
    if created is None or isinstance(created, datetime):
        return created or _UNDATED
    return datetime.combine(created, time())


class Book:
    """A workbook that is being made; `created` is the moment or day that its properties tell."""

    def __init__(self, title: str, created: date | None) -> None:
        self._buffer = BytesIO()
        self._book = Workbook(self._buffer, _OPTIONS)
        self._book.set_properties({"title": title, "created": _moment(created)})
        self._styles: dict[tuple[tuple[str, object], ...], Any] = {}

    def new_sheet(self, name: str) -> Any:
        """Return an empty sheet of XlsxWriter, behind the others."""
        return self._book.add_worksheet(name)

    def style(self, **properties: object) -> Any:
        """Return the style with these properties, made once; text begins at the top of its cell."""
        key = tuple(sorted(properties.items()))
        if key not in self._styles:
            self._styles[key] = self._book.add_format({"valign": "top", **properties})
        return self._styles[key]

    def content(self) -> bytes:
        """Finish the workbook; returns the bytes of its file."""
        self._book.close()
        return self._buffer.getvalue()
