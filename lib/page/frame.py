"""What stands around every page: whose it is, the ways to the other pages, where it comes from."""

from dataclasses import dataclass

from lib.page.links import Link


@dataclass(frozen=True, slots=True)
class Way:
    """A way to another page by its name; `current` tells that the reader is there."""

    name: str
    place: Link
    current: bool


@dataclass(frozen=True, slots=True)
class Frame:
    """The header and the footer of a page, and what it is called outside of itself.

    `title` is for tabs and bookmarks, `announced` for who hears that another page is there. `menu`
    has the ways in the header, `more` those in the footer; `about` has sentences about the figures.
    `search` is the page to search on; None where the reader is there already. `presented` is the
    place in the presentation that shows what the page does.
    """

    product: str
    municipality: str
    title: str
    announced: str
    menu: tuple[Way, ...]
    more: tuple[Way, ...]
    about: tuple[str, ...]
    search: Link | None
    presented: Link | None = None


@dataclass(frozen=True, slots=True)
class Option:
    """One value of a choice: its short name, its whole name, and the page where it is chosen."""

    name: str
    whole: str
    place: Link
    chosen: bool


@dataclass(frozen=True, slots=True)
class Chooser:
    """A choice as a reader makes it: one of these values, by the name of the choice."""

    choice: str
    label: str
    options: tuple[Option, ...]
