"""HTML that follows each other is one element, and nothing overtakes anything."""

import ast
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

SCREEN = Path(__file__).resolve().parents[1] / "lib" / "screen"
NO_ELEMENT = {
    "App", "Page", "cache_resource", "fragment", "navigation", "rerun", "set_page_config",
}  # fmt: skip


def _ordered() -> None:
    import streamlit as st  # noqa: PLC0415 this function is a script of its own

    from lib.screen import flow  # noqa: PLC0415

    with flow.page():
        flow.write("<p>one</p>")
        flow.write("<p>two</p>")
        left, right = flow.then(st.columns)(2)
        with left:
            flow.write("<p>left</p>")
        flow.write("<p>below</p>")
        with right:
            flow.write("<p>right</p>")
        with left:
            flow.write("<p>left again</p>")
        flow.then(st.caption)("a caption")
        flow.write("<p>last</p>")


def _broken() -> None:
    from lib.screen import flow  # noqa: PLC0415

    with flow.page():
        flow.write("<p>before</p>")
        raise ZeroDivisionError


def _html(text: str) -> str:
    return f'<div class="flow">\n<div>{text}</div>\n</div>'


def test_parts_keep_their_order_in_each_place() -> None:
    app = AppTest.from_function(_ordered).run()
    top = [child.type for child in app.main.children.values()]
    assert top == ["html", "flex_container", "html", "caption", "html"]
    first, below, last = (e.proto.body for e in app.main.children.values() if e.type == "html")
    assert first == _html("<p>one</p></div>\n<div><p>two</p>")
    assert (below, last) == (_html("<p>below</p>"), _html("<p>last</p>"))
    left, right = app.columns
    assert [child.proto.body for child in left.children.values()] == [
        _html("<p>left</p>"), _html("<p>left again</p>"),
    ]  # fmt: skip
    assert [child.proto.body for child in right.children.values()] == [_html("<p>right</p>")]


def test_what_was_written_before_an_error_is_shown() -> None:
    app = AppTest.from_function(_broken).run()
    assert _html("<p>before</p>") in [html.proto.body for html in app.get("html")]
    assert app.exception


@pytest.mark.parametrize("path", sorted(SCREEN.rglob("*.py")), ids=lambda path: path.name)
def test_every_element_waits_for_what_was_written(path: Path) -> None:
    """An element that does not come `then` would overtake the HTML that waits."""
    called = {
        node.func.attr
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and isinstance(node.func.value, ast.Name)
        and node.func.value.id == "st"
    }
    style = {"html"} if path.name in ("flow.py", "frame.py") else set()
    assert called <= NO_ELEMENT | style
