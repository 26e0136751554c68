"""The plain pages: they say what the screen says, links arrive, nothing comes from outside."""

import re
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from html.parser import HTMLParser
from posixpath import normpath
from typing import assert_never
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import escape

from lib.page import Chart, Controls, Download, Failed, Page, Prose, Refusal, Title
from lib.render.html import (
    FONTS,
    CannotDrawError,
    Here,
    PartFailedError,
    drawing,
    html,
    laid,
    places,
)
from lib.render.html.prose import prose
from lib.render.screen.elements import Beside, Drawn, Element, Html, elements
from lib.render.screen.here import Here as OnScreen
from lib.sources import DEFAULT_FOLDER, Snapshot, load
from lib.sources.keeper import State
from lib.views import BY_NAME, GOALS, VIEWS, View
from tests import injected, made
from tests.views import test_steps as steps

SNAPSHOT = load(DEFAULT_FOLDER)
READ = datetime(2026, 11, 27, tzinfo=UTC)
VOID = {"meta", "br", "img", "input"}
FIRST = Here(VIEWS[0], VIEWS[0].combination(SNAPSHOT, {}), SNAPSHOT).file
TURNS = (0, 12, 24)
TOP = places.FILE
"""The first page of an edition: the first view once more, at the top."""
ALL = "../index.html"
"""The first page of the publication that an edition is a part of."""
LINK = re.compile(r"#|(?:\.\./)*(?:[a-z0-9._=~-]+/)*index\.html(?:#|$)")
OUTSIDE = re.compile(r"https?://(?!www\.w3\.org/(?:2000/svg|1999/xlink)\")")
"""An address that is no name of a kind of XML."""
AWAY = "external noopener noreferrer"


@dataclass
class Document(HTMLParser):
    """A document as it is read: its tags, places and links, and the text that is seen in `main`.

    Links to other sites, marked as such, are `away`, those to files to save `saved`. Left out are
    pictures, choices, and what is hidden until a script or a printer brings it out.
    """

    tags: list[tuple[str, tuple[str, ...]]] = field(default_factory=list)
    inside: list[tuple[str, str]] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    away: list[str] = field(default_factory=list)
    saved: list[str] = field(default_factory=list)
    words: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what an element is."""
        given = {name: value or "" for name, value in attrs}
        assert len(given) == len(attrs)
        self.ids += [given["id"]] if "id" in given else []
        leads = [given[name] for name in ("href", "src") if name in given]
        self._kind_of_link(tag, given).extend(leads)
        if not self._within("picture"):
            self.tags.append((tag, tuple(given)))
        if tag not in VOID:
            self.inside.append((tag, _role(given)))

    def _kind_of_link(self, tag: str, given: Mapping[str, str]) -> list[str]:
        if (tag, given.get("rel")) == ("a", AWAY):
            return self.away
        return self.saved if "download" in given else self.links

    def handle_endtag(self, tag: str) -> None:
        """Hold the end of an element against its begin."""
        if tag not in VOID:
            assert self.inside.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        """Note text that is seen."""
        if self._within("main") and not self._within("picture", "unseen"):
            self.words += data.split()

    def _within(self, *roles: str) -> bool:
        return any(role in roles for _, role in self.inside)


def _role(given: Mapping[str, str]) -> str:
    """Return what an element is to a reader of the text."""
    if given.get("role") == "img":
        return "picture"
    kinds = set(given.get("class", "").split())
    return (
        "unseen"
        if kinds & {"choices", "chosen", "elsewhere"}
        else "main"
        if "content" in kinds
        else ""
    )


@dataclass(frozen=True)
class Written:
    """A page of the edition."""

    here: Here
    page: Page
    text: str
    read: Document


def _read(text: str) -> Document:
    document = Document()
    document.feed(text)
    document.close()
    assert not document.inside
    return document


def _edition(snapshot: Snapshot, views: Sequence[View] = VIEWS) -> dict[str, Written]:
    """Return every page by its file."""
    found: dict[str, Written] = {}
    state = State(snapshot, (), None, READ)
    for view in views:
        for asked, chosen in view.combinations(snapshot, {}):
            here, page = Here(view, asked, snapshot), view.compose(snapshot, state, chosen)
            text = html(page, here)
            assert here.file not in found
            found[here.file] = Written(here, page, text, _read(text))
    return found


@pytest.fixture(scope="module")
def edition() -> dict[str, Written]:
    return _edition(SNAPSHOT)


def _on_screen(shown: Sequence[Element]) -> Iterator[str]:
    """Yield what the screen shows, as HTML; what Streamlit writes itself as its text."""
    for each in shown:
        match each:
            case Html():
                yield each.text
            case Beside():
                for column in each.columns:
                    yield from _on_screen(column)
            case Download():
                yield f"{each.label} {each.told}"
            case Prose():
                yield re.sub(r"^#+ ", "", each.markdown, flags=re.MULTILINE)
            case Refusal():
                yield each.text
            case Drawn() | Controls():
                yield ""
            case Failed():
                raise AssertionError(each.cause)
            case _:
                assert_never(each)


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.name)
def test_a_plain_page_says_what_the_screen_says(view: View, edition: dict[str, Written]) -> None:
    pages = [written for written in edition.values() if written.here.view is view]
    assert pages
    for written in pages:
        there = OnScreen(view, tuple(written.here.asked.items()), "light")
        shown = " ".join(_on_screen(elements(written.page, there)))
        expected = _read(f'<main class="content">{shown}</main>').words
        assert written.read.words == expected, written.here.file
        assert len(expected) > 10


def test_every_page_has_a_file_and_is_reached_by_links(edition: dict[str, Written]) -> None:
    assert len(edition) == sum(len(list(v.combinations(SNAPSHOT, {}))) for v in VIEWS)
    reached, ahead = {FIRST}, [FIRST]
    while ahead:
        here = ahead.pop()
        for link in edition[here].read.links:
            file = there(here, link)
            if file not in (TOP, ALL) and file not in reached:
                reached.add(file)
                ahead.append(file)
    assert reached == set(edition)


def there(file: str, link: str) -> str:
    """Return the file that a link in another one leads to."""
    to = link.partition("#")[0]
    return normpath(f"{file.rpartition('/')[0]}/{to}").lstrip("/") if to else file


def test_every_link_arrives_and_every_id_is_there_once(edition: dict[str, Written]) -> None:
    _arrive(edition)


def _arrive(edition: dict[str, Written]) -> None:
    ids = {file: set(written.read.ids) for file, written in edition.items()}
    for file, written in edition.items():
        assert Counter(written.read.ids).total() == len(ids[file]), file
        for link in written.read.links:
            to, part = there(file, link), link.partition("#")[2]
            assert to in ids or to in (TOP, ALL), link
            assert not part or unquote(part) in ids[to], link


def test_links_arrive_where_goals_have_steps_or_no_indicator(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(laid, "svg", lambda _: "<svg></svg>")
    found = _edition(made.built(steps._text(steps.MANY)))
    _arrive(found)
    for rest in ("1.10/2024/", "1.1/2024/indicatoren=3/"):
        assert f"doelstelling/{rest}index.html" in found


def test_nothing_comes_from_outside_and_nothing_runs(edition: dict[str, Written]) -> None:
    told = sorted({link.to for link in SNAPSHOT.texts.links}, key=len, reverse=True)
    for file, written in edition.items():
        assert set(written.read.away) <= set(told), file
        text = written.text
        for address in told:  # what a document links to may be read, and followed by who clicks
            text = text.replace(str(escape(address)), "")
        assert not OUTSIDE.search(text), file
        assert {tag for tag, _ in written.read.tags}.isdisjoint(
            {"script", "iframe", "link", "base", "object", "embed"}
        )
        assert "<script" not in written.text
        assert "@import" not in written.text
        assert set(re.findall(r"url\(([^)]*)\)", written.text)) == {
            f"{written.here.way()}letters/{name}" for name in FONTS
        }
        attributes = {name for _, given in written.read.tags for name in given}
        assert not [name for name in attributes if name.startswith("on")]
        assert all(LINK.match(link) for link in written.read.links)


def test_every_file_to_save_stands_beside_its_page(edition: dict[str, Written]) -> None:
    offered = 0
    for file, written in edition.items():
        files = [part.name for part in written.page.walk() if isinstance(part, Download)]
        assert written.read.saved == files, file
        assert all(re.fullmatch(r"[a-z0-9.-]+", name) for name in files)
        offered += len(files)
    assert offered > 10


def test_links_to_other_sites_are_followed_by_a_click_and_by_nothing_else(
    edition: dict[str, Written],
) -> None:
    found = [address for written in edition.values() for address in written.read.away]
    assert set(found) == {link.to for link in SNAPSHOT.texts.links}
    assert all(re.match("https?://[a-z]", address) for address in found)


def test_a_page_is_a_whole_document(edition: dict[str, Written]) -> None:
    for file, written in edition.items():
        tags = Counter(tag for tag, _ in written.read.tags)
        assert written.text.startswith('<!doctype html>\n<html lang="nl">'), file
        assert {tags[tag] for tag in ("html", "head", "body", "main", "h1", "title")} == {1}
        assert written.text.count('aria-current="page"') == 1
        chosen = written.here.choosers()
        assert written.text.count('aria-current="true"') == len(chosen)
        assert all(f"{chooser.label}: " in written.text for chooser in chosen)


def test_colours_are_names_of_the_palette(edition: dict[str, Written]) -> None:
    for file, written in edition.items():
        style, _, rest = written.text.partition("</style>")
        assert not re.search(r'(?:fill|stroke|color)="(?!var\(|none|transparent)', rest), file
        colours = set(re.findall(r"(--[\w-]+):light-dark\(", style))
        lengths = {"--zero", "--begin", "--long", "--edge"}  # of bars, and of the page
        assert set(re.findall(r"var\((--[\w-]+)\)", written.text)) <= colours | lengths
        set_here = re.findall(r'(--[\w-]+):([^;"]*)[;"]', rest)
        assert all(re.fullmatch(r"[\d.]+%", value) for _, value in set_here), file
        assert {name for name, _ in set_here} <= lengths
    assert any('fill="var(--good)"' in written.text for written in edition.values())


def test_every_chart_is_drawn_and_said_in_words(edition: dict[str, Written]) -> None:
    for written in edition.values():
        figures = [part.figure for part in written.page.walk() if isinstance(part, Chart)]
        assert written.text.count('<div class="chart" role="img" aria-label="') == len(figures)
        assert written.text.count('class="marks"') == len(figures)
        assert "X-axis" not in written.text
        assert "Y-axis" not in written.text


def test_the_same_sources_give_the_same_bytes(edition: dict[str, Written]) -> None:
    drawing._drawn.cache_clear()
    again = load(DEFAULT_FOLDER)
    asked = GOALS.combination(again, {"doel": "1.5", "jaar": "2023"})
    here = Here(GOALS, asked, again)
    chosen = next(c for a, c in GOALS.combinations(again, {}) if a == asked)
    page = GOALS.compose(again, State(again, (), None, READ), chosen)
    assert html(page, here) == edition[here.file].text


@pytest.fixture(scope="module")
def unharmed() -> dict[str, Written]:
    return _edition(injected.snapshot(injected.plain))


@pytest.mark.parametrize("turn", TURNS)
def test_text_from_a_file_stays_text(turn: int, unharmed: dict[str, Written]) -> None:
    attacked = _edition(injected.snapshot(injected.evil(turn)))
    assert len(attacked) == len(unharmed)
    for plain, other in zip(unharmed.values(), attacked.values(), strict=True):
        assert other.read.tags == plain.read.tags
        assert "<script" not in other.text
        assert all(LINK.match(link) for link in other.read.links)
        assert set(other.read.away) <= {injected.SITE}


def test_a_part_that_failed_is_not_published() -> None:
    page = Page((Title("titel", "", ""), Failed(ZeroDivisionError("oorzaak"))))
    with pytest.raises(PartFailedError, match=re.escape(FIRST)) as raised:
        html(page, Here(VIEWS[0], VIEWS[0].combination(SNAPSHOT, {}), SNAPSHOT))
    assert isinstance(raised.value.__cause__, ZeroDivisionError)


def test_without_what_draws_charts_is_said_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    drawing._drawn.cache_clear()
    monkeypatch.setitem(sys.modules, "vl_convert", None)
    with pytest.raises(CannotDrawError, match="pip install vl-convert-python"):
        drawing.svg({"config": {}})


def test_what_a_visitor_typed_wrongly_is_told() -> None:
    page = Page((Title("titel", "", ""), Refusal("Dit is <geen> speling.")))
    text = html(page, Here(VIEWS[0], VIEWS[0].combination(SNAPSHOT, {}), SNAPSHOT))
    assert _read(text).words == ["titel", "Dit", "is", "<geen>", "speling."]


@pytest.mark.parametrize(
    "markdown", ["een **woord**", "- punt", "1. punt", "# kop", "[hier](daar)", "kop\n===", "a <b>"]
)
def test_markdown_that_plain_pages_do_not_know_is_an_error(markdown: str) -> None:
    with pytest.raises(ValueError, match="do not know this Markdown"):
        prose(markdown)


ALIKE = st.text(st.sampled_from("aA 1._-~é+=/"), max_size=2)
VALUES = st.lists(ALIKE | st.text(max_size=60), min_size=4, max_size=4)


@given(VALUES, VALUES)
def test_another_choice_has_another_folder(one: list[str], other: list[str]) -> None:
    found = [
        places.folder("jaren", given[:2], zip(("a", "b"), given[2:], strict=True))
        for given in (one, other)
    ]
    assert (found[0] == found[1]) == (one == other)
    for folder in found:
        assert re.fullmatch(r"(?:[a-z0-9_=~-](?:[a-z0-9._=~-]*[a-z0-9_=~-])?/){5}", folder)
        assert len(folder) < 400


def test_what_was_chosen_is_never_what_a_page_is_about() -> None:
    assert places.folder("x", ["a=b"], []) != places.folder("x", [], [("a", "b")])


def test_a_long_name_makes_no_long_folder() -> None:
    long = "Begroting na de vijfde wijziging van het lopende jaar"
    assert places.folder("x", [], [("basis", long)]) != places.folder(
        "x", [], [("basis", f"{long}s")]
    )
    assert len(places.folder("x", [long * 20], [])) < 90


@pytest.mark.parametrize(
    ("view", "asked", "folder"),
    [
        ("overzicht", {}, "overzicht/2024/"),
        ("doelstelling", {"doel": "1.5", "jaar": "2023"}, "doelstelling/1.5/2023/"),
        ("financien", {"jaar": "2024", "deel": "doelen"}, "financien/2024/doelen/"),
        ("financien", {"jaar": "2024", "deel": "in en uit"}, "financien/2024/in-en-uit/"),
        ("uitleg", {}, "uitleg/"),
    ],
)
def test_addresses_are_those_of_the_dashboard(
    view: str, asked: dict[str, str], folder: str
) -> None:
    assert (
        Here(BY_NAME[view], BY_NAME[view].combination(SNAPSHOT, asked), SNAPSHOT).folder == folder
    )
