"""The page, the search and the files of figures in texts; without the source none of them."""

from datetime import UTC, datetime

import pytest

from lib import export, views
from lib.model import FactDoubt, FactKind
from lib.page import Folded, Page, Section, Tabular
from lib.sources import Snapshot
from lib.sources.keeper import State
from lib.views import chosen, index
from lib.views.finding import search
from lib.wording import compared_facts, facts
from lib.wording import search as words
from tests.generated.shown import problems
from tests.made import indicators as made_register
from tests.made_facts import FACTS
from tests.made_facts import snapshot as made

PART = "feiten"


def _page(snapshot: Snapshot, name: str, **asked: str) -> Page:
    state = State(snapshot, (), None, datetime.now(UTC))
    return views.BY_NAME[name].compose(snapshot, state, chosen(snapshot, asked))


def _section(page: Page) -> Section | None:
    found = [part for part in page.walk() if isinstance(part, Section) and part.anchor == PART]
    return found[0] if found else None


def _tables(section: Section) -> dict[str, Tabular]:
    tables: dict[str, Tabular] = {}
    for part in section.parts:
        inner = part.parts if isinstance(part, Folded) else (part,)
        tables |= {each.table.caption: each for each in inner if isinstance(each, Tabular)}
    return tables


@pytest.mark.parametrize(
    ("name", "asked"),
    [
        ("doelstelling", {"doel": "1.1"}),
        ("doelstelling", {"doel": "1.10"}),
        ("controle", {}),
        ("programma", {}),
    ],
)
def test_a_page_has_nothing_that_nobody_should_read(name: str, asked: dict[str, str]) -> None:
    page = _page(made(), name, **asked)
    assert page.whole
    assert _section(page) is not None
    assert [told for part in page.walk() for told in problems(part)] == []


def test_a_goal_shows_targets_beside_outcomes_and_every_figure() -> None:
    section = _section(_page(made(), "doelstelling", doel="1.1"))
    assert section is not None
    assert section.title == "Ook in de begroting en het verslag"
    tables = _tables(section)
    (row,) = tables["Doel en uitkomst in de tekst"].table.rows
    assert row == (
        "Banken in het park", "✓ Gehaald", "honderd", "120 (eind 2024)",
        "20\N{NO-BREAK SPACE}meer", "Begroting 2024 en Jaarverslag 2024",
    )  # fmt: skip
    told = tables["Cijfers uit de tekst"].table.rows
    assert [row[0] for row in told] == [
        *["Banken in het park"] * 3, "Waarvan: Banken van hout", "Waarvan: Banken van steen",
    ]  # fmt: skip
    assert [row[3] for row in told] == ["doel", "uitkomst", "eerder", "uitkomst", "uitkomst"]


@pytest.mark.parametrize(
    ("asked", "shown"), [({"doel": "1.1", "jaar": "2023"}, False), ({"doel": "1.1"}, True)]
)
def test_only_a_year_with_documents_that_tell_has_the_part(
    asked: dict[str, str], shown: bool
) -> None:
    register = made_register("b2023: {2023: {begroot: 1}}\nb2024: {2024: {begroot: 1}}")
    found = made(register=register)
    assert (_section(_page(found, "doelstelling", **asked)) is not None) is shown
    assert _section(_page(made(None), "doelstelling", **asked)) is None


def test_many_figures_are_folded_away(snapshot: Snapshot) -> None:
    section = _section(_page(snapshot, "doelstelling", doel="1.5"))
    assert section is not None
    (fold,) = [part for part in section.parts if isinstance(part, Folded)]
    assert fold.told == "Bekijk 61 cijfers uit de tekst"


def test_controle_counts_and_adds_up() -> None:
    page = _page(made(), "controle")
    section = _section(page)
    assert section is not None
    text = str(section)
    assert "Uit de lopende tekst staan hier **8 cijfers**" in text
    assert "70 + 50 = 120" in str(list(page.walk()))
    assert _section(_page(made(None), "controle")) is None


@pytest.mark.parametrize(
    ("query", "page"),
    [("houten banken", None), ("banken van hout", "doelstelling"),
     ("geld voor het park", "programma"), ("opening", "doelstelling")],
)  # fmt: skip
def test_a_search_finds_figures(query: str, page: str | None) -> None:
    found = search(index(made()), query)
    hits = [hit for hit in found if hit.entry.found.kind is words.Kind.FACT]
    assert {hit.entry.found.place.page for hit in hits} == ({page} if page else set())
    assert all(hit.entry.found.place.part == PART for hit in hits)


def test_the_file_has_every_figure_and_a_verdict_beside_an_outcome() -> None:
    found = made()
    (resource,) = [each for each in export.resources_of(found) if each.name == "feiten"]
    rows = export.table(found, resource).to_dicts()
    assert len(rows) == FACTS.count("\n")
    judged = [row for row in rows if row["oordeel"]]
    assert [(row["feit"], row["doel"], row["oordeel"], row["verschil"]) for row in judged] == [
        ("Banken in het park", "100", "gehaald", "20")
    ]
    assert {row["waarde"] for row in rows if row["eenheid"] == "datum"} == {None}
    assert "feiten" not in {each.name for each in export.resources_of(made(None))}
    assert export.workbook(found)


def test_the_real_file_has_every_figure_once(snapshot: Snapshot) -> None:
    (resource,) = [each for each in export.resources_of(snapshot) if each.name == "feiten"]
    assert export.table(snapshot, resource).height == 152


@pytest.mark.parametrize("doubt", FactDoubt)
def test_every_doubt_has_its_own_words(doubt: FactDoubt) -> None:
    told = [compared_facts.why(each) for each in FactDoubt]
    assert told.count(compared_facts.why(doubt)) == 1


def test_every_kind_has_its_own_word() -> None:
    assert len({facts.kind(kind) for kind in FactKind}) == len(FactKind)


@pytest.mark.parametrize(
    ("cells", "shown", "when"),
    [
        ("2024;;uitkomst;3;3;aantal;", "3", "2024"),
        ("2024;;uitkomst;2,5;2,5;procent;", "2,5%", "2024"),
        ("2024;;uitkomst;2,5;2,5 %;procent;", "2,5 %", "2024"),
        ("2024;;uitkomst;50;50;euro;", "€\N{NO-BREAK SPACE}50", "2024"),
        ("2024;;uitkomst;4;4;fte;", "4\N{NO-BREAK SPACE}fte", "2024"),
        ("2024;;uitkomst;4;4 fte;fte;", "4 fte", "2024"),
        ("2024;;uitkomst;3;driejarig;jaar;", "driejarig", "2024"),
        ("2024;;uitkomst;100;100;aantal;ruim", "ruim 100", "2024"),
        ("2024;2024-12-31;uitkomst;3;3;aantal;", "3", "31 december 2024"),
        ("2024;tot 2024-12-01;uitkomst;3;3;aantal;", "3", "tot 1 december 2024"),
        ("2024;2024-07;uitkomst;;juli;datum;verwachting", "juli (verwachting)", "juli 2024"),
        (";;uitkomst;3;3;aantal;", "3", "geen jaar genoemd"),
    ],
)
def test_a_figure_stands_as_it_is_printed(cells: str, shown: str, when: str) -> None:
    (fact,) = made(f"1;1.1;Bomen;{cells};;;;;jv2024;Groen\n").facts.told
    assert (facts.shown(fact), facts.when(fact)) == (shown, when)
