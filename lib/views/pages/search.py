"""Zoeken: everything that the dashboard tells in words, found by a word or a code."""

from collections.abc import Callable, Iterator, Sequence

from lib.page import Controls, Found, Page, Part
from lib.sources import Snapshot
from lib.views.choices import WORDS, Choices
from lib.views.composing import part, title
from lib.views.finding import Entry, results
from lib.wording import search


def page(snapshot: Snapshot, chosen: Choices, index: Callable[[Snapshot], Sequence[Entry]]) -> Page:
    """Return what a search finds; `index` gives everything that can be found."""

    def found() -> Iterator[Part]:
        count, by_kind = results(index(snapshot), chosen.words)
        yield Found(search.opening(chosen.words, count), by_kind)

    return Page(
        (
            title(
                "Zoek in alle doelstellingen, cijfers en teksten", snapshot.register.municipality
            ),
            Controls((WORDS.name,)),
            *part(found),
        )
    )
