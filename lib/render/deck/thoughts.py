"""What there is to present of a year, taken from the pages about it, in the order of the goals."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from lib.page import (
    Amounts,
    Answers,
    Asked,
    AskedOfGoal,
    Facts,
    GoalGroup,
    GoalLine,
    Lead,
    Note,
    Overview,
    Page,
    Tabular,
    Title,
)
from lib.render.deck import rows, told
from lib.render.deck.blocks import Block
from lib.render.deck.letters import Size
from lib.render.deck.of_goal import MOST, of_goal
from lib.render.deck.reading import every, whole
from lib.render.deck.sheet import FIRST_CODE, INSIDE, Thought
from lib.render.emphasis import plain
from lib.sources import Snapshot
from lib.views import (
    FINANCE,
    GOALS,
    OVERVIEW,
    PROMISES,
    QUESTIONS,
    STEP,
    Choices,
    View,
    chosen,
    frame,
)
from lib.wording import addresses, data, editions

Compose: TypeAlias = Callable[[View, Choices], Page]
"""Gives the page of a view for what is chosen."""


@dataclass(frozen=True)
class Year:
    """A year of a snapshot to present, on a day, at an address (empty: at none)."""

    snapshot: Snapshot
    compose: Compose
    year: int
    on: date
    address: str

    def page(self, view: View, **asked: str) -> Page:
        """Return a page about this year; raises PartFailedError if a part of it failed."""
        known = {**asked, "jaar": str(self.year)}
        return whole(self.compose(view, chosen(self.snapshot, known)))

    def pages(self, view: View, **asked: str) -> Iterator[Page]:
        """Yield the pages that a long page is divided over; other choices have their default."""
        known = {**asked, "jaar": str(self.year)}
        fixed = {**view.combination(self.snapshot, known)}
        fixed.pop(STEP.name, None)
        for _, step in view.combinations(self.snapshot, fixed):
            yield whole(self.compose(view, step))


def thoughts(about: Year) -> Iterator[Thought]:
    """Yield what there is to present, in its order."""
    page = about.page(OVERVIEW)
    (shown,) = every(page, Overview)
    asked = _asked(about)
    yield _opening(page, about)
    if len(shown.groups) == 1:
        yield from _money(about, _programmes(about)[0])
    yield from _promises(about)
    for group, programme in zip(shown.groups, _programmes(about), strict=True):
        if len(shown.groups) > 1:
            yield _programme(group, programme, page)
            yield from _money(about, programme)
        for goal in group.goals:
            yield from _goal(about, goal, shown, asked)
    for rest in asked.values():
        yield _questions(rest)
    yield _sources(about)


def _programmes(about: Year) -> list[str]:
    return list(about.snapshot.register.programmes)


def _opening(page: Page, about: Year) -> Thought:
    """Return the sentence that a year comes down to, with every verdict as a sign."""
    tiles = [tile for part in every(page, Answers) for tile in part.tiles]
    first, *others = tiles
    width = INSIDE - FIRST_CODE if about.address else INSIDE
    notes = [tile.more for tile in tiles if tile.more]
    notes += [tile.sentence for tile in others]
    notes += [note.text for note in every(page, Note)]
    return Thought(
        "begin",
        every(page, Title)[0].above,
        page.title,
        (
            told.text(first.sentence, Size.FAR, width, MOST),
            told.marks(first.marks, width),
        ),
        tuple(Note(plain(note)) for note in notes),
        (("overzicht", "", ""),),
        first=True,
    )


def _programme(group: GoalGroup, programme: str, page: Page) -> Thought:
    """Return what a programme comes down to, and what it is for."""
    return Thought(
        addresses.sheet("programma", programme),
        page.title,
        group.name,
        (
            told.text(group.told, Size.FAR, INSIDE, MOST),
            *((told.text(group.effect, Size.LARGE, INSIDE, MOST),) if group.effect else ()),
        ),
        (),
        (("programma", programme, ""),),
    )


def _money(about: Year, programme: str) -> Iterator[Thought]:
    """Yield what a programme cost beside its budget, in a sentence and in large amounts."""
    page = about.page(FINANCE, programma=programme)
    amounts = [part.amounts for part in every(page, Amounts)]
    leads = every(page, Lead)[:1]
    yield Thought(
        addresses.sheet("geld", f"programma {programme}"),
        every(page, Title)[0].above,
        page.title,
        (
            *(told.text(lead.sentence, Size.LARGE, INSIDE, MOST) for lead in leads),
            *(Block((told.amounts(each, INSIDE),)) for each in amounts),
        ),
        tuple(every(page, Note)),
        (("financien", programme, ""),),
    )


def _promises(about: Year) -> Iterator[Thought]:
    """Yield what came of all promises, where there are any."""
    if not PROMISES.there(about.snapshot):
        return
    page = about.page(PROMISES)
    tables = [block for part in every(page, Tabular) for block in rows.table(part.table, INSIDE)]
    yield Thought(
        "beloften",
        every(page, Title)[0].above,
        page.title,
        (
            *(told.text(lead.sentence, Size.LARGE, INSIDE, MOST) for lead in every(page, Lead)),
            *tables,
        ),
        tuple(every(page, Note)),
        (("beloften", "", ""),),
    )


def _goal(
    about: Year, goal: GoalLine, shown: Overview, asked: dict[str, AskedOfGoal]
) -> Iterator[Thought]:
    code = dict(goal.place.choices)["doel"]
    yield from of_goal(goal, shown.money, list(about.pages(GOALS, doel=code)), about.address)
    if questions := asked.pop(code, None):
        yield _questions(questions)


def _asked(about: Year) -> dict[str, AskedOfGoal]:
    """Return the questions by the goal that they are about."""
    page = about.page(QUESTIONS, **{addresses.ORDER: addresses.BY_GOAL})
    found = [goal for part in every(page, Asked) for goal in part.goals]
    return {goal.questions[0].goal: goal for goal in found if goal.questions}


def _questions(asked: AskedOfGoal) -> Thought:
    """Return the questions about a goal; what documents answer already is for who speaks."""
    told = tuple((each.text, each.told) for each in asked.questions if each.told)
    return Thought(
        addresses.sheet("vragen", asked.questions[0].goal),
        f"{asked.goal} {asked.name}".strip(),
        QUESTIONS.title,
        (rows.questions(asked.questions, INSIDE),),
        (Facts(told),) if told else (),
        (("vragen", "", ""), ("vragen", "", asked.anchor)),
        page="vragen",
    )


def _sources(about: Year) -> Thought:
    """Return where the figures are from, and of which day and version this is."""
    around = frame(OVERVIEW, about.snapshot, None, {"jaar": str(about.year)}, {})
    edition = editions.issued(about.on, data.version(about.snapshot)) + "."
    return Thought(
        "bronnen",
        about.snapshot.register.municipality,
        editions.SOURCES,
        tuple(told.text(each, Size.LARGE, INSIDE, MOST) for each in (*around.about, edition)),
        (),
        tuple((page, "", "") for page in ("gegevens", "controle", "uitleg")),
    )
