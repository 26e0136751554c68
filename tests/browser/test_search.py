"""Searching in a real browser: by keyboard alone, from the address, and safe for any text."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from . import OpenPage

pytestmark = pytest.mark.browser


def test_a_search_from_the_keyboard_finds_and_opens_a_result(open_page: OpenPage) -> None:
    visit = open_page("/zoeken")
    page = visit.page
    wanted = page.get_by_role("link", name="Aantal bijstandsuitkeringen", exact=True)

    for _ in range(30):
        page.keyboard.press("Tab")
        if page.locator(".typed input").evaluate("input => input === document.activeElement"):
            break
    page.keyboard.type("BIJSTANDSUITK")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"[?&]zoek=BIJSTANDSUITK"))
    visit.wait()
    expect(wanted).to_be_visible()
    expect(page.locator("mark").first).to_have_text("bijstandsuitk")
    for _ in range(30):
        page.keyboard.press("Tab")
        if wanted.evaluate("link => link === document.activeElement"):
            break
    page.keyboard.press("Enter")

    expect(visit.heading()).to_contain_text("1.6")
    part = page.locator("[id='bijstandsuitkeringen']")
    expect(part).to_be_focused()
    expect(part).to_be_in_viewport()
    assert visit.problems() == []


def test_who_types_and_goes_elsewhere_at_once_stays_there(open_page: OpenPage) -> None:
    visit = open_page("/zoeken")
    visit.page.locator(".typed input").focus()
    visit.page.keyboard.type("bij")
    visit.page.get_by_role("link", name="Geld", exact=True).click()
    visit.page.wait_for_timeout(1_500)  # longer than a search waits for more letters
    visit.wait()
    assert visit.page.url.endswith("/financien")
    expect(visit.heading()).to_contain_text("kostte")


@pytest.mark.parametrize("width", [1280, 375, 320])
def test_results_open_from_the_address(width: int, open_page: OpenPage) -> None:
    visit = open_page("/zoeken?zoek=werk", width=width)

    expect(visit.page.locator(".typed input")).to_have_value("werk")
    expect(visit.page.locator(".results li").first).to_be_visible()
    assert visit.number(".stMain", "element.scrollWidth - element.clientWidth") <= 0
    assert Axe().run(visit.page).violations_count == 0
    assert visit.problems() == []


def test_a_query_is_text(open_page: OpenPage) -> None:
    visit = open_page("/zoeken?zoek=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E")

    expect(visit.page.locator(".lead")).to_contain_text("<img src=x onerror=alert(1)>")
    assert visit.page.locator(".stHtml img").count() == 0
    assert visit.problems() == []


def test_nothing_english_stands_beside_the_input(open_page: OpenPage) -> None:
    visit = open_page("/zoeken")

    visit.page.locator(".typed input").press_sequentially("bij", delay=20)

    expect(visit.page.get_by_text("Press Enter")).not_to_be_visible()
