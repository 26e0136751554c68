"""An address that asks for what is not there says so, in a real browser, until a choice is made."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, expect

from . import OpenPage, Scheme, Visit

pytestmark = pytest.mark.browser

LED = 20_000  # milliseconds
ELSEWHERE = "/doelstelling?doel=1.2&jaar=2023#uitstroom_naar_werk-jaren"
HOME = "1.5 Stimuleren duurzame arbeidsparticipatie"


def _note(visit: Visit) -> Locator:
    return visit.page.locator(".asked")


def test_a_goal_that_is_gone_is_told_until_another_is_chosen(open_page: OpenPage) -> None:
    visit = open_page("/doelstelling?doel=1.9&jaar=2023")
    note = _note(visit)
    expect(note).to_contain_text("Doelstelling 1.9 bestaat niet (meer). U ziet 1.1 ")
    expect(visit.page.get_by_role("radio", name="2023")).to_be_checked()
    visit.page.wait_for_timeout(5_000)  # the page looks at its files meanwhile
    expect(note).to_be_visible()

    chosen = visit.page.get_by_role("radio", name="1.3", exact=True)
    chosen.click()

    expect(note).to_have_count(0)
    expect(visit.heading()).to_contain_text("1.3 ")
    expect(chosen).to_be_focused()
    expect(visit.page).to_have_url(re.compile(r"\?(?=.*doel=1\.3\b)(?=.*jaar=2023\b)"))
    assert visit.problems() == []


def test_a_link_in_the_note_leads_to_the_goal_and_the_way_back_to_the_note(
    open_page: OpenPage,
) -> None:
    visit = open_page("/doelstelling?doel=1.9&jaar=2023")

    _note(visit).get_by_role("link", name="1.6 ").click()

    expect(visit.heading()).to_contain_text("1.6 ")
    expect(_note(visit)).to_have_count(0)
    expect(visit.page).to_have_url(re.compile(r"doel=1\.6&jaar=2023$"))
    visit.page.go_back()
    expect(visit.heading()).to_contain_text("1.1 ")
    expect(_note(visit)).to_contain_text("Doelstelling 1.9 bestaat niet (meer). U ziet 1.1 ")
    assert visit.problems() == []


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("/?jaar=2031", "Over het jaar 2031 zijn er geen cijfers. U ziet 2024."),
        ("/vragen?jaar=abc", "Over het jaar “abc” zijn er geen cijfers. U ziet 2024."),
        ("/financien?programma=9", "Programma 9 bestaat niet (meer). U ziet Programma 1 "),
        ("/financien?basis=%3Cb%3Eonzin", "Vergelijken met “<b>onzin” kan niet (meer)."),
    ],
)
def test_every_choice_says_what_does_not_exist(
    address: str, told: str, open_page: OpenPage
) -> None:
    visit = open_page(address)

    expect(_note(visit)).to_contain_text(told)
    assert visit.problems() == []


def test_who_comes_for_a_part_of_a_goal_that_is_gone_sees_the_note_first(
    open_page: OpenPage,
) -> None:
    visit = open_page("/doelstelling?doel=1.9&jaar=2023#geld")

    expect(_note(visit)).to_be_focused(timeout=LED)
    expect(_note(visit)).to_be_in_viewport()


@pytest.mark.parametrize("width", [1280, 375])
def test_an_indicator_that_stands_with_another_goal_is_found_there(
    width: int, open_page: OpenPage
) -> None:
    visit = open_page(ELSEWHERE, width=width)
    told = visit.page.locator(".elsewhere.shown")

    expect(told).to_be_focused(timeout=LED)
    expect(told).to_contain_text("staat niet bij doelstelling 1.2, maar bij doelstelling 1.5 ")
    expect(visit.page.locator(".elsewhere:visible")).to_have_count(1)
    told.get_by_role("link", name=HOME).click()

    expect(visit.heading()).to_have_text(HOME)
    part = visit.page.locator("[id='uitstroom_naar_werk-jaren']")
    expect(part).to_be_focused(timeout=LED)
    expect(visit.page).to_have_url(re.compile(r"doel=1\.5&jaar=2023#uitstroom_naar_werk-jaren$"))
    assert visit.problems() == []


@pytest.mark.parametrize(
    "address", ["/doelstelling?doel=1.9#uitstroom_naar_werk", "/?jaar=1#uitstroom_naar_werk"]
)
def test_a_part_is_told_of_also_where_the_goal_or_the_year_is_gone(
    address: str, open_page: OpenPage
) -> None:
    visit = open_page(address)

    expect(visit.page.locator(".elsewhere.shown")).to_have_count(1, timeout=LED)
    expect(_note(visit)).to_be_focused()
    expect(_note(visit)).to_be_in_viewport()


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (1280, "dark"), (320, "light")])
def test_a_note_is_accessible_and_stays_within_the_page(
    width: int, scheme: Scheme, open_page: OpenPage
) -> None:
    visit = open_page(f"/doelstelling?doel={'W' * 90}&jaar=2031#weg", width=width, scheme=scheme)
    expect(visit.page.locator(".elsewhere.shown")).to_be_visible(timeout=LED)

    results = Axe().run(visit.page)

    assert results.violations_count == 0, results.generate_report()
    assert visit.number(".stMain", "element.scrollWidth - element.clientWidth") <= 0


def test_a_note_is_not_printed(open_page: OpenPage) -> None:
    visit = open_page("/?jaar=2031")
    expect(_note(visit)).to_be_visible()

    visit.page.emulate_media(media="print")

    expect(_note(visit)).to_be_hidden()
