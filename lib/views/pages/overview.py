"""Overzicht: one screen with every goal, its indicators, its verdicts and its money."""

from collections.abc import Iterator

from lib.model import Register
from lib.page import Answers, Note, Overview, Page, Part
from lib.sources import Snapshot
from lib.views import indicators, owed, promises
from lib.views.choices import Choices
from lib.views.composing import heading, note, part, title
from lib.wording import overview


def page(snapshot: Snapshot, chosen: Choices) -> Page:
    """Return every goal in a year."""
    register, year = snapshot.register, chosen.year
    head = heading(
        lambda: title(indicators.asked(snapshot, year), overview.about(register)),
        f"De doelen van {year}",
    )

    def goals() -> Iterator[Part]:
        view = indicators.overview(snapshot, year)
        yield Overview(view.groups, view.pictures, view.money_column, year, "doelen")

    return Page(
        (
            *head,
            *part(lambda: owed.waiting(snapshot, year)),
            *part(lambda: [Answers(indicators.tiles(snapshot, year))]),
            *part(goals),
            *part(lambda: _promises(snapshot, year)),
            *part(lambda: [Note(indicators.legend(snapshot, year))]),
            *part(lambda: _effect(register)),
        )
    )


def _effect(register: Register) -> Iterator[Part]:
    """Yield what the one programme is there for; of several each says it in its own group."""
    if len(register.programmes) == 1:
        (programme,) = register.programmes.values()
        yield from note(overview.effect(programme))


def _promises(snapshot: Snapshot, year: int) -> Iterator[Part]:
    """Yield the way to the promises, where a report was read that does not tell of all."""
    told = promises.on_overview(snapshot, year)
    if told is not None:
        yield told
