"""Zoeken: everything that the dashboard tells in words, found by a word or a code."""

from collections.abc import Callable, Iterator, Sequence

from lib.page import Controls, Found, Page, Part, Title
from lib.sources import Snapshot
from lib.views.choices import WORDS, Choices
from lib.views.composing import part, title
from lib.views.finding import Entry, everything, results
from lib.wording import search
from lib.wording import site as wording


def page(snapshot: Snapshot, chosen: Choices, index: Callable[[Snapshot], Sequence[Entry]]) -> Page:
    """Return what a search finds; `index` gives everything that can be found."""

    def found() -> Iterator[Part]:
        count, by_kind = results(index(snapshot), chosen.words)
        yield Found(search.opening(chosen.words, count), by_kind)

    return Page((_title(snapshot), Controls((WORDS.name,)), *part(found)))


def listed(snapshot: Snapshot, index: Callable[[Snapshot], Sequence[Entry]]) -> Page:
    """Return everything that can be found, for where nothing can be asked."""

    def found() -> Iterator[Part]:
        yield Found(wording.LISTED, everything(index(snapshot)))

    return Page((_title(snapshot), *part(found)))


def _title(snapshot: Snapshot) -> Title:
    return title("Zoek in alle doelstellingen, cijfers en teksten", snapshot.register.municipality)
