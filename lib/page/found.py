"""What a search found: names and pieces of text in which the words are marked."""

from dataclasses import dataclass

from lib.page.links import Link


@dataclass(frozen=True)
class Piece:
    """A piece of a text; `found` tells that it is what was searched for."""

    text: str
    found: bool = False


@dataclass(frozen=True)
class Result:
    """Something that was found; `head` says where the text stands, both empty without a text."""

    name: tuple[Piece, ...]
    head: str
    text: tuple[Piece, ...]
    address: Link


@dataclass(frozen=True)
class Results:
    """The best results of a kind; `more` says how many others there are, empty without any."""

    kind: str
    count: int
    best: tuple[Result, ...]
    more: str
