"""The frame in a real browser: each choice is a step in the history, said aloud, by any means."""

import re

import pytest
from playwright.sync_api import Locator, expect

from . import OpenPage, Visit

pytestmark = pytest.mark.browser

GOAL = "/doelstelling?doel=1.5&jaar=2023"


def _chosen(visit: Visit, name: str) -> Locator:
    return visit.page.get_by_role("radio", name=name, exact=True)


def _shows(visit: Visit, *chosen: str) -> None:
    """Hold that address, buttons and heading tell the same year, and for a goal the same goal."""
    for name in chosen:
        expect(_chosen(visit, name)).to_have_attribute("aria-checked", "true")
        expect(visit.page).to_have_url(re.compile(rf"=({re.escape(name)})\b"))
    expect(visit.page).to_have_title(re.compile(rf"\b{chosen[-1]} - "))


def test_back_forth_and_reload_keep_every_choice(open_page: OpenPage) -> None:
    visit = open_page(GOAL)
    _chosen(visit, "2022").click()
    _shows(visit, "1.5", "2022")
    _chosen(visit, "1.3").click()
    _shows(visit, "1.3", "2022")
    visit.page.get_by_role("link", name="Geld", exact=True).click()
    _shows(visit, "2022")
    _chosen(visit, "2024").click()
    _shows(visit, "2024")
    visit.page.go_back()
    _shows(visit, "2022")
    visit.page.go_back()
    _shows(visit, "1.3", "2022")
    visit.page.go_back()
    _shows(visit, "1.5", "2022")
    visit.page.go_forward()
    _shows(visit, "1.3", "2022")
    visit.page.reload()
    visit.wait()
    _shows(visit, "1.3", "2022")
    assert visit.problems() == []


_AT_ONCE = """async ([steps, pause]) => {
  const wait = time => new Promise(done => setTimeout(done, time));
  for (const words of steps) {
    const find = () => [...document.querySelectorAll(".frame .menu a, .frame [role=radio]")]
      .find(element => element.textContent.trim() === words);
    while (!find()) await wait(5);
    find().click();
    await wait(pause);
  }
}"""


@pytest.mark.parametrize("pause", [0, 15, 40, 120])
@pytest.mark.parametrize(
    ("steps", "title", "address", "back"),
    [
        (
            ["Geld", "2022"],
            "Financiën.* 2022 - ",
            r"/financien\?jaar=2022\b",
            r"/financien\?jaar=2023$",
        ),
        (["Geld", "Jaren"], "Jaren.* 2023 - ", r"/jaren\?jaar=2023", r"/financien\?jaar=2023$"),
        (["Geld", "Overzicht", "2022"], "Overzicht.* 2022 - ", r"/\?jaar=2022$", r"/\?jaar=2023$"),
    ],
)
def test_who_goes_on_before_a_page_is_there_gets_what_he_asked_last(
    steps: list[str], title: str, address: str, back: str, pause: int, open_page: OpenPage
) -> None:
    visit = open_page(GOAL)
    slow = visit.page.context.new_cdp_session(visit.page)
    slow.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    visit.page.evaluate(_AT_ONCE, [steps, pause])
    visit.page.wait_for_timeout(600)
    visit.wait()
    expect(visit.page).to_have_url(re.compile(address))
    expect(visit.page).to_have_title(re.compile(title))
    slow.send("Emulation.setCPUThrottlingRate", {"rate": 1})
    visit.page.go_back()
    expect(visit.page).to_have_url(re.compile(back))
    assert visit.problems() == []


def test_who_chooses_as_soon_as_a_link_opens_gets_what_he_chose(open_page: OpenPage) -> None:
    visit = open_page("/uitleg")
    visit.page.goto(f"http://{visit.server.host}{GOAL}")
    _chosen(visit, "2022").click()
    _shows(visit, "1.5", "2022")
    visit.page.get_by_role("link", name="Overzicht", exact=True).click()
    _shows(visit, "2022")
    visit.wait()
    _shows(visit, "2022")
    visit.page.go_back()
    _shows(visit, "1.5", "2022")


def test_who_goes_quickly_back_and_forth_is_where_he_ends(open_page: OpenPage) -> None:
    visit = open_page(GOAL)
    for year in ("2022", "2024", "2025", "2026", "2027"):
        _chosen(visit, year).click()
    _shows(visit, "1.5", "2027")
    for _ in range(4):
        visit.page.evaluate("history.back()")
    _shows(visit, "1.5", "2022")
    assert visit.problems() == []


def test_arrow_keys_choose_and_keep_the_place(open_page: OpenPage) -> None:
    visit = open_page(GOAL)
    page = visit.page
    for _ in range(30):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.closest('[data-choice=jaar]') !== null"):
            break
    expect(_chosen(visit, "2023")).to_be_focused()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    _shows(visit, "1.5", "2025")
    expect(_chosen(visit, "2025")).to_be_focused()
    page.keyboard.press("Home")
    _shows(visit, "1.5", "2022")
    expect(_chosen(visit, "2022")).to_be_focused()


def test_what_changed_is_said(open_page: OpenPage) -> None:
    visit = open_page(GOAL)
    voice = visit.page.locator(".voice")
    expect(voice).to_be_empty()
    _chosen(visit, "2022").click()
    expect(voice).to_have_text("1.5 Stimuleren duurzame arbeidsparticipatie, 2022")
    visit.page.get_by_role("searchbox").fill("schulden")
    visit.page.keyboard.press("Enter")
    expect(voice).to_contain_text("voor “schulden”")
    expect(visit.page).to_have_url(re.compile(r"/zoeken\?zoek=schulden$"))
    expect(visit.heading()).to_be_focused()


def test_a_link_is_copied(open_page: OpenPage) -> None:
    visit = open_page(GOAL)
    visit.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    visit.page.get_by_role("button", name="Kopieer link").focus()
    visit.page.keyboard.press("Enter")
    expect(visit.page.locator(".voice")).to_have_text("Link gekopieerd")
    assert visit.page.evaluate("navigator.clipboard.readText()").endswith(GOAL)


def test_the_first_tab_leads_past_the_menu(open_page: OpenPage) -> None:
    visit = open_page(GOAL)
    visit.page.keyboard.press("Tab")
    skip = visit.page.get_by_role("link", name="Naar de inhoud")
    if not skip.evaluate("link => link === document.activeElement"):  # the page itself scrolls
        visit.page.keyboard.press("Tab")
    expect(skip).to_be_focused()
    visit.page.keyboard.press("Enter")
    expect(visit.heading()).to_be_focused()


@pytest.mark.parametrize("width", [375, 320])
def test_a_phone_has_one_bar_that_stays_and_a_menu_that_closes(
    width: int, open_page: OpenPage
) -> None:
    visit = open_page(GOAL, width=width)
    page, menu = visit.page, visit.page.locator(".frame .menu")
    opens = page.get_by_role("button", name="Menu")
    expect(menu).to_be_hidden()
    page.mouse.move(100, 500)
    page.mouse.wheel(0, 900)
    expect(opens).to_be_in_viewport()
    expect(page.get_by_role("combobox", name="Jaar")).to_be_in_viewport()
    opens.click()
    expect(menu).to_be_visible()
    page.keyboard.press("Escape")
    expect(menu).to_be_hidden()
    expect(opens).to_be_focused()
    opens.click()
    menu.get_by_role("link", name="Geld").click()
    expect(page).to_have_url(re.compile("/financien"))
    expect(menu).to_be_hidden()
    page.get_by_role("combobox", name="Jaar").select_option("2022")
    expect(page).to_have_url(re.compile("jaar=2022"))
    expect(page).to_have_title(re.compile("2022"))
    visit.wait()
    focused = "document.activeElement.checkVisibility() || document.activeElement === document.body"
    for _ in range(12):
        page.keyboard.press("Tab")
        assert page.evaluate(focused)
    assert visit.problems() == []
