"""Jaren: every indicator in every year, and how the targets moved."""

from collections.abc import Iterator

from lib.model import slack
from lib.page import Columns, Controls, Lead, Listing, Note, Page, Part, Refusal
from lib.sources import Snapshot
from lib.views import years
from lib.views.choices import SLACK, YEAR, Choices
from lib.views.composing import note, part, section, table, title
from lib.wording import verdicts

_NO_SLACK = "Dit is geen speling. Typ een getal van 0 tot en met 99,99, zoals 3 of 2,5."


def page(snapshot: Snapshot, chosen: Choices) -> Page:
    """Return all years beside each other."""

    def pace() -> Iterator[Part]:
        yield Note("Dit is rekenwerk, geen voorspelling.")
        yield Listing(years.paces(snapshot))

    return Page(
        (
            title("Hoe ging het door de jaren heen?", snapshot.register.municipality),
            *part(lambda: [Lead(years.legend(snapshot))]),
            *part(lambda: table(years.matrix(snapshot))),
            *section(
                "Hoe ging het per doelstelling?", "doelstellingen",
                lambda: table(years.goals(snapshot)),
            ),
            *section("Wat als de regel soepeler was?", "regel", lambda: _rule(snapshot, chosen)),
            *section(
                "Doelen die veranderden", "doelen", lambda: [Listing(years.changes(snapshot))]
            ),
            *section("Wat is er nog nodig?", "tempo", pace),
        )
    )  # fmt: skip


def _rule(snapshot: Snapshot, chosen: Choices) -> Iterator[Part]:
    """Yield the verdicts of a year under other rules, also under one that a reader typed."""
    yield Note(verdicts.rule(snapshot.register))
    own = slack(chosen.slack) if chosen.slack else None
    refused = (Refusal(_NO_SLACK),) if chosen.slack and own is None else ()
    yield Columns((1, 1), ((Controls((YEAR.name,)),), (Controls((SLACK.name,)), *refused)))
    yield from table(years.lens(snapshot, chosen.year, own))
    yield from note(verdicts.lens_note(snapshot.register))
