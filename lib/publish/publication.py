"""What is published: one version of the sources, on one day, at one address."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from lib.page import Page
from lib.sources import Snapshot
from lib.sources.keeper import State
from lib.views import VIEWS, Choices, View
from lib.wording import data
from lib.wording.revisions.editions import Edition, Since

SITE = "site/"
"""Where the static edition stands in the folder of a publication."""
DATA = "gegevens/"
"""Where its data stand there."""


@dataclass(frozen=True)
class Publication:
    """A snapshot as it goes out.

    `on` is the day that every edition bears: the same snapshot and day give the same bytes.
    `address` is where the folder of the publication will stand on the web, with a slash at its end;
    empty where nobody said. Links from one edition to another exist only with it. `since` is what
    changed since the edition before, and `earlier` has all that were published before, from old to
    new.
    `forms` has the words of those that stand together in its folder. A `draft` says so on every
    page.
    """

    snapshot: Snapshot
    on: date
    address: str = ""
    since: Since | None = None
    earlier: tuple[Edition, ...] = ()
    forms: frozenset[str] = frozenset()
    draft: bool = False

    @property
    def version(self) -> str:
        """Return the name of the version of the sources, as the page Gegevens gives it."""
        return data.version(self.snapshot)

    def at(self, place: str) -> str:
        """Return the address of a place in the folder of the publication; empty without one."""
        return f"{self.address}{place}" if self.address else ""

    @property
    def site(self) -> str:
        """Return the address of the static edition, with a slash at its end; empty without one."""
        return self.at(SITE)

    @property
    def editions(self) -> tuple[Edition, ...]:
        """Return every edition from old to new: this one is the last."""
        return (*self.earlier, Edition(self.on, self.snapshot.content_hash, self.since))

    def page(self, view: View, chosen: Choices) -> Page:
        """Return a page as the dashboard shows it for this choice."""
        return view.compose(self.snapshot, self._state, chosen)

    def pages(
        self, fixed: Mapping[str, str], views: Sequence[View] = VIEWS
    ) -> Iterator[tuple[View, Mapping[str, str], Page]]:
        """Yield the page of every view for every combination of choices, those in `fixed` as given.

        The combination is given as an address has it.
        """
        for view in views:
            for asked, chosen in view.combinations(self.snapshot, fixed):
                yield view, asked, self.page(view, chosen)

    @cached_property
    def _state(self) -> State:
        return State(self.snapshot, (), None, self.on)
