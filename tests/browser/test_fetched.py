"""What a browser fetches for a page: what its head names, all of it used, all of it small."""

import http.client
import time
from contextlib import closing
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser

from lib.render import screen
from lib.server import bundle
from lib.views import VIEWS
from tests import patience

from . import PAGES, Server, Visit, path_of

pytestmark = pytest.mark.browser

COMPONENTS = screen.components(VIEWS)
_FETCHED = """() => performance.getEntriesByType('resource')
    .map(entry => [new URL(entry.name).pathname, entry.encodedBodySize, entry.decodedBodySize])"""
_RARE = ("DownloadButton", "createDownloadLinkElement")  # two small files, for who saves something
_TINY = 1_000  # bytes: about what fits in one packet shrinks by hardly anything


@pytest.fixture(scope="module")
def small(server: Server, browser: Browser) -> Server:
    """Return a server that has made every file smaller.

    Somebody was there before: to its very first visitor Streamlit shows its own menu for a moment.
    """
    with browser.new_context() as context:
        Visit(context.new_page(), server).open("/uitleg")
    used = bundle.files(sorted({name for names in COMPONENTS.values() for name in names}))
    last = [path for path in used if (bundle.folder() / path[1:]).stat().st_size > _TINY][-1]
    deadline = time.monotonic() + patience.SECONDS
    while time.monotonic() < deadline:
        with closing(http.client.HTTPConnection(server.host)) as connection:
            connection.request("HEAD", last, headers={"Accept-Encoding": "br"})
            if connection.getresponse().headers["content-encoding"] == "br":
                return server
        time.sleep(0.1)
    raise TimeoutError


def scripts(paths: object) -> set[str]:
    """Return which of these addresses are scripts that pages name."""
    assert isinstance(paths, (set, dict))
    found = {path for path in paths if path.startswith("/static/js/")}
    return {path for path in found if not any(name in path for name in _RARE)}


@pytest.mark.parametrize("page", PAGES)
def test_a_page_fetches_what_its_head_names_and_uses_all_of_it(
    page: str, browser: Browser, small: Server
) -> None:
    named = scripts(set(bundle.files(COMPONENTS[page])))
    with browser.new_context() as context:
        visit = Visit(context.new_page(), small)
        protocol = context.new_cdp_session(visit.page)
        protocol.send("Profiler.enable")
        protocol.send("Profiler.startPreciseCoverage", {"callCount": True, "detailed": False})
        visit.open(path_of(page))
        seen: list[dict[str, Any]] = protocol.send("Profiler.takePreciseCoverage")["result"]
        entries: list[list[Any]] = visit.page.evaluate(_FETCHED)
        assert visit.problems() == []
    sizes = {path: (sent, whole) for path, sent, whole in entries}
    run = {
        urlsplit(each["url"]).path
        for each in seen
        if any(area["count"] for function in each["functions"] for area in function["ranges"])
    }
    assert scripts(sizes) == named
    assert scripts(run) == named
    unpacked = {path: whole for path, (_, whole) in sizes.items() if path in named}
    assert all(unpacked[path] == (bundle.folder() / path[1:]).stat().st_size for path in named)
    large = [path for path in named if unpacked[path] > _TINY]
    assert all(sizes[path][0] < unpacked[path] for path in large)
    assert sum(sizes[path][0] for path in named) < sum(unpacked.values()) / 4
    assert [path for path in sizes if path.endswith(".woff2")] == [
        path for path in sizes if "SourceSansVF-Upright" in path
    ]
