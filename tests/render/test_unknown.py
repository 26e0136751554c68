"""An address that asks for what does not exist says so, and offers what comes nearest."""

import re
from html import unescape
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from lib import measures
from lib.page.links import FIRST
from lib.sources import Snapshot
from lib.views import VIEWS
from tests import made, made_money

ROOT = Path(__file__).resolve().parents[2]
NOTE = re.compile(r'<div class="asked" role="status">(.*?)</div>', re.DOTALL)
CHOICES = {view.name: view.choices for view in VIEWS if view.choices}
CHOSEN = [
    (page, choice.name)
    for page, choices in CHOICES.items()
    for choice in choices
    if not choice.typed
]


def _open(page: str, **choices: str | list[str]) -> AppTest:
    """Open an address as a browser does that comes for the first time."""
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
    app.run()
    if page != FIRST:
        app.switch_page(f"pages/{page}.py")
    else:
        app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
    app.query_params.update(choices)
    app.run()
    assert not app.exception
    return app


def _html(app: AppTest) -> str:
    return "\n".join(element.proto.body for element in app.get("html"))


def _note(app: AppTest) -> str:
    """Return the words of the note about the address; nothing when there is none."""
    found = NOTE.search(_html(app))
    return " ".join(unescape(re.sub(r"<[^>]*>", "", found[1])).split()) if found else ""


def _links(app: AppTest) -> list[str]:
    found = NOTE.search(_html(app))
    return [unescape(link) for link in re.findall(r'href="([^"]*)"', found[1])] if found else []


@pytest.mark.parametrize(("page", "choice"), CHOSEN)
def test_every_choice_of_every_page_says_what_does_not_exist(page: str, choice: str) -> None:
    app = _open(page, **{choice: "onzin"})
    assert "“onzin”" in _note(app)
    assert f"{choice}=onzin" not in _html(app)
    assert _html(app).index('class="asked"') < _html(app).index("<h1>")


@pytest.mark.parametrize("page", sorted(CHOICES))
def test_an_address_that_exists_says_nothing(page: str) -> None:
    app = _open(page, doel="1.5", jaar="2023", programma="1", basis="Oorspronkelijke begroting")
    assert _note(app) == ""
    assert _note(_open(page)) == ""
    assert _note(_open(page, jaar="", doel="")) == ""


def test_a_renumbered_goal_is_told_with_its_neighbours_and_the_year_that_was_asked() -> None:
    app = _open("doelstelling", doel="1.9", jaar="2023")
    assert _note(app) == (
        "Doelstelling 1.9 bestaat niet (meer). U ziet 1.1 Bijdragen aan maatwerk in spelen en "
        "leren. Bedoelt u misschien 1.6 Voorzien in noodzakelijke middelen van bestaan, 1.5 "
        "Stimuleren duurzame arbeidsparticipatie of 1.4 Bevorderen groei werkgelegenheid?"
    )
    assert _links(app) == [f"doelstelling?doel={goal}&jaar=2023" for goal in ("1.6", "1.5", "1.4")]
    assert "<h1>1.1 " in _html(app)


def test_a_year_without_figures_is_told() -> None:
    app = _open("vragen", jaar="2031")
    told = "Over het jaar 2031 zijn er geen cijfers. U ziet 2024. Bedoelt u misschien 2027, "
    assert _note(app).startswith(told)
    assert "<h1>Wat kunt u vragen over 2024?</h1>" in _html(app)


def test_several_things_that_do_not_exist_are_all_told() -> None:
    app = _open("financien", programma="9", jaar="abc", basis="onzin")
    assert [_note(app).count(word) for word in (" 9 ", "“abc”", "“onzin”")] == [1, 1, 1]


def test_the_note_stays_for_as_long_as_the_address_asks_in_vain() -> None:
    app = _open("doelstelling", doel="1.9", jaar="2023")
    told = _note(app)
    assert told
    assert _note(app.run()) == told
    app.query_params["jaar"] = "2022"
    assert _note(app.run()) == told
    app.query_params["doel"] = "1.3"
    assert _note(app.run()) == ""


def test_the_note_does_not_follow_to_another_page() -> None:
    app = _open("doelstelling", doel="1.9")
    assert _note(app)
    ways = re.findall(r'href="(jaren[^"]*)"', _html(app))
    assert ways
    assert not [way for way in ways if "1.9" in way]
    app.query_params.clear()
    app.switch_page("pages/jaren.py").run()
    assert _note(app) == ""
    app.switch_page("pages/doelstelling.py").run()
    assert _note(app) == ""


def test_an_address_with_another_good_value_takes_the_note_away() -> None:
    app = _open("doelstelling", doel="1.9")
    app.query_params["doel"] = "1.1"
    assert _note(app.run()) == ""


def test_a_value_that_is_there_twice_counts_when_one_exists() -> None:
    assert _note(_open("overzicht", jaar=["2031", "2023"])) == ""
    assert _note(_open("overzicht", jaar=["2023", "2031"])) == ""
    assert "2031" in _note(_open("overzicht", jaar=["abc", "2031"]))


@pytest.mark.parametrize(
    "typed",
    [
        "<img src=x onerror=alert(1)>",
        "![x](http://evil.example/x.png) **vet** :red[x]",
        '"><script>alert(1)</script>',
        "{{ 7*7 }}\N{RIGHT-TO-LEFT OVERRIDE}\N{ZERO WIDTH SPACE}\x00\n# kop",
        "W" * 5_000,
    ],
)
@pytest.mark.parametrize("choice", ["doel", "jaar", "basis"])
def test_what_is_typed_in_an_address_stays_text_and_is_cut(choice: str, typed: str) -> None:
    app = _open("doelstelling", **{choice: typed})
    (note,) = NOTE.findall(_html(app))
    assert set(re.findall(r"<(/?\w+)", note)) <= {"p", "/p", "a", "/a"}
    (said,) = re.findall("“(.*?)”", unescape(note))
    assert 0 < len(said) <= 40
    assert said.isprintable()
    assert typed[:60] not in "".join(element.value for element in app.markdown)


def test_another_programme_and_baseline_are_offered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    finance = "\n".join([made.HEADER, *made_money.rows(), ""])
    (tmp_path / "indicators.yaml").write_text(made_money.indicators(), encoding="utf-8")
    (tmp_path / "finance.csv").write_text(finance, encoding="utf-8")
    monkeypatch.setenv("DOELGEHAALD_DATA", str(tmp_path))
    app = _open("financien", programma="3", basis="Begroting na wijzigin")
    assert "Programma 3 bestaat niet (meer). U ziet Programma 1 " in _note(app)
    rest = "basis=Oorspronkelijke+begroting"
    assert f"financien?programma=2&jaar=2024&{rest}&deel=doelen" in _links(app)
    rest = "basis=Begroting+na+wijziging"
    assert f"financien?programma=1&jaar=2024&{rest}&deel=doelen" in _links(app)


def test_what_a_part_is_called_elsewhere_is_known_on_the_page_of_a_goal(snapshot: Snapshot) -> None:
    html = _html(_open("doelstelling", doel="1.2", jaar="2023"))
    there = dict(re.findall(r'data-elsewhere="([^"]*)">[^<]*(?:<a href="([^"]*)")?', html))
    parts = {part: unescape(link) for names, link in there.items() for part in names.split()}
    own = {name for name, _ in snapshot.register.indicators_of("1.2")}
    assert parts.keys() == snapshot.register.indicators.keys() - own
    assert parts["uitstroom_naar_werk"] == "doelstelling?doel=1.5&jaar=2023"
    assert "" in there


def test_all_years_of_a_page_can_be_asked_for(snapshot: Snapshot) -> None:
    for year in measures.years(snapshot):
        assert _note(_open("jaren", jaar=str(year))) == ""
