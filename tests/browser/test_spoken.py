"""Nothing on a page is English: not in what is read aloud, on hover, on focus, or at a fault."""

import pytest
from playwright.sync_api import Locator, expect

from . import PAGES, OpenPage, Scheme, path_of
from .spoken import english, spoken

pytestmark = pytest.mark.browser

GOAL = "/doelstelling?doel=1.5&jaar=2024"
DIALOG = """() => {
    const dialog = document.createElement('div');
    dialog.dataset.testid = 'stDialog';
    dialog.textContent = 'Connection error';
    document.body.append(dialog);
}"""


@pytest.mark.parametrize("width", [1280, 375])
def test_no_page_says_anything_in_english(width: int, open_page: OpenPage) -> None:
    visit = open_page("/", width=width)
    for address in (*(path_of(page) for page in PAGES), GOAL, "/zoeken?zoek=werk"):
        visit.open(address)
        assert english(visit.page) == [], address
        assert len(spoken(visit.page)) > 20


def test_nothing_english_appears_on_hover_or_focus(open_page: OpenPage) -> None:
    visit = open_page(GOAL)
    shown = (".stVegaLiteChart", ".frame nav a", '[role="radio"]', ".frame .copy", "table:visible")
    for selector in shown:
        visit.page.locator(selector).first.hover()
        visit.page.wait_for_timeout(300)
        assert english(visit.page) == [], selector
    visit.page.mouse.move(0, 0)
    for _ in range(25):
        visit.page.keyboard.press("Tab")
        assert visit.page.evaluate("document.activeElement.checkVisibility()")
        assert english(visit.page) == []
    visit.open("/gegevens")
    visit.page.locator(".stDownloadButton button").first.hover()
    assert english(visit.page) == []


def test_a_page_that_streamlit_stopped_is_loaded_anew_and_else_says_so(open_page: OpenPage) -> None:
    visit = open_page(GOAL)
    visit.page.evaluate("window.before = true")
    visit.page.evaluate(DIALOG)
    visit.page.wait_for_function("window.before === undefined")
    visit.wait()
    assert visit.page.url.endswith(GOAL)
    visit.page.evaluate(DIALOG)
    notice = visit.page.locator(".away")
    expect(notice).to_have_text("Deze pagina werkt niet meer. Laad de pagina opnieuw.")
    assert english(visit.page) == []


def _styles(found: Locator, name: str) -> list[str]:
    """Return how a browser shows each element that is found."""
    return [each.evaluate(f"element => getComputedStyle(element).{name}") for each in found.all()]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_with_colours_of_ones_own_the_choice_the_verdicts_and_the_charts_are_seen(
    scheme: Scheme, open_page: OpenPage
) -> None:
    page = open_page(GOAL, scheme=scheme).page
    page.emulate_media(forced_colors="active")
    years = page.locator('[data-choice="jaar"]')
    (own,) = _styles(years.locator('[aria-checked="true"]'), "backgroundColor")
    assert _styles(years.locator('[role="radio"]'), "backgroundColor").count(own) == 1
    assert "0px" not in _styles(page.locator(".verdict"), "borderTopWidth")
    (ground,) = _styles(page.locator("body"), "backgroundColor")
    drawn = _styles(page.locator(".stVegaLiteChart .mark-symbol path"), "fill")
    assert drawn
    assert ground not in drawn
