"""An address with # brings the visitor to that part: fresh, on a phone, from another page."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from . import OpenPage, Visit

pytestmark = pytest.mark.browser

INDICATOR = "/doelstelling?doel=1.5&jaar=2024#uitstroom_naar_werk"
QUESTION = "/vragen?jaar=2023#niet-gemeten-rapportcijfer_dienstverlening"
HEADER = 56  # pixels that the navigation covers


def _part(visit: Visit, address: str) -> Locator:
    return visit.page.locator(f"[id='{address.partition('#')[2]}']")


def _is_led_to(visit: Visit, address: str) -> None:
    """Wait until the part has the focus and stands still, and hold that it is in sight."""
    part = _part(visit, address)
    expect(part).to_be_focused()
    visit.wait()
    expect(part).to_be_in_viewport()
    top = part.evaluate("element => element.getBoundingClientRect().top")
    assert HEADER <= top < 800
    expect(visit.page).to_have_url(re.compile(re.escape("#" + address.partition("#")[2]) + "$"))


@pytest.mark.parametrize("width", [1280, 375])
@pytest.mark.parametrize("address", [INDICATOR, QUESTION], ids=["indicator", "question"])
def test_a_fresh_link_opens_at_its_part(address: str, width: int, open_page: OpenPage) -> None:
    visit = open_page(address, width=width)

    _is_led_to(visit, address)
    assert visit.problems() == []


@pytest.mark.parametrize("width", [1280, 375])
def test_a_fresh_link_opens_at_the_last_chart(width: int, open_page: OpenPage) -> None:
    address = _last_chart(open_page)

    visit = open_page(address, width=width)

    _is_led_to(visit, address)
    assert _scrolled(visit.page) > 800
    assert visit.problems() == []


def test_a_link_to_another_page_arrives_and_the_way_back_works(open_page: OpenPage) -> None:
    visit = open_page(QUESTION)
    link = _part(visit, QUESTION).get_by_role("link", name="Bekijk de cijfers")
    there = f"/{link.get_attribute('href')}"

    link.click()
    expect(visit.heading()).to_contain_text("1.3")
    _is_led_to(visit, there)
    visit.page.go_back()

    _is_led_to(visit, QUESTION)
    assert visit.problems() == []


@pytest.mark.parametrize("year", ["2024", "2023"], ids=["default year", "another year"])
def test_a_link_on_the_page_itself_loads_nothing_anew(year: str, open_page: OpenPage) -> None:
    visit = open_page(f"/doelstelling?doel=1.5&jaar={year}")
    visit.page.evaluate("window.here = true")
    mark = visit.page.get_by_role("link", name="Link naar Uitstroom naar school")

    mark.focus()
    visit.page.keyboard.press("Enter")

    _is_led_to(visit, f"/{mark.get_attribute('href')}")
    expect(visit.page.get_by_role("radio", name=year)).to_be_checked()
    assert visit.page.evaluate("window.here") is True
    assert visit.problems() == []


def test_who_scrolls_is_not_pulled_back(open_page: OpenPage) -> None:
    address = _last_chart(open_page)
    visit = open_page(address)
    _is_led_to(visit, address)

    visit.page.mouse.move(600, 400)
    visit.page.mouse.wheel(0, -900)
    visit.page.wait_for_timeout(2_500)

    expect(_part(visit, address)).not_to_be_in_viewport()


def test_a_part_that_is_not_there_is_told_and_the_page_stays_as_it_is(open_page: OpenPage) -> None:
    visit = open_page("/vragen?jaar=2024#bestaat-niet%")
    told = visit.page.get_by_text("staat niet (meer) op deze pagina")

    expect(told).to_be_visible()
    assert _scrolled(visit.page) == 0
    assert visit.problems() == []


def test_marks_are_not_printed(open_page: OpenPage) -> None:
    visit = open_page("/financien")
    mark = visit.page.locator("a.permalink").first
    expect(mark).to_be_visible()

    visit.page.emulate_media(media="print")

    expect(mark).to_be_hidden()


def _last_chart(open_page: OpenPage) -> str:
    goal = open_page("/doelstelling?doel=1.5&jaar=2024")
    marks = goal.page.get_by_role("link", name="Link naar de grafiek")
    return f"/{marks.last.get_attribute('href')}"


def _scrolled(page: Page) -> float:
    top: float = page.locator(".stMain").evaluate("element => element.scrollTop")
    return top
