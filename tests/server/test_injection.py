"""Text from a file stays text, whatever it says: on every page, in every chart, in every file."""

import csv
import io
import re
import string
import zipfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

import pytest
from playwright.sync_api import BrowserContext
from streamlit.testing.v1 import AppTest

from lib.export import RESOURCES, dutch_csv, table, workbook
from lib.export.dutch import looks_like_formula
from lib.sources import SourceError, load
from lib.sources.snapshot import build
from tests import injected, patience
from tests.browser import PAGES, ROOT, Visit, path_of, serving

EVERY_TURN = range(len(injected.STRINGS))
IN_A_BROWSER = (0, 12, 24)
_PLAIN = set(string.ascii_letters + " ")
_MARKER = re.compile(r"([b-df-hj-np-tv])\1{3}([b-df-hj-np-tv])\2{3} (?P<marker>\d+)", re.IGNORECASE)
_MOMENT = re.compile(r"versie \w+|om \d\d:\d\d")
_EVIL = """() => ({
    ran: window.evil,
    forbidden: [...document.querySelectorAll(
        '.stMain :is(script, iframe, base, object, embed, math),'
        + '.stMain a[href*=":"]:not(.outward a),'
        + '.stMain .stHtml :is([onerror], [onload], [onmouseover], [onfocus], [autofocus]),'
        + '.stMain form:not(.vega-bindings:empty, .search[method="get"], .typed[method="get"]),'
        + '.stMain img:not([src^="data:image/svg+xml;base64,"]), .stVegaLiteChart :is(a, image)',
    )].map(element => element.outerHTML),
    away: [...document.querySelectorAll('.stMain .outward a')].map(
        link => [link.getAttribute('href'), link.rel]),
    violations: window.violations,
    blocks: [...document.querySelectorAll('.stMain .stHtml')].map(block => [
        [...block.querySelectorAll('*')].map(element => element.tagName.toLowerCase()),
        block.textContent,
    ]),
    drawn: [...document.querySelectorAll('.stVegaLiteChart svg')].map(svg => svg.textContent),
})"""
_AWAY = "external noopener noreferrer"
_LISTEN = """
window.violations = [];
document.addEventListener('securitypolicyviolation', event =>
    window.violations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`));
"""


@dataclass
class Block(HTMLParser):
    """What a piece of HTML is made of, as a browser reads it."""

    tags: list[str] = field(default_factory=list)
    attributes: list[str] = field(default_factory=list)
    words: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element and the names of its attributes."""
        self.tags.append(tag)
        self.attributes += [f"{tag} {name}" for name, _ in attrs]

    def handle_comment(self, data: str) -> None:
        """Note a comment: we write none."""
        self.tags.append(f"<!--{data}-->")

    def handle_data(self, data: str) -> None:
        """Note text."""
        self.words.append(data)


def _block(html: str) -> Block:
    block = Block()
    block.feed(html)
    block.close()
    return block


def _plain_text(text: str) -> str:
    """Return text as it is seen: blanks and lines do not count, nor does a capital."""
    return " ".join(_MOMENT.sub("", text).split()).casefold()


def _pages(place: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[str, AppTest]]:
    monkeypatch.setenv("DOELGEHAALD_DATA", str(place))
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=patience.SECONDS)
    app.run()
    for page in PAGES:
        app.switch_page(f"pages/{page}.py")
        app.run()
        assert not app.exception, page
        yield page, app


def _html(app: AppTest) -> list[Block]:
    """Return the HTML of a page, without the style sheet."""
    bodies = [element.proto.body for element in app.get("html")]
    return [_block(body) for body in bodies if not body.startswith("<style")]


@pytest.fixture(scope="module")
def harmless(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Block]]:
    """Return the HTML of every page, with harmless words in every field."""
    place = injected.folder(injected.plain, tmp_path_factory.mktemp("plain") / "data")
    with pytest.MonkeyPatch.context() as monkeypatch:
        return {page: _html(app) for page, app in _pages(place, monkeypatch)}


def test_every_field_of_text_has_a_marker() -> None:
    for turn in EVERY_TURN:
        say = injected.evil(turn)
        found = injected.fields_with(injected.snapshot(say), injected.texts(say))
        assert injected.fields_of_text() - found == set()


def test_a_new_field_of_text_would_be_missed() -> None:
    say = injected.plain
    without = injected.texts(say) - {say(42), say(74)}
    found = injected.fields_with(injected.snapshot(say), without)
    assert injected.fields_of_text() - found == {"Indicator.description"}


@pytest.mark.parametrize("text", [t for t in injected.STRINGS if set(t) - _PLAIN])
@pytest.mark.parametrize("marker", sorted(injected.CODES))
def test_a_code_is_plain(marker: int, text: str) -> None:
    """A code stands on a button, where Streamlit reads Markdown, and in addresses."""
    files = injected.files(lambda n: text if n == marker else injected.plain(n))
    with pytest.raises(SourceError, match="verkeerde-waarde"):
        build(files)


@pytest.mark.parametrize("text", injected.STRINGS)
def test_the_rule_is_one_of_the_rules(text: str) -> None:
    files = injected.files(injected.plain)
    rule = injected.files(lambda n: text if n == 10 else injected.plain(n))
    name = rule["indicators.yaml"].split(b'"gemeente": ', 1)[1].split(b"\n", 1)[0]
    files["indicators.yaml"] = b'{"oordeelregel": ' + name + files["indicators.yaml"][1:]
    with pytest.raises(SourceError, match="oordeelregel"):
        build(files)


@pytest.mark.parametrize(
    ("file", "sign"), [("indicators.yaml", s) for s in "\0\x07\x1b\x7f"] + [("finance.csv", "\0")]
)
def test_signs_that_nobody_sees_are_refused(file: str, sign: str) -> None:
    files = injected.files(injected.plain)
    for marker in (11, 78):
        plain = injected.plain(marker).encode()
        files[file] = files[file].replace(plain, plain + sign.encode())
    with pytest.raises(SourceError, match=r"yaml-teken|bestand-codering"):
        build(files)


def test_streamlit_gets_no_text_of_a_file_as_markdown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All but our own HTML and charts reads Markdown, a button too: images, links, colours."""
    place = injected.folder(_bold, tmp_path / "data")
    for page, app in _pages(place, monkeypatch):
        for element in app:
            if element.type not in ("html", "vega_lite_chart"):
                assert "**vet" not in str(getattr(element, "proto", "")).casefold(), page


def _bold(marker: int) -> str:
    return injected.plain(marker) if marker in injected.CODES else f"**vet {marker}**"


@pytest.mark.parametrize("turn", EVERY_TURN)
def test_pages_hold_the_text_and_nothing_more(
    turn: int,
    harmless: dict[str, list[Block]],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    say = injected.evil(turn)
    place = injected.folder(say, tmp_path / "data")
    for page, app in _pages(place, monkeypatch):
        before, now = _together(harmless[page]), _together(_html(app))
        wanted = _MARKER.sub(lambda found: say(int(found["marker"])), "".join(before.words))
        assert Counter(now.tags) == Counter(before.tags), page
        assert Counter(now.attributes) == Counter(before.attributes), page
        # Counted, as the order of rows and sentences may follow a name.
        words = _plain_text("".join(now.words)).split()
        assert Counter(words) == Counter(_plain_text(wanted).split()), page


def _together(blocks: list[Block]) -> Block:
    """Return all blocks of a page as one."""
    return Block(
        [tag for block in blocks for tag in block.tags],
        [name for block in blocks for name in block.attributes],
        [word for block in blocks for word in (*block.words, " ")],
    )


@pytest.mark.browser
@pytest.mark.parametrize("turn", IN_A_BROWSER)
def test_a_browser_shows_the_text_and_does_nothing_more(
    turn: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, context: BrowserContext
) -> None:
    say = injected.evil(turn)
    place = injected.folder(say, tmp_path / "data")
    written = {page: _html(app) for page, app in _pages(place, monkeypatch)}
    with serving(tmp_path / "log.txt", data=place) as server:
        visit = Visit(context.new_page(), server)
        visit.page.add_init_script(_LISTEN)
        visit.page.on("dialog", lambda dialog: visit.complaints.append(f"dialog: {dialog.message}"))
        drawn = [text for page in PAGES for text in _look_at(visit, page, written[page])]
    for in_a_chart in (37, 68):  # a unit, and the name of a comparison
        assert any(say(in_a_chart)[:5] in text for text in drawn)
    assert "fout" not in server.log.read_text(encoding="utf-8").replace('"fouten": 0', "")


def _look_at(visit: Visit, page: str, written: list[Block]) -> list[str]:
    """Check one page in a browser; returns the text of its charts."""
    visit.open(path_of(page))
    found = visit.page.evaluate(_EVIL)
    assert (found["ran"], found["forbidden"], found["violations"]) == (None, [], []), page
    assert all(link == [injected.SITE, _AWAY] for link in found["away"]), page
    assert visit.problems() == [], page
    shown = Counter((tuple(tags), _plain_text(text)) for tags, text in found["blocks"])
    wanted = Counter((tuple(b.tags), _plain_text("".join(b.words))) for b in written)
    assert shown == wanted, page
    for width in (375, 1280):  # the next page opens as wide as the first one did
        visit.page.set_viewport_size({"width": width, "height": 800})
        visit.wait()
        for box in ("html", ".stMain"):
            assert visit.number(box, "element.scrollWidth - element.clientWidth") <= 0, page
    return list(found["drawn"])


@pytest.mark.parametrize("turn", EVERY_TURN)
def test_saved_files_hold_no_formula(turn: int) -> None:
    snapshot = injected.snapshot(injected.evil(turn))
    for resource in RESOURCES:
        text = dutch_csv(snapshot, resource).decode("utf-8-sig")
        _, *rows = csv.reader(io.StringIO(text, newline=""), delimiter=";")
        wanted = table(snapshot, resource).rows()
        for cells, row in zip(rows, wanted, strict=True):
            for cell, said, column in zip(cells, row, resource.fields, strict=True):
                if column.type == "string":
                    assert not looks_like_formula(cell)
                    assert cell.removeprefix("'") == (said or "").removeprefix("'")
                else:
                    assert re.fullmatch(r"(-?\d+(,\d+)?)?", cell)
    _assert_only_cells(workbook(snapshot))


def _assert_only_cells(content: bytes) -> None:
    """Check the parts of a workbook: no formula, link, macro, object or part from elsewhere."""
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        assert not [name for name in parts.namelist() if re.search(r"external|vba|embed", name)]
        for name in parts.namelist():
            root = ElementTree.fromstring(parts.read(name))  # noqa: S314 we wrote it ourselves
            tags = {element.tag.rpartition("}")[2] for element in root.iter()}
            assert not tags & {"f", "hyperlink", "hyperlinks", "oleObject", "ddeLink"}, name
            if name.endswith(".rels"):
                assert not [e for e in root if e.get("TargetMode") == "External"], name


def test_saved_texts_are_the_texts(tmp_path: Path) -> None:
    for turn in IN_A_BROWSER:
        snapshot = load(injected.folder(injected.evil(turn), tmp_path / str(turn)))
        with zipfile.ZipFile(io.BytesIO(workbook(snapshot))) as parts:
            root = ElementTree.fromstring(parts.read("xl/sharedStrings.xml"))  # noqa: S314
        texts = {"".join(item.itertext()) for item in root}
        for resource in RESOURCES:
            rows = table(snapshot, resource)
            for column in resource.fields:
                if column.type == "string":
                    assert set(rows[column.name].drop_nulls()) <= texts
