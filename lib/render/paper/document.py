"""A printed document as a value, and as the data that typst is given."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, field, fields, is_dataclass
from enum import StrEnum
from typing import Any, TypeAlias

from lib.charts import PALETTES
from lib.page import Link
from lib.render.around import Around
from lib.render.paper.blocks import Block, Heading, Key, Picture, Run
from lib.render.paper.letters import Letters
from lib.wording import paper

Data: TypeAlias = Any
"""What JSON has: numbers, texts, lists and objects."""


class Shape(StrEnum):
    """A document with a front page and contents, or a sheet that fits on a page if it can."""

    PAPER = "paper"
    SHEET = "sheet"


@dataclass(frozen=True)
class Chapter:
    """Blocks that begin on a new page."""

    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class Document:
    """What is printed: its front, its chapters, and what it says of itself.

    `key` gives the place in the document that a link may lead to.
    """

    shape: Shape
    title: str
    around: Around
    front: tuple[Block, ...]
    chapters: tuple[Chapter, ...]
    key: Callable[[Link], Key]


def data(document: Document) -> tuple[Data, Mapping[str, str]]:
    """Return a document as data, and its pictures (SVG) by the names that they have in there."""
    writer, around = _Writer(document), document.around
    told = {
        "shape": document.shape,
        "title": writer.letters.drawn(document.title),
        "author": writer.letters.drawn(around.municipality),
        "on": [around.on.year, around.on.month, around.on.day],
        "issued": writer.letters.drawn(around.issued),
        "contents": paper.CONTENTS,
        "page": paper.page_of("{}", "{}").split("{}"),
        "colours": asdict(PALETTES["light"]),
        "front": writer.written(document.front),
        "chapters": [writer.written(chapter.blocks) for chapter in document.chapters],
    }
    lacking = writer.letters.lacking
    told["lacking"] = paper.lacking(lacking) if lacking else ""
    return told, writer.pictures


@dataclass
class _Writer:
    """Writes blocks as data; links lead to what is in the document, else to the web.

    No heading is more than one level below the one before it: what stands between them on a page
    may have nothing to tell on paper.
    """

    document: Document
    letters: Letters = field(default_factory=Letters)
    pictures: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        blocks = (self.document.front, *(chapter.blocks for chapter in self.document.chapters))
        self._known = dict.fromkeys(_keys(blocks))
        self._names = {key: f"plaats-{number}" for number, key in enumerate(self._known)}
        self._used: set[Key] = set()
        self._level = 0

    def text(self, text: str) -> str:
        return self.letters.written(text)

    def written(self, value: object) -> Data:
        """Return a value as data: of what has a type of its own, with its name as `kind`."""
        match value:
            case StrEnum():
                told: Data = value.value
            case str():
                told = self.text(value)
            case tuple():
                told = [self.written(each) for each in value if self._stays(each)]
            case Key():
                told = self._place(value)
            case Link():
                told = self._way(value)
            case Picture():
                told = self._picture(value)
            case _:
                told = self._fields(value) if is_dataclass(value) else value
        return told

    def _fields(self, value: Any) -> Data:
        given = {one.name: self.written(getattr(value, one.name)) for one in fields(value)}
        if isinstance(value, Heading):
            self._level = given["level"] = min(value.level, self._level + 1)
        if isinstance(value, Run) and isinstance(value.to, str):
            given["to"] = {"web": value.to}
        return {"kind": type(value).__name__.lower(), **given}

    def _picture(self, picture: Picture) -> Data:
        drawn, spoken = self.letters.drawn(picture.svg), self.letters.drawn(picture.spoken)
        name = self.pictures.setdefault(drawn, f"picture-{len(self.pictures)}")
        return {"kind": "picture", "name": name, "spoken": spoken, "width": picture.width}

    def _stays(self, value: object) -> bool:
        """Tell whether something is written: not words that only lead, and lead nowhere."""
        if not (isinstance(value, Run) and value.only_leads):
            return True
        return not isinstance(value.to, Link) or self._way(value.to) is not None

    def _place(self, key: Key) -> str | None:
        """Return the name of a place, the first time that it is met."""
        if key in self._used:
            return None
        self._used.add(key)
        return self._names[key]

    def _way(self, link: Link) -> Mapping[str, str] | None:
        name = self._names.get(self.document.key(link))
        if name:
            return {"place": name}
        address = self.document.around.address(link)
        return {"web": address} if address else None


def _keys(value: Any) -> Sequence[Key]:
    """Return every place in blocks."""
    if isinstance(value, Key):
        return [value]
    if isinstance(value, tuple):
        return [key for each in value for key in _keys(each)]
    if isinstance(value, Link) or not is_dataclass(value):
        return []
    return [key for one in fields(value) for key in _keys(getattr(value, one.name))]
