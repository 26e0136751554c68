"""The presentation of every year: whole, said by the pages alone, and every place is on a sheet."""

import re
from base64 import b64encode
from hashlib import sha256
from urllib.parse import unquote

import pytest
from markupsafe import escape

from lib import measures
from lib.page import Failed, Link, Page, Title
from lib.publish import Publication, presentation
from lib.render.deck import Deck, PartFailedError, Year, deck, drawn, html
from lib.render.deck import code as codes
from lib.render.html import Here, laid
from lib.render.html import html as plain_page
from lib.sources import DEFAULT_FOLDER, load
from lib.views import VIEWS, index, indicators
from lib.wording import editions, questions
from tests import injected
from tests.render.deck import ADDRESS, Outline, presented
from tests.render.deck.cases import CASES, MARKUP

SNAPSHOT = load(DEFAULT_FOLDER)
YEARS = measures.years(SNAPSHOT)
MOST = 400_000
"""Bytes of a presentation with everything inside."""


@pytest.fixture(scope="module")
def presentations() -> dict[int, tuple[Deck, str]]:
    """Return a year with its charts, and the others without."""
    made = {year: presented(SNAPSHOT, year) for year in (YEARS[0], 2024)}
    drawn_whole = html(made[2024])
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(drawn, "svg", _nothing)
        return {year: (it, drawn_whole if year == 2024 else html(it)) for year, it in made.items()}


def _nothing(*_: object) -> str:
    return '<svg width="1" height="1"></svg>'


def test_everything_is_inside_and_small(presentations: dict[int, tuple[Deck, str]]) -> None:
    for year, (made, text) in presentations.items():
        assert len(text.encode()) < MOST
        read = Outline(text)
        assert text.startswith('<!doctype html>\n<html lang="nl">')
        assert read.tags.count("h1") == 1
        assert read.tags.count("section") == len(made.sheets)
        assert len(set(read.ids)) == len(read.ids)
        assert not {"img", "link", "iframe", "object", "form"} & set(read.tags)
        assert not {name for name in read.attributes if name.startswith("on")}
        assert "style" not in read.attributes  # a policy that names hashes allows none
        own = ADDRESS.format(year=year)
        places = {lead.removeprefix(own) for lead in read.leads}
        assert {unquote(place) for place in places} <= {f"#{name}" for name in read.ids}
        assert not re.findall(r"url\(|@import|https?:(?!//(?:www\.voorbeeld|www\.w3))", text)


def test_the_policy_names_the_script_and_the_style(
    presentations: dict[int, tuple[Deck, str]],
) -> None:
    for _, text in presentations.values():
        (policy,) = re.findall(r'Content-Security-Policy" content="([^"]*)"', text)
        for tag in ("script", "style"):
            (inside,) = re.findall(f"<{tag}>(.*?)</{tag}>", text, re.DOTALL)
            digest = b64encode(sha256(inside.encode()).digest()).decode()
            assert f"{tag}-src &#39;sha256-{digest}&#39;" in policy
        assert policy.startswith("default-src &#39;none&#39;")


@pytest.mark.parametrize("year", [YEARS[0], 2024])
def test_sheets_say_what_the_pages_say(
    year: int, presentations: dict[int, tuple[Deck, str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Hold every text on a sheet against those of all pages about the year."""
    monkeypatch.setattr(laid, "svg", lambda _: "<svg></svg>")
    publication = Publication(SNAPSHOT, presentations[year][0].about.on)
    said = ""
    for view in VIEWS:
        for asked, chosen in view.combinations(SNAPSHOT, {"jaar": str(year)}):
            page = publication.page(view, chosen)
            said += "".join(Outline(plain_page(page, Here(view, asked, SNAPSHOT))).words)
    _, text = presentations[year]
    body = re.sub(r" \(\d+ van \d+\)", "", text[text.index("</h1>") : text.index("</main>")])
    texts = [" ".join(each.split()).strip(" :") for each in Outline(body).texts]
    own = {"Notities", editions.SOURCES}
    own.add(editions.issued(publication.on, publication.version) + ".")
    shown = [each for each in texts if each not in own and "https://" not in each]
    assert [each for each in shown if "".join(each.split()).strip(".") not in said] == []
    assert len(shown) > 100


def test_the_sums_of_every_indicator_are_in_the_notes(
    presentations: dict[int, tuple[Deck, str]],
) -> None:
    made, text = presentations[2024]
    noted = " ".join(re.findall(r"<details.*?</details>", text, re.DOTALL))
    for name in SNAPSHOT.register.indicators:
        sentence = indicators.answer(SNAPSHOT, name, 2024).sentence
        assert noted.count(str(escape(sentence))) >= 2, name
    assert all(not sheet.notes for sheet in made.sheets if sheet.order > 1)


def test_every_goal_has_its_sheets(presentations: dict[int, tuple[Deck, str]]) -> None:
    names = {sheet.name for sheet in presentations[2024][0].sheets}
    for goal in ("1.1", "1.2", "1.3", "1.4", "1.5", "1.6"):
        assert {f"{kind}:{goal}" for kind in ("doel", "geld", "beloften", "vragen")} <= names
        for name, _ in SNAPSHOT.register.indicators_of(goal):
            assert f"indicator:{goal}:{name}" in names
    assert {"begin", "beloften", "bronnen", "geld:programma-1"} <= names


@pytest.mark.parametrize("year", [YEARS[0], 2024])
def test_every_link_of_every_page_has_its_sheet(
    year: int, presentations: dict[int, tuple[Deck, str]]
) -> None:
    made, _ = presentations[year]
    names = {sheet.name for sheet in made.sheets}
    for link in _links(year):
        assert made.fragment(link) in names


def _links(year: int) -> list[Link]:
    """Return a way to everything that can be found, and to every page for every choice."""
    found = [entry.found.place for entry in index(SNAPSHOT)]
    for view in VIEWS:
        for asked, _ in view.combinations(SNAPSHOT, {"jaar": str(year)}):
            found.append(Link(view.name, "", tuple(asked.items())))
    return found


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        (Link("overzicht"), "begin"),
        (Link("overzicht", "doelen", (("jaar", "2024"),)), "begin"),
        (Link("doelstelling", "", (("doel", "1.5"),)), "doel:1.5"),
        (Link("doelstelling", "uitstroom_naar_werk", (("doel", "1.5"),)),
         "indicator:1.5:uitstroom_naar_werk"),
        (Link("doelstelling", "uitstroom_naar_werk-verloop", (("doel", "1.5"),)),
         "indicator:1.5:uitstroom_naar_werk"),
        (Link("doelstelling", "geld", (("doel", "1.6"),)), "geld:1.6"),
        (Link("doelstelling", "beloften", (("doel", "1.6"),)), "beloften:1.6"),
        (Link("doelstelling", "bestaat-niet", (("doel", "1.6"),)), "doel:1.6"),
        (Link("doelstelling", "", (("doel", "bestaat niet"),)), "doel:1.1"),
        (Link("financien", "", (("deel", "jaren"),)), "geld:programma-1"),
        (Link("beloften"), "beloften"),
        (Link("beloften", "beloften-1.6"), "beloften:1.6"),
        (Link("vragen"), "vragen:1.1"),
        (Link("vragen", "1.6"), "vragen:1.6"),
        (Link("vragen", "doel-gemist-vve_leerwinst"), "vragen:1.1"),
        (Link("jaren"), "begin"),
        (Link("zoeken"), "begin"),
        (Link("gegevens"), "bronnen"),
        (Link("uitleg"), "bronnen"),
    ],
)  # fmt: skip
def test_a_place_leads_to_its_sheet(
    link: Link, expected: str, presentations: dict[int, tuple[Deck, str]]
) -> None:
    assert presentations[2024][0].fragment(link) == expected


def test_a_question_leads_to_the_sheet_on_which_it_stands(
    presentations: dict[int, tuple[Deck, str]],
) -> None:
    made, text = presentations[2024]
    sheets = dict(re.findall(r'<section [^>]*id="([^"]*)"(.*?)</section>', text, re.DOTALL))
    for question in questions.questions(SNAPSHOT, 2024):
        there = made.fragment(Link("vragen", question.part, (("jaar", "2024"),)))
        assert str(escape(question.text)) in sheets[there]


def test_another_year_has_another_presentation(
    presentations: dict[int, tuple[Deck, str]],
) -> None:
    made, _ = presentations[2024]
    assert made.year(Link("vragen", "", (("jaar", "2023"),))) == 2023
    assert made.year(Link("gegevens")) == 2024


def test_the_same_sources_give_the_same_bytes(presentations: dict[int, tuple[Deck, str]]) -> None:
    codes.code.cache_clear()
    assert html(presented(load(DEFAULT_FOLDER))) == presentations[2024][1]


def test_without_a_public_address_there_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(drawn, "svg", _nothing)
    text = html(presented(SNAPSHOT, address=""))
    assert "https://" not in text.replace("https://www.w3.org", "")
    assert 'class="qr"' not in text


def test_the_form_has_a_file_for_every_year(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(drawn, "svg", _nothing)
    one = CASES["one"]
    publication = Publication(one, presented(one).about.on, "https://a.nl/")
    made = dict(presentation.presentation(publication))
    folders = ["", *(f"{year}/" for year in measures.years(one))]
    assert list(made) == [f"presentatie/{folder}index.html" for folder in folders]
    leads = Outline(made["presentatie/index.html"].decode()).leads
    assert leads == [f"{folder}index.html" for folder in folders[1:]]
    assert b"https://a.nl/presentatie/2024/#begin" in made["presentatie/2024/index.html"]


@pytest.mark.parametrize("case", CASES)
def test_awkward_sources_are_presented(case: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(drawn, "svg", _nothing)
    made = presented(CASES[case])
    read = Outline(html(made))
    assert len(set(read.ids)) == len(read.ids)
    assert len({sheet.name for sheet in made.sheets}) == len(made.sheets)
    judged = [sheet for sheet in made.sheets if sheet.name.startswith("indicator:")]
    assert len({sheet.thought.name for sheet in judged}) == len(CASES[case].register.indicators)


def test_names_stay_text(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(drawn, "svg", _nothing)
    text = html(presented(CASES["names that look like HTML"]))
    assert Outline(text).tags.count("script") == 1
    assert MARKUP in " ".join(Outline(text).words)


@pytest.mark.parametrize("turn", [0, 12])
def test_text_from_a_file_stays_text(turn: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(drawn, "svg", _nothing)
    plain, other = (
        Outline(html(presented(injected.snapshot(say))))
        for say in (injected.plain, injected.evil(turn))
    )
    assert set(other.tags) == set(plain.tags)
    assert other.tags.count("script") == 1
    assert other.attributes == plain.attributes


def test_a_part_that_failed_is_not_presented() -> None:
    page = Page((Title("titel", "", ""), Failed(ZeroDivisionError("oorzaak"))))
    about = Year(load(DEFAULT_FOLDER), lambda *_: page, 2024, presented(SNAPSHOT).about.on, "")
    with pytest.raises(PartFailedError) as raised:
        deck(about)
    assert isinstance(raised.value.__cause__, ZeroDivisionError)
