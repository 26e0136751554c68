"""The workbook itself: what can be changed stands as text or as a number to count with."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from lib.charts import PALETTES
from lib.export.book import Book
from lib.export.dutch import looks_like_formula
from lib.workbook.grid import Column, Kind, Row, Sheet
from lib.workbook.hidden import kept
from lib.workbook.leeswijzer import leeswijzer
from lib.workbook.shown import as_text

GUIDE, WORDS, SOURCES = "Leeswijzer", "woorden", "bronnen"
ROW = "rij"
"""The head of the first column: it says which row is which, however they are sorted."""
HEAD = 3
"""The row of the heads, counted from 0; the rows before it say what the sheet is."""
_MORE = 200  # rows below the last one that have lists to choose from
_EXACT = 15  # digits that a spreadsheet keeps
_TALL, _HIGH = 45, 60  # points: three lines of text, four of a head
_WIDTHS = {
    Kind.TEXT: 36, Kind.CODE: 14, Kind.WORD: 14, Kind.NUMBER: 12, Kind.FIGURE: 13, Kind.AMOUNT: 14,
}  # fmt: skip
_GREY, _PALE = PALETTES["light"].muted, PALETTES["light"].surface


def workbook(sheets: Sequence[Sheet], files: Mapping[str, bytes], on: date) -> bytes:
    """Return the workbook of these sheets, with the files that they were made from inside."""
    book = Book("Doel gehaald?: de cijfers in Excel", None)
    _guide(book, on)
    words = _Words(sheets)
    for sheet in sheets:
        _write(book, sheet, words)
    hidden = book.new_sheet(WORDS)
    for column, each in enumerate(words.lists):
        for row, word in enumerate(each):
            hidden.write_string(row, column, word, book.style(num_format="@"))
    hidden.hide()
    _sources(book, files)
    return book.content()


def _guide(book: Book, on: date) -> None:
    page = book.new_sheet(GUIDE)
    page.hide_gridlines(2)
    page.set_column(0, 0, 110)
    for row, (text, heading) in enumerate(leeswijzer(on)):
        page.write_string(row, 0, text, book.style(text_wrap=True, bold=heading))


def _sources(book: Book, files: Mapping[str, bytes]) -> None:
    page = book.new_sheet(SOURCES)
    for row, text in enumerate(kept(files)):
        page.write_string(row, 0, text, book.style(num_format="@"))
    page.very_hidden()


class _Words:
    """The lists to choose from, each once; a cell points to the hidden sheet that has them."""

    def __init__(self, sheets: Iterable[Sheet]) -> None:
        columns = (column for sheet in sheets for column in sheet.columns)
        self.lists = list(dict.fromkeys(column.words for column in columns if column.words))

    def range(self, words: tuple[str, ...]) -> str:
        letter = _letters(self.lists.index(words))
        return f"={WORDS}!${letter}$1:${letter}${len(words)}"


def _letters(column: int) -> str:
    """Return the letters of a column, counted from 0: A, B, ... Z, AA."""
    rest, last = divmod(column, 26)
    return (_letters(rest - 1) if rest else "") + chr(ord("A") + last)


def place(row: int, column: int) -> str:
    """Return a cell as people name it, rows and columns counted from 0: F12."""
    return f"{_letters(column)}{row + 1}"


def _write(book: Book, sheet: Sheet, words: _Words) -> None:
    page = book.new_sheet(sheet.name)
    page.ignore_errors({"number_stored_as_text": "A1:XFD1048576"})
    page.write_string(0, 0, sheet.name, book.style(bold=True, font_size=13))
    page.write_string(1, 0, _about(sheet), book.style(font_color=_GREY))
    page.set_column(0, 0, 6, book.style(num_format="@", font_color=_GREY))
    head = book.style(bold=True, text_wrap=True, bg_color=_PALE, num_format="@")
    page.write_string(HEAD, 0, ROW, head)
    page.set_row(HEAD, _HIGH)
    for column, told in enumerate(sheet.columns, start=1):
        _column(book, page, sheet, column, told, words)
        page.write_string(HEAD, column, sheet.heads[column - 1], head)
    for row, content in enumerate(sheet.rows, start=HEAD + 1):
        _row(book, page, sheet, row, content)
    page.freeze_panes(HEAD + 1, 1 + _kept_in_sight(sheet))
    page.autofilter(HEAD, 0, HEAD + max(len(sheet.rows), 1), len(sheet.columns))


def _about(sheet: Sheet) -> str:
    return sheet.told if sheet.title == sheet.name else f"{sheet.title}. {sheet.told}"


def _kept_in_sight(sheet: Sheet) -> int:
    """Return how many columns stay: those that name a row, and the name behind them."""
    named = len(sheet.naming)
    behind = sheet.columns[named : named + 1]
    return named + any(column.key == ("naam",) for column in behind)


def _column(book: Book, page: Any, sheet: Sheet, column: int, told: Column, words: _Words) -> None:
    text = not told.kind.is_number
    look = book.style(num_format="@", text_wrap=True) if text else book.style()
    width = (
        36
        if told.key == ("naam",)
        else 26
        if told.key[0] in _KEYS
        else 12
        if told.key[-1] in _SHORT
        else _WIDTHS[told.kind]
    )
    page.set_column(column, column, width, look)
    if told.above and told.above != sheet.columns[column - 2].above:
        page.write_string(HEAD - 1, column, told.above, book.style(bold=True, font_color=_GREY))
    if told.words and not told.listed:
        last = HEAD + len(sheet.rows) + _MORE
        page.data_validation(HEAD + 1, column, last, column, {
            "validate": "list", "source": words.range(told.words),
            "error_type": "warning" if told.open_ended else "stop",
            "error_title": "Dit woord staat niet in de lijst",
            "error_message": "Kies een woord uit de lijst.",
        })  # fmt: skip


_KEYS = ("sleutel", "reeks", "indicator")
_SHORT = ("programma", "doelstelling", "beter", "eenheid", "vermeld", "incidenteel")


def _row(book: Book, page: Any, sheet: Sheet, row: int, content: Row) -> None:
    if any(column.kind is Kind.TEXT and not column.names for column in sheet.columns):
        page.set_row(row, _TALL)
    page.write_string(row, 0, str(row - HEAD), book.style(num_format="@", font_color=_GREY))
    for column, told in enumerate(sheet.columns, start=1):
        _cell(book, page, (row, column), told, content)


def _cell(book: Book, page: Any, at: tuple[int, int], column: Column, row: Row) -> None:
    value = row.get(column.key)
    look: dict[str, object] = {"font_color": _GREY} if column.names else {}
    if isinstance(value, Decimal) and exact(value):
        page.write_number(*at, float(value), book.style(num_format=number_format(value)))
    elif value is not None:
        text = as_text(value)
        quoted = looks_like_formula(text)
        waits = column.kind in (Kind.FIGURE, Kind.AMOUNT) and isinstance(value, str)
        shape = _digits(row.decimals) if waits else "@"  # a number may come in place of a word
        style = book.style(num_format=shape, text_wrap=True, quote_prefix=quoted, **look)
        page.write_string(*at, text, style)
    elif column.kind is Kind.FIGURE:
        page.write_blank(*at, None, book.style(num_format=_digits(row.decimals)))
    elif column.kind is Kind.AMOUNT:
        page.write_blank(*at, None, book.style(num_format=_digits(0)))


def exact(number: Decimal) -> bool:
    """Tell whether a spreadsheet keeps every digit of a number."""
    return len(number.as_tuple().digits) <= _EXACT


def number_format(number: Decimal) -> str:
    """Return the format that shows every digit behind the comma; years have no points."""
    places = max(0, -int(number.as_tuple().exponent))
    return _digits(places)


def _digits(places: int) -> str:
    return f"#,##0.{'0' * places}" if places else "#,##0"
