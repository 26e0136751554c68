"""Controle: what was read and when, what is wrong, whether the sums close, what is missing."""

from collections.abc import Iterator

from lib.page import Lead, Note, Page, Part
from lib.sources import Snapshot
from lib.sources.keeper import State
from lib.views import contradictions, control, facts, owed, promises
from lib.views.composing import folded, note, part, section, table, title
from lib.views.control import CheckedView
from lib.wording import contradictions as contradicted
from lib.wording import control as wording
from lib.wording import owed as owed_words
from lib.wording.facts import FACTS


def page(state: State) -> Page:
    """Return how the reading of the sources went, also where there never were good ones."""
    snapshot = state.snapshot
    return Page(
        (
            title("Kloppen de cijfers?", snapshot.register.municipality if snapshot else ""),
            *part(lambda: [Lead(wording.reading(state))]),
            *section("Fouten en aandachtspunten", wording.FAULTS, lambda: _findings(state)),
            *(_of_figures(snapshot) if snapshot else ()),
        )
    )


def _findings(state: State) -> Iterator[Part]:
    for found in wording.findings(state):
        yield from table(found)
    if state.faults:
        yield Note(wording.CHECK)


def _of_figures(snapshot: Snapshot) -> Iterator[Part]:
    yield from section(owed_words.HEAD, owed_words.PART, lambda: owed.owed(snapshot))
    yield from section(
        "Kloppen de oordelen van de documenten?", "oordelen",
        lambda: _checked(control.stated(snapshot)),
    )  # fmt: skip
    yield from section("Past de uitleg bij de cijfers?", "beweringen", lambda: _claims(snapshot))
    yield from section(
        contradicted.HEAD, contradicted.PART, lambda: contradictions.contradictions(snapshot)
    )
    yield from section("Kloppen de sommen?", "aansluiting", lambda: _sums(snapshot))
    yield from section("Beloften en moties", "beloften", lambda: table(promises.entered(snapshot)))
    yield from section("Cijfers uit de lopende tekst", FACTS, lambda: facts.counted(snapshot))
    yield from section(
        "Wat ontbreekt er in de documenten?",
        "volledigheid",
        lambda: _told(snapshot),
    )


def _claims(snapshot: Snapshot) -> Iterator[Part]:
    view = control.claims(snapshot)
    if view is not None:
        yield from _checked(view)


def _sums(snapshot: Snapshot) -> Iterator[Part]:
    yield from _checked(control.sums(snapshot))
    yield from facts.sums(snapshot)


def _told(snapshot: Snapshot) -> Iterator[Part]:
    yield from table(control.completeness(snapshot))
    yield from note(wording.effects(snapshot.register))


def _checked(view: CheckedView) -> Iterator[Part]:
    yield Lead(view.sentence)
    for content in view.tables:
        yield from table(content)
    if view.every is not None:
        yield from folded(view.every.caption, table(view.every, "tabel-elke-som"))
