"""Beloften: what budgets promised beside what the report says of it, and the motions."""

from collections.abc import Iterator

from lib import measures
from lib.page import Controls, Folded, Lead, Note, Page, Part, Pledges, Tabular
from lib.sources import Snapshot
from lib.views import promises
from lib.views.choices import HOME, KIND, STANDING, THEME, Choices
from lib.views.composing import note, part, title
from lib.wording import addresses
from lib.wording import promises as wording


def page(snapshot: Snapshot, chosen: Choices) -> Page:
    """Return the promises of a year, and every motion."""
    return Page(
        (
            title(
                f"Wat kwam er van de beloften van {chosen.year}?", snapshot.register.municipality
            ),
            *part(lambda: _opening(snapshot, chosen)),
            *part(lambda: _promises(snapshot, chosen)),
            *part(lambda: _untold(snapshot, chosen)),
            *part(lambda: _motions(snapshot)),
        )
    )


def _opening(snapshot: Snapshot, chosen: Choices) -> Iterator[Part]:
    yield Lead(promises.opening(snapshot, chosen.year))
    if measures.counted(snapshot, chosen.year):
        yield Note(wording.RULE)
        table = promises.table(snapshot, chosen.year)
        yield Tabular(table, addresses.anchor_of("tabel", table.caption))
        yield Controls((HOME.name, THEME.name, KIND.name, STANDING.name))


def _promises(snapshot: Snapshot, chosen: Choices) -> Iterator[Part]:
    wanted = promises.Chosen(chosen.home, chosen.theme, chosen.kind, chosen.standing)
    left_out, groups = promises.of_goals(snapshot, chosen.year, wanted)
    yield from note(left_out)
    if groups:
        yield Pledges(groups)


def _untold(snapshot: Snapshot, chosen: Choices) -> Iterator[Part]:
    found = promises.untold(snapshot, chosen.year, chosen.home)
    if found:
        table = wording.untold(found, snapshot.register)
        anchor = addresses.anchor_of("tabel", table.caption)
        yield Folded(f"{table.caption} ({len(found)})", (Tabular(table, anchor),))


def _motions(snapshot: Snapshot) -> Iterator[Part]:
    group = promises.of_motions(snapshot)
    if group is not None:
        yield Pledges((group,))
