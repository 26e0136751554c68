"""A workbook as people bring it back: its cells as they stand; the one home of openpyxl."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, time, timedelta
from decimal import Decimal
from io import BytesIO
from typing import Any, TypeAlias
from warnings import catch_warnings, simplefilter
from xml.etree.ElementTree import ParseError
from zipfile import BadZipFile

from lib.workbook.made import SOURCES, place

Raw: TypeAlias = str | bool | Decimal | date | time | timedelta | None
_DIGITS = 15


class NotAWorkbookError(Exception):
    """The file is no workbook that can be read; `why` says so to people."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


@dataclass(frozen=True)
class Found:
    """What stands in a cell: its value, how it is shown, and whether a formula gave it."""

    value: Raw
    format: str = "General"
    formula: bool = False


@dataclass(frozen=True)
class Page:
    """A sheet as it was found: its name and the cells that are not empty, by row and column."""

    name: str
    cells: dict[tuple[int, int], Found] = field(repr=False)

    @property
    def rows(self) -> range:
        """Return the numbers of the rows, counted from 0."""
        return range(max((row for row, _ in self.cells), default=-1) + 1)

    def at(self, row: int, column: int) -> Found:
        """Return what stands in a cell, rows and columns counted from 0."""
        return self.cells.get((row, column), _NOTHING)

    def text(self, row: int, column: int) -> str:
        """Return a cell as plain text, empty for no text."""
        value = self.at(row, column).value
        if isinstance(value, Decimal):
            return f"{value:f}"
        return value.strip() if isinstance(value, str) else ""

    def named(self, row: int, column: int) -> str:
        """Name a cell as people find it: sheet and cell."""
        return f"blad '{self.name}', cel {place(row, column)}"


_NOTHING = Found(None)


def lacking() -> bool:
    """Tell whether the package that reads workbooks is not there."""
    try:
        import openpyxl  # noqa: F401, PLC0415 only who reads a workbook has it
    except ImportError:
        return True
    return False


def opened(data: bytes) -> tuple[list[Page], list[str]]:
    """Return the sheets of a workbook, and the cells of the one that holds the files.

    Raises NotAWorkbookError for anything else than a workbook of Excel.
    """
    try:
        with catch_warnings():
            simplefilter("ignore")  # what of Excel openpyxl leaves out, is not what we read
            pages = list(_pages(_load(data, values=True), _load(data, values=False)))
    except _UNREADABLE as error:
        raise NotAWorkbookError(
            "Dit is geen werkmap die te lezen is. Bewaar hem in Excel of LibreOffice als "
            "'Excel-werkmap (.xlsx)', zonder wachtwoord."
        ) from error
    kept = [page for page in pages if page.name == SOURCES]
    cells = [page.text(row, 0) for page in kept for row in page.rows]
    return [page for page in pages if page.name != SOURCES], cells


_UNREADABLE = (BadZipFile, KeyError, ValueError, TypeError, OSError, ParseError, IndexError)


def _load(data: bytes, *, values: bool) -> Any:
    from openpyxl import load_workbook  # noqa: PLC0415 only who reads a workbook has it

    return load_workbook(BytesIO(data), data_only=values, read_only=True)


def _pages(values: Any, formulas: Any) -> Iterator[Page]:
    for sheet in values.worksheets:
        beside = formulas[sheet.title]
        sheet.reset_dimensions()
        beside.reset_dimensions()
        yield Page(sheet.title, dict(_cells(sheet.iter_rows(), beside.iter_rows())))


def _cells(rows: Iterable[Any], formulas: Iterable[Any]) -> Iterator[tuple[tuple[int, int], Found]]:
    """Yield the cells that hold something, by row and column."""
    for number, (row, beside) in enumerate(zip(rows, formulas, strict=True)):
        for column, (cell, told) in enumerate(zip(row, beside, strict=True)):
            formula = told.data_type == "f"
            if cell.value is not None or formula:
                found = Found(_raw(cell.value), str(cell.number_format or "General"), formula)
                yield (number, column), found


def _raw(value: object) -> Raw:
    """Return what a cell holds; a number with the digits that a spreadsheet keeps."""
    if isinstance(value, bool | date | time | timedelta):  # a datetime is a date
        return value
    if isinstance(value, int | float):
        return Decimal(f"{value:.{_DIGITS}g}")
    if value is None:
        return None
    return str(value).replace("\r\n", "\n").replace("_x000D_\n", "\n").replace("\r", "\n")
