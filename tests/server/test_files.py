"""What every kind of question for a file gets: how small, how long it may be kept, and whole."""

import gzip
import json
from threading import Event

import brotli
import pytest
from starlette.types import ASGIApp
from streamlit.web.server.starlette.starlette_static_routes import create_streamlit_static_handler

from lib import journal
from lib.render import screen
from lib.server import bundle, files, guarded
from lib.server.encodings import ENCODERS, PLAIN, preferred
from lib.server.files import SmallFiles
from lib.settings import ServerSettings
from lib.views import VIEWS

from . import OWN, Answer, ask, request, websocket

CHARTS = ("ArrowVegaLiteChart", "embed", "vega-interpreter")
KEPT = "public, immutable, max-age=31536000"
KINDS = {"js": "application/javascript", "css": "text/css; charset=utf-8"}
DECODERS = {"br": brotli.decompress, "gzip": gzip.decompress, None: bytes}

streamlit = create_streamlit_static_handler(str(bundle.folder()), None)


def address(component: str) -> str:
    [found] = (path for path in bundle.files(CHARTS) if f"/{component}." in path)
    return found


SCRIPT, SMALL = address("loglevel"), address("vega-interpreter")
STYLE = next(path for path in bundle.files() if path.endswith(".css"))
UNUSED = (
    "/" + next(bundle.folder().glob("static/js/Snow.*.js")).relative_to(bundle.folder()).as_posix()
)


@pytest.fixture(scope="module")
def app() -> ASGIApp:
    """Return Streamlit's own files behind ours, of which a few were made smaller."""
    small = SmallFiles(streamlit, [SCRIPT, SMALL, STYLE])
    small.make()
    return small


@pytest.fixture(scope="module")
def whole() -> ASGIApp:
    """Return every guard before Streamlit's own files; none is made smaller yet."""
    return guarded(streamlit, ServerSettings(), {"doelstelling": CHARTS})


def ask_file(app: ASGIApp, path: str, method: str = "GET", **headers: str) -> Answer:
    pairs = [OWN, *((name.replace("_", "-"), value) for name, value in headers.items())]
    return ask(app, request(path, method, pairs))


def text_of(path: str) -> bytes:
    return (bundle.folder() / path[1:]).read_bytes()


@pytest.mark.parametrize(
    ("asked", "encoding"),
    [
        (None, None),
        ("", None),
        ("identity", None),
        ("gzip", "gzip"),
        ("GZIP", "gzip"),
        ("br", "br"),
        ("gzip, deflate, br, zstd", "br"),
        ("gzip;q=1.0, br;q=0.5", "gzip"),
        ("gzip;q=0.5, br;q=0.5", "br"),
        ("br;q=0, gzip", "gzip"),
        ("br;q=0, gzip;q=0", None),
        ("gzip; q=0", None),
        ("identity;q=1, gzip;q=0.5", None),
        ("identity;q=0.5, gzip;q=0.7", "gzip"),
        ("identity, gzip", "gzip"),
        ("*", "br"),
        ("*;q=0", None),
        ("br;q=0, *", "gzip"),
        ("zstd, deflate", None),
        ("gzip;q=veel", None),
        ("gzip;q=7", "gzip"),
        ("gzip;q=-1", None),
        ("gzip;q=nan", None),
        (";;,q=1,,gzip", "gzip"),
    ],
)
@pytest.mark.parametrize("path", [SCRIPT, STYLE])
def test_a_browser_gets_the_smallest_form_that_it_accepts(
    app: ASGIApp, path: str, asked: str | None, encoding: str | None
) -> None:
    headers = {} if asked is None else {"accept_encoding": asked}
    got, plain = ask_file(app, path, **headers), ask_file(app, path)
    assert got.status == 200
    assert got.headers.get("content-encoding") == encoding
    assert DECODERS[encoding](got.body) == text_of(path)
    assert int(got.headers["content-length"]) == len(got.body)
    assert got.headers["vary"] == "Accept-Encoding"
    assert got.headers["cache-control"] == plain.headers["cache-control"] == KEPT
    if encoding:
        assert got.headers["content-type"] == KINDS[path.rpartition(".")[2]]
    assert (got.headers["etag"] == plain.headers["etag"]) == (encoding is None)


def test_each_form_is_smaller_than_the_one_after_it(app: ASGIApp) -> None:
    sizes = [len(ask_file(app, STYLE, accept_encoding=name).body) for name in (*ENCODERS, PLAIN)]
    assert sizes == sorted(set(sizes))


def test_two_lines_of_what_is_accepted_are_one(app: ASGIApp) -> None:
    headers = [OWN, ("accept-encoding", "identity"), ("accept-encoding", "gzip")]
    assert ask(app, request(SCRIPT, headers=headers)).headers["content-encoding"] == "gzip"


@pytest.mark.parametrize("encoding", [*ENCODERS, PLAIN])
def test_who_has_a_form_need_not_get_it_again(app: ASGIApp, encoding: str) -> None:
    tag = ask_file(app, SCRIPT, accept_encoding=encoding).headers["etag"]
    for known in (tag, f"W/{tag}", f'"other", {tag}', "*"):
        got = ask_file(app, SCRIPT, accept_encoding=encoding, if_none_match=known)
        assert (got.status, got.body) == (304, b""), known
        assert got.headers["etag"] == tag
        assert got.headers["vary"] == "Accept-Encoding"
        assert "content-encoding" not in got.headers
        if encoding != PLAIN:  # those as they are come from Streamlit, which says it the first time
            assert got.headers["cache-control"] == KEPT


@pytest.mark.parametrize("encoding", [*ENCODERS, PLAIN])
def test_another_form_or_another_file_is_not_what_one_has(app: ASGIApp, encoding: str) -> None:
    tags = {
        ask_file(app, path, accept_encoding=name).headers["etag"]
        for path in (SCRIPT, STYLE)
        for name in (*ENCODERS, PLAIN)
    }
    assert len(tags) == 6
    own = ask_file(app, SCRIPT, accept_encoding=encoding).headers["etag"]
    others = ", ".join([*(tags - {own}), own.strip('"'), ""])
    assert ask_file(app, SCRIPT, accept_encoding=encoding, if_none_match=others).status == 200


@pytest.mark.parametrize("encoding", [*ENCODERS, PLAIN])
def test_the_head_alone_says_the_same(app: ASGIApp, encoding: str) -> None:
    got = ask_file(app, SCRIPT, accept_encoding=encoding)
    head = ask_file(app, SCRIPT, "HEAD", accept_encoding=encoding)
    assert (head.status, head.body) == (200, b"")
    assert dict(head.headers) == dict(got.headers)


@pytest.mark.parametrize("encoding", ["gzip, br", "gzip", "identity"])
def test_a_part_of_a_file_is_a_part_of_it_as_it_is(app: ASGIApp, encoding: str) -> None:
    text, asked = text_of(SCRIPT), {"accept_encoding": encoding, "range": "bytes=10-19"}
    got = ask_file(app, SCRIPT, **asked)
    assert (got.status, got.body) == (206, text[10:20])
    assert got.headers["content-range"] == f"bytes 10-19/{len(text)}"
    assert got.headers["vary"] == "Accept-Encoding"
    assert "content-encoding" not in got.headers
    plain = ask_file(app, SCRIPT).headers["etag"]
    assert got.headers["etag"] == plain
    assert ask_file(app, SCRIPT, if_range=plain, **asked).status == 206
    assert ask_file(app, SCRIPT, **asked | {"range": "bytes=999999-"}).status == 416


@pytest.mark.parametrize("encoding", ENCODERS)
def test_what_was_half_fetched_in_another_form_begins_anew(app: ASGIApp, encoding: str) -> None:
    tag = ask_file(app, SCRIPT, accept_encoding=encoding).headers["etag"]
    got = ask_file(app, SCRIPT, accept_encoding=encoding, range="bytes=10-19", if_range=tag)
    assert (got.status, got.body) == (200, text_of(SCRIPT))


@pytest.mark.parametrize("path", [UNUSED, "/favicon.png"])
def test_what_no_page_uses_goes_out_as_it_is(app: ASGIApp, path: str) -> None:
    got = ask_file(app, path, accept_encoding="br")
    assert (got.status, got.body) == (200, text_of(path))
    assert "content-encoding" not in got.headers


@pytest.mark.parametrize(
    "path",
    [
        "/static/js/onbekend.js",
        f"/static/js/..{SCRIPT}",
        f"/static/../{SCRIPT}",
        f"{SCRIPT}/",
        f"{SCRIPT}.br",
        f"{SCRIPT}.gz",
        f"/{SCRIPT}",
        SCRIPT.upper(),
        "/static/js/../../../app.py",
        "/static/js/%2e%2e/index.html",
    ],
)
@pytest.mark.parametrize("encoding", ["br", "gzip", "identity"])
def test_what_does_not_exist_is_told_in_every_form(
    whole: ASGIApp, path: str, encoding: str
) -> None:
    got = ask_file(whole, path, accept_encoding=encoding)
    assert got.status == 404
    assert "Deze pagina is er niet" in got.text
    assert got.headers["cache-control"] == "no-store"


def test_another_method_is_refused(whole: ASGIApp) -> None:
    assert ask_file(whole, SCRIPT, "POST", origin="http://localhost:8501").status == 405


def test_a_websocket_passes() -> None:
    seen: list[str] = []

    async def listen(scope: object, receive: object, send: object) -> None:
        del receive, send
        seen.append(str(scope))

    ask(SmallFiles(listen, [SCRIPT]), websocket(path=SCRIPT))
    assert len(seen) == 1


def test_what_is_not_made_yet_comes_as_it_is(whole: ASGIApp) -> None:
    """And says that another form may come: nobody in between may keep it for everybody."""
    got = ask_file(whole, SCRIPT, accept_encoding="br")
    assert (got.status, got.body) == (200, text_of(SCRIPT))
    assert got.headers["vary"] == "Accept-Encoding"
    assert got.headers["x-content-type-options"] == "nosniff"


def test_the_start_makes_them_and_no_question_does(monkeypatch: pytest.MonkeyPatch) -> None:
    made, done = [], Event()
    last = bundle.files(CHARTS)[-1]

    def encode(text: bytes) -> bytes:
        made.append(text)
        if text == text_of(last):
            done.set()
        return b""

    monkeypatch.setattr(files, "ENCODERS", {"gzip": encode})
    monkeypatch.setitem(ENCODERS, "gzip", encode)
    app = SmallFiles(streamlit, bundle.files(CHARTS))
    assert ask_file(app, last, accept_encoding="gzip").body == text_of(last)
    assert made == []

    async def nothing(scope: object, receive: object, send: object) -> None:
        del scope, receive, send

    app._app = nothing  # a lifespan is not for files
    ask(app, {"type": "lifespan"})
    assert done.wait(60)
    texts = [text_of(path) for path in bundle.files(CHARTS)]
    assert sorted(made) == sorted(texts)


def test_what_cannot_be_made_smaller_is_in_the_journal_and_comes_as_it_is(
    monkeypatch: pytest.MonkeyPatch, written: pytest.CaptureFixture[str]
) -> None:
    def fail(text: bytes) -> bytes:
        message = f"vol na {len(text)}"
        raise MemoryError(message)

    journal.begin()
    monkeypatch.setitem(ENCODERS, "gzip", fail)
    app = SmallFiles(streamlit, [SCRIPT])
    app._make_last()
    assert "MemoryError: vol na" in written.readouterr().err
    assert ask_file(app, SCRIPT, accept_encoding="gzip").body == text_of(SCRIPT)


def test_what_would_grow_is_not_made(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(ENCODERS, "gzip", lambda text: text + b"x")
    app = SmallFiles(streamlit, [SCRIPT])
    app.make()
    assert "content-encoding" not in ask_file(app, SCRIPT, accept_encoding="gzip").headers
    assert ask_file(app, SCRIPT, accept_encoding="br").headers["content-encoding"] == "br"


def test_nothing_there_means_as_it_is() -> None:
    assert preferred("gzip, br", []) == PLAIN


def test_every_page_names_files_that_are_there_once_and_the_frame_first() -> None:
    frame = bundle.files()
    for components in screen.components(VIEWS).values():
        named = bundle.files(components)
        assert named[: len(frame)] == frame
        assert len(named) > len(frame)
        assert len(set(named)) == len(named)
        assert all((bundle.folder() / path[1:]).is_file() for path in named)


def test_the_frame_is_what_streamlit_itself_names() -> None:
    html = (bundle.folder() / "index.html").read_text(encoding="utf-8")
    named = {part.partition('"')[0] for part in html.split('"./')[1:]}
    scripts = {path for path in named if path.endswith((".js", ".css"))}
    assert {path[1:] for path in bundle.files()} == scripts


def test_the_largest_file_comes_first() -> None:
    for part in (bundle.files(), bundle.files(CHARTS)[len(bundle.files()) :]):
        sizes = [len(text_of(path)) for path in part]
        assert sizes == sorted(sizes, reverse=True)


def test_a_component_that_is_not_there_is_named() -> None:
    with pytest.raises(bundle.UnknownBundleError, match=r"manifest.json has no Kaart"):
        bundle.files(["Kaart"])


def test_the_manifest_is_what_we_think() -> None:
    """Only what is imported at once belongs to a component: the rest would come for nothing."""
    found = json.loads((bundle.folder() / "manifest.json").read_text(encoding="utf-8"))
    later = found["index.html"]["dynamicImports"]
    assert later
    assert not {f"/{found[key]['file']}" for key in later} & set(bundle.files())
