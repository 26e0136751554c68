"""The presentation: what it says, where its links lead, and whether it fits a screen."""

from datetime import UTC, date, datetime
from html.parser import HTMLParser

from lib.page import Page
from lib.render.deck import Deck, Year, deck
from lib.sources import Snapshot
from lib.sources.keeper import State
from lib.views import Choices, View

ADDRESS = "https://www.voorbeeld.nl/doelgehaald/presentatie/{year}/"


def presented(snapshot: Snapshot, year: int = 2024, address: str = ADDRESS) -> Deck:
    """Return the presentation of a year."""
    state = State(snapshot, (), None, datetime(2026, 11, 27, tzinfo=UTC))

    def compose(view: View, chosen: Choices) -> Page:
        return view.compose(snapshot, state, chosen)

    return deck(Year(snapshot, compose, year, date(2026, 11, 28), address.format(year=year)))


class Outline(HTMLParser):
    """What stands in a document: its tags, the ids and addresses in it, and its text."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.ids: list[str] = []
        self.leads: list[str] = []
        self.attributes: set[str] = set()
        self.texts: list[str] = []
        self._unseen = 0
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what an element is."""
        given = {name: value or "" for name, value in attrs}
        self.tags.append(tag)
        self.attributes |= set(given)
        self.ids += [given["id"]] if "id" in given else []
        self.leads += [given[name] for name in ("href", "src", "xlink:href") if name in given]
        self._unseen += tag in ("style", "script", "svg")

    def handle_endtag(self, tag: str) -> None:
        """Note where what is not read ends."""
        self._unseen -= tag in ("style", "script", "svg")

    def handle_data(self, data: str) -> None:
        """Note text that is read."""
        if not self._unseen:
            self.texts += [data] if data.strip() else []

    @property
    def words(self) -> list[str]:
        """Return every word of it."""
        return " ".join(self.texts).split()
