"""A part of a page that fails says so with a code; whatever stands before and after it stays."""

import ast
import json
import logging
import re
from collections.abc import Iterator
from functools import cache
from html import unescape
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from lib import journal, screen, views
from lib.sources import DEFAULT_FOLDER, Snapshot, load
from lib.views import years

ROOT = Path(__file__).resolve().parents[1]
PAGES = sorted((ROOT / "pages").glob("*.py"))
FAILED = re.compile(r"Dit onderdeel kan nu niet worden getoond\. \(([0-9a-f]{6})\)")
HIDDEN = "hier staat een pad of een spoor"


def _names(tree: ast.Module) -> dict[str, Any]:
    """Return what the names at the top of a page stand for: its modules and their short names."""
    known: dict[str, Any] = {}
    for node in tree.body:
        if isinstance(node, ast.ImportFrom | ast.Import):
            exec(ast.unparse(node), known)  # noqa: S102 a line of our own page
        elif isinstance(node, ast.Assign) and _root(node.value) in known:
            exec(ast.unparse(node), known)  # noqa: S102
    return known


def _root(node: ast.AST) -> str:
    """Return the name that a chain such as wording.data.CSV begins with."""
    while isinstance(node, ast.Attribute):
        node = node.value
    return node.id if isinstance(node, ast.Name) else ""


def _parts(page: Path) -> Iterator[tuple[ModuleType, str]]:
    """Yield what each part of a page asks for first, as a module and the name in it."""
    tree = ast.parse(page.read_text(encoding="utf-8"))
    known = _names(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.With) and "screen.part(" in ast.unparse(node.items[-1]):
            calls = [
                call.func
                for line in node.body
                for call in ast.walk(line)
                if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute)
            ]
            asked = [f for f in calls if _root(f) in known and _root(f) != "screen"]
            where = [eval(ast.unparse(f.value), known) for f in asked]  # noqa: S307
            found = [(m, f.attr) for m, f in zip(where, asked, strict=True)]
            yield next(item for item in found if isinstance(item[0], ModuleType))


SECTIONS = [(page, *asked) for page in PAGES for asked in dict.fromkeys(_parts(page))]


@pytest.fixture
def written() -> Iterator[list[logging.LogRecord]]:
    """Return what comes in the journal."""
    records: list[logging.LogRecord] = []

    class Listening(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            records.append(record)

    handler = Listening()
    logger = logging.getLogger("doelgehaald")
    logger.addHandler(handler)
    yield records
    logger.removeHandler(handler)


def _open(page: Path) -> AppTest:
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
    app.run()
    if page.stem != "overzicht":
        app.switch_page(f"pages/{page.name}")
        app.run()
    return app


@cache
def _good(page: Path) -> str:
    return _html(_open(page))


def _html(app: AppTest) -> str:
    return "\n".join(element.proto.body for element in app.get("html"))


def _heads(page: Path, html: str) -> set[str]:
    """Return the headings that the page itself writes, not those of what stands in its parts."""
    written = ast.unparse(ast.parse(page.read_text(encoding="utf-8")))
    return {head for head in re.findall(r"<h[12]>(.*?)</h[12]>", html) if unescape(head) in written}


def _fails(*_: object, **__: object) -> None:
    raise ZeroDivisionError(HIDDEN)


@pytest.mark.parametrize(
    ("page", "module", "name"),
    SECTIONS,
    ids=[f"{page.stem}-{module.__name__.rpartition('.')[2]}.{n}" for page, module, n in SECTIONS],
)
def test_the_other_parts_of_a_page_stay(
    page: Path,
    module: ModuleType,
    name: str,
    monkeypatch: pytest.MonkeyPatch,
    written: list[logging.LogRecord],
) -> None:
    good = _good(page)
    monkeypatch.setattr(module, name, _fails)
    app = _open(page)
    html = _html(app)
    codes = FAILED.findall(html)
    assert not app.exception
    assert codes
    assert not app.error
    assert "<div></div>" not in html
    assert HIDDEN not in html
    assert html.count("<h1>") == 1
    assert _heads(page, html) >= _heads(page, good)
    lines = [json.loads(journal._Lines().format(record)) for record in written]
    lines = [line for line in lines if page.name in line["spoor"]]  # the first page comes before it
    assert [line["code"] for line in lines] == codes
    assert all("ZeroDivisionError" in line["spoor"] for line in lines)


def test_every_page_is_made_of_parts() -> None:
    """Only the choices, the title and what it is made of stand outside: without them no page."""
    alone = {"title", "side_by_side", "snapshot", "reading", "inspection", "theme"}
    for page in PAGES:
        tree = ast.parse(page.read_text(encoding="utf-8"))
        for node in tree.body:
            for call in _outside_parts(node):
                name = call.removeprefix("screen.")
                assert name in alone or name.startswith("choose_"), f"{page.name}: {call}"
    assert len(SECTIONS) > 40


def _outside_parts(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.With) and "screen.part(" in ast.unparse(node.items[-1]):
        return
    if isinstance(node, ast.Call) and ast.unparse(node.func).startswith("screen."):
        yield ast.unparse(node.func)
    for below in ast.iter_child_nodes(node):
        yield from _outside_parts(below)


def _in_parts() -> None:
    from lib import screen  # noqa: PLC0415 this function is a script of its own
    from lib.screen import flow  # noqa: PLC0415

    def fails() -> None:
        raise ZeroDivisionError

    with flow.page():
        with screen.part("Niets", anchor="niets"):
            screen.table(None)
        with screen.part("Half", anchor="half"):
            screen.note("eerst dit")
            fails()
        with screen.part("Buiten", anchor="buiten"), screen.part("Binnen"):
            screen.note("inhoud")
        with screen.part("Weg"):
            fails()
        left, _ = screen.side_by_side(1, 1)
        with left, screen.part("Links"):
            screen.note("links")
        screen.note("daarna")


def test_a_heading_comes_with_what_stands_under_it_and_with_what_fails(
    written: list[logging.LogRecord],
) -> None:
    app = AppTest.from_function(_in_parts).run()
    html = "\n".join(element.proto.body for element in app.get("html"))
    assert re.findall(r"<h2>(.*?)</h2>", html) == ["Half", "Buiten", "Binnen", "Weg", "Links"]
    order = ["Half", "eerst dit", "getoond", "Buiten", "Binnen", "inhoud", "Weg", "getoond"]
    places = [html.index(order[0])]
    for word in order[1:]:
        places.append(html.index(word, places[-1] + 1))
    assert len(app.columns[0].get("html")) == 1
    assert "daarna" in html
    assert len(written) == 2


def test_a_visitor_who_leaves_does_not_look_like_an_error() -> None:
    """Streamlit stops a script with an exception of its own; a part lets it through."""
    with pytest.raises(KeyboardInterrupt), screen.part("Titel"):
        raise KeyboardInterrupt


def test_what_fails_does_not_keep_a_server_from_starting(monkeypatch: pytest.MonkeyPatch) -> None:
    snapshot: Snapshot = load(DEFAULT_FOLDER)
    monkeypatch.setattr(years, "matrix", _fails)
    monkeypatch.setattr(views.warm.__globals__["money"], "goals", _fails)
    assert views.warm(snapshot, 600)
