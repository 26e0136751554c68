"""Uitleg: how verdicts and V/N come about, the documents used, the words."""

from collections.abc import Iterator

from lib import measures
from lib.model import Verdict
from lib.page import Facts, Note, Page, Part, Prose
from lib.sources import Snapshot
from lib.views import promises
from lib.views.choices import Choices
from lib.views.composing import notes, part, section, table, title
from lib.wording import guide, standings, tables, worked_example
from lib.wording.promises import RULE


def page(snapshot: Snapshot, _: Choices) -> Page:
    """Return the explanation of everything else."""
    return Page(
        (
            title("Hoe werkt dit dashboard?", snapshot.register.municipality),
            *part(lambda: [Prose(guide.rules())]),
            *part(lambda: table(guide.verdicts())),
            *section("Een oordeel nagerekend", "voorbeeld", lambda: _verdict(snapshot)),
            *part(lambda: [Prose(guide.money())]),
            *section("Een bedrag nagerekend", "voorbeeld-geld", lambda: _money(snapshot)),
            *part(lambda: notes(guide.limits(snapshot))),
            *section("Beloften", "beloften", lambda: _promises(snapshot)),
            *section(
                "Documenten", "documenten", lambda: table(tables.documents(snapshot.register))
            ),
            *section("Woordenlijst", "woorden", lambda: table(guide.glossary(snapshot.register))),
        )
    )


def _verdict(snapshot: Snapshot) -> Iterator[Part]:
    """Work out the verdict that needs it most: one that a document contradicts, or a missed one."""
    found = [
        reading
        for reading in measures.of_year(snapshot, measures.default_year(snapshot))
        if reading.difference is not None
    ]
    if found:
        told = min(found, key=lambda each: (not each.contradicted, each.verdict is Verdict.REACHED))
        yield Facts(tuple(worked_example.of_verdict(told, snapshot.register)))


def _money(snapshot: Snapshot) -> Iterator[Part]:
    """Work out the largest difference of a goal with the original budget."""
    year, against = measures.default_year(snapshot), measures.baseline(snapshot)
    found = [
        saldo
        for programme in snapshot.register.programmes
        for saldo in measures.goal_lines(snapshot, programme, year, against)
        if saldo.difference
    ]
    if found:
        told = max(found, key=lambda each: abs(each.difference or 0))
        yield Facts(tuple(worked_example.of_money(told, snapshot.register)))


def _promises(snapshot: Snapshot) -> Iterator[Part]:
    """Yield what is meant by a promise and by each state, where the sources have any."""
    if promises.there(snapshot):
        yield Note(RULE)
        yield from table(standings.explained())
