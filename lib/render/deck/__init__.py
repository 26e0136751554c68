"""The presentation of a year: sheets for a committee, in one HTML file."""

from lib.render.deck.deck import Deck, deck
from lib.render.deck.document import html, years
from lib.render.deck.thoughts import Compose, Year
from lib.render.failed import PartFailedError

__all__ = ["Compose", "Deck", "PartFailedError", "Year", "deck", "html", "years"]
