"""Every view there is; the navigation, the addresses and the search follow from this list."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from lib.page import Link
from lib.sources import Snapshot, once
from lib.views import promises as promised
from lib.views import stories
from lib.views.choices import (
    BASELINE,
    GOAL,
    HOME,
    KIND,
    ORDER,
    PART,
    PICK,
    PROGRAMME,
    SLACK,
    SORT,
    STANDING,
    STEP,
    THEME,
    WORDS,
    YEAR,
)
from lib.views.finding.entries import Entry, Found, entries
from lib.views.finding.facts import on_facts
from lib.views.finding.goals import on_goals
from lib.views.finding.guide import on_guide
from lib.views.finding.money import on_finance
from lib.views.finding.promises import on_promises
from lib.views.finding.questions import on_questions
from lib.views.finding.texts import on_inspection, on_programmes
from lib.views.pages import (
    accessibility,
    data,
    finance,
    goal,
    guide,
    inspection,
    over_years,
    overview,
    programme,
    promises,
    questions,
    search,
)  # fmt: skip
from lib.views.view import View, kept


@once
def index(snapshot: Snapshot) -> tuple[Entry, ...]:
    """Return everything that can be found on any page."""
    return entries(_found(snapshot))


def _found(snapshot: Snapshot) -> Iterator[Found]:
    for view in VIEWS:
        yield from view.found(snapshot)


def _on_goals(snapshot: Snapshot) -> Iterator[Found]:
    yield from on_goals(snapshot)
    yield from on_facts(snapshot)


OVERVIEW = View(
    "overzicht", "Overzicht", (YEAR,), kept(overview.page), menu="Overzicht", about=(YEAR,)
)
STORY = View(
    "programma", "Programma", (PROGRAMME, YEAR), kept(programme.page), on_programmes,
    menu="Programma", about=(PROGRAMME, YEAR), there=stories.there,
)  # fmt: skip
GOALS = View(
    "doelstelling", "Doelstelling", (GOAL, YEAR, STEP, BASELINE), kept(goal.page), _on_goals,
    menu="Doelstellingen", about=(GOAL, YEAR), charts=True,
)  # fmt: skip
PROMISES = View(
    "beloften", "Beloften", (YEAR, HOME, THEME, KIND, STANDING), kept(promises.page), on_promises,
    menu="Beloften", about=(YEAR,), there=promised.there,
)  # fmt: skip
FINANCE = View(
    "financien", "Financiën", (PROGRAMME, YEAR, BASELINE, PART), kept(finance.page), on_finance,
    menu="Geld", about=(PROGRAMME, YEAR, PART),
)  # fmt: skip
YEARS = View(
    "jaren", "Jaren", (YEAR, SORT, SLACK), kept(over_years.page), menu="Jaren",
    about=(YEAR, SORT),
)  # fmt: skip
QUESTIONS = View(
    "vragen", "Vragen", (YEAR, ORDER, PICK), kept(questions.page), on_questions,
    menu="Vragen", about=(YEAR,),
)  # fmt: skip
INSPECTION = View(
    "controle", "Controle", (), lambda _, state, __: inspection.page(state), on_inspection,
    without=inspection.page, ahead=False,
)  # fmt: skip
DATA = View(
    "gegevens",
    "Gegevens",
    (),
    lambda snapshot, state, _: data.page(snapshot, state.read_at),
    ahead=False,
)
GUIDE = View("uitleg", "Uitleg", (), kept(guide.page), on_guide)
ACCESS = View("toegankelijkheid", "Toegankelijkheid", (), kept(accessibility.page))
SEARCH = View(
    "zoeken", "Zoeken", (WORDS,),
    kept(lambda snapshot, chosen: search.page(snapshot, chosen, index)),
)  # fmt: skip

VIEWS = (
    OVERVIEW,
    STORY,
    GOALS,
    PROMISES,
    FINANCE,
    YEARS,
    QUESTIONS,
    INSPECTION,
    DATA,
    GUIDE,
    ACCESS,
    SEARCH,
)
"""In the order of the menu and of the footer; the first one has the root as its address."""

BY_NAME: Mapping[str, View] = {view.name: view for view in VIEWS}


def address(link: Link) -> str:
    """Write a place as an address, relative to any page.

    The choices stand in the order of the view; one that the view does not have is left out.
    """
    asked = dict(link.choices)
    choices = BY_NAME[link.page].choices if link.page in BY_NAME else ()
    known = tuple((one.name, asked[one.name]) for one in choices if one.name in asked)
    return replace(link, choices=known).address
