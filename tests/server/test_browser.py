"""The server as a browser meets it: nothing forbidden is tried, and a full server says so."""

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, expect

from tests import browser
from tests.browser import PAGES, Server, Visit, path_of, serving

from . import in_browser

pytestmark = pytest.mark.browser

_LISTEN = """
window.violations = [];
document.addEventListener('securitypolicyviolation', event =>
    window.violations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`));
"""
_LONGER_THAN_A_RETRY = 25_000


def _visit(context: BrowserContext, server: Server) -> Visit:
    visit = Visit(context.new_page(), server)
    visit.page.add_init_script(_LISTEN)
    return visit


def test_every_page_keeps_to_the_policy(tmp_path: Path) -> None:
    def look_at_all(context: BrowserContext) -> None:
        drawn = 0
        for page in PAGES:
            visit = _visit(context, server)
            visit.open(path_of(page))
            assert visit.page.evaluate("window.violations") == [], page
            assert visit.problems() == [], page
            drawn += visit.page.locator(".stVegaLiteChart svg").count()
            visit.page.close()
        assert drawn > 0

    with serving(tmp_path / "log.txt") as server:
        in_browser(look_at_all)


def test_the_policy_forbids_what_it_should(tmp_path: Path) -> None:
    def try_it(context: BrowserContext) -> None:
        page = _visit(context, server).page
        page.goto(f"http://{server.host}/uitleg")
        page.evaluate("""() => {
            const script = document.createElement('script');
            script.textContent = 'window.evil = 1';
            document.head.append(script);
            document.body.append(Object.assign(new Image(), {src: 'http://192.0.2.1/x.png'}));
        }""")
        page.wait_for_timeout(300)
        found = " ".join(page.evaluate("window.violations"))
        assert "script-src-elem inline" in found
        assert "img-src" in found
        assert page.evaluate("window.evil") is None

    with serving(tmp_path / "log.txt") as server:
        in_browser(try_it)


def test_a_full_server_says_so_and_lets_the_next_one_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DOELGEHAALD_SESSIES", "1")

    def come_and_go(context: BrowserContext) -> None:
        first, second = _visit(context, server), _visit(context, server)
        first.open("/")
        second.page.goto(f"http://{server.host}/financien")
        expect(second.heading()).to_have_text("Het is druk")
        first.page.close()
        expect(second.heading()).not_to_have_text("Het is druk", timeout=_LONGER_THAN_A_RETRY)
        second.wait()

    with serving(tmp_path / "log.txt") as server:
        in_browser(come_and_go)
    assert '"gebeurtenis": "vol", "grens": "totaal"' in server.log.read_text(encoding="utf-8")


def test_who_loses_the_last_place_is_told_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Both got the page while there was room; the websocket decides."""
    monkeypatch.setenv("DOELGEHAALD_SESSIES", "1")

    def come_together(context: BrowserContext) -> None:
        visits = [_visit(context, server) for _ in range(2)]
        for visit in visits:
            visit.page.goto(f"http://{server.host}/", wait_until="commit")
        visits[0].page.wait_for_timeout(5_000)
        headings = [visit.heading().inner_text() for visit in visits]
        assert headings.count("Het is druk") == 1

    with serving(tmp_path / "log.txt") as server:
        in_browser(come_together)


def test_an_error_on_a_page_shows_a_code_that_the_journal_explains(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = tmp_path / "copy"
    for name in ("lib", "pages", "data", ".streamlit"):
        shutil.copytree(browser.ROOT / name, copy / name)
    for name in ("app.py", "server.py"):
        shutil.copy(browser.ROOT / name, copy / name)
    (copy / "pages" / "uitleg.py").write_text('raise ValueError("geheim")\n', encoding="utf-8")
    monkeypatch.setattr(browser, "ROOT", copy)
    shown: list[str] = []

    def look(context: BrowserContext) -> None:
        page = _visit(context, server).page
        page.goto(f"http://{server.host}/uitleg")
        shown.append(page.locator('[data-testid="stAlert"]').inner_text())
        assert "geheim" not in page.content()

    with serving(tmp_path / "log.txt") as server:
        in_browser(look)
    words, _, code = shown[0].partition("Code: ")
    assert words == "Er ging iets mis. "
    errors = [line for line in server.log.read_text("utf-8").splitlines() if "geheim" in line]
    assert len(errors) == 1
    assert f'"code": "{code}"' in errors[0]
