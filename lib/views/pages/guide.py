"""Uitleg: how verdicts and V/N come about, the documents used, the words."""

from collections.abc import Iterator

from lib.page import Note, Page, Part, Prose
from lib.sources import Snapshot
from lib.views import promises
from lib.views.choices import Choices
from lib.views.composing import notes, part, section, table, title
from lib.wording import guide, standings, tables
from lib.wording.promises import RULE


def page(snapshot: Snapshot, _: Choices) -> Page:
    """Return the explanation of everything else."""
    return Page(
        (
            title("Hoe werkt dit dashboard?", snapshot.register.municipality),
            *part(lambda: [Prose(guide.rules())]),
            *part(lambda: table(guide.verdicts())),
            *part(lambda: [Prose(guide.money())]),
            *part(lambda: notes(guide.limits(snapshot))),
            *section("Beloften", "beloften", lambda: _promises(snapshot)),
            *section(
                "Documenten", "documenten", lambda: table(tables.documents(snapshot.register))
            ),
            *section("Woordenlijst", "woorden", lambda: table(guide.glossary(snapshot.register))),
        )
    )


def _promises(snapshot: Snapshot) -> Iterator[Part]:
    """Yield what is meant by a promise and by each state, where the sources have any."""
    if promises.there(snapshot):
        yield Note(RULE)
        yield from table(standings.explained())
