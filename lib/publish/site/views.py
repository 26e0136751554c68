"""The pages of the static edition: those of the dashboard, and what only an edition has."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from lib.page import Facts, Page, Part, Prose
from lib.sources import Snapshot
from lib.sources.keeper import State
from lib.views import SEARCH, VIEWS, Choices, View, index
from lib.views.composing import part, title
from lib.views.pages import search
from lib.wording import site as wording


def _about(snapshot: Snapshot, state: State, _: Choices) -> Page:
    """Return what identifies an edition, and what it is."""

    def parts() -> Iterator[Part]:
        yield Prose(wording.text())
        yield Facts(tuple(wording.facts(snapshot, state.read_at)))

    return Page((title(wording.TITLE, snapshot.register.municipality), *part(parts)))


ABOUT = View("uitgave", wording.TITLE, (), _about)
LISTED = replace(SEARCH, compose=lambda snapshot, *_: search.listed(snapshot, index))
"""The search as a list of everything: a script leaves out what does not fit."""


def views() -> Sequence[View]:
    """Return every page of the edition, in the order of its menu and footer."""
    return (*(LISTED if view is SEARCH else view for view in VIEWS), ABOUT)
