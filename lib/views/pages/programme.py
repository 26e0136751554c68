"""Programma: what a programme is there for, its goals and themes, its plans and risks."""

from collections.abc import Iterator

from lib import measures
from lib.measures import Home
from lib.page import GoalTree, Lead, Note, Page, Part, Referral
from lib.sources import Snapshot
from lib.views import facts, indicators, stories
from lib.views.choices import Choices
from lib.views.composing import note, part, section, title
from lib.wording import addresses, outward, overview, programmes
from lib.wording import stories as wording
from lib.wording.parts_of_money import MoneyPart


def page(snapshot: Snapshot, chosen: Choices) -> Page:
    """Return what the documents about a year tell of a programme."""
    register, code, year = snapshot.register, chosen.programme, chosen.year
    above = f"{register.municipality}, {programmes.head(code, register)}"
    return Page(
        (
            title(wording.asked(code, register), above),
            *part(lambda: _effect(snapshot, code, year)),
            *section("Doelstellingen", "doelstellingen", lambda: _goals(snapshot, code, year)),
            *section("Thema's en speerpunten", "themas", lambda: _themes(snapshot, code, year)),
            *section("Nieuw beleid", "nieuw-beleid", lambda: _policy(snapshot, code, year)),
            *facts.of(snapshot, code, None, year),
            *section("Risico's", "risicos", lambda: _risks(snapshot, code, year)),
            *section(outward.MORE, outward.PART, lambda: _more(snapshot, code, year)),
        )
    )


def _effect(snapshot: Snapshot, code: str, year: int) -> Iterator[Part]:
    told = overview.effect(snapshot.register.programmes[code])
    if told:
        yield Lead(told)
    yield from stories.told(stories.effect(snapshot, code, year))
    if not snapshot.texts.empty:
        yield from note(wording.nothing(year, measures.years_of_texts(snapshot, code)))


def _goals(snapshot: Snapshot, code: str, year: int) -> Iterator[Part]:
    """Yield the goals as on the overview: the same verdicts and the same money."""
    view = indicators.overview(snapshot, year)
    group = view.groups[list(snapshot.register.programmes).index(code)]
    if group.goals:
        if any(goal.money_size for goal in group.goals):
            yield Note(f"{view.money_column}.")
        yield GoalTree(group.goals, view.money_column)


def _themes(snapshot: Snapshot, code: str, year: int) -> Iterator[Part]:
    found = stories.themes(snapshot, code, year)
    if any(theme.promises for theme in found):
        yield Note(wording.IN_PARTS)
    yield from stories.told(found)


def _policy(snapshot: Snapshot, code: str, year: int) -> Iterator[Part]:
    found = stories.policy(snapshot, code, year)
    yield from stories.told(found)
    if found:
        place = addresses.money(MoneyPart.NEW_POLICY.value, "nieuw-beleid", programma=code,
                                jaar=year)  # fmt: skip
        yield Referral("", "Bekijk nieuw beleid in alle jaren", place)


def _risks(snapshot: Snapshot, code: str, year: int) -> Iterator[Part]:
    yield from stories.told(stories.risks(snapshot, code, year))


def _more(snapshot: Snapshot, code: str, year: int) -> Iterator[Part]:
    yield from stories.more(snapshot, Home(code, None), year)
    yield from stories.references(snapshot, code, year)
