"""A server that is killed and comes back: an open page returns to what it showed, by itself."""

import re
import time
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, expect

from tests import patience
from tests.browser import Visit, serving

pytestmark = pytest.mark.browser

_WITHIN = 15.0  # seconds that the product promises
_VIEWS = ("/doelstelling?doel=1.5&jaar=2023", "/financien?jaar=2023", "/gegevens")
_CONNECTED = ("data-test-connection-state", "CONNECTED")
_READ_AT = re.compile(r"\d\d:\d\d")  # the new server read the sources again


def _shown(visit: Visit) -> tuple[str, str]:
    """Return what a visitor sees: the address and every word below it."""
    words = " ".join(visit.page.locator(".stMain").inner_text().split())
    return visit.page.url, _READ_AT.sub("", words)


def test_open_pages_return_after_the_server_was_killed(
    tmp_path: Path, context: BrowserContext
) -> None:
    with ExitStack() as first, ExitStack() as second:
        server = first.enter_context(serving(tmp_path / "first.txt"))
        visits = [Visit(context.new_page(), server) for _ in _VIEWS]
        for visit, view in zip(visits, _VIEWS, strict=True):
            visit.open(view)
            visit.page.evaluate("window.neverReloaded = true")
        before = [_shown(visit) for visit in visits]
        first.close()  # kill -9: it gets no time to say goodbye
        for visit in visits:
            expect(visit.page.locator(".stApp")).not_to_have_attribute(*_CONNECTED)
        second.enter_context(serving(tmp_path / "second.txt", port=server.port))
        seconds = _seconds_to_return(visits, before)
        _assert_alive(visits[0])
        assert seconds < patience.with_allowance(_WITHIN, _seconds_to_open(visits))


def _seconds_to_return(visits: list[Visit], before: list[tuple[str, str]]) -> float:
    """Check that every page shows the same again; returns how long that took."""
    began = time.monotonic()
    for visit in visits:
        expect(visit.page.locator(".stApp")).to_have_attribute(*_CONNECTED)
        visit.wait()
    seconds = time.monotonic() - began
    for visit, shown in zip(visits, before, strict=True):
        assert _shown(visit) == shown
        assert visit.page.evaluate("window.neverReloaded")
        expect(visit.page.locator('[role="dialog"]')).to_have_count(0)
        assert visit.other_hosts == []
    return seconds


def _seconds_to_open(visits: list[Visit]) -> float:
    """Return how long the same pages take to open, with nothing to wait for."""
    began = time.monotonic()
    for visit, view in zip(visits, _VIEWS, strict=True):
        visit.open(view)
    return time.monotonic() - began


def _assert_alive(visit: Visit) -> None:
    """Check that the page talks to the new server: another choice gives another view."""
    visit.page.get_by_role("radio", name="2024").click()
    visit.wait()
    assert "jaar=2023" not in visit.page.url
    expect(visit.page.get_by_text("Doel 2024: ").first).to_be_visible()
