"""What is answered about texts: of the real ones, and of those they do not have."""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

import pytest

from lib import measures
from lib.measures import Home
from lib.model import Weight
from lib.sources import Snapshot
from tests.made_promises import PROMISES
from tests.made_texts import TEXTS
from tests.made_texts import snapshot as made
from tests.outline import strays

LINKS = {"1.1": 1, "1.3": 3, "1.4": 3, "1.5": 2, "1.6": 4, None: 4}  # counted by hand, as printed
REFERENCES = {"begroting-2024": 41, "jaarverslag-2024": 35}
CONTRADICTIONS = {"1.1": 3, "1.2": 5, "1.3": 5, "1.4": 5, "1.5": 4, "1.6": 2, None: 3}
PRINTED_TWICE = {
    "https://www.tzho.nl/", "https://www.g40stedennetwerk.nl/nieuws/manifest-geen-pleisters-meer",
}  # fmt: skip


def _places(snapshot: Snapshot) -> Iterator[tuple[str, str]]:
    texts = snapshot.texts
    for programme in texts.programmes.values():
        for lines in (programme.effect, programme.risks, *programme.themes.values()):
            yield from ((document, line.place) for document, line in lines.items())
    for intro in texts.introductions.values():
        yield from ((document, line.place) for document, line in intro.items())
    yield from ((each.document, each.place) for each in texts.links)
    yield from ((each.document, each.place) for each in texts.pointers)
    yield from ((each.document, each.place) for each in texts.references)
    for one in texts.contradictions.values():
        yield from ((side.document, side.place) for side in (one.one, one.other))


def test_every_place_is_in_the_outline_of_its_document(snapshot: Snapshot) -> None:
    found = list(_places(snapshot))
    assert len(found) == 3 + 8 + 10 + 17 + 6 + 76 + 2 * 27
    assert strays(found) == []


def test_the_real_links_are_counted_as_by_hand(snapshot: Snapshot) -> None:
    texts = snapshot.texts
    assert Counter(link.goal for link in texts.links) == LINKS
    assert sum(link.times for link in texts.links) == 20
    twice = {link.to for link in texts.links if link.times == 2}
    assert {address for address in twice if "bestuurlijke" not in address} == PRINTED_TWICE
    assert Counter(each.document for each in texts.references) == REFERENCES
    assert len(texts.pointers) == 6


def test_the_real_contradictions_come_heaviest_first(snapshot: Snapshot) -> None:
    found = measures.contradictions(snapshot)
    assert Counter(each.about.goal for each in found) == CONTRADICTIONS
    order = list(Weight)
    weights = [order.index(each.about.weight) for each in found]
    assert all(before <= after for before, after in pairwise(weights))
    assert found[0].name == "leerwinst-twee-doelen"


def test_what_the_dashboard_computes_itself_is_in_no_list_of_contradictions(
    snapshot: Snapshot,
) -> None:
    computed = {each.about.indicator for each in measures.conflicts(snapshot)}
    claimed = {each.of.indicator for each in measures.claims(snapshot) if each.holds is False}
    assert computed == {"uitstroom_naar_werk", "bijstandsuitkeringen"}
    typed = {each.about.indicator for each in measures.contradictions(snapshot)}
    assert not typed & computed
    explained = {
        each.about.indicator
        for each in measures.contradictions(snapshot)
        if each.about.kind == "uitleg"
    }
    assert not explained & claimed


def test_texts_are_those_of_the_documents_about_the_year(snapshot: Snapshot) -> None:
    told = measures.effects(snapshot, "1", 2024)
    assert [each.document for each in told] == ["begroting-2024", "jaarverslag-2024"]
    assert {each.line.printed for each in told} == {snapshot.register.programmes["1"].effect}
    assert measures.effects(snapshot, "1", 2025) == ()
    assert measures.years_of_texts(snapshot, "1") == (2024,)
    assert [each.document for each in measures.risks(snapshot, "1", 2024)] == ["begroting-2024"]
    assert [len(measures.introduction(snapshot, f"1.{goal}", 2024)) for goal in range(1, 7)] == [
        2, 2, 1, 1, 2, 2,
    ]  # fmt: skip


def test_the_real_themes_have_every_speerpunt_once(snapshot: Snapshot) -> None:
    found = {theme.name: len(theme.first) for theme in measures.themes(snapshot, "1", 2024)}
    assert found == {
        "Onderwijs": 8, "Economie": 6, "Arbeidsparticipatie en bestaanszekerheid": 10,
        "Zoetermeer 2040 en gebiedsontwikkelingen": 0, "Programma Sociale Innovatie": 4,
    }  # fmt: skip
    every = [p for p in measures.promises(snapshot, 2024) if p.kind == "speerpunt"]
    assert sum(found.values()) == len(every)


def test_the_real_policy_changes_have_their_promises(snapshot: Snapshot) -> None:
    found = measures.policy_changes(snapshot, "1", 2024)
    assert [(each.line.amount.euros, len(each.promised)) for each in found] == [
        (213_000, 1), (311_000, 5), (50_000, 3), (50_000, 1), (225_000, 1),
    ]  # fmt: skip
    tied = sum(bool(p.about.new_policy) for p in measures.promises(snapshot, 2024))
    assert sum(len(each.promised) for each in found) == tied
    assert measures.policy_changes(snapshot, "1", 2023) == ()


@pytest.mark.parametrize(
    ("theme", "name", "names"),
    [
        ("Verkeer", "Verkeer en vervoer", ["Verkeer en vervoer"]),
        ("verkeer EN  vervoer", "Verkeer en vervoer", ["Verkeer en vervoer"]),
        ("Water", "Water", ["Verkeer en vervoer", "Water"]),
    ],
)
def test_a_speerpunt_is_found_by_each_name_of_its_theme(
    theme: str, name: str, names: list[str]
) -> None:
    promised = PROMISES.replace(
        "    soort: speerpunt\n", f"    soort: speerpunt\n    thema: {theme}\n"
    )
    found = measures.themes(made(TEXTS, promised), "1", 2024)
    assert [each.name for each in found] == names
    assert [each.name for each in found if each.first] == [name]


def test_what_is_pointed_at_stands_where_it_belongs() -> None:
    found = made()
    goal, programme = Home("1", "1.1"), Home("1", None)
    assert [each.label for each in measures.links(found, goal, 2024)] == ["De brug"]
    assert [each.perhaps for each in measures.links(found, programme, 2024)] == [("tunnel", "pont")]
    assert [each.to for each in measures.pointers(found, goal, 2024)] == ["hoofdstuk Wegen"]
    assert measures.pointers(found, programme, 2024) == ()
    assert measures.links(found, goal, 2023) == ()
    assert len(measures.references(found, "1", 2024)) == 1


def test_the_heaviest_contradiction_comes_first() -> None:
    found = measures.contradictions(made())
    assert [(each.name, each.year, each.home) for each in found] == [
        ("proef-naam", 2024, Home("1", None)), ("brug-lang", 2024, Home("1", "1.1")),
    ]  # fmt: skip


def test_without_the_file_there_is_nothing() -> None:
    found = made(None)
    assert found.texts.empty
    assert not made().texts.empty
    assert measures.contradictions(found) == ()
    assert measures.themes(found, "1", 2024) == ()
