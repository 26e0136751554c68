"""A page on the screen: one element for what follows each other, and a part that fails."""

import json
import logging
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from lib import journal
from lib.page import (
    Chart,
    Columns,
    Controls,
    Failed,
    Lead,
    Note,
    Page,
    Part,
    Section,
    Title,
)
from lib.render.screen.elements import Beside, Drawn, Html, elements
from lib.render.screen.here import Here
from lib.sources import DEFAULT_FOLDER, load
from lib.sources.keeping import everyone
from lib.views import OVERVIEW, indicators, years

ROOT = Path(__file__).resolve().parents[2]
HERE = Here(OVERVIEW, (("jaar", "2024"),), "light")
FAILED = re.compile(r"Dit onderdeel kan nu niet worden getoond\. \(([0-9a-f]{6})\)")
HIDDEN = "hier staat een pad of een spoor"


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


def _open(name: str) -> AppTest:
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
    app.run()
    app.switch_page(f"pages/{name}.py")
    return app.run()


def _html(app: AppTest) -> str:
    return "\n".join(element.proto.body for element in app.get("html"))


def _texts(html: Html) -> list[str]:
    return re.findall(r"<(?:p|h1|h2)[^>]*>([^<]+)</", html.text)


def test_html_that_follows_each_other_is_one_element_and_nothing_overtakes_anything() -> None:
    figure = indicators.trend(load(DEFAULT_FOLDER), "uitstroom_naar_werk", 2024)
    parts: tuple[Part, ...] = (
        Title("titel", "boven", "weg"),
        Lead("een"),
        Columns((1, 1), ((Note("links"), Note("links onder")), (Note("rechts"),))),
        Section("kop", "kop", (Note("onder de kop"), Chart(figure, "grafiek"))),
        Note("na de grafiek"),
        Controls(("jaar",)),
        Note("laatste"),
    )
    first, beside, above, drawn, below, control, last = elements(Page(parts), HERE)
    assert isinstance(first, Html)
    assert _texts(first) == ["weg", "boven", "titel", "een"]
    assert isinstance(beside, Beside)
    (left,), (right,) = beside.columns
    assert isinstance(left, Html)
    assert isinstance(right, Html)
    assert (_texts(left), _texts(right)) == (["links", "links onder"], ["rechts"])
    assert isinstance(above, Html)
    assert _texts(above)[:2] == ["kop", "onder de kop"]
    assert isinstance(drawn, Drawn)
    assert isinstance(below, Html)
    assert _texts(below)[0].startswith("Bron: ")
    assert _texts(below)[1] == "na de grafiek"
    assert control == Controls(("jaar",))
    assert isinstance(last, Html)
    assert _texts(last) == ["laatste"]


def test_a_page_is_written_out_once() -> None:
    page = Page((Title("titel", "", ""),), lasting=True)
    assert elements(page, HERE) is elements(page, HERE)
    assert elements(page, HERE) is not elements(Page(page.parts, lasting=True), HERE)


def test_a_page_that_never_comes_again_pushes_no_other_out() -> None:
    kept = Page((Title("titel", "", ""),), lasting=True)
    first = elements(kept, HERE)
    for number in range(1_000):
        elements(Page((Title(f"titel {number}", "", ""),)), HERE)
    assert elements(kept, HERE) is first


def test_a_section_without_a_title_has_no_heading() -> None:
    (only,) = elements(Page((Section("", "", (Note("inhoud"),)),)), HERE)
    assert isinstance(only, Html)
    assert "<h2>" not in only.text


def test_what_was_made_before_an_error_is_shown() -> None:
    first, failed = elements(Page((Note("eerst dit"), Failed(ZeroDivisionError()))), HERE)
    assert isinstance(first, Html)
    assert isinstance(failed, Failed)


def test_a_part_that_fails_says_so_with_a_code_and_the_journal_has_the_cause(
    monkeypatch: pytest.MonkeyPatch, written: list[logging.LogRecord]
) -> None:
    def fails(*_: object) -> None:
        raise ZeroDivisionError(HIDDEN)

    good = _html(_open("jaren"))
    everyone.forget()  # what was made of the sources goes with it
    monkeypatch.setattr(years, "goals", fails)
    app = _open("jaren")
    html = _html(app)
    assert not app.exception
    assert not app.error
    (code,) = FAILED.findall(html)
    assert HIDDEN not in html
    assert re.findall(r"<h[12]>(.*?)</h[12]>", html) == re.findall(r"<h[12]>(.*?)</h[12]>", good)
    lines = [json.loads(journal._Lines().format(record)) for record in written]
    assert [line["code"] for line in lines] == [code]
    assert "ZeroDivisionError" in lines[0]["spoor"]
