"""The council paper and the sheets: whole, read by everyone, without a number of their own."""

import io
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from itertools import pairwise
from typing import Any

import pytest
from pypdf import PdfReader

from lib.page import Card, Link, Note
from lib.publish import Publication
from lib.publish.goals import joined
from lib.publish.printed import Printed
from lib.render.paper import pdf
from lib.render.paper.document import data
from lib.sources import DEFAULT_FOLDER, load
from lib.views.choices import GOAL
from tests.paper import printed

GOALS = ("1.1", "1.2", "1.3", "1.4", "1.5", "1.6")
_NUMBER = re.compile(r"\d(?:[\d.,]*\d)?")


def test_the_form_has_a_paper_and_a_sheet_for_each_goal() -> None:
    made = printed.made_of_ours()
    sheets = [f"pdf/debatkaart-{goal}-2024.pdf" for goal in GOALS]
    assert list(made) == ["pdf/doel-gehaald-2024.pdf", *sheets]
    assert all(len(content) < 600_000 for content in made.values())


def test_the_same_document_gives_the_same_bytes() -> None:
    assert pdf(printed.ours().sheet("1.5")) == printed.sheet("1.5")


def _texts(value: Any) -> Iterator[str]:
    """Yield every text in a value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple | list):
        for each in value:
            yield from _texts(each)
    elif is_dataclass(value) and not isinstance(value, Link):
        for one in fields(value):
            if one.name not in ("spec", "plot"):
                yield from _texts(getattr(value, one.name))


def _unbroken(text: str) -> str:
    """Return a text without the addresses in it, which lines break anywhere."""
    return re.sub(r"\(https?:[^)]*\)", "", text)


def _numbers(text: str) -> set[str]:
    return set(_NUMBER.findall(text))


def test_every_number_on_paper_stands_on_a_page() -> None:
    """Held against the pages themselves, the drawings in them, and what stands on every sheet."""
    publication = printed.ours().publication
    fixed = {"jaar": "2024", "sorteer": "afstand", "basis": "Oorspronkelijke begroting"}
    pages = (page for _, _, page in publication.pages(fixed))
    known = _numbers("\n".join(text for page in pages for text in _texts(page.parts)))
    told, drawings = data(printed.ours().paper())
    known |= _numbers("\n".join(drawings)) | _numbers(told["issued"])
    found = _numbers(_unbroken(printed.text(printed.paper())))
    counted = {str(number) for number in range(1, 100)}  # pages, and questions in a list
    assert sorted(found - known - counted) == []
    assert len(found) > 300


def test_what_the_screen_answers_first_stands_on_the_first_page() -> None:
    first = PdfReader(io.BytesIO(printed.paper())).pages[0].extract_text()
    words = " ".join(first.split())
    assert "Doel gehaald? Zoetermeer 2024" in words
    assert "2 van de 10 doelen" in words
    assert "Inhoud" in words
    assert "https://doel.example/uitgave/site/" in words
    assert f"versie {printed.ours().publication.version}" in words


@pytest.mark.parametrize("goal", GOALS)
def test_a_sheet_has_verdict_sum_money_promises_and_questions(goal: str) -> None:
    words = printed.text(printed.sheet(goal))
    for heading in ("Doel gehaald?", "De sommen", f"Het geld van doelstelling {goal}", "Beloften"):
        assert heading in words
    assert len(PdfReader(io.BytesIO(printed.sheet(goal))).pages) <= 2


def test_each_goal_has_a_row_of_its_own_above_its_indicators() -> None:
    found = printed.structure(printed.paper("nine programmes")).walk()
    over = [each for each in found if each.attributes.get("/ColSpan") == 5]
    assert len(over) == 9


def test_a_goal_that_is_shown_in_steps_is_printed_whole() -> None:
    many = printed.kind("hundred indicators")
    pages = [page for _, page in many._pages("doelstelling", {"doel": "1.1"})]
    parts = joined(pages)
    assert len(pages) == 5
    assert [type(part) for part in parts].count(Card) == 100 + 1  # and its money
    assert not [part for part in parts if isinstance(part, Note)]


def test_links_lead_to_the_document_else_to_the_web_else_nowhere() -> None:
    with_address = _targets(printed.paper())
    assert {"inside", "web"} <= {kind for kind, _ in with_address}
    assert any(to.startswith("https://doel.example/uitgave/site/") for _, to in with_address)
    alone = _targets(pdf(Printed(Publication(load(DEFAULT_FOLDER), printed.DAY), 2024).paper()))
    assert not [to for _, to in alone if "doel.example" in to or to.startswith("doelstelling")]


def _targets(content: bytes) -> set[tuple[str, str]]:
    links: list[Any] = [
        link.get_object()
        for page in PdfReader(io.BytesIO(content)).pages
        for link in page.annotations or ()
    ]
    actions = [link.get("/A", {}) for link in links]
    return {("web", str(it["/URI"])) if "/URI" in it else ("inside", "") for it in actions}


DOCUMENTS: Mapping[str, Callable[[], bytes]] = {
    "the paper": printed.paper,
    "a sheet": lambda: printed.sheet("1.5"),
    "a paper with signs of all kinds": lambda: printed.paper("signs of all kinds"),
    "a paper with nothing to draw": lambda: printed.paper("nothing to draw"),
}


@pytest.mark.parametrize("name", DOCUMENTS)
def test_who_listens_gets_the_same(name: str) -> None:
    """Each row has a head, each picture its words, headings go down by one, in Dutch."""
    content = DOCUMENTS[name]()
    found = list(printed.structure(content).walk())
    rows = [each.children[0] for each in found if each.kind == "/TR" and "/TBody" in each.above]
    assert rows
    assert {(head.kind, head.attributes.get("/Scope")) for head in rows} == {("/TH", "/Row")}
    assert all(each.alt.strip() for each in found if each.kind == "/Figure")
    levels = [int(each.kind[2:]) for each in found if re.fullmatch(r"/H\d", each.kind)]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    assert str(PdfReader(io.BytesIO(content)).root_object["/Lang"]) == "nl-NL"


@pytest.mark.parametrize("name", printed.KINDS)
def test_awkward_sources_are_printed(name: str) -> None:
    snapshot = printed.kind(name).publication.snapshot
    words = "".join(printed.text(printed.paper(name)).split())
    for goal in GOAL.offered(snapshot, {}).names:
        assert "".join(snapshot.register.named(goal).split()) in words
        assert printed.sheet(goal, name)
