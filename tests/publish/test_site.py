"""The static edition: every page, whole, reached by links, and found without a server."""

import gzip
import json
import re
from collections.abc import Iterator
from datetime import date
from urllib.parse import unquote

import pytest

from lib.publish import Publication
from lib.publish.site import site
from lib.publish.site.views import views
from lib.render.html import FONTS
from lib.sources import DEFAULT_FOLDER, Snapshot, load
from lib.views import VIEWS, index
from tests import injected, made
from tests.render.test_html import Document, there
from tests.views import test_steps as steps

SNAPSHOT = load(DEFAULT_FOLDER)
DAY = date(2026, 11, 28)
PLAIN = Publication(SNAPSHOT, DAY)
ALL = "../index.html"
"""The first page of the publication that a site is a part of."""
MOST = 100_000
"""Bytes of a page with its letters, as web servers send it."""


def _site(publication: Publication) -> dict[str, bytes]:
    found = list(site(publication))
    files = {name.removeprefix("site/"): content for name, content in found}
    assert len(files) == len(found)
    assert all(name.startswith("site/") for name, _ in found)
    return files


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    return _site(PLAIN)


def _read(content: bytes) -> Document:
    document = Document()
    document.feed(content.decode())
    document.close()
    return document


def _pages(files: dict[str, bytes]) -> Iterator[tuple[str, Document]]:
    for name, content in files.items():
        if name.endswith(".html"):
            yield name, _read(content)


def test_every_link_of_every_page_arrives(files: dict[str, bytes]) -> None:
    documents = dict(_pages(files))
    for name, document in documents.items():
        for link in (*document.links, *document.saved):
            to, part = there(name, link), unquote(link.partition("#")[2])
            if to == ALL:
                assert name.startswith("gegevens/")
                continue
            assert to in files, (name, link)
            assert not part or part in documents[to].ids, (name, link)
        for source in _letters(files[name]):
            assert there(name, source) in files, (name, source)


def _letters(content: bytes) -> list[str]:
    style = content.decode().partition("<style>")[2].partition("</style>")[0]
    return re.findall(r"url\(([^)]*)\)", style)


def test_every_file_is_reached_from_the_top(files: dict[str, bytes]) -> None:
    """But cards, which are for others, and the addresses without a choice, for who types them."""
    reached, ahead = {"index.html"}, ["index.html"]
    while ahead:
        here = ahead.pop()
        if here.endswith(".html"):
            read = _read(files[here])
            scripts = re.findall(r'<script src="([^"]*)"', files[here].decode())
            leads = (*read.links, *read.saved, *_letters(files[here]), *scripts)
            found = {there(here, link) for link in leads} - reached - {ALL}
            reached |= found
            ahead += found
    rest = files.keys() - reached
    rest -= {"letters/OFL.txt"}
    cards = {name for name in rest if name.startswith("kaart/")}
    assert len(cards) == 10 * 6
    views = {view.name for view in VIEWS}
    assert {name.partition("/")[0] for name in rest - cards} <= views
    assert all(name.count("/") == 1 for name in rest - cards)


def test_addresses_of_the_dashboard_without_a_choice_are_there(files: dict[str, bytes]) -> None:
    for view in views():
        assert f"{view.name}/index.html" in files
    top = files["index.html"].decode()
    again = files["overzicht/2024/index.html"].decode()
    assert _read(files["index.html"]).words == _read(files["overzicht/2024/index.html"]).words
    assert top != again  # the ways are others


def test_a_page_is_small(files: dict[str, bytes]) -> None:
    letters = sum(path.stat().st_size for path in FONTS.values())
    for name, content in files.items():
        if name.endswith((".html", ".js")):
            assert len(gzip.compress(content)) + letters < MOST, name


def test_only_the_search_has_a_script(files: dict[str, bytes]) -> None:
    for name, content in files.items():
        if name.endswith(".html"):
            scripts = re.findall(r"<script([^>]*)>", content.decode())
            expected = {
                "zoeken/index.html": [' src="../zoeken/zoek.js" defer'],
                "gegevens/index.html": [' type="application/ld+json"'],
            }
            assert scripts == expected.get(name, []), name


def test_what_a_browser_may_do_is_said_on_every_page(files: dict[str, bytes]) -> None:
    for name, content in files.items():
        if name.endswith(".html"):
            [policy] = re.findall(
                r'http-equiv="Content-Security-Policy" content="([^"]*)"', content.decode()
            )
            assert policy.startswith("default-src &#39;none&#39;"), name


def test_data_are_described(files: dict[str, bytes]) -> None:
    text = files["gegevens/index.html"].decode()
    [found] = re.findall(r'<script type="application/ld\+json">(.*?)</script>', text, re.DOTALL)
    told = json.loads(found)
    assert told["@type"] == "Dataset"
    assert told["version"] == PLAIN.version
    assert told["dateModified"] == "2026-11-28"
    offered = [file["contentUrl"] for file in told["distribution"]]
    assert {f"gegevens/{name}" for name in offered} <= set(files)
    assert len(offered) > 10


def test_with_an_address_pages_say_where_they_are() -> None:
    files = _site(Publication(SNAPSHOT, DAY, "https://doel.example/zoetermeer/"))
    listed = re.findall(r"<loc>([^<]*)</loc>", files["sitemap.xml"].decode())
    assert "https://doel.example/zoetermeer/site/doelstelling/1.5/2024/" in listed
    for name, content in files.items():
        if name.endswith(".html") and not name.startswith("kaart/"):
            [canonical] = re.findall(r'rel="canonical" href="([^"]*)"', content.decode())
            assert canonical in listed, name
    assert "sitemap.xml" not in _site(PLAIN)


def test_an_edition_says_what_it_is(files: dict[str, bytes]) -> None:
    told = " ".join(_read(files["uitgave/index.html"]).words)
    assert "28 november 2026" in told
    assert SNAPSHOT.content_hash in told


def test_every_page_of_a_draft_says_that_it_is_one(files: dict[str, bytes]) -> None:
    drafts = _site(Publication(SNAPSHOT, DAY, draft=True))
    assert drafts.keys() == files.keys()
    for name, content in drafts.items():
        if name.endswith(".html"):
            text = content.decode()
            assert "nog niet gepubliceerd" in text, name
            assert "<title>Concept: " in text, name
            assert '<meta name="robots" content="noindex">' in text, name
            assert "nog niet gepubliceerd" not in files[name].decode(), name


def test_a_card_stands_alone(files: dict[str, bytes]) -> None:
    card = _read(files["kaart/bijstandsuitkeringen/2024/index.html"])
    text = " ".join(card.words)
    assert "Aantal bijstandsuitkeringen in 2024" in text
    assert "Doel gehaald: Nee" in text
    assert "uitgave van 28 november 2026" in text
    assert not [tag for tag, _ in card.tags if tag in ("nav", "header", "form")]


@pytest.mark.parametrize(
    "snapshot",
    [injected.snapshot(injected.evil(0)), made.built(steps._text(steps.MANY))],
    ids=["attacked", "many"],
)
def test_any_sources_give_a_site_of_which_the_links_arrive(
    snapshot: Snapshot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("lib.render.html.laid.svg", lambda _: "<svg></svg>")
    test_every_link_of_every_page_arrives(_site(Publication(snapshot, DAY)))


def test_the_list_has_all_that_can_be_found(files: dict[str, bytes]) -> None:
    words = " ".join(_read(files["zoeken/index.html"]).words)
    for entry in index(SNAPSHOT):
        assert " ".join(entry.found.name.split()) in words
