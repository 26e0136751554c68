"""What a card tells of one thing to debate: its figures, what is said of it, and the ways on."""

from dataclasses import dataclass

from lib.model import VarianceSign
from lib.page.links import Link


@dataclass(frozen=True)
class Large:
    """A figure in large type with what it is, and what goes with it.

    `sign` colours a difference, None for what is none.
    """

    head: str
    text: str
    told: str = ""
    sign: VarianceSign | None = None


@dataclass(frozen=True)
class Saying:
    """What is said under a head, in one or more paragraphs; `place` is where its text leads to."""

    head: str
    lines: tuple[str, ...]
    place: Link | None = None


@dataclass(frozen=True)
class Onward:
    """A way to another place, in words."""

    told: str
    place: Link
