"""How large letters are on a sheet, and how much room a text takes there at most.

One rem is the smallest letter that is read at six metres: 28 of the 1080 pixels of a screen.
"""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from math import ceil

SMALLEST = 28
"""Pixels of a screen of 1920 by 1080."""

WIDTH, HEIGHT = 1920 / SMALLEST, 1080 / SMALLEST


@dataclass(frozen=True)
class Letter:
    """A size of letters and the distance between lines, both in rem."""

    rem: float
    leading: float
    bold: bool = False

    @property
    def line(self) -> float:
        """Return the height of a line in rem."""
        return self.rem * self.leading


class Size(Enum):
    """The sizes there are; the style sheet is made of them."""

    HEADING = Letter(1.95, 1.15, bold=True)
    LONG_HEADING = Letter(1.4, 1.2, bold=True)
    NEXT_HEADING = Letter(1.0, 1.25, bold=True)
    FAR = Letter(3.0, 1.2)
    LARGE = Letter(1.5, 1.3)
    FIGURE = Letter(2.8, 1.1, bold=True)
    SIDE_FIGURE = Letter(1.6, 1.2, bold=True)
    TEXT = Letter(1.2, 1.35)
    STRONG = Letter(1.2, 1.35, bold=True)
    SMALL = Letter(1.0, 1.35)
    SOURCE = Letter(0.75, 1.3)

    @property
    def css(self) -> str:
        """Return the class of this size."""
        return self.name.lower().replace("_", "-")


_BOLD = 1.13
_WIDE = {"W": 1.15, "F": 1.15}
_CLASSES = (
    (0.30, "ijl'|.,:; \N{NO-BREAK SPACE}\u2009\u202f"),
    (0.42, 'ftr!()[]{}I/-"\N{MIDDLE DOT}'),
    (0.55, "cszJ\N{EN DASH}"),
    (0.84, "wMOQ\N{MINUS SIGN}+<>=~\N{RIGHTWARDS ARROW}\N{UPWARDS ARROW}\N{DOWNWARDS ARROW}"),
    (1.0, "mW@%\N{EM DASH}\N{HORIZONTAL ELLIPSIS}\N{WARNING SIGN}\N{CHECK MARK}"),
)
_KNOWN = {sign: width for width, signs in _CLASSES for sign in signs}


@lru_cache(maxsize=2_000)
def _sign(sign: str) -> float:
    """Return how wide a sign is in the widest plain letter in use (Verdana, DejaVu), in em."""
    if sign in _KNOWN:
        return _KNOWN[sign]
    if unicodedata.combining(sign):
        return 0.0
    if sign < "\u0250":
        return 0.77 if sign.isupper() else 0.64
    return _WIDE.get(unicodedata.east_asian_width(sign), 0.95)


def wide(text: str, size: Size) -> float:
    """Return how wide a text is on one line at most, in rem."""
    letter = size.value
    return sum(map(_sign, text)) * letter.rem * (_BOLD if letter.bold else 1)


def lines(text: str, size: Size, width: float) -> int:
    """Return how many lines a text takes at most."""
    return sum(1 for _ in _lines(text, size, width))


def high(text: str, size: Size, width: float) -> float:
    """Return how high a text is at most, in rem."""
    return lines(text, size, width) * size.value.line


def pieces(text: str, size: Size, width: float, most: float) -> list[str]:
    """Cut a text between words into pieces of which none is higher than `most`."""
    several = list(_lines(text, size, width))
    each = max(int(most / size.value.line), 1)
    count = ceil(len(several) / each)
    return [" ".join(several[at * each : (at + 1) * each]) for at in range(count)] or [""]


def _lines(text: str, size: Size, width: float) -> Iterator[str]:
    """Yield the lines that a text falls apart in; a word that is too long is broken off."""
    line, used, blank = "", 0.0, wide(" ", size)
    for word in text.split(" "):
        long = wide(word, size)
        if line and used + blank + long > width:
            yield line
            line, used = "", 0.0
        if long > width:
            *whole, word = _broken(word, size, width)  # noqa: PLW2901
            yield from whole
            long = wide(word, size)
        line, used = (f"{line} {word}", used + blank + long) if line else (word, long)
    if line:
        yield line


def _broken(word: str, size: Size, width: float) -> Iterator[str]:
    piece, used = "", 0.0
    for sign in word:
        long = wide(sign, size)
        if piece and used + long > width:
            yield piece
            piece, used = "", 0.0
        piece, used = piece + sign, used + long
    yield piece
