"""Cards: all there is to debate about an indicator or the money of a goal, as one part."""

from collections.abc import Iterator

from lib import wording
from lib.page import Answer, Card, Controls, Facts, Folded, Judged, Part, Question, Said
from lib.sources import Snapshot
from lib.views import indicators, money
from lib.views.choices import BASELINE, Choices
from lib.views.composing import chart, note, notes, part, table
from lib.wording import addresses


def of_indicator(snapshot: Snapshot, name: str, goal: str, year: int) -> Card:
    """Return the card of an indicator in a year, under one of its goals."""
    anchor = addresses.anchor(name)
    own = not snapshot.register.indicators[name].only_groups

    def picture() -> Iterator[Part]:
        if own:
            yield chart(indicators.trend(snapshot, name, year), f"{anchor}-verloop")

    def said() -> Iterator[Part]:
        ways = wording.cards.ways(goal, year, _questions(snapshot, year), snapshot.register)
        yield Said(indicators.sayings(snapshot, name, year), ways)

    return Card(
        part(lambda: [Judged(indicators.answer(snapshot, name, year), anchor)]),
        (
            *part(picture),
            *part(lambda: notes(indicators.findings(snapshot, name))),
            *part(lambda: table(indicators.series(snapshot, name, year), f"{anchor}-reeksen")),
        ),
        part(said),
        part(lambda: [_more(snapshot, name, year, anchor, own=own)]),
    )


def _more(snapshot: Snapshot, name: str, year: int, anchor: str, *, own: bool) -> Folded:
    """Return the years of an indicator in a table, and everything else that is known about it."""
    years = table(indicators.trend(snapshot, name, year).table, f"{anchor}-jaren") if own else ()
    editions = table(indicators.editions(snapshot, name), f"{anchor}-edities")
    told = Facts(tuple(indicators.more_facts(snapshot, name, year)))
    about = snapshot.register.indicators[name].short_name
    return Folded(wording.cards.more(about), (*years, *editions, told))


def of_money(snapshot: Snapshot, chosen: Choices) -> Card:
    """Return the card of the money of a goal."""
    code, year = chosen.goal, chosen.year

    def head() -> Iterator[Part]:
        yield Judged(_money_answer(snapshot, chosen), wording.cards.MONEY)
        yield Controls((BASELINE.name,))
        yield from note(money.baseline_note(snapshot))

    def amounts() -> Iterator[Part]:
        view = money.of_goal(snapshot, code, year, chosen.baseline)
        yield from table(view.table)
        yield from notes(view.notes)

    def said() -> Iterator[Part]:
        asked = _questions(snapshot, year)
        told = wording.cards.of_money(code, year, asked, snapshot.register)
        yield Said(told, wording.cards.ways(code, year, asked, snapshot.register))

    return Card(part(head), part(amounts), part(said), ())


def _questions(snapshot: Snapshot, year: int) -> tuple[Question, ...]:
    return wording.questions.questions(snapshot, year)


def _money_answer(snapshot: Snapshot, chosen: Choices) -> Answer:
    return money.of_goal(snapshot, chosen.goal, chosen.year, chosen.baseline).answer
