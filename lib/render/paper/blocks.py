"""What a printed document is made of: a closed family of frozen blocks, given to typst as data.

A page has many parts, and paper needs few things: headings, paragraphs, lists, tables, pictures.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from lib.page import Bars, Link
from lib.render import emphasis


class Tone(StrEnum):
    """What a colour means; the names are those of the palette."""

    INK = "ink"
    MUTED = "muted"
    GOOD = "good"
    BAD = "bad"
    CONFLICT = "conflict"
    NEUTRAL = "neutral"


@dataclass(frozen=True)
class Run:
    """Words of one look; `pill` sets them on the soft ground of their colour.

    `to` is where they lead: a place of the dashboard, or an address on the web. Words that have no
    other meaning (`only_leads`) are left out where that place is nowhere to be found.
    """

    text: str
    strong: bool = False
    tone: Tone = Tone.INK
    pill: bool = False
    to: Link | str | None = None
    only_leads: bool = False


Text: TypeAlias = tuple[Run, ...]


@dataclass(frozen=True)
class Key:
    """A place in the document that can be led to: a page of the dashboard and a part of it."""

    page: str
    part: str


@dataclass(frozen=True)
class Heading:
    """A heading of this level, 1 to 4; `listed` puts it in the contents."""

    level: int
    text: str
    key: Key | None = None
    listed: bool = False


@dataclass(frozen=True)
class Paragraph:
    """A paragraph; `small` is for remarks, `large` for what all comes down to.

    A `sticky` one stands on the same page as what comes after it.
    """

    text: Text
    small: bool = False
    large: bool = False
    sticky: bool = False


@dataclass(frozen=True)
class Picture:
    """A drawing (SVG in the colours of paper) and the words for who does not see it.

    `width` is its part of the room, 1 for all of it.
    """

    svg: str
    spoken: str
    width: float = 1.0


@dataclass(frozen=True)
class Item:
    """One of a list, with its place."""

    blocks: tuple["Block", ...]
    key: Key | None = None


@dataclass(frozen=True)
class Items:
    """A list, numbered or not."""

    items: tuple[Item, ...]
    numbered: bool = False


@dataclass(frozen=True)
class Pairs:
    """Heads, each with what is said under it."""

    pairs: tuple[tuple[str, tuple[Text, ...]], ...]


@dataclass(frozen=True)
class Amount:
    """A figure in large type under its head."""

    head: str
    text: str
    told: str
    tone: Tone


@dataclass(frozen=True)
class Amounts:
    """Figures beside each other."""

    amounts: tuple[Amount, ...]


@dataclass(frozen=True)
class Cell:
    """A cell of a table: lines of text, or a picture, or bars that repeat a number beside them.

    `over` is how many columns it takes.
    """

    lines: tuple[Text, ...] = ()
    picture: Picture | None = None
    bars: Bars | None = None
    upright: bool = False
    over: int = 1
    key: Key | None = None


@dataclass(frozen=True)
class Head:
    """The head of a column, and its width in millimetres; 0 until that is known."""

    title: str
    numeric: bool = False
    width: float = 0.0


@dataclass(frozen=True)
class Grid:
    """A table; the first cell of a row is its head, `totals` are numbers of rows."""

    caption: str
    heads: tuple[Head, ...]
    rows: tuple[tuple[Cell, ...], ...]
    totals: tuple[int, ...] = ()
    key: Key | None = None


@dataclass(frozen=True)
class Sides:
    """Blocks beside each other in columns of the same width."""

    sides: tuple[tuple["Block", ...], ...]


@dataclass(frozen=True)
class Together:
    """Blocks that stand on one page, as long as that can hold them."""

    blocks: tuple["Block", ...]


Block: TypeAlias = Heading | Paragraph | Picture | Items | Pairs | Amounts | Grid | Sides | Together


def plain(text: str, tone: Tone = Tone.INK, to: Link | str | None = None) -> Text:
    """Return a text of one look."""
    return (Run(text, tone=tone, to=to),) if text else ()


def rich(text: str) -> Text:
    """Return a text of our own, in which **words with a number** stand out."""
    pieces = enumerate(emphasis.parts(text))
    return tuple(Run(piece, strong=bool(number % 2)) for number, piece in pieces if piece)


def way(text: str, to: Link, tone: Tone = Tone.INK) -> Run:
    """Return words that only lead somewhere: where they cannot they are left out."""
    return Run(f" {text}", tone=tone, to=to, only_leads=True)


def note(text: str, to: Link | str | None = None) -> Paragraph:
    """Return a remark."""
    return Paragraph(plain(text, Tone.MUTED, to), small=True)


def title(text: str) -> Heading:
    """Return the name of a document, above everything else in it."""
    return Heading(1, text)


def heading(text: str) -> Heading:
    """Return the heading of a part of a document."""
    return Heading(2, text)
