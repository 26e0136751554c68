"""Doelstelling: one goal, its indicators with verdict, sum and trend, and its money."""

from collections.abc import Iterator
from dataclasses import replace

from lib.measures import Home
from lib.model import is_outside
from lib.page import Controls, Marks, Page, Part, Title
from lib.sources import Snapshot
from lib.views import cards, facts, indicators, owed, promises, stories
from lib.views.choices import STEP, Choices
from lib.views.composing import heading, note, part, section, title
from lib.views.elsewhere import elsewhere
from lib.wording import addresses, outward, programmes
from lib.wording import stories as wording


def page(snapshot: Snapshot, chosen: Choices) -> Page:
    """Return a goal in a year."""
    register, code, year = snapshot.register, chosen.goal, chosen.year
    names = [name for name, _ in register.indicators_of(code)]
    begin = (chosen.step - 1) * addresses.IN_A_STEP
    shown = names[begin : begin + addresses.IN_A_STEP]
    steps = (*note(programmes.step(begin, len(shown), len(names))), Controls((STEP.name,)))
    return Page(
        (
            *heading(lambda: _title(snapshot, chosen), f"Doelstelling {code}"),
            *part(lambda: owed.waiting(snapshot, year)),
            *(part(lambda: _verdicts(snapshot, code, year)) if names else ()),
            *(steps if len(shown) < len(names) else ()),
            *(cards.of_indicator(snapshot, name, code, year) for name in shown),
            *_money(snapshot, chosen),
            *facts.of_goal(snapshot, code, year),
            *section("Beloften", "beloften", lambda: _promises(snapshot, code, year)),
            *section(
                "Wat de documenten vertellen",
                wording.INTRODUCTION,
                lambda: stories.introduction(snapshot, code, year),
            ),
            *section(
                outward.MORE,
                outward.PART,
                lambda: stories.more(snapshot, _home(snapshot, code), year),
            ),
        )
    )


def _home(snapshot: Snapshot, code: str) -> Home:
    return Home(snapshot.register.programme_of(code), code)


def _title(snapshot: Snapshot, chosen: Choices) -> Title:
    register, code = snapshot.register, chosen.goal
    programme = register.programme_of(code)
    above = f"Programma {programme} {register.programmes[programme].name}"
    places = elsewhere(snapshot, code, chosen.year, chosen.step)
    return replace(title(register.named(code), above), elsewhere=places)


def _verdicts(snapshot: Snapshot, code: str, year: int) -> Iterator[Part]:
    """Yield the verdicts as ways to the indicators, where there are more."""
    marks = indicators.marks(snapshot, code, year)
    if len(marks) > 1:
        yield Marks(marks)


def _money(snapshot: Snapshot, chosen: Choices) -> Iterator[Part]:
    """Yield the money of a goal; what stands under no goal has none of its own."""
    if is_outside(chosen.goal):
        yield from note(programmes.money_elsewhere(snapshot.register.programme_of(chosen.goal)))
    else:
        yield cards.of_money(snapshot, chosen)


def _promises(snapshot: Snapshot, code: str, year: int) -> Iterator[Part]:
    """Yield what came of the promises of a goal, where the sources have any."""
    told = promises.of_goal(snapshot, code, year)
    if told is not None:
        yield told
