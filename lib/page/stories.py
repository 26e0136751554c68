"""What documents tell as it stands on a page: their words side by side, and what came of it."""

from dataclasses import dataclass

from lib.page.card import Onward
from lib.page.links import Link
from lib.page.pledges import Tag


@dataclass(frozen=True)
class Sourced:
    """What one document says under its name, and where it stands in there."""

    head: str
    text: str
    where: str


@dataclass(frozen=True)
class Followed:
    """A promise in short with what came of it; `place` has all that is told of it."""

    text: str
    tags: tuple[Tag, ...]
    told: tuple[str, ...]
    place: Link


@dataclass(frozen=True)
class Story:
    """What documents say of one thing beside each other, and the promises that belong to it.

    Without a heading it says what a section is about; `above` is in small type.
    """

    heading: str
    part: str
    above: str
    said: tuple[Sourced, ...]
    promises: tuple[Followed, ...] = ()


@dataclass(frozen=True)
class Outward:
    """A link to another site: its name, where it leads, whose site that is, what is known of it."""

    name: str
    address: str
    site: str
    about: str


@dataclass(frozen=True)
class Clash:
    """Two places that contradict each other, side by side; `labels` say how heavy, and on what."""

    part: str
    heading: str
    labels: tuple[str, ...]
    sides: tuple[Sourced, Sourced]
    why: str
    way: Onward | None
