"""While the server is away: a visitor reads in Dutch of when the figures are, and no English."""

import re
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser import Visit, serving
from tests.browser.spoken import english

pytestmark = pytest.mark.browser

_SENTENCE = re.compile(
    r"Er is even geen verbinding met de server\. U ziet de cijfers van \d\d:\d\d uur\. "
    r"U hoeft niets te doen: zodra de verbinding er weer is, gaat deze pagina vanzelf verder\."
)
# Streamlit's own words about a lost connection: none may be seen, however long it takes.
_ENGLISH = """() => [...document.querySelectorAll('body *')]
    .filter(element => element.checkVisibility({opacityProperty: true, visibilityProperty: true}))
    .map(element => element.textContent)
    .filter(text => text.length < 200 && /onnect|server is|Stop|Running|error/.test(text))
    .filter(text => !text.startsWith('Er is even geen verbinding'))"""


def _dialog_is_there(page: Page) -> None:
    """Wait until Streamlit itself has given up hope, in a dialog that nobody sees."""
    page.wait_for_selector('[role="dialog"]', state="attached")


def test_who_reads_on_while_the_server_is_away_is_told_so(
    tmp_path: Path, context: BrowserContext
) -> None:
    with ExitStack() as first, ExitStack() as second:
        server = first.enter_context(serving(tmp_path / "first.txt"))
        visit = Visit(context.new_page(), server)
        visit.open("/financien?jaar=2023")
        page, words = visit.page, visit.page.locator(".stMain").inner_text()
        notice = page.get_by_role("status").and_(page.locator(".away"))
        expect(notice).to_be_empty()
        first.close()
        expect(notice).to_have_text(_SENTENCE)
        _dialog_is_there(page)
        assert page.evaluate(_ENGLISH) == []
        assert english(page) == []
        assert page.locator(".stMain").inner_text() == words
        _looks_right(page)
        second.enter_context(serving(tmp_path / "second.txt", port=server.port))
        expect(notice).to_be_empty()
        visit.wait()
        assert page.evaluate("document.documentElement.dataset.away") is None
        assert visit.other_hosts == []
        assert not [it for it in visit.complaints if "Security Policy" in it]


def _looks_right(page: Page) -> None:
    """Check that the sentence is seen by day and by night, on a phone and on paper."""
    style = """element => {
        const style = getComputedStyle(element), box = element.getBoundingClientRect();
        return [style.color, style.backgroundColor, style.position, box.right <= innerWidth,
            Math.round(box.bottom) === innerHeight];
    }"""
    notice = page.locator(".away")
    page.set_viewport_size({"width": 320, "height": 600})
    seen = []
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        seen.append(notice.evaluate(style))
    assert seen[0][1] != seen[1][1]
    for colour, ground, *placed in seen:
        assert colour != ground
        assert placed == ["fixed", True, True]
    page.emulate_media(media="print")
    assert notice.evaluate(style)[2] == "static"
    assert notice.is_visible()
    page.emulate_media(media="screen")
