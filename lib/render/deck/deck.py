"""The presentation of a year: its sheets, and which of them shows a place of the dashboard."""

from collections.abc import Mapping
from dataclasses import dataclass

from lib.page import Link
from lib.render.deck.sheet import Key, Sheet, places, sheets
from lib.render.deck.thoughts import Year, thoughts
from lib.views import BY_NAME

_ABOUT = {"doelstelling": "doel", "financien": "programma", "programma": "programma"}
"""The choice that tells what a page is about, by its name."""


@dataclass(frozen=True)
class Deck:
    """The sheets of a year, in their order."""

    about: Year
    sheets: tuple[Sheet, ...]
    places: Mapping[Key, str]

    def fragment(self, link: Link) -> str:
        """Return the name of the sheet that shows a place; it stands behind # in an address.

        Without a sheet of its own a place is shown by that of its goal or its programme, else by
        that of its page, else by the first one.
        """
        known = self._known(link)
        about = known.get(_ABOUT.get(link.page, ""), "")
        keys = ((link.page, about, link.part), (link.page, about, ""), (link.page, "", ""))
        found = (self.places[key] for key in keys if key in self.places)
        return next(found, self.sheets[0].name)

    def year(self, link: Link) -> int:
        """Return the year that a place is about; that of this presentation where it has none."""
        return int(self._known(link).get("jaar") or self.about.year)

    def _known(self, link: Link) -> Mapping[str, str]:
        asked = {"jaar": str(self.about.year), **dict(link.choices)}
        return BY_NAME[link.page].combination(self.about.snapshot, asked)


def deck(about: Year) -> Deck:
    """Return the presentation of a year, made once for each version of the sources.

    Raises PartFailedError where a part of a page could not be made. Charts are not drawn yet.
    """

    def make() -> Deck:
        found = tuple(sheets(thoughts(about), about.address))
        return Deck(about, found, places(found))

    return about.snapshot.kept.get((deck, about.year, about.on, about.address), make)
