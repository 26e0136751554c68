"""What can be read without the dashboard: made once for a version, aside, served from files."""

import asyncio
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from streamlit.testing.v1 import AppTest

from lib.publish import EDITIONS
from lib.server import index, making
from lib.server.editions import routes
from lib.server.headers import SecurityHeaders
from lib.server.making import Edition, Editions
from lib.settings import NEEDS, ServerSettings
from lib.settings import editions as offered
from lib.sources import DEFAULT_FOLDER, load
from lib.sources.keeping import everyone
from lib.sources.keeping.place import kept_in
from tests import patience
from tests.server import OWN, Answer, ask, request, run

ROOT = Path(__file__).resolve().parents[2]
VERSION = load(DEFAULT_FOLDER).content_hash


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Return a folder with our sources, and keep what is made beside the test."""
    monkeypatch.setenv("DOELGEHAALD_BEWAAR", str(tmp_path / "kept"))
    monkeypatch.setenv("DOELGEHAALD_RUST", "0")
    folder = shutil.copytree(DEFAULT_FOLDER, tmp_path / "data")
    everyone.forget()
    yield folder
    everyone.forget()


def _published(version: str, files: dict[str, bytes]) -> object:
    """Return what publishes these files instead of the command, and counts how often."""

    async def publish(_: Path, half: Path, *, draft: bool = False) -> str:
        assert not draft
        publish.calls += 1  # type: ignore[attr-defined]
        out = half / "uit"
        for name, content in files.items():
            (out / name).parent.mkdir(parents=True, exist_ok=True)
            (out / name).write_bytes(content)
        listed = ", ".join(f'"{name}"' for name in files)
        (out / "uitgave.json").write_text(
            f'{{"versie": "{version}", "datum": "2026-11-28", "vormen": {{"site": [{listed}]}}}}'
        )
        return "laatste woord"

    publish.calls = 0  # type: ignore[attr-defined]
    return publish


async def _follow(editions: Editions, data: Path) -> None:
    """Follow the sources until there is an edition, or there will be none."""
    following = asyncio.create_task(editions.follow(data))
    async with asyncio.timeout(patience.SECONDS):
        while editions.coming:
            await asyncio.sleep(0.01)
    following.cancel()


def test_an_edition_is_made_once_and_found_again(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish = _published(VERSION, {"site/index.html": b"<p>een</p>"})
    monkeypatch.setattr(making, "_publish", publish)
    for editions in (Editions(wanted=True), Editions(wanted=True)):  # as two servers do
        run(_follow(editions, data))
        assert editions.newest
        assert editions.newest.files == {"site/index.html"}
        assert (editions.newest.folder / "site/index.html").read_bytes() == b"<p>een</p>"
        assert not editions.coming
        assert list(editions.newest.folder.parent.iterdir()) == [editions.newest.folder]
    assert publish.calls == 1  # type: ignore[attr-defined]


def test_what_is_of_another_version_is_not_shown_and_not_tried_for_ever(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish = _published("anders", {"site/index.html": b"oud"})
    monkeypatch.setattr(making, "_publish", publish)
    monkeypatch.setattr(making, "_SECONDS_BETWEEN", 0)
    editions = Editions(wanted=True)
    run(_follow(editions, data))
    assert editions.newest is None
    assert publish.calls == 3  # type: ignore[attr-defined]


def test_who_wants_none_gets_none(data: Path) -> None:
    editions = Editions(wanted=False)
    run(asyncio.wait_for(editions.follow(data), 5))
    assert editions.newest is None
    assert not editions.coming


def test_the_command_is_run_with_the_sources_that_are_kept(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The real command, in a process of its own; the files themselves are broken by then."""
    everyone.state(data)
    kept = kept_in(data)
    assert kept
    assert kept.exists()
    (data / "indicators.yaml").write_text("kapot", encoding="utf-8")
    ran: list[tuple[str, ...]] = []
    real = asyncio.create_subprocess_exec

    async def only_data(*command: str, **options: object) -> object:
        ran.append(command)
        return await real(*command, "--alleen", "gegevens", **options)  # type: ignore[arg-type]

    monkeypatch.setattr(asyncio, "create_subprocess_exec", only_data)
    (tmp_path / "half").mkdir()
    assert run(making._publish(data, tmp_path / "half")) == ""
    assert making._whole(tmp_path / "half/uit", VERSION)
    assert "publiceer" in ran[0]


@pytest.fixture
def app(tmp_path: Path) -> Starlette:
    """Return the addresses of an edition, with a file beside it that is not part of it."""
    files = {
        "site/index.html": b"<p>eerste</p>",
        "site/doelstelling/1.5/2024/index.html": b"<p>doel</p>" * 100,
        "site/letters/tekst.woff2": b"woff",
        "presentatie/2024/index.html": b"<p>blad</p>",
        "doel-gehaald-2024.pdf": b"%PDF",
        "uitgave.json": b"{}",
    }
    for name, content in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(content)
    (tmp_path / "geheim.txt").write_bytes(b"geheim")
    editions = Editions(wanted=True)
    editions.newest = Edition(tmp_path, frozenset(files))
    return Starlette(routes=routes(editions, Editions(wanted=False)))


def _get(app: Starlette, path: str, *headers: tuple[str, str]) -> Answer:
    return ask(app, request(path, headers=(OWN, *headers)))


@pytest.mark.parametrize(
    ("path", "content", "kind"),
    [
        ("/lees/", b"<p>eerste</p>", "text/html; charset=utf-8"),
        ("/lees/index.html", b"<p>eerste</p>", "text/html; charset=utf-8"),
        ("/lees/doelstelling/1.5/2024/", b"<p>doel</p>" * 100, "text/html; charset=utf-8"),
        ("/lees/letters/tekst.woff2", b"woff", "font/woff2"),
        ("/presentatie/2024/", b"<p>blad</p>", "text/html; charset=utf-8"),
        ("/uitgaven/doel-gehaald-2024.pdf", b"%PDF", "application/pdf"),
        ("/uitgaven/site/index.html", b"<p>eerste</p>", "text/html; charset=utf-8"),
    ],
)
def test_files_of_an_edition_are_served(
    path: str, content: bytes, kind: str, app: Starlette
) -> None:
    got = _get(app, path)
    assert (got.status, got.body, got.headers["content-type"]) == (200, content, kind)
    assert _get(app, path, ("if-none-match", got.headers["etag"])).status == 304


def test_pages_travel_small(app: Starlette) -> None:
    got = _get(app, "/lees/doelstelling/1.5/2024/", ("accept-encoding", "br, gzip"))
    assert got.headers["content-encoding"] == "gzip"
    assert int(got.headers["content-length"]) < 200


@pytest.mark.parametrize(
    ("path", "to"),
    [
        ("/lees", "lees/"),
        ("/uitgaven", "uitgaven/"),
        ("/lees/doelstelling/1.5/2024", "2024/"),
        ("/presentatie/2024", "2024/"),
    ],
)
def test_a_folder_is_asked_for_with_a_slash(path: str, to: str, app: Starlette) -> None:
    got = _get(app, path)
    assert (got.status, got.headers["location"]) == (307, to)


@pytest.mark.parametrize(
    "path",
    [
        "/lees/geheim.txt", "/uitgaven/geheim.txt", "/lees/../geheim.txt", "/uitgaven/%2e%2e/x",
        "/lees/%2e%2e/geheim.txt", "/uitgaven//geheim.txt", "/lees/doelstelling/", "/lees/\x00",
        f"/uitgaven/{'x' * 5000}", "/uitgaven/" + os.fspath(Path(__file__)),
    ],
)  # fmt: skip
def test_nothing_else_is_there(path: str, app: Starlette) -> None:
    assert _get(app, path).status == 404


def test_before_the_first_edition_a_visitor_is_asked_to_wait() -> None:
    none = Editions(wanted=False)
    got = _get(Starlette(routes=routes(Editions(wanted=True), none)), "/lees/")
    assert got.status == 503
    assert got.headers["retry-after"]
    assert "wordt nog gemaakt" in got.text
    got = _get(Starlette(routes=routes(none, none)), "/lees/")
    assert got.status == 404
    assert "Deze server maakt haar niet" in got.text


@pytest.mark.parametrize(
    ("origins", "path", "framed"),
    [
        ((), "/lees/kaart/x/2024/", "'none'"),
        (("https://raad.example",), "/lees/kaart/x/2024/", "https://raad.example"),
        (("https://raad.example",), "/lees/", "'none'"),
        (("https://raad.example",), "/doelstelling", "'none'"),
        (("https://raad.example",), "/lees/kaart", "'none'"),
        (("https://b.example", "https://a.example"), "/lees/kaart/", "https://a.example https://b.example"),
    ],
)  # fmt: skip
def test_only_cards_stand_in_pages_of_others(
    origins: tuple[str, ...], path: str, framed: str
) -> None:
    settings = ServerSettings(embedding=frozenset(origins))
    got = ask(SecurityHeaders(PlainTextResponse("ja"), settings, ()), request(path))
    policy = got.headers["content-security-policy"]
    assert policy.endswith(f"frame-ancestors {framed}")
    assert ("x-frame-options" in got.headers) == (framed == "'none'")


def test_a_draft_has_an_address_of_its_own_where_it_is_switched_on(
    tmp_path: Path, app: Starlette
) -> None:
    assert _get(app, "/concept/").status == 404
    for name in ("published", "draft"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "index.html").write_text(name, encoding="utf-8")
    kinds = (Editions(wanted=True), Editions(wanted=True, draft=True))
    for kind, name in zip(kinds, ("published", "draft"), strict=True):
        kind.newest = Edition(tmp_path / name, frozenset({"index.html"}))
    both = Starlette(routes=routes(*kinds))
    assert _get(both, "/concept/").text == "draft"
    assert _get(both, "/uitgaven/").text == "published"


def test_a_draft_is_published_as_one(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ran: list[tuple[str, ...]] = []

    async def remember(*command: str, **_: object) -> object:
        ran.append(command)
        raise ProcessLookupError

    monkeypatch.setattr(asyncio, "create_subprocess_exec", remember)
    (tmp_path / "half").mkdir()
    for draft in (False, True):
        with pytest.raises(ProcessLookupError):
            run(making._publish(data, tmp_path / "half", draft=draft))
    assert ["--concept" in command for command in ran] == [False, True]


@pytest.mark.parametrize("form", sorted(NEEDS))
def test_pages_lead_to_a_form_only_where_it_is_made(
    form: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DOELGEHAALD_UITGAVEN", "ja")
    assert offered.beside(form)
    monkeypatch.setenv("DOELGEHAALD_UITGAVEN", "nee")
    assert not offered.beside(form)
    monkeypatch.setenv("DOELGEHAALD_UITGAVEN", "ja")
    monkeypatch.setattr(offered, "find_spec", lambda name: None if name == "vl_convert" else 1)
    offered._installed.cache_clear()
    assert not offered.beside(form)
    offered._installed.cache_clear()


def test_every_form_that_pages_lead_to_needs_what_is_looked_for() -> None:
    forms = {form.word: form.needs for form in EDITIONS}
    assert {word: forms[word] for word in NEEDS} == dict(NEEDS)


@pytest.mark.parametrize(("made", "count"), [("ja", 1), ("nee", 0)])
def test_who_has_no_script_is_led_on_only_where_there_is_something(
    made: str, count: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DOELGEHAALD_UITGAVEN", made)
    index.cache_clear()
    assert index().count('href="lees/"') == count
    index.cache_clear()


@pytest.mark.parametrize(("made", "count"), [("ja", 1), ("nee", 0)])
def test_a_page_offers_the_presentation_only_where_it_is_made(
    made: str, count: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DOELGEHAALD_UITGAVEN", made)
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=120).run()
    header = next(part.proto.body for part in app.get("html") if "<header" in part.proto.body)
    assert header.count('class="presents"') == count
