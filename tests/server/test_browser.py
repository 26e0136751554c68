"""The server as a browser meets it: nothing forbidden is tried, and a full server says so."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Route, expect

from tests.browser import PAGES, ROOT, Server, Visit, path_of, serving

pytestmark = pytest.mark.browser

_LISTEN = """
window.violations = [];
document.addEventListener('securitypolicyviolation', event =>
    window.violations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`));
"""
_IN_15_SECONDS = '<meta http-equiv="refresh" content="15">'
_IN_A_SECOND = '<meta http-equiv="refresh" content="1">'


def _visit(context: BrowserContext, server: Server) -> Visit:
    visit = Visit(context.new_page(), server)
    visit.page.add_init_script(_LISTEN)
    return visit


@pytest.fixture(scope="module")
def small_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Run a server with one place."""
    with pytest.MonkeyPatch.context() as monkeypatch:
        monkeypatch.setenv("DOELGEHAALD_SESSIES", "1")
        with serving(tmp_path_factory.mktemp("small") / "log.txt") as running:
            yield running


def test_every_page_keeps_to_the_policy(profile: BrowserContext, server: Server) -> None:
    drawn, visit = 0, _visit(profile, server)
    for page in PAGES:
        visit.open(path_of(page))
        assert visit.page.evaluate("window.violations") == [], page
        assert visit.problems() == [], page
        drawn += visit.page.locator(".stVegaLiteChart svg").count()
    visit.page.close()
    assert drawn > 0


def test_the_policy_forbids_what_it_should(profile: BrowserContext, server: Server) -> None:
    page = _visit(profile, server).page
    page.goto(f"http://{server.host}/uitleg")
    page.evaluate("""() => {
        const script = document.createElement('script');
        script.textContent = 'window.evil = 1';
        document.head.append(script);
        document.body.append(Object.assign(new Image(), {src: 'http://192.0.2.1/x.png'}));
    }""")
    page.wait_for_function("() => window.violations.length >= 2")
    found = " ".join(page.evaluate("window.violations"))
    assert "script-src-elem inline" in found
    assert "img-src" in found
    assert page.evaluate("window.evil") is None
    page.close()


def test_a_full_server_says_so_and_lets_the_next_one_in(
    context: BrowserContext, small_server: Server
) -> None:
    """Who waits comes back by himself; here sooner than the page says, as time is not tested."""
    first, second = _visit(context, small_server), _visit(context, small_server)
    first.open("/")
    answers: list[tuple[int, int]] = []

    def hurry(route: Route) -> None:
        answer = route.fetch()
        text = answer.text()
        answers.append((answer.status, text.count(_IN_15_SECONDS)))
        if answer.ok:
            route.continue_()  # the browser lets only what the server itself sent speak to it
        else:
            route.fulfill(response=answer, body=text.replace(_IN_15_SECONDS, _IN_A_SECOND))

    second.page.route("**/financien", hurry)
    second.page.goto(f"http://{small_server.host}/financien")
    expect(second.heading()).to_have_text("Het is druk")
    first.page.close()
    expect(second.heading()).not_to_have_text("Het is druk")
    second.wait()
    assert set(answers[:-1]) == {(503, 1)}
    assert answers[-1] == (200, 0)
    log = small_server.log.read_text(encoding="utf-8")
    assert '"gebeurtenis": "vol", "grens": "totaal"' in log


def test_who_loses_the_last_place_is_told_so(context: BrowserContext, small_server: Server) -> None:
    """Both got the page while there was room; the websocket decides."""
    small_server.wait_for("/")
    visits = [_visit(context, small_server) for _ in range(2)]
    for visit in visits:
        visit.page.goto(f"http://{small_server.host}/", wait_until="commit")
    for visit in visits:
        expect(visit.heading()).to_be_visible()
    headings = [visit.heading().inner_text() for visit in visits]
    assert headings.count("Het is druk") == 1


def test_an_error_on_a_page_shows_a_code_that_the_journal_explains(
    tmp_path: Path, context: BrowserContext
) -> None:
    copy = tmp_path / "copy"
    for name in ("lib", "pages", "data", ".streamlit"):
        shutil.copytree(ROOT / name, copy / name)
    for name in ("app.py", "server.py"):
        shutil.copy(ROOT / name, copy / name)
    (copy / "pages" / "uitleg.py").write_text('raise ValueError("geheim")\n', encoding="utf-8")

    with serving(tmp_path / "log.txt", root=copy) as server:
        page = _visit(context, server).page
        page.goto(f"http://{server.host}/uitleg")
        shown = page.locator('[data-testid="stAlert"]').inner_text()
        assert "geheim" not in page.content()
    words, _, code = shown.partition("Code: ")
    assert words == "Er ging iets mis. "
    errors = [line for line in server.log.read_text("utf-8").splitlines() if "geheim" in line]
    assert len(errors) == 1
    assert f'"code": "{code}"' in errors[0]
