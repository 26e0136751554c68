"""Each guard on its own and all together: who is let in, who is not, and what he reads."""

import pytest
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from lib import journal
from lib.server import guarded, index
from lib.server.errors import LastResort
from lib.server.hosts import HostGuard
from lib.server.origins import OriginGuard
from lib.settings import ServerSettings
from tests.chosen import chosen

from . import OWN, OWN_ORIGIN, STREAM, Pairs, ask, dashboard, request, websocket

ELSEWHERE = "https://dashboard.example.nl"
STATIC = "/static/js/" + index().partition('src="./static/js/')[2].partition('"')[0]


def server(**named: str) -> ASGIApp:
    return guarded(dashboard, chosen(ServerSettings, **named), {})


@pytest.mark.parametrize(
    ("origin", "status"),
    [
        ("http://localhost:8501", 101),
        ("HTTP://LOCALHOST:8501", 101),
        (None, 403),
        ("null", 403),
        ("", 403),
        ("http://evil.example", 403),
        ("http://localhost", 403),
        ("http://localhost:3000", 403),
        ("https://localhost:8501", 403),
        ("http://127.0.0.1:8501", 403),
        ("http://localhost:8501.evil.example", 403),
        ("http://localhost:8501@evil.example", 403),
        ("http://localhost:8501/", 403),
        (f"http://localhost:8501, {ELSEWHERE}", 403),
    ],
)
def test_websocket_opens_only_from_our_own_page(origin: str | None, status: int) -> None:
    headers = [OWN] if origin is None else [OWN, ("origin", origin)]
    assert ask(server(), websocket(headers)).status == status
    bare = websocket(headers, extensions={})
    assert ask(server(), bare).status == status


@pytest.mark.parametrize(
    ("settings", "scheme", "host", "origin", "status"),
    [
        ({}, "ws", "localhost:80", "http://localhost", 101),
        ({}, "wss", "localhost", "https://localhost", 101),
        ({}, "wss", "localhost", "http://localhost", 403),
        ({"TLS": "ja"}, "ws", "localhost", "https://localhost", 101),
        ({"TLS": "ja"}, "ws", "localhost", "http://localhost", 403),
        ({"ORIGINS": ELSEWHERE}, "ws", "localhost", ELSEWHERE, 101),
        ({"ORIGINS": ELSEWHERE}, "ws", "localhost", f"{ELSEWHERE}:8443", 403),
        ({"ORIGINS": ELSEWHERE}, "ws", "localhost", "http://localhost", 101),
    ],
)
def test_scheme_and_settings_decide_which_origin_is_ours(
    settings: dict[str, str], scheme: str, host: str, origin: str, status: int
) -> None:
    scope = websocket([("host", host), ("origin", origin)], scheme=scheme)
    assert ask(server(**settings), scope).status == status


def test_two_origins_are_none() -> None:
    assert ask(server(), websocket([OWN, OWN_ORIGIN, OWN_ORIGIN])).status == 403


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS"])
@pytest.mark.parametrize(
    ("headers", "status"), [([OWN], 403), ([OWN, ("origin", "http://evil.example")], 403)]
)
def test_a_change_is_asked_for_only_from_our_own_page(
    method: str, headers: Pairs, status: int
) -> None:
    guard = OriginGuard(dashboard, ServerSettings())
    assert ask(guard, request("/", method, headers)).status == status
    assert ask(guard, request("/", method, [OWN, OWN_ORIGIN])).status == 200
    assert ask(server(), request("/", method, [OWN, OWN_ORIGIN])).status == 405


def test_a_foreign_origin_is_not_shown_to_streamlit() -> None:
    seen: list[Scope] = []

    async def listen(scope: Scope, receive: Receive, send: Send) -> None:
        seen.append(scope)
        await dashboard(scope, receive, send)

    guard = OriginGuard(listen, chosen(ServerSettings, ORIGINS=ELSEWHERE))
    ask(guard, request(headers=[OWN, ("origin", "http://evil.example")]))
    ask(guard, websocket([OWN, ("origin", ELSEWHERE)]))
    origins = [dict(scope["headers"]).get(b"origin") for scope in seen]
    assert origins == [None, b"http://localhost:8501"]


@pytest.mark.parametrize(
    ("hosts", "status"),
    [
        (["localhost"], 200),
        (["localhost:9000"], 200),
        (["LOCALHOST"], 200),
        (["127.0.0.1:8501"], 200),
        (["[::1]:8501"], 200),
        (["192.0.2.7:8501"], 200),
        (["dashboard.example.nl"], 200),
        (["dashboard.example.nl:8443"], 200),
        (["exact.example.nl:8443"], 200),
        (["exact.example.nl"], 400),
        (["evil.example"], 400),
        (["localhost.evil.example"], 400),
        (["evil.example:localhost"], 400),
        (["localhost@evil.example"], 400),
        (["localhost/evil"], 400),
        (["192.0.2.8"], 400),
        ([""], 400),
        ([], 400),
        (["localhost", "evil.example"], 400),
    ],
)
def test_server_answers_only_under_its_own_names(hosts: list[str], status: int) -> None:
    app = server(HOSTS="dashboard.example.nl, exact.example.nl:8443")
    headers = [("host", host) for host in hosts]
    scope = request(headers=headers, server=("192.0.2.7", 8501))
    assert ask(app, scope).status == status
    assert ask(app, request("/gereed", headers=headers)).status == (
        400 if hosts == ["192.0.2.7:8501"] else status
    )


def test_a_server_without_an_address_has_only_its_names() -> None:
    guard = HostGuard(dashboard, ServerSettings())
    assert ask(guard, request(server=None)).status == 200
    assert ask(guard, request(server=("/run/socket", None), headers=[("host", "x")])).status == 400


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/", 200),
        ("/overzicht", 200),
        ("/doelstelling", 200),
        ("/financien/", 200),
        ("/gereed", 200),
        ("/_stcore/health", 200),
        ("/_stcore/host-config", 200),
        ("/favicon.png", 200),
        (STATIC, 200),
        ("/media/" + "0" * 56 + ".svg", 200),
        ("/index.html", 200),  # leads to the editions, see test_editions
        ("/index.htm", 404),
        ("/app.py", 404),
        ("/onbekend", 404),
        ("/doelstelling/_stcore/health", 404),
        ("//evil.example/", 404),
        ("/../", 404),
        ("/../app.py", 404),
        ("/media/", 404),
        ("/media/../app.py", 404),
        ("/media/" + "0" * 56 + "/../../app.py", 404),
        ("/static/../../app.py", 404),
        ("/static/js/../../index.html", 404),
        ("/static/", 404),
        ("/component/x/index.html", 404),
        ("/app/static/x", 404),
        ("/data/finance.csv", 404),
        ("/_stcore/agent/mcp", 404),
        ("/_stcore/agent/interact", 404),
        ("/_stcore/agent/openapi.json", 404),
        ("/_stcore/upload_file", 404),
        ("/_stcore/upload_file/a/b", 404),
        ("/_stcore/bidi-components/x", 404),
        ("/_stcore/metrics", 404),
        ("/_stcore/script-health-check", 404),
        (STREAM, 404),
        ("/oauth2callback", 404),
        ("/auth/login", 404),
    ],
)
def test_only_what_is_used_exists(path: str, status: int) -> None:
    answer = ask(server(), request(path))
    assert answer.status == status
    assert ("Deze pagina is er niet" in answer.text) == (status == 404)
    assert "Traceback" not in answer.text


def test_there_is_one_websocket() -> None:
    assert ask(server(), websocket(path="/")).status == 404
    assert ask(server(), websocket(path="/_stcore/agent/mcp", extensions={})).status == 403


async def fail(scope: Scope, receive: Receive, send: Send) -> None:
    del receive, send
    message = f"geheim {scope['path']}"
    raise ValueError(message)


async def explode_in_plain_text(scope: Scope, receive: Receive, send: Send) -> None:
    await PlainTextResponse("geheim", 500)(scope, receive, send)


@pytest.mark.parametrize(
    ("scope", "status"),
    [
        (request(), 200),
        (request("/gereed"), 200),
        (request(STATIC), 200),
        (request("/_stcore/health"), 200),
        (request("/onbekend"), 404),
        (request("/", "POST"), 405),
        (request("/", headers=[("host", "evil.example")]), 400),
        (websocket([OWN]), 403),
    ],
)
def test_every_answer_carries_the_headers(scope: Scope, status: int) -> None:
    answer = ask(server(), scope)
    assert answer.status == status
    policy = answer.headers["content-security-policy"]
    assert "unsafe-eval" not in policy
    assert "script-src 'self' 'sha256-" in policy
    assert "frame-ancestors 'none'" in policy
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["x-frame-options"] == "DENY"
    assert answer.headers["referrer-policy"] == "same-origin"
    assert answer.headers["cross-origin-opener-policy"] == "same-origin"
    assert answer.headers["cross-origin-resource-policy"] == "same-origin"
    assert "camera=()" in answer.headers["permissions-policy"]
    assert "strict-transport-security" not in answer.headers
    assert "strict-transport-security" in ask(server(TLS="ja"), scope).headers


async def set_cookies(scope: Scope, receive: Receive, send: Send) -> None:
    answer = PlainTextResponse("the dashboard")
    answer.set_cookie("_streamlit_xsrf", "2|abc")
    answer.set_cookie("another", "1")
    await answer(scope, receive, send)


def test_no_answer_leaves_a_cookie() -> None:
    answer = ask(guarded(set_cookies, ServerSettings(), {}), request("/_stcore/health"))
    assert answer.status == 200
    assert "set-cookie" not in answer.headers


@pytest.mark.parametrize(
    ("path", "raw", "home"),
    [
        ("/onbekend", b"/onbekend", "./"),
        ("/a/b", b"/a/b", "../"),
        ("/a/b/", b"/a/b/", "../../"),
        ("/a/b/c", b"/a/b%2Fc", "../"),
        ("/a/b/c", None, "../../"),
    ],
)
def test_the_way_home_is_relative_as_a_proxy_may_have_us_below_a_path(
    path: str, raw: bytes | None, home: str
) -> None:
    answer = ask(server(), request(path, raw_path=raw))
    assert f'<a href="{home}">Naar het overzicht</a>' in answer.text


@pytest.mark.parametrize("app", [fail, explode_in_plain_text])
def test_an_error_is_a_page_with_headers_and_without_a_cause(app: ASGIApp) -> None:
    answer = ask(guarded(app, ServerSettings(), {}), request())
    assert answer.status == 500
    assert "Er ging iets mis" in answer.text
    assert "geheim" not in answer.text
    assert answer.headers["x-frame-options"] == "DENY"


def test_an_error_has_a_code_and_the_journal_the_cause(
    written: pytest.CaptureFixture[str],
) -> None:
    journal.begin()
    answer = ask(LastResort(fail), request())
    code = answer.text.partition("Code: ")[2][:6]
    line = written.readouterr().err
    assert f'"code": "{code}"' in line
    assert "ValueError: geheim" in line


def test_a_websocket_that_fails_is_written_down() -> None:
    assert ask(LastResort(fail), websocket()).messages == []


def test_an_empty_policy_for_a_host_that_is_no_host() -> None:
    answer = ask(server(), request(headers=[("host", "a; script-src *")]))
    assert "script-src *" not in answer.headers["content-security-policy"]
