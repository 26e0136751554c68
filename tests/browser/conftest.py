"""A window of its own for each test, and a server that nobody has visited."""

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext

from . import OpenPage, Scheme, Server, Visit, serving


@pytest.fixture
def new_server(tmp_path: Path) -> Iterator[Server]:
    """Run a server that nobody has visited; the page on its own is all it is asked for."""
    with serving(tmp_path / "log.txt", first="/financien") as running:
        yield running


@pytest.fixture
def open_page(profile: BrowserContext, server: Server) -> Iterator[OpenPage]:
    with ExitStack() as opened:

        def open_address(
            address: str,
            *,
            width: int = 1280,
            scheme: Scheme = "light",
            at: Server = server,
        ) -> Visit:
            page = opened.enter_context(profile.new_page())
            page.set_viewport_size({"width": width, "height": 800})
            page.emulate_media(color_scheme=scheme)
            visit = Visit(page, at)
            visit.open(address)
            return visit

        yield open_address
