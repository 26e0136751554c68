"""Where something is shown: a page, the choices on it and the part."""

from dataclasses import dataclass
from urllib.parse import quote, urlencode

FIRST = "overzicht"
"""The page that has the root as its address."""

EDITIONS = "uitgaven"
"""No page but a folder beside the pages: everything to read and save without the dashboard."""


PRESENTATION = "presentatie"
"""Another such folder, with one of each year below it."""

_FOLDERS = {FIRST: "./", EDITIONS: f"{EDITIONS}/"}


@dataclass(frozen=True, slots=True)
class Link:
    """A place that a reader can go to.

    `page` is the name of a view, `part` the name of a part of it (empty: its top), `choices` pairs
    of a choice and its value as text.
    """

    page: str
    part: str = ""
    choices: tuple[tuple[str, str], ...] = ()

    @property
    def address(self) -> str:
        """Return the address in the live dashboard, relative to any page of it."""
        query = f"?{urlencode(self.choices)}" if self.choices else ""
        place = _FOLDERS.get(self.page, self.page)
        return f"{place}{query}{f'#{quote(self.part)}' if self.part else ''}"
