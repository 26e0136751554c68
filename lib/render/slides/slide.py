"""A slide as a value: what stands on it and where, in centimetres, before a file is made."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from lib.page import Plot
from lib.wording import editions

WIDTH, HEIGHT = 33.867, 19.05
LEFT, ROOM = 1.5, 30.867
LEAST = 10
"""Points: no letter is smaller."""


@dataclass(frozen=True, slots=True)
class Box:
    """A place on a slide, from its left and upper end, in centimetres."""

    left: float
    top: float
    width: float
    height: float


ABOVE = Box(LEFT, 0.7, ROOM, 0.8)
TITLE = Box(LEFT, 1.5, ROOM, 2.4)
BODY = Box(LEFT, 4.1, ROOM, 12.7)
SOURCE = Box(LEFT, 16.9, ROOM, 0.9)
FOOT = Box(LEFT, 18.0, 22.0, 0.6)
ONWARD = Box(23.7, 18.0, 6.4, 0.6)
NUMBER = Box(30.3, 18.0, 2.067, 0.6)


@dataclass(frozen=True, slots=True)
class Words:
    """A paragraph in parts, of which every second one stands out; `colour` is one of the palette.

    `size` and the room `after` it are in points.
    """

    parts: tuple[str, ...]
    colour: str = "ink"
    bold: bool = False
    size: float = 16
    after: float = 4
    right: bool = False
    heads: bool = False
    """Stands above a text, and never alone."""

    @property
    def text(self) -> str:
        """Return the words without what stands out in them."""
        return "".join(self.parts)

    def scaled(self, scale: float) -> float:
        """Return the size at a scale; never too small to read."""
        return max(round(self.size * scale), min(self.size, LEAST))


@dataclass(frozen=True, slots=True)
class Text:
    """Paragraphs in a place; `address` is where all of them lead to, if anywhere."""

    box: Box
    paragraphs: tuple[Words, ...]
    address: str = ""


@dataclass(frozen=True, slots=True)
class Charted:
    """A chart in a place, with the words that replace it."""

    box: Box
    plot: Plot
    spoken: str
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table: its paragraphs, over so many columns."""

    paragraphs: tuple[Words, ...]
    span: int = 1


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table, and what the notes tell of it."""

    cells: tuple[Cell, ...]
    told: str = ""


@dataclass(frozen=True, slots=True)
class Grid:
    """A table in a place: its columns and rows in centimetres, the first row its head."""

    box: Box
    widths: tuple[float, ...]
    rows: tuple[Row, ...]
    heights: tuple[float, ...]
    spoken: str

    @property
    def notes(self) -> tuple[str, ...]:
        """Return what the notes tell of its rows."""
        return tuple(row.told for row in self.rows if row.told)


@dataclass(frozen=True, slots=True)
class Slide:
    """One slide; `notes` are for who speaks, and have all that does not fit."""

    title: str
    above: str
    shapes: tuple[Text | Charted | Grid, ...]
    notes: tuple[str, ...]
    address: str = ""


def divided(slides: Iterable[Slide]) -> tuple[Slide, ...]:
    """Give the slides over which one thing is divided their number, if it is more than one."""
    found = tuple(slides)
    if len(found) == 1:
        return found
    return tuple(
        replace(each, title=editions.part(each.title, place, len(found)))
        for place, each in enumerate(found, start=1)
    )


def told_apart(slides: Iterable[Slide]) -> tuple[Slide, ...]:
    """Give every slide a title of its own: who steers by titles must be able to choose."""
    found, met = list[Slide](), dict[str, int]()
    every = tuple(slides)
    count = [each.title for each in every]
    for each in every:
        twice = count.count(each.title) > 1 and each.above
        title = f"{each.title} · {each.above}" if twice else each.title
        met[title] = met.get(title, 0) + 1
        found.append(replace(each, title=title))
    seen = dict[str, int]()
    for place, each in enumerate(found):
        if met[each.title] > 1:
            seen[each.title] = seen.get(each.title, 0) + 1
            title = editions.part(each.title, seen[each.title], met[each.title])
            found[place] = replace(each, title=title)
    return tuple(found)
