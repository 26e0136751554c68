"""Fixtures: the real sources, read once; caches of pages emptied; one server and one browser."""

import logging
import os
from collections.abc import Generator, Iterator

import hypothesis
import pytest
import streamlit as st
from playwright.sync_api import Browser, BrowserContext, expect, sync_playwright
from xdist.remote import Producer

from lib.sources import DEFAULT_FOLDER, Snapshot, load
from lib.sources.keeping import everyone

from . import patience, programs
from .browser import Server, serving
from .side_by_side import Together, hold

# How long an example takes says something of the machine, nothing of what is tested.
hypothesis.settings.register_profile("any machine", deadline=None)
hypothesis.settings.load_profile("any machine")

_LINES_OF_LOG = 60
_ARGUMENTS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
    # Pages share a process, so that the next one finds the scripts of Streamlit already compiled.
    "--renderer-process-limit=1",
]  # fmt: skip


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> Together | None:
    """Keep tests that share something expensive together when tests run side by side."""
    return Together(config, log) if config.getvalue("dist") == "loadgroup" else None


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Check that no test starts something expensive beside those that share it."""
    for item in items:
        hold(item.nodeid, getattr(item, "fixturenames", ()))


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip before anything is started; the end of the run says what was not tested."""
    names = [name for marker in item.iter_markers("needs") for name in marker.args]
    programs.need_all(*names, *(["chromium"] if item.get_closest_marker("browser") else []))


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


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say what was not tested, as loud as a failure."""
    skipped = terminalreporter.stats.get("skipped", [])
    lines = programs.not_tested(str(report.longrepr) for report in skipped)
    if lines:
        terminalreporter.section("NIET ALLES IS GETEST", red=True, bold=True)
        for line in lines:
            terminalreporter.line(line, red=True)


@pytest.fixture(scope="session")
def snapshot() -> Snapshot:
    return load(DEFAULT_FOLDER)


@pytest.fixture(autouse=True, scope="session")
def _nothing_kept_outside_the_tests(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Keep the last good sources of test folders, of servers too, out of the user's cache.

    And give the disk all the time: on a busy machine it may be slow without hanging. Servers make
    no editions: that takes a core of the machine for seconds.
    """
    os.environ["DOELGEHAALD_UITGAVEN"] = "nee"
    os.environ["DOELGEHAALD_LEESTIJD"] = "600"
    os.environ["DOELGEHAALD_BEWAAR"] = str(tmp_path_factory.mktemp("kept"))


@pytest.fixture(autouse=True)
def _no_cache_between_tests() -> Iterator[None]:
    yield
    st.cache_resource.clear()
    everyone.forget()


@pytest.fixture
def written(capfd: pytest.CaptureFixture[str]) -> Iterator[pytest.CaptureFixture[str]]:
    """Return what is written on stderr; afterwards every logger is as it was."""
    for name in ("doelgehaald", "uvicorn.error", "uvicorn.access", "streamlit", "websockets"):
        logging.getLogger(name)
    found = [logging.getLogger(name) for name in logging.root.manager.loggerDict]
    before = [(it, it.handlers, it.propagate, it.level, it.disabled) for it in found]
    yield capfd
    for logger, handlers, propagate, level, disabled in before:
        logger.handlers, logger.propagate, logger.disabled = handlers, propagate, disabled
        logger.setLevel(level)


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with serving(tmp_path_factory.mktemp("server") / "log.txt") as running:
        yield running


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Run one real browser for all tests of this process."""
    chromium = programs.need("chromium")
    expect.set_options(timeout=patience.MILLISECONDS)
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(
            executable_path=chromium, args=_ARGUMENTS, timeout=patience.MILLISECONDS
        )
        yield started
        started.close()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """Open windows in a browser that was never used before."""
    with browser.new_context(locale="nl-NL") as context:
        context.set_default_timeout(patience.MILLISECONDS)
        yield context


@pytest.fixture(scope="session")
def profile(browser: Browser, server: Server) -> Iterator[BrowserContext]:
    """Share the browser's cache: loading Streamlit's own files is most of the work of a test."""
    with browser.new_context(locale="nl-NL") as context:
        context.set_default_timeout(patience.MILLISECONDS)
        # A window that stays keeps the process of all others, and what that has compiled.
        context.new_page().goto(f"http://{server.host}/favicon.png")
        yield context
