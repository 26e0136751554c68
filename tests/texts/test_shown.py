"""The page Programma, the goals, Controle, the search and the files; without the source nothing."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from markupsafe import escape
from streamlit.testing.v1 import AppTest

from lib import export, measures, views
from lib.page import Clashes, Folded, GoalTree, Note, Outwards, Overview, Page, Part, Stories
from lib.render.html.here import Here
from lib.render.html.laid import laid
from lib.sources import Snapshot
from lib.sources.keeper import State
from lib.sources.snapshot import build
from lib.views import BY_NAME, INSPECTION, STORY, View, chosen, frame, index
from lib.views.finding import search
from tests import made as made_register
from tests.generated.shown import problems
from tests.made_promises import PROMISES
from tests.made_texts import TEXTS, files
from tests.made_texts import snapshot as made

OLDER = TEXTS.replace(
    "    effect:\n",
    "    effect:\n      b2023: {gedrukt: Het gaat, tekst: Alles gaat., vindplaats: Effect}\n",
)
ROOT = Path(__file__).resolve().parents[2]


def _page(view: View, snapshot: Snapshot, **asked: str) -> Page:
    state = State(snapshot, (), None, datetime.now(UTC))
    page = view.compose(snapshot, state, chosen(snapshot, asked))
    assert page.whole
    return page


def _html(view: View, snapshot: Snapshot, **asked: str) -> str:
    page = _page(view, snapshot, **asked)
    return str(laid(page.parts, Here(view, view.combination(snapshot, asked), snapshot)))


def _every(page: Page) -> Iterator[Part]:
    for part in page.walk():
        yield part
        if isinstance(part, Folded):
            yield from part.parts


def _only(page: Page, kind: type) -> list[Part]:
    return [part for part in _every(page) if isinstance(part, kind)]


@pytest.mark.parametrize("asked", [{}, {"jaar": "2023"}, {"programma": "1", "jaar": "2024"}])
@pytest.mark.parametrize("name", ["programma", "doelstelling", "controle"])
def test_no_page_has_anything_that_nobody_should_read(name: str, asked: dict[str, str]) -> None:
    for found in (made(), made(None), made(TEXTS, PROMISES), made(None, PROMISES)):
        page = _page(BY_NAME[name], found, **asked)
        assert [told for part in page.walk() for told in problems(part)] == []


def test_the_menu_has_the_page_where_documents_tell_something() -> None:
    for found, there in (
        (made(), True), (made(None, PROMISES), True), (made(None), False),
    ):  # fmt: skip
        around = frame(views.OVERVIEW, found, None, {}, {})
        assert ("Programma" in [way.name for way in around.menu]) is there
        assert bool(list(STORY.combinations(found, {}))) is there


def test_the_goals_have_the_verdicts_and_the_money_of_the_overview(snapshot: Snapshot) -> None:
    for year in ("2022", "2024", "2025"):
        (tree,) = _only(_page(STORY, snapshot, jaar=year), GoalTree)
        (overview,) = _only(_page(views.OVERVIEW, snapshot, jaar=year), Overview)
        assert isinstance(tree, GoalTree)
        assert isinstance(overview, Overview)
        assert tree.goals == overview.groups[0].goals
        assert tree.money == overview.money


def test_a_year_without_texts_says_so_and_one_with_texts_does_not(snapshot: Snapshot) -> None:
    told = "Over 2023 staan hier geen teksten uit de documenten. Wel over 2024."
    assert Note(told) in _page(STORY, snapshot, jaar="2023").parts
    assert "geen teksten" not in _html(STORY, snapshot, jaar="2024")
    assert "geen teksten" not in _html(STORY, made(None, PROMISES), jaar="2023")


def test_a_year_of_which_only_texts_tell_can_be_chosen() -> None:
    assert measures.years(made(OLDER)) == [2023, 2024]
    for view in (views.GOALS, views.OVERVIEW, views.FINANCE, views.YEARS, views.QUESTIONS):
        assert _html(view, made(OLDER), jaar="2023")
    html = _html(STORY, made(OLDER), jaar="2023")
    assert "Alles gaat." in html
    assert "Iedereen heeft het goed." not in html


def _nine() -> Snapshot:
    """Return sources with nine programmes, of which the third has texts as well."""
    register = made_register.indicators("b2024: {2024: {begroot: 1}}").replace(
        "indicatoren:",
        "".join(
            f'  "{n}":\n    naam: Programma {n}\n    effect: Effect {n}\n    doelstellingen:\n'
            f'      "{n}.1": {{naam: Doel van {n}, kort: Doel {n}}}\n'
            for n in range(2, 10)
        )
        + "indicatoren:",
        1,
    )
    third = (
        '  "3":\n    effect:\n'
        "      b2024: {gedrukt: Effect 3, tekst: Drie is genoeg., vindplaats: Drie}\n"
    )
    text = TEXTS.replace("inleidingen:", f"{third}inleidingen:", 1)
    return build(files(text) | {"indicators.yaml": register.encode()})


def test_each_of_nine_programmes_has_its_own_page() -> None:
    found = _nine()
    told = {code: _html(STORY, found, programma=str(code)) for code in range(1, 10)}
    for code, html in told.items():
        assert f"Effect {code}" in html or code == 1
        assert (f"Doel van {code}" in html) is (code > 1)
        assert ("Drie is genoeg." in html) is (code == 3)
        assert ("Verkeer en vervoer" in html) is (code == 1)
    assert len({*told.values()}) == 9


def test_what_is_told_of_risks_says_which_document_tells_nothing() -> None:
    html = _html(STORY, made())
    assert "Begroting 2024: geen nieuwe risico&#39;s" in html
    assert "Uit Jaarverslag 2024 staat hier geen tekst over risico&#39;s." in html
    some = _html(STORY, made(TEXTS.replace("nieuwe: geen", "nieuwe: wel")))
    assert "Begroting 2024: nieuwe risico&#39;s" in some
    both = TEXTS.replace(
        "    risicos:\n",
        "    risicos:\n      jv2024: {nieuwe: geen, tekst: Rustig., vindplaats: R}\n",
    )
    assert "staat hier geen tekst over" not in _html(STORY, made(both))


def test_a_theme_says_how_another_document_calls_it() -> None:
    html = _html(STORY, made())
    assert "Heet in Jaarverslag 2024 “Verkeer”." in html
    assert "Heet in Begroting 2024" not in html


def test_a_speerpunt_leads_to_its_promise_with_what_came_of_its_parts() -> None:
    first = "    soort: speerpunt\n"
    promised = PROMISES.replace(first, f"{first}    thema: Verkeer\n")
    (themes,) = [
        part for part in _only(_page(STORY, made(TEXTS, promised)), Stories)
        if isinstance(part, Stories) and any(story.promises for story in part.stories)
    ]  # fmt: skip
    assert isinstance(themes, Stories)
    ((shown,),) = [story.promises for story in themes.stories if story.promises]
    assert shown.told == ("Daarvan 1 gedaan en 1 niet teruggevonden.",)
    assert (shown.place.page, shown.place.part) == ("beloften", "belofte-verkeer")
    assert shown.tags[0].label == "Uitgewerkt in 2 andere beloften"


def test_a_plan_has_its_amount_and_its_promises() -> None:
    promised = PROMISES.replace("    thema: Verkeer\n", "    nieuw_beleid: p1\n", 1)
    html = _html(STORY, made(TEXTS, promised))
    assert "2024: €\xa01.000 · Begroting 2024" in html
    assert "Er komt een tunnel." in html.split("Verkeerslicht</h3>")[1].split("</ul>")[0]
    assert "Verkeerslicht" not in _html(STORY, made(OLDER), jaar="2023")


@pytest.mark.parametrize(("length", "folded"), [(400, False), (401, True)])
def test_a_long_introduction_is_folded(length: int, folded: bool) -> None:
    text = TEXTS.replace("Zonder brug geen stad.", "x" * 20 + " " + "brug " * 76)
    found = made(text.replace("x" * 20, "x" * (length - 380)))
    told = f"{'x' * (length - 380)} {'brug ' * 76}".strip()
    assert len(told) == length
    page = _page(views.GOALS, found, doel="1.1")
    folds = [part.told for part in page.walk() if isinstance(part, Folded)]
    assert ("Lees de inleiding uit Begroting 2024" in folds) is folded
    assert told in _html(views.GOALS, found, doel="1.1")


def test_no_word_for_money_stands_where_there_is_none(snapshot: Snapshot) -> None:
    assert '<p class="note">Geld' not in _html(STORY, snapshot, jaar="2022")
    assert "Geld: verschil met de oorspronkelijke" in _html(STORY, snapshot, jaar="2024")


ANCHOR = re.compile(r"<a [^>]*href=\"(https?:[^\"]*)\"[^>]*>(.*?)</a>", re.DOTALL)


def test_a_link_to_another_site_is_marked_and_prints_its_address(snapshot: Snapshot) -> None:
    for view, asked in (
        (STORY, {}), *((views.GOALS, {"doel": f"1.{n}"}) for n in range(1, 7)),
    ):  # fmt: skip
        html = _html(view, snapshot, **asked)
        parts = _only(_page(view, snapshot, **asked), Outwards)
        links = [link for part in parts if isinstance(part, Outwards) for link in part.links]
        found = ANCHOR.findall(html)
        assert [address for address, _ in found] == [str(escape(link.address)) for link in links]
        assert html.count('rel="external noopener noreferrer"') == len(links)
        assert all('<span class="unseen">(andere site)</span>' in inside for _, inside in found)
        for link in links:
            assert f'<span class="site">{link.site}</span>' in html
            assert f'<span class="address">{escape(link.address)}</span>' in html


def test_every_real_link_stands_on_one_page(snapshot: Snapshot) -> None:
    shown = [
        link.address
        for view, asked in (
            (STORY, {}), *((views.GOALS, {"doel": f"1.{n}"}) for n in range(1, 7)),
        )
        for part in _only(_page(view, snapshot, **asked), Outwards)
        if isinstance(part, Outwards)
        for link in part.links
    ]  # fmt: skip
    assert sorted(shown) == sorted(link.to for link in snapshot.texts.links)


def test_a_name_of_a_link_is_never_read_as_html() -> None:
    text = TEXTS.replace("label: De brug", "label: '<img src=x onerror=alert(1)>'")
    html = _html(views.GOALS, made(text), doel="1.1")
    assert "<img" not in html
    assert "&lt;img src=x" in html


def test_a_doubtful_link_says_so() -> None:
    html = _html(STORY, made())
    assert "tunnel of pont" in html
    assert "2 keer in Begroting 2024: Water. Bij welke woorden hij hoort, is niet te zien." in html


def test_a_goal_says_where_a_document_sends_on() -> None:
    html = _html(views.GOALS, made(), doel="1.1")
    assert "Zonder brug geen stad." in html
    assert "Jaarverslag 2024 verwijst naar hoofdstuk Wegen. Daar staat meer over wegen." in html
    assert "hoofdstuk Wegen" not in _html(views.GOALS, made(), doel="1.10")
    assert "hoofdstuk Wegen" not in _html(views.GOALS, made(OLDER), doel="1.1", jaar="2023")


def test_the_heaviest_contradiction_stands_first_and_light_ones_are_folded() -> None:
    page = _page(INSPECTION, made())
    heavy, light = (part for part in _only(page, Clashes) if isinstance(part, Clashes))
    assert [clash.heading for clash in heavy.clashes] == ["Naam van de proef"]
    assert [clash.labels for clash in light.clashes] == [("Weegt licht", "Cijfer")]
    folds = [part.told for part in _only(page, Folded) if isinstance(part, Folded)]
    assert folds[0] == "Nog 1 lichte tegenspraak"
    html = _html(INSPECTION, made())
    assert "Op <strong>2</strong> plaatsen spreken de documenten elkaar of zichzelf tegen" in html
    assert "1 zwaar en 1 licht." in html
    assert html.index("<q>Proef</q>") < html.index("<q>Test</q>") < html.index("<q>40 meter</q>")
    assert "Bekijk die oordelen" not in html


def test_only_light_contradictions_are_not_folded() -> None:
    page = _page(INSPECTION, made(TEXTS.replace("gewicht: zwaar", "gewicht: licht")))
    assert len(_only(page, Clashes)) == 1
    assert not [p for p in page.walk() if isinstance(p, Folded) and "tegenspraak" in p.told]


def test_what_the_dashboard_computes_is_led_to_and_not_told_twice(snapshot: Snapshot) -> None:
    html = _html(INSPECTION, snapshot)
    assert "De documenten spreken elkaar tegen" in html
    assert "Bekijk die oordelen" in html
    assert "Bekijk die uitleg" in html
    assert "De documenten spreken elkaar tegen" not in _html(INSPECTION, made(None))


MONEY = (
    "1;1.1;;Eerste;2024;begroting;saldo;-1000000;EUR;b2024",
    "1;1.1;;Eerste;2024;jaarrekening;saldo;-2000000;EUR;jv2024",
    "1;;;Totaal;2024;begroting;saldo;-1000000;EUR;b2024",
    "1;;;Totaal;2024;jaarrekening;saldo;-2000000;EUR;jv2024",
)


def _finance(register: str, *amounts: str) -> str:
    text = made_register.indicators("b2024: {2024: {begroot: 1}}").replace(
        "fasen:", f"{register}fasen:", 1
    )
    header = f"{made_register.HEADER};toelichting"
    rows = [row if row.count(";") > 9 else f"{row};" for row in amounts]
    found = build(
        {"indicators.yaml": text.encode(), "finance.csv": "\n".join([header, *rows, ""]).encode()}
    )
    return _html(views.FINANCE, found, jaar="2024")


SENT = "verwijst_naar: {jv2024: bijlage Verschillen}\n"
TOLD = (
    "In deze twee documenten (Begroting 2024 en Jaarverslag 2024) staat geen toelichting op de "
    "verschillen. Jaarverslag 2024 verwijst naar bijlage Verschillen. Wat daar staat, is hier niet "
    "ingevoerd."
)


@pytest.mark.parametrize(
    ("register", "amounts", "told"),
    [
        (SENT, MONEY, True),
        ("", MONEY, False),
        (SENT.replace("jv2024", "b2024"), MONEY, False),
        (SENT, (MONEY[0], f"{MONEY[1]};Duurder hout.", *MONEY[2:]), False),
        (SENT, (f"{MONEY[0]};Voor hout.", *MONEY[1:]), True),
        (SENT, (MONEY[0], MONEY[2]), False),
    ],
)
def test_money_says_where_the_explanation_is_only_where_there_is_none_here(
    register: str, amounts: tuple[str, ...], told: bool
) -> None:
    assert (TOLD in _finance(register, *amounts)) is told


def test_the_real_money_says_where_its_explanation_is(snapshot: Snapshot) -> None:
    told = "Jaarverslag 2024 verwijst naar hoofdstuk Jaarrekening, Toelichting op"
    assert told in _html(views.FINANCE, snapshot, jaar="2024")
    assert told not in _html(views.FINANCE, snapshot, jaar="2025")


@pytest.mark.parametrize(
    ("query", "kind", "page"),
    [
        ("bereikbaar", "Teksten uit de documenten", "programma"),
        ("gevaren", "Teksten uit de documenten", "programma"),
        ("zonder brug", "Teksten uit de documenten", "doelstelling"),
        ("brug.nl", "Links naar andere sites", "doelstelling"),
        ("pont", "Links naar andere sites", "programma"),
        ("hoofdstuk wegen", "Andere stukken", "doelstelling"),
        ("bruggenplan", "Andere stukken", "programma"),
        ("50 meter", "Tegenspraken", "controle"),
    ],
)
def test_a_search_finds_texts_and_contradictions(query: str, kind: str, page: str) -> None:
    hits = search(index(made()), query)
    assert (kind, page) in {
        (hit.entry.found.kind.value, hit.entry.found.place.page) for hit in hits
    }
    assert not search(index(made(None)), query)


def test_every_place_that_a_search_leads_to_is_on_its_page(snapshot: Snapshot) -> None:
    for found in (made(), snapshot):
        for entry in index(found):
            place = entry.found.place
            if place.page in ("programma", "controle") and place.part:
                html = _html(BY_NAME[place.page], found, **dict(place.choices))
                assert f'id="{escape(place.part)}"' in html, place


def test_the_file_has_every_text() -> None:
    (resource,) = [each for each in export.resources_of(made()) if each.name == "teksten"]
    rows = export.table(made(), resource).to_dicts()
    assert [row["onderdeel"] for row in rows] == [
        "effect", "thema", "thema", "risico", "inleiding", "link", "link", "verwijst door",
        "ander stuk", *["tegenspraak"] * 4,
    ]  # fmt: skip
    assert [row["nummer"] for row in rows] == list(range(1, 14))
    assert rows[6]["naam"] == "tunnel of pont"
    assert "teksten" not in {each.name for each in export.resources_of(made(None))}


def test_the_page_through_the_app() -> None:
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=120).run()
    app.query_params["programma"] = "8"
    app.switch_page("pages/programma.py").run()
    assert not app.exception
    shown = " ".join(str(element.proto.body) for element in app.get("html"))
    assert "Programma 8 bestaat niet" in shown
    assert "Wat wil het programma bereiken?" in shown
