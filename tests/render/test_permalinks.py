"""Every part of every page has an address of its own, and every link on every page arrives."""

import re
from collections import Counter
from datetime import date
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import parse_qsl, unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st
from streamlit.testing.v1 import AppTest

from lib import measures
from lib.model import QuestionKind
from lib.page.links import EDITIONS, FIRST, PRESENTATION
from lib.publish import Publication
from lib.publish.presentation import of_year
from lib.sources import DEFAULT_FOLDER, load
from lib.views import BY_NAME, VIEWS, Form, index
from lib.views import address as written
from lib.wording import addresses, questions
from tests import made

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted(file.stem for file in (ROOT / "pages").glob("*.py"))
SNAPSHOT = load(DEFAULT_FOLDER)
YEARS = [str(year) for year in measures.years(SNAPSHOT)]
GOALS = [goal for programme in SNAPSHOT.register.programmes.values() for goal in programme.goals]
VALID = {"jaar": YEARS, "doel": GOALS, "programma": list(SNAPSHOT.register.programmes)}
CHOICES = {view.name: [choice.name for choice in view.choices] for view in VIEWS}
SHOWN = [
    written(addresses.page(page, jaar=year, doel=goal, zoek="werk"))
    for page in PAGES
    for year in (YEARS if "jaar" in CHOICES[page] else YEARS[:1])
    for goal in (GOALS if "doel" in CHOICES[page] else GOALS[:1])
]


class Parts(HTMLParser):
    """The parts of a page: the ids in it, its links, and the marks that lead to a part."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.marks: list[str] = []
        self.feed(html)

    def handle_starttag(self, _: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note the id and the link of an element."""
        given = {name: value or "" for name, value in attrs}
        self.ids += [given["id"]] if "id" in given else []
        self.links += [given["href"]] if "href" in given else []
        if given.get("class") == "permalink":
            assert given["aria-label"].startswith("Link naar ")
            self.marks.append(given["href"])


def _name(address: str) -> str:
    return urlsplit(address).path.removeprefix("./") or FIRST


def _choices(address: str) -> set[tuple[str, str]]:
    return set(parse_qsl(urlsplit(address).query))


def _open(address: str) -> AppTest:
    """Open an address as a browser does that comes for the first time."""
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
    chosen = dict(parse_qsl(urlsplit(address).query))
    for _ in range(2 if _name(address) != FIRST else 1):
        for name, value in chosen.items():
            app.query_params[name] = value
        app.run()
        if _name(address) != FIRST:
            app.switch_page(f"pages/{_name(address)}.py")
    if _name(address) != FIRST:
        app.run()
    assert not app.exception, address
    return app


@cache
def _parts(address: str) -> Parts:
    """Return the parts of the page at an address without what stands behind #."""
    return Parts("\n".join(element.proto.body for element in _open(address).get("html")))


@pytest.mark.parametrize("address", SHOWN)
def test_every_link_on_a_page_arrives_and_every_id_is_there_once(address: str) -> None:
    parts = _parts(address)
    assert [name for name, times in Counter(parts.ids).items() if times > 1] == []
    assert "" not in parts.ids
    for link in parts.links:
        _arrives(link)
    for mark in parts.marks:
        assert _name(mark) == _name(address)
        assert _choices(address) <= _choices(mark), mark


@pytest.mark.parametrize(
    "address",
    sorted({written(entry.found.place) for entry in index(SNAPSHOT)}),
    ids=lambda address: address,
)
def test_everything_that_can_be_found_is_where_its_address_leads(address: str) -> None:
    _arrives(address)


def _arrives(link: str) -> None:
    there = urlsplit(link)
    if there.scheme:
        return
    if there.path.partition("/")[0] in (EDITIONS, PRESENTATION):
        assert _stands(there.path, unquote(there.fragment)), link
        return
    assert _name(link) in PAGES, link
    for choice, value in parse_qsl(there.query):
        assert choice in CHOICES[_name(link)], link
        assert value in VALID.get(choice, [value]), link
    if there.fragment:
        assert unquote(there.fragment) in _parts(there._replace(fragment="").geturl()).ids, link


def _stands(path: str, part: str) -> bool:
    """Tell whether what a server makes beside its pages has this place."""
    if path == f"{EDITIONS}/":
        return not part
    year = int(path.removeprefix(f"{PRESENTATION}/").rstrip("/"))
    return not part or part in _sheets(year)


@cache
def _sheets(year: int) -> frozenset[str]:
    """Return the names of the sheets of the presentation of a year."""
    deck = of_year(Publication(SNAPSHOT, date(2026, 11, 28)), year)
    return frozenset(sheet.name for sheet in deck.sheets)


@pytest.mark.parametrize("page", PAGES)
def test_every_chart_table_indicator_and_question_has_its_mark(page: str) -> None:
    address = written(addresses.page(page, jaar=2024, doel="1.5", zoek="werk"))
    app, parts = _open(address), _parts(address)
    html = "\n".join(element.proto.body for element in app.get("html"))
    wanted = html.count("<table") + html.count('class="answer"') + html.count('class="question"')
    wanted += len(app.get("vega_lite_chart"))
    led = {unquote(urlsplit(mark).fragment) for mark in parts.marks}
    assert len(led) == len(parts.marks) >= wanted
    assert led <= set(parts.ids)


@pytest.mark.parametrize("page", PAGES)
def test_every_choice_that_lives_in_the_address_is_known(page: str) -> None:
    app = _open(written(addresses.page(page, jaar=2024)))
    html = "\n".join(element.proto.body for element in app.get("html"))
    shown = set(re.findall(r'data-choice="([^"]*)"', html))
    forms = {choice.name: choice.form for choice in BY_NAME[page].choices if choice.typed}
    typed = {name for name, form in forms.items() if form is not Form.TICKED}
    assert shown <= set(CHOICES[page])
    assert set(re.findall(r'<input type="\w+" name="([^"]*)" placeholder', html)) == typed
    assert not [element for element in app.main if element.type in {"button_group", "text_input"}]


def test_a_question_keeps_its_address_when_others_come_before_it() -> None:
    part = addresses.asked(QuestionKind.MISSED, "uitstroom_naar_school")
    address = written(addresses.question(part, 2024))
    assert address == "vragen?jaar=2024#doel-gemist-uitstroom_naar_school"
    _arrives(address)


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        (written(addresses.page("overzicht", "doelen", jaar=2024)), "./?jaar=2024#doelen"),
        (written(addresses.page("overzicht")), "./"),
        (written(addresses.page("uitleg", "woorden", jaar=2024)), "uitleg#woorden"),
        (written(addresses.goal("1.5", 2024)), "doelstelling?doel=1.5&jaar=2024"),
        (written(addresses.goal("1&2", 2024)), "doelstelling?doel=1%262&jaar=2024"),
        (written(addresses.indicator("uitstroom_naar_werk", "1.5", 2024, SNAPSHOT.register)),
         "doelstelling?doel=1.5&jaar=2024#uitstroom_naar_werk"),
        (written(addresses.goal("1", 2024, addresses.anchor("a b#é"))),
         "doelstelling?doel=1&jaar=2024#a-b%23%C3%A9"),
        (addresses.anchor_of("tabel", "Saldo in 2024 in elke fase, in euro's"),
         "tabel-saldo-in-elke-fase-in-euros"),
        (addresses.anchor_of("tabel", "Producten van doelstelling 1.1, begroting 2024"),
         "tabel-producten-van-doelstelling-1.1"),
    ],
)  # fmt: skip
def test_addresses(address: str, expected: str) -> None:
    assert address == expected


@given(st.text(min_size=1), st.text(min_size=1))
def test_any_name_can_stand_in_an_address(name: str, goal: str) -> None:
    try:
        address = written(addresses.goal(goal, 2024, addresses.anchor(name)))
    except UnicodeEncodeError:  # half of a character; no file holds one
        return
    assert dict(parse_qsl(urlsplit(address).query, keep_blank_values=True))["doel"] == goal
    assert unquote(urlsplit(address).fragment) == addresses.anchor(name)
    assert not set(addresses.anchor(name)) & set(" \t\n")


def test_a_target_that_is_eased_year_after_year_is_asked_about_once_a_year() -> None:
    """Each year has its own question with its own address."""
    values = "b2024: {2024: {begroot: 9}, 2025: {begroot: 8}, 2026: {begroot: 7}}"
    snapshot = made.snapshot(values)
    asked = [questions.questions(snapshot, year) for year in (2024, 2025)]
    assert [len(found) for found in asked] == [1, 1]
    assert asked[0][0].part != asked[1][0].part
