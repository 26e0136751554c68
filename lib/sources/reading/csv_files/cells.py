"""One row of a file in columns: its cells, quoted per RFC 4180 or bare, and where each begins."""

import re
from dataclasses import dataclass

from lib.sources.reading.faults import Fault

SEPARATORS = (";", ",", "\t")
BLANKS = " \xa0"
LONGEST_SHOWN = 60

_QUOTED = re.compile(r'[ \xa0]*+"([^"]*+(?:""[^"]*+)*+)"[ \xa0]*+')
_PLAIN = {separator: re.compile(f'[^"\n{separator}]*+') for separator in SEPARATORS}


@dataclass(frozen=True)
class Problem:
    """What is wrong with a cell, what was expected and what to do about it."""

    code: str
    wrong: str
    expected: str
    advice: str = ""


class QuoteError(Exception):
    """A quote is not where it can be: `offset` is where, `opened` where the text before it began.

    With `open_end` it is the quote that opens and never closes.
    """

    def __init__(
        self, offset: int, message: str, *, opened: int | None = None, open_end: bool = False
    ) -> None:
        super().__init__(message)
        self.offset, self.message, self.opened, self.open_end = offset, message, opened, open_end


def scan(text: str, start: int, separator: str) -> tuple[list[str], list[int], int]:
    """Return the cells of the row at `start`, where each begins, and where the row ends."""
    cells: list[str] = []
    offsets: list[int] = []
    position, plain = start, _PLAIN[separator]
    while True:
        offsets.append(position)
        if quoted := _QUOTED.match(text, position):
            cells.append(quoted[1].replace('""', '"'))
            position = quoted.end()
        elif bare := plain.match(text, position):
            cells.append(bare[0].strip(BLANKS))
            position = bare.end()
        following = text[position : position + 1]
        if following in ("", "\n"):
            return cells, offsets, position
        if following != separator:
            raise _quote_error(text, position, offsets[-1], after_quote=bool(quoted))
        position += 1


def _quote_error(text: str, position: int, start: int, *, after_quote: bool) -> QuoteError:
    if after_quote:
        message = (
            "Na een aanhalingsteken dat sluit, mag geen tekst meer staan. Gevonden "
            f"'{shown(text[position])}', verwacht een scheidingsteken. Schrijf een aanhalingsteken "
            'in een tekst dubbel ("").'
        )
        return QuoteError(position, message, opened=start)
    if text[start:position].strip(BLANKS):
        message = (
            "Een aanhalingsteken mag niet midden in een tekst staan. Gevonden '\"', verwacht "
            "'\"\"'."
            ' Zet de hele tekst tussen aanhalingstekens en schrijf dit teken dubbel ("").'
        )
        return QuoteError(position, message)
    message = (
        "Dit aanhalingsteken gaat open en niet dicht. Gevonden '\"', verwacht nog een '\"'. "
        "Sluit het of haal het weg."
    )
    return QuoteError(position, message, open_end=True)


def place(text: str, offset: int, start: int, line: int) -> tuple[int, int]:
    """Return line and column of an offset, counted on from `start`, where `line` begins."""
    return line + text.count("\n", start, offset), offset - text.rfind("\n", 0, offset)


def shown(text: str) -> str:
    """Return text for in a message: what cannot be seen as its code, what is long cut off."""
    cut = text if len(text) <= LONGEST_SHOWN else f"{text[:LONGEST_SHOWN]}..."
    return "".join(sign if sign.isprintable() else f"<U+{ord(sign):04X}>" for sign in cut)


def quote_fault(text: str, file: str, error: QuoteError, start: int, line: int) -> Fault:
    """Return the fault of a quote in the row at `start`, which is on this line."""
    at = place(text, error.offset, start, line)
    message = error.message
    if error.opened is not None and (opened := place(text, error.opened, start, line)[0]) != at[0]:
        message += f" De tekst ging open op regel {opened}."
    return Fault(file, *at, "csv-aanhaling", message)
