"""Overzicht: one screen with every goal, its indicators, its verdicts and its money."""

from collections.abc import Iterator

from lib.page import Answers, Note, Overview, Page, Part
from lib.sources import Snapshot
from lib.views import indicators
from lib.views.choices import Choices
from lib.views.composing import heading, notes, part, title
from lib.wording import overview


def page(snapshot: Snapshot, chosen: Choices) -> Page:
    """Return every goal in a year."""
    register, year = snapshot.register, chosen.year
    programmes = ", ".join(f"programma {code} {p.name}" for code, p in register.programmes.items())
    above = f"{register.municipality}, {programmes}"
    head = heading(lambda: title(indicators.asked(snapshot, year), above), f"De doelen van {year}")

    def goals() -> Iterator[Part]:
        view = indicators.overview(snapshot, year)
        yield Overview(view.groups, view.pictures, view.money_column, year, "doelen")

    return Page(
        (
            *head,
            *part(lambda: [Answers(indicators.tiles(snapshot, year))]),
            *part(goals),
            *part(lambda: [Note(indicators.legend(snapshot, year))]),
            *part(lambda: notes(overview.effects(register))),
        )
    )
