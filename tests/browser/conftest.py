"""One server and one browser for all browser tests, and a window of its own for each test."""

from collections.abc import Generator, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, expect, sync_playwright

from . import OpenPage, Scheme, Server, Visit, find_chromium, serving

_ARGUMENTS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip
_LINES_OF_LOG = 60
_PATIENCE = 15_000  # milliseconds: a busy machine is slow, not wrong


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with serving(tmp_path_factory.mktemp("server") / "log.txt") as running:
        yield running


@pytest.fixture
def new_server(tmp_path: Path) -> Iterator[Server]:
    """Run a server that nobody has visited; the page on its own is all it is asked for."""
    with serving(tmp_path / "log.txt", first="/financien") as running:
        yield running


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    chromium = find_chromium()
    if chromium is None:
        pytest.fail(
            "These tests need a real browser and there is none. Install one (on Debian: "
            "apt-get install chromium) or name it in the environment: CHROMIUM=/path/to/chromium.",
            pytrace=False,
        )
    expect.set_options(timeout=_PATIENCE)
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium, args=_ARGUMENTS)
        yield started
        started.close()


@pytest.fixture(scope="session")
def profile(browser: Browser) -> Iterator[BrowserContext]:
    """Share the browser's cache: loading Streamlit's own files is most of the work of a test."""
    with browser.new_context(locale="nl-NL") as context:
        yield context


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


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item,
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Show the end of what its servers logged with a test that failed."""
    report = yield
    if report.failed:
        for name, value in getattr(item, "funcargs", {}).items():
            if isinstance(value, Server):
                lines = value.log.read_text(encoding="utf-8").splitlines()[-_LINES_OF_LOG:]
                report.sections.append((f"log of {name}", "\n".join(lines)))
    return report
