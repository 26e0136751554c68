"""A view: one page for each choice that a reader can make on it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from lib.page import Page
from lib.sources import Snapshot
from lib.sources.keeper import State
from lib.views.choices import Choice, Choices, chosen
from lib.views.finding.entries import Found

Compose: TypeAlias = Callable[[Snapshot, State, Choices], Page]


@dataclass(frozen=True)
class View:
    """A page with its name in addresses, its title in the navigation, and the choices on it.

    `compose` gives the page; `without` gives what it shows while there are no good sources, None
    where that is nothing. `found` tells what can be found on it by words. The state tells how the
    reading of the snapshot went.

    `menu` is its name in the menu, empty for a page that the footer leads to. `about` has those of
    its choices that say what the whole page is about: they stand in the header.
    """

    name: str
    title: str
    choices: tuple[Choice, ...]
    compose: Compose
    found: Callable[[Snapshot], Iterator[Found]] = lambda _: iter(())
    without: Callable[[State], Page] | None = None
    menu: str = ""
    about: tuple[Choice, ...] = ()
    ahead: bool = True
    """Made before the first visitor comes; not what depends on when the sources were read."""
    charts: bool = False
    """Has a chart at first: what draws it is then fetched along with the page."""
    there: Callable[[Snapshot], bool] = lambda _: True
    """Tells whether the sources have anything for it; where they have not, no way leads to it."""

    def combinations(
        self, snapshot: Snapshot, fixed: Mapping[str, str]
    ) -> Iterator[tuple[Mapping[str, str], Choices]]:
        """Yield everything that a reader can choose, as an address has it and as it is read.

        Choices in `fixed` have that one value; what is typed stays empty, what narrows leaves
        nothing out. Nothing where the sources have nothing for the view.
        """
        if not self.there(snapshot):
            return
        for asked in _combined(self.offering, snapshot, fixed, {}):
            yield asked, chosen(snapshot, asked)

    @property
    def offering(self) -> tuple[Choice, ...]:
        """Return the choices that each make a page; others are typed, or narrow a page that is."""
        return tuple(each for each in self.choices if not each.typed and not each.narrows)

    def combination(self, snapshot: Snapshot, asked: Mapping[str, str]) -> Mapping[str, str]:
        """Return the combination that a reader gets who asks for this; defaults for the rest."""
        found: dict[str, str] = {}
        for choice in self.offering:
            value = asked.get(choice.name, "")
            found[choice.name] = choice.offered(snapshot, found).value(value)
        return found


def kept(compose: Callable[[Snapshot, Choices], Page]) -> Compose:
    """Return what gives the page of a snapshot, made once for each choice.

    A page of which a part failed is made anew for the next who asks: what was amiss may be over.
    What a reader typed is not kept: everybody types something else.
    """

    def page(snapshot: Snapshot, _: State, choices: Choices) -> Page:
        if choices.slack or choices.words or choices.picked:
            return compose(snapshot, choices)
        try:
            return snapshot.kept.get(
                (compose, choices), lambda: _lasting(compose(snapshot, choices))
            )
        except _PartlyFailedError as error:
            return error.page

    return page


class _PartlyFailedError(Exception):
    """A part of a page could not be made; what goes wrong is not kept."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self.page = page


def _lasting(page: Page) -> Page:
    if not page.whole:
        raise _PartlyFailedError(page)
    return replace(page, lasting=True)


def _combined(
    choices: Sequence[Choice], snapshot: Snapshot, fixed: Mapping[str, str], asked: dict[str, str]
) -> Iterator[dict[str, str]]:
    """Yield every value of the first choice with every combination of those after it.

    Where there is nothing to choose, such as steps in a goal without indicators, a page remains.
    """
    if not choices:
        yield asked
        return
    first, *others = choices
    there = first.offered(snapshot, asked)
    values = (fixed[first.name],) if first.name in fixed else there.names or (there.default,)
    for value in values:
        yield from _combined(others, snapshot, fixed, {**asked, first.name: value})
