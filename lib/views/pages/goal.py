"""Doelstelling: one goal, its indicators with verdict, sum and trend, and its money."""

from collections.abc import Iterator
from dataclasses import replace

from lib.model import is_outside
from lib.page import Columns, Controls, Facts, Judged, Lead, Page, Part, Title
from lib.sources import Snapshot
from lib.views import indicators, money
from lib.views.choices import BASELINE, STEP, Choices
from lib.views.composing import chart, heading, note, notes, part, section, table, title
from lib.views.elsewhere import elsewhere
from lib.wording import addresses, programmes


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
            *(steps if len(shown) < len(names) else ()),
            *(each for name in shown for each in _indicator(snapshot, name, year)),
            *_money_part(snapshot, chosen),
        )
    )


def _title(snapshot: Snapshot, chosen: Choices) -> Title:
    register, code = snapshot.register, chosen.goal
    programme = register.programme_of(code)
    above = f"Programma {programme} {register.programmes[programme].name}"
    places = elsewhere(snapshot, code, chosen.year, chosen.step)
    return replace(title(register.named(code), above), elsewhere=places)


def _indicator(snapshot: Snapshot, name: str, year: int) -> Iterator[Part]:
    """Yield the verdict, and below it the trend with its tables beside what there is to know."""
    anchor = addresses.anchor(name)
    yield from part(lambda: [Judged(indicators.answer(snapshot, name, year), anchor)])
    own = not snapshot.register.indicators[name].only_groups
    trend = part(lambda: [chart(indicators.trend(snapshot, name, year), f"{anchor}-verloop")])
    years = part(lambda: table(indicators.trend(snapshot, name, year).table, f"{anchor}-jaren"))
    shown = (
        *(trend if own else ()),
        *part(lambda: notes(indicators.findings(snapshot, name))),
        *(years if own else ()),
        *part(lambda: table(indicators.editions(snapshot, name), f"{anchor}-edities")),
        *part(lambda: table(indicators.series(snapshot, name, year), f"{anchor}-reeksen")),
    )
    told = part(lambda: [Facts(tuple(indicators.facts(snapshot, name)))])
    yield Columns((3, 2), (shown, told))


def _money_part(snapshot: Snapshot, chosen: Choices) -> Iterator[Part]:
    """Yield the money of a goal; what stands under no goal has none of its own."""
    code = chosen.goal
    if is_outside(code):
        yield from note(programmes.money_elsewhere(snapshot.register.programme_of(code)))
        return
    heading = f"Het geld van doelstelling {snapshot.register.code_of(code)}"
    yield from section(heading, "geld", lambda: _money(snapshot, chosen))


def _money(snapshot: Snapshot, chosen: Choices) -> Iterator[Part]:
    yield Controls((BASELINE.name,))
    yield from note(money.baseline_note(snapshot))
    view = money.of_goal(snapshot, chosen.goal, chosen.year, chosen.baseline)
    yield Lead(view.sentence)
    yield from table(view.table)
    yield from notes(view.notes)
