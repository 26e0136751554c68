"""A form in which everything can be published: a site, a PDF, slides."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from typing import TypeAlias

from lib.publish.publication import Publication

Made: TypeAlias = tuple[str, bytes]
"""A file: its place below the folder of the publication, with slashes, and its content."""


@dataclass(frozen=True)
class Form:
    """One form: the word that asks for it, what it is to a reader, and what makes its files.

    `needs` has the modules that making it takes besides those of the dashboard. `unmade` says what
    is not there to make it of, for whoever publishes; empty where it is. It then has no files.
    `drafts` tells that it says on every page that it is a draft, where it is.
    """

    word: str
    told: str
    make: Callable[[Publication], Iterator[Made]]
    needs: tuple[str, ...] = ()
    unmade: Callable[[Publication], str] = lambda _: ""
    drafts: bool = False

    @property
    def lacks(self) -> tuple[str, ...]:
        """Return the modules that are needed and are not installed."""
        return tuple(name for name in self.needs if find_spec(name) is None)
