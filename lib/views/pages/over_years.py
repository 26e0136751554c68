"""Jaren: every indicator in every year, and how the targets moved."""

from collections.abc import Iterator

from lib.model import slack
from lib.page import Columns, Controls, Listing, Note, Page, Part, Refusal
from lib.sources import Snapshot
from lib.views import years
from lib.views.choices import SLACK, Choices
from lib.views.composing import folded, note, part, section, table, title
from lib.wording import verdicts

_NO_SLACK = "Dit is geen speling. Typ een getal van 0 tot en met 99,99, zoals 3 of 2,5."


def page(snapshot: Snapshot, chosen: Choices) -> Page:
    """Return all years beside each other."""
    year, order = chosen.year, chosen.sort

    def pace() -> Iterator[Part]:
        yield Note("Dit is rekenwerk, geen voorspelling.")
        yield Listing(years.paces(snapshot))

    return Page(
        (
            title("Hoe ging het door de jaren heen?", snapshot.register.municipality),
            *part(lambda: [Note(years.legend(snapshot, year, order))]),
            *part(lambda: [years.multiples(snapshot, year, order)]),
            *section("Wat als de regel soepeler was?", "regel", lambda: _rule(snapshot, chosen)),
            *section("Alle jaren in tabellen", "doelstellingen", lambda: _tables(snapshot)),
            *section(
                "Doelen die veranderden", "doelen", lambda: [Listing(years.changes(snapshot))]
            ),
            *section("Wat is er nog nodig?", "tempo", pace),
        )
    )  # fmt: skip


def _rule(snapshot: Snapshot, chosen: Choices) -> Iterator[Part]:
    """Yield what other rules change in a year, also one that a reader typed."""
    own = slack(chosen.slack) if chosen.slack else None
    refused = (Refusal(_NO_SLACK),) if chosen.slack and own is None else ()
    found = years.rules(snapshot, chosen.year, own)
    asked = (Controls((SLACK.name,)), *refused)
    yield Columns((3, 2), ((Listing(found.sentences),), asked))
    told = verdicts.rule(snapshot.register), verdicts.lens_note(snapshot.register)
    below = (Note(text) for text in told if text)
    yield from folded("Het oordeel per indicator onder elke regel", table(found.table), *below)


def _tables(snapshot: Snapshot) -> Iterator[Part]:
    """Yield the tables behind the charts, ten years to a fold."""
    yield from note(years.dashes(snapshot))
    for content in (*years.matrix(snapshot), *years.goals(snapshot)):
        yield from folded(content.caption, table(content))
