"""Search: what is found, in which order, what is marked; on made words and on the real sources."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lib.sources import DEFAULT_FOLDER, Snapshot, load
from lib.sources.snapshot import build
from lib.views import index
from lib.views.finding import Hit
from lib.views.finding import search as find
from lib.views.finding.folding import fold, marked, words
from lib.views.finding.ranking import Fit, fit, rank
from lib.wording import search as told
from lib.wording.search import Kind
from tests import made

SNAPSHOT = load(DEFAULT_FOLDER)
KNOWN = sorted({word for entry in index(SNAPSHOT) for word in words(entry.found.name)})


def search(snapshot: Snapshot, query: str) -> tuple[Hit, ...]:
    """Search in everything that the pages of these sources show."""
    return find(index(snapshot), query)


def _names(snapshot: Snapshot, query: str) -> list[str]:
    return [hit.entry.found.name for hit in search(snapshot, query)]


@pytest.mark.parametrize(
    ("word", "text", "found"),
    [
        ("werk", "uitstroom naar werk", Fit.WORD),
        ("werk", "werkgelegenheid", Fit.BEGINNING),
        ("stand", "bijstand", Fit.INSIDE),
        ("bijstand", "bijstandsuitkeringen", Fit.BEGINNING),
        ("werk", "werkgelegenheid en werk", Fit.WORD),
        ("werk", "school", Fit.NOWHERE),
        ("1.6", "1.6 voorzien in middelen", Fit.WORD),
        ("1.6", "van 1.6.", Fit.WORD),
        ("1.6", "1.61 en 11.6 en 610.1.6 en 1.638", Fit.NOWHERE),
        ("610.02", "610.02.100 bijzondere bijstand", Fit.BEGINNING),
        ("610.02.100", "610.02.100 bijzondere bijstand", Fit.WORD),
        ("610.02.100", "610.02.1001", Fit.NOWHERE),
        ("2024", "in 2024.", Fit.WORD),
        ("2024", "32024", Fit.INSIDE),
    ],
)
def test_how_a_word_is_found(word: str, text: str, found: Fit) -> None:
    assert fit(word, text) is found


def test_the_name_goes_before_the_text_and_a_word_before_a_part() -> None:
    query = ("werk",)
    ranks = [
        rank(query, name, text)
        for name, text in [
            ("werk", ""), ("werkgelegenheid", ""), ("handwerk", ""),
            ("iets", "werk"), ("iets", "werkgelegenheid"), ("iets", "handwerk"),
        ]
    ]  # fmt: skip
    assert [found for found in ranks if found] == sorted(found for found in ranks if found)
    assert len(set(ranks)) == len(ranks)
    assert rank(query, "iets", "anders") is None
    assert rank(("werk", "school"), "werk", "iets") is None


@pytest.mark.parametrize(
    ("query", "first", "kind"),
    [
        ("1.6", "1.6 Voorzien in noodzakelijke middelen van bestaan", Kind.GOAL),
        ("610.02.100", "610.02.100 Bijzondere Bijstand Sociale Zaken", Kind.PRODUCT),
        ("uitstroom naar werk", "Uitstroom naar werk", Kind.INDICATOR),
        ("UITSTRÓÓM  werk", "Uitstroom naar werk", Kind.INDICATOR),
        ("saldo", "Saldo", Kind.WORD),
        ("jaarverslag 2024", "Jaarverslag 2024", Kind.DOCUMENT),
        ("kijk cito", "% VVE-kinderen dat een meer dan gemiddelde leerwinst boekt", Kind.INDICATOR),
        ("vve-kinderen", "% VVE-kinderen dat een meer dan gemiddelde leerwinst boekt",
         Kind.INDICATOR),
        ("wijkwinkelcentra", "1.3 Bevorderen van een beter vestigings- en ondernemersklimaat",
         Kind.GOAL),
    ],
)  # fmt: skip
def test_what_comes_first_in_the_real_sources(query: str, first: str, kind: Kind) -> None:
    best = search(SNAPSHOT, query)[0].entry.found
    assert (best.name, best.kind) == (first, kind)


def test_a_compound_is_found_by_any_part_of_it() -> None:
    found = _names(SNAPSHOT, "uitkering")
    assert "Aantal bijstandsuitkeringen" in found


@pytest.mark.parametrize("query", ["", " ", "a", "%", "!?", "1", "\0", "a!"])
def test_a_query_that_is_too_short_finds_nothing_and_is_told_so(query: str) -> None:
    assert search(SNAPSHOT, query) == ()
    sentence = told.opening(query, 0)
    assert "Zoek in doelstellingen" in sentence if not query.strip() else "te kort" in sentence


def test_no_result_says_what_to_do_and_a_query_stays_text() -> None:
    assert search(SNAPSHOT, "zzqq") == ()
    assert "Probeer" in told.opening("zzqq", 0)
    assert told.opening("**a**b", 2) == "**2 resultaten** voor “a  b”."


def test_every_kind_of_the_real_sources_is_in_the_index_once() -> None:
    entries = index(SNAPSHOT)
    assert {entry.found.kind for entry in entries} >= set(Kind) - {Kind.REMARK, Kind.MUNICIPALITY}
    assert len({entry.found for entry in entries}) == len(entries)


def test_an_explanation_beside_an_amount_is_found() -> None:
    rows = ["1;1.1;;Naam;2024;jaarrekening;saldo;-5;EUR;jv2024;Door de late oplevering"]
    text = made.indicators("b2024: {2024: {begroot: 1}}")
    header = made.HEADER + ";toelichting"
    files = {"indicators.yaml": text.encode(), "finance.csv": "\n".join([header, *rows]).encode()}
    (hit,) = search(build(files), "oplevering")
    assert hit.entry.found.kind is Kind.REMARK
    assert [part.text for part in hit.piece if part.found] == ["oplevering"]


@settings(deadline=None)  # the first one makes the index
@given(st.text())
def test_any_text_can_be_searched_for(query: str) -> None:
    _holds(query)


@settings(deadline=None)  # the first one makes the index
@given(st.lists(st.sampled_from(KNOWN), min_size=1, max_size=3), st.integers(1, 9))
def test_what_is_found_has_every_word(asked: list[str], length: int) -> None:
    _holds(" ".join(word[:length] for word in asked))


def _holds(query: str) -> None:
    found = search(SNAPSHOT, query)
    assert found == search(SNAPSHOT, query)
    for hit in found:
        everything = fold(
            "\n".join([hit.entry.found.name, *(text for _, text in hit.entry.found.texts)])
        )
        assert all(word in everything for word in words(query))
        assert "".join(part.text for part in hit.name) == hit.entry.found.name
        assert any(part.found for part in (*hit.name, *hit.piece))


@given(st.text(), st.lists(st.text(min_size=1, max_size=3), max_size=3))
def test_marking_changes_no_sign(text: str, asked: list[str]) -> None:
    parts = marked(text, words(" ".join(asked)))
    assert "".join(part.text for part in parts) == text
    assert all(before.found != after.found for before, after in pairwise(parts))


def test_marks_stand_on_the_text_as_it_was_written() -> None:
    parts = marked("De Straße en één café", words("strasse EEN cafe"))
    assert [part.text for part in parts if part.found] == ["Straße", "één", "café"]


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("schuldhulpverlening", "610.03.400 SHV"),
        ("schulden", "610.03.400 SHV"),
        ("zelfstandigen", "610.03.200 BBZ"),
    ],
)
def test_a_meaning_finds_what_goes_by_its_abbreviation(query: str, first: str) -> None:
    promised = (Kind.PROMISE, Kind.UNPROMISED, Kind.MOTION, Kind.FACT)  # their own words come first
    found = [hit.entry.found for hit in search(SNAPSHOT, query)]
    assert first in [each.name for each in found if each.kind not in promised][:2]


def test_own_words_explain_names_and_stand_in_the_list() -> None:
    text = made.indicators("b2024: {2024: {begroot: 1}}").replace(
        "naam: Proef", "naam: IKC-plekken"
    )
    plain = made.built(text)
    own = made.built(f"woordenlijst: {{IKC: Integraal kindcentrum}}\n{text}")
    assert "IKC-plekken" not in _names(plain, "kindcentrum")
    assert _names(own, "kindcentrum") == ["IKC-plekken", "IKC"]
