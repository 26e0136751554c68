"""What stands around a page: what it is called, the ways on, and the choices that it is about."""

from datetime import UTC, datetime

import pytest

from lib.page import Link
from lib.sources import DEFAULT_FOLDER, Snapshot, load
from lib.views import BY_NAME, GOALS, SEARCH, VIEWS, chooser, choosers, frame
from lib.views.choices import GOAL, STEP, YEAR
from tests import made, made_money
from tests.views import test_steps as steps

SNAPSHOT = load(DEFAULT_FOLDER)
READ = datetime(2026, 11, 27, 8, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("view", "asked", "called"),
    [
        ("overzicht", {"jaar": "2024"}, "Overzicht 2024"),
        ("financien", {"jaar": "2023"}, "Financiën 2023"),
        ("doelstelling", {"doel": "1.5", "jaar": "2024"},
         "1.5 Stimuleren duurzame arbeidsparticipatie, 2024"),
        ("jaren", {"jaar": "2024"}, "Jaren 2024"),
        ("uitleg", {}, "Uitleg"),
    ],
)  # fmt: skip
def test_every_page_has_a_title_of_its_own(view: str, asked: dict[str, str], called: str) -> None:
    found = frame(BY_NAME[view], SNAPSHOT, READ, asked, {})
    assert found.announced == called
    assert found.title == f"{called} - Zoetermeer - Doel gehaald?"


def test_one_of_several_programmes_is_named() -> None:
    snapshot = _two_programmes()
    asked = BY_NAME["financien"].combination(snapshot, {"programma": "2"})
    called = frame(BY_NAME["financien"], snapshot, READ, asked, {}).announced
    assert called.startswith("Financiën, ")
    assert "2" in called.removesuffix("2024")


def test_every_page_is_reached_from_the_menu_or_from_the_footer() -> None:
    for view in VIEWS:
        found = frame(view, SNAPSHOT, READ, {}, {})
        ways = (*found.menu, *found.more)
        assert {way.place.page for way in ways} == set(BY_NAME)
        assert [way.place.page for way in ways if way.current] == [view.name]
        assert (found.search is None) == (view is SEARCH)
    names = [way.name for way in found.menu]
    assert names[:5] == ["Overzicht", "Programma", "Doelstellingen", "Beloften", "Geld"]


def test_the_ways_on_keep_what_was_chosen_here_and_before() -> None:
    found = frame(
        GOALS, SNAPSHOT, READ, {"doel": "1.5", "jaar": "2023"}, {"jaar": "2022", "a": "b"}
    )
    for way in found.menu:
        assert dict(way.place.choices) == {"doel": "1.5", "jaar": "2023", "a": "b"}


def test_the_footer_says_where_the_figures_are_from() -> None:
    told = " ".join(frame(GOALS, SNAPSHOT, READ, {}, {}).about)
    for words in (
        "Programmabegroting 2024 en Jaarverslag 2024",
        "27 november 2026",
        "Regel: strikt",
    ):
        assert words in told


def test_without_sources_there_is_a_frame_without_figures() -> None:
    found = frame(GOALS, None, None, {}, {})
    assert (found.title, found.municipality, found.about) == (
        "Doelstelling - Doel gehaald?",
        "",
        (),
    )


def test_each_value_of_a_choice_leads_to_the_same_page_with_that_value() -> None:
    asked = {"doel": "1.5", "jaar": "2023"}
    goals, years = choosers(GOALS, SNAPSHOT, asked)
    assert [option.name for option in goals.options if option.chosen] == ["1.5"]
    assert [option.name for option in years.options if option.chosen] == ["2023"]
    assert goals.options[0].whole == "1.1 Bijdragen aan maatwerk in spelen en leren"
    assert years.options[0].place == Link("doelstelling", "", (("doel", "1.5"), ("jaar", "2022")))


def test_a_step_of_a_long_goal_falls_away_where_the_other_goal_has_none() -> None:
    many = made.built(steps._text(steps.MANY))
    asked = {"doel": "1.1", "jaar": "2024", "indicatoren": "3"}
    years = chooser(YEAR, GOALS, many, asked).options
    assert all(dict(option.place.choices)[STEP.name] == "3" for option in years)
    others = [o for o in chooser(GOAL, GOALS, many, asked).options if not o.chosen]
    assert others
    assert not [option for option in others if STEP.name in dict(option.place.choices)]


def _two_programmes() -> Snapshot:
    return made.built(made_money.indicators(), *made_money.rows())
