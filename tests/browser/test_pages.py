"""Every page in a real browser: it opens cleanly, for everyone, in Dutch, from a link, on paper."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from lib.charts import PALETTES

from . import PAGES, OpenPage, Scheme, Server, path_of

pytestmark = pytest.mark.browser

every_page = pytest.mark.parametrize("page", PAGES)
ENGLISH = re.compile(r"\d,\d{3}|\d\.\d{1,2}%?$")
A4_INSIDE = 703
"""The width of A4 within its margins, in pixels."""
FIRST_GOAL = "1.1 Bijdragen aan maatwerk in spelen en leren"
GOAL_WITH_YEAR = "1.5 Stimuleren duurzame arbeidsparticipatie"


@every_page
@pytest.mark.parametrize("width", [1280, 375, 320])
def test_page_opens(page: str, width: int, open_page: OpenPage) -> None:
    visit = open_page(path_of(page), width=width)

    assert visit.problems() == []
    assert visit.heading().count() == 1
    assert "Doel gehaald?" in visit.page.title()
    assert visit.page.locator("html").get_attribute("lang") == "nl"
    for box in ("html", ".stMain"):
        assert visit.number(box, "element.scrollWidth - element.clientWidth") <= 0


@every_page
@pytest.mark.parametrize(
    ("width", "scheme"), [(1280, "light"), (1280, "dark"), (375, "light"), (320, "light")]
)
def test_page_is_accessible(page: str, width: int, scheme: Scheme, open_page: OpenPage) -> None:
    visit = open_page(path_of(page), width=width, scheme=scheme)

    results = Axe().run(visit.page)

    assert results.violations_count == 0, results.generate_report()


@every_page
@pytest.mark.parametrize("width", [1280, 375])
def test_page_is_accessible_in_colours_of_ones_own(
    page: str, width: int, open_page: OpenPage
) -> None:
    visit = open_page(path_of(page), width=width)
    visit.page.emulate_media(forced_colors="active")

    results = Axe().run(visit.page)

    assert results.violations_count == 0, results.generate_report()


@pytest.mark.parametrize(
    ("goal", "dutch"), [("1.6", r"[1-9]\.\d{3}"), ("1.3", r"\d,\d")], ids=["thousands", "decimals"]
)
def test_axis_is_dutch(goal: str, dutch: str, open_page: OpenPage) -> None:
    visit = open_page(f"/doelstelling?doel={goal}")

    labels = visit.page.locator(".stVegaLiteChart .role-axis-label text").all_text_contents()

    assert [label for label in labels if re.fullmatch(dutch, label)]


def test_no_chart_is_english(open_page: OpenPage) -> None:
    visit = open_page("/")
    links = visit.page.locator('.overview th[scope=rowgroup] a[href^="doelstelling?"]')
    addresses = [path_of(page) for page in PAGES]
    addresses += [f"/{link.get_attribute('href')}" for link in links.all()]
    texts: dict[str, list[str]] = {}

    for address in addresses:
        visit.open(address)
        texts[address] = visit.page.locator(".stVegaLiteChart svg text").all_text_contents()

    assert sum(1 for found in texts.values() if found) > links.count()
    assert [text for found in texts.values() for text in found if ENGLISH.search(text)] == []


def test_link_opens_the_same_view(open_page: OpenPage) -> None:
    visit = open_page("/doelstelling?doel=1.5&jaar=2023")
    sentence = visit.page.get_by_text("Doel 2023: minstens 200. Uitkomst: 209")
    expect(visit.heading()).to_have_text(GOAL_WITH_YEAR)
    expect(sentence).to_be_visible()

    visit.page.reload()
    visit.wait()

    expect(visit.heading()).to_have_text(GOAL_WITH_YEAR)
    expect(sentence).to_be_visible()
    assert visit.problems() == []


def test_nonsense_in_a_link_gives_the_default_view_and_says_so(open_page: OpenPage) -> None:
    visit = open_page("/doelstelling?jaar=1800&doel=9.9")

    expect(visit.heading()).to_have_text(FIRST_GOAL)
    expect(visit.page.get_by_role("radio", name="2024")).to_be_checked()
    expect(visit.page.locator(".asked p")).to_have_count(2)
    assert visit.problems() == []


def test_chosen_year_goes_into_the_address_and_along_with_a_link(open_page: OpenPage) -> None:
    visit = open_page("/")

    visit.page.get_by_role("radio", name="2023").click()
    expect(visit.heading()).to_have_text("Zijn de doelen van 2023 gehaald?")
    expect(visit.page).to_have_url(re.compile(r"[?&]jaar=2023\b"))
    visit.wait()
    visit.page.get_by_role("link", name=GOAL_WITH_YEAR).click()
    expect(visit.heading()).to_have_text(GOAL_WITH_YEAR)
    visit.wait()

    expect(visit.page).to_have_url(re.compile(r"/doelstelling\?.*jaar=2023\b"))
    expect(visit.page.get_by_role("radio", name="2023")).to_be_checked()
    assert visit.problems() == []


def test_overview_stands_on_one_screen(open_page: OpenPage) -> None:
    visit = open_page("/")

    assert visit.number("table.overview", "element.getBoundingClientRect().bottom") <= 800


def test_keyboard_reaches_a_goal(open_page: OpenPage) -> None:
    visit = open_page("/")
    wanted = visit.page.get_by_role("link", name=FIRST_GOAL)

    for _ in range(40):
        visit.page.keyboard.press("Tab")
        if wanted.evaluate("element => element === document.activeElement"):
            break
    expect(wanted).to_be_focused()
    visit.page.keyboard.press("Enter")

    expect(visit.heading()).to_have_text(FIRST_GOAL)


@every_page
def test_page_prints(page: str, open_page: OpenPage) -> None:
    visit = open_page(path_of(page))
    header = visit.page.locator("header.frame nav")
    expect(header).to_be_visible()

    visit.page.emulate_media(media="print")

    expect(header).to_be_hidden()
    visit.page.set_viewport_size({"width": A4_INSIDE, "height": 1000})
    cut = visit.page.locator(".scroll, .within").evaluate_all(
        "all => all.filter(each => each.scrollWidth > each.clientWidth + 1).map(each => each.id)"
    )
    assert cut == [], "no column is cut off on paper"
    document = visit.page.pdf(prefer_css_page_size=True)
    assert document.startswith(b"%PDF-")
    assert len(document) > 10_000


def test_new_server_shows_a_page_inside_the_frame(new_server: Server, open_page: OpenPage) -> None:
    visit = open_page("/financien", at=new_server)

    expect(visit.heading()).to_contain_text("Wat kostte het programma")
    expect(visit.page.locator(".frame nav a")).to_have_count(len(PAGES))
    expect(visit.heading()).to_have_css("font-size", "28px")
    assert visit.problems() == []


def test_dark_is_dark_on_the_page_and_in_the_charts(open_page: OpenPage) -> None:
    visit = open_page("/financien?deel=jaren", scheme="dark")

    background, muted = _css(PALETTES["dark"].background), _css(PALETTES["dark"].muted)
    expect(visit.page.locator("body")).to_have_css("background-color", background)
    expect(visit.page.locator(".stApp")).to_have_css("background-color", background)
    expect(visit.page.locator(".role-axis-label text").first).to_have_css("fill", muted)


def _css(colour: str) -> str:
    """Write #10181e as the browser does: rgb(16, 24, 30)."""
    red, green, blue = bytes.fromhex(colour.removeprefix("#"))
    return f"rgb({red}, {green}, {blue})"
