"""Finds parts on pages."""

from collections.abc import Iterator
from typing import TypeVar

from lib.page import Card, Chart, Failed, Folded, Judged, Page, Part, Tabular
from lib.render.failed import PartFailedError

Kind = TypeVar("Kind", bound=Part)


def whole(page: Page) -> Page:
    """Return a page of which every part could be made; raises PartFailedError for another."""
    for part in page.walk():
        if isinstance(part, Failed):
            raise PartFailedError("A part of a page cannot be made") from part.cause
    return page


def every(page: Page | Card, kind: type[Kind]) -> list[Kind]:
    """Return the parts of one kind in reading order."""
    walk = Page(page.parts).walk()
    return [part for part in walk if isinstance(part, kind)]


def anchors(card: Card) -> Iterator[str]:
    """Yield the place of everything on a card, also of what is folded."""
    for part in Page(card.parts).walk():
        for each in (part, *(part.parts if isinstance(part, Folded) else ())):
            if isinstance(each, Judged | Chart | Tabular) and each.anchor:
                yield each.anchor
