"""Uitleg: how verdicts and V/N come about, the documents used, the words."""

from lib.page import Page, Prose
from lib.sources import Snapshot
from lib.views.choices import Choices
from lib.views.composing import notes, part, section, table, title
from lib.wording import guide, tables


def page(snapshot: Snapshot, _: Choices) -> Page:
    """Return the explanation of everything else."""
    return Page(
        (
            title("Hoe werkt dit dashboard?", snapshot.register.municipality),
            *part(lambda: [Prose(guide.rules())]),
            *part(lambda: table(guide.verdicts())),
            *part(lambda: [Prose(guide.money())]),
            *part(lambda: notes(guide.limits(snapshot))),
            *section(
                "Documenten", "documenten", lambda: table(tables.documents(snapshot.register))
            ),
            *section("Woordenlijst", "woorden", lambda: table(guide.glossary(snapshot.register))),
        )
    )
