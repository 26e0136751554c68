"""The page, the search and the files of promises; without the source none of them."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from lib import export, views
from lib.page import Page
from lib.sources import Snapshot
from lib.sources.keeper import State
from lib.views import PROMISES, chosen, frame, index
from lib.views.finding import search
from tests.generated.shown import problems
from tests.made_promises import PROMISES as PROMISED
from tests.made_promises import snapshot as made

ROOT = Path(__file__).resolve().parents[2]


def _page(snapshot: Snapshot, **asked: str) -> Page:
    return PROMISES.compose(
        snapshot, State(snapshot, (), None, datetime.now(UTC)), chosen(snapshot, asked)
    )


@pytest.mark.parametrize("asked", [{}, {"bij": "1.1"}, {"stand": "niet teruggevonden"},
                                   {"soort": "speerpunt", "bij": "programma 1"}])  # fmt: skip
def test_the_page_has_nothing_that_nobody_should_read(asked: dict[str, str]) -> None:
    for found in (made(), made(None)):
        page = _page(found, **asked)
        assert page.whole
        assert [told for part in page.walk() for told in problems(part)] == []


def test_the_menu_has_the_page_where_there_are_promises() -> None:
    for found, there in ((made(), True), (made(None), False)):
        around = frame(views.OVERVIEW, found, None, {}, {})
        assert ("Beloften" in [way.name for way in around.menu]) is there
        assert bool(list(PROMISES.combinations(found, {}))) is there


def test_a_choice_makes_no_page_of_its_own_ahead() -> None:
    found = made()
    assert [choice.name for choice in PROMISES.offering] == ["jaar"]
    assert len(list(PROMISES.combinations(found, {"jaar": "2024"}))) == 1


@pytest.mark.parametrize(
    ("query", "kind"),
    [("tunnel", "Beloften"), ("fontein", "Verteld zonder belofte"), ("bankjes", "Moties")],
)
def test_a_search_finds_promises_and_motions(query: str, kind: str) -> None:
    hits = search(index(made()), query)
    assert kind in {hit.entry.found.kind.value for hit in hits}
    assert {hit.entry.found.place.page for hit in hits} <= {"beloften", "vragen"}


def test_the_files_have_every_promise_and_what_was_not_found() -> None:
    found = made()
    names = [resource.name for resource in export.resources_of(found)]
    assert names[-2:] == ["beloften", "moties"]
    assert not {"beloften", "moties"} & {r.name for r in export.resources_of(made(None))}
    rows = export.table(found, export.resources_of(found)[-2]).to_dicts()
    assert {row["afspraak"]: row["stand"] for row in rows} == {
        "brug": "gedaan", "tunnel": "niet teruggevonden", "verkeer": None, "fontein": "gedaan",
    }  # fmt: skip
    assert {row["document_verslag"] for row in rows} == {"Jaarverslag 2024"}


def test_the_real_files_have_every_promise_once(snapshot: Snapshot) -> None:
    promises, motions = (
        export.table(snapshot, r) for r in export.RESOURCES if r.name in ("beloften", "moties")
    )
    assert promises.height == 175 + 47
    counted = promises.filter(telt_mee="ja")
    assert counted.height == 153
    assert counted.filter(stand="niet teruggevonden").height == 63
    assert motions.height == 9
    assert motions.filter(termijn_verstreken="ja").height == 6


def test_every_page_is_whole_in_a_year_that_only_has_promises() -> None:
    found = made(PROMISED.replace("      b2024: {belofte: Er komt een tunnel.",
                                  "      b2023: {belofte: Er komt een tunnel."))  # fmt: skip
    for view in views.VIEWS:
        state = State(found, (), None, datetime.now(UTC))
        assert view.compose(found, state, chosen(found, {"jaar": "2023"})).whole, view.name


def test_the_page_through_the_app() -> None:
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=120).run()
    app.query_params["bij"] = "1.2"
    app.query_params["stand"] = "klaar"
    app.switch_page("pages/beloften.py").run()
    assert not app.exception
    shown = " ".join(str(element.proto.body) for element in app.get("html"))
    assert "63 niet teruggevonden" in shown
    assert "Beloften met de stand “klaar” zijn er niet." in shown
    assert "Met deze keuze ziet u 14 van de 153 beloften." in shown
