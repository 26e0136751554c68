"""A document as it lies on paper: texts and tables from top to bottom, each with its place."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands: page, line, table and row, from 1; None for what there is not."""

    page: int | None = None
    line: int | None = None
    table: int | None = None
    row: int | None = None

    def __str__(self) -> str:
        parts = (
            ("bladzijde", self.page),
            ("tabel", self.table),
            ("rij", self.row),
            ("regel", self.line),
        )
        return ", ".join(f"{word} {number}" for word, number in parts if number is not None)


@dataclass(frozen=True, slots=True)
class Text:
    """A line or paragraph. `level` is that of a heading (1 is the highest), None for other text."""

    text: str
    place: Place
    level: int | None = None
    alone: bool = False
    """True where white space stands above it, or where it is bold: it may head what follows."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What a cell says. `repeats` is true for a copy made of a cell that spans several."""

    text: str
    place: Place
    repeats: bool = False
    noted: bool = False
    """True where a raised sign refers to a footnote."""


Row: TypeAlias = Sequence[Cell]


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: rows of equally many cells. `sure` is false where its columns had to be guessed."""

    rows: tuple[tuple[Cell, ...], ...]
    place: Place
    sure: bool = True


Block: TypeAlias = Text | Grid


class UnreadableError(Exception):
    """A file that is no document that can be read here; says why, in Dutch."""


def squared(rows: Sequence[Sequence[Cell]], place: Place, *, sure: bool = True) -> Grid:
    """Return rows as a grid, the shorter ones filled with empty cells."""
    width = max((len(row) for row in rows), default=0)
    filled = (
        (*row, *(Cell("", row[0].place if row else place) for _ in range(width - len(row))))
        for row in rows
    )
    return Grid(tuple(filled), place, sure)


def tidy(text: str) -> str:
    """Return text with single spaces and without signs that nobody sees."""
    return " ".join(text.translate(_UNSEEN).split())


_UNSEEN = {0xAD: None, 0x200B: None, 0x200C: None, 0x200D: None, 0x2060: None, 0xFEFF: None}
