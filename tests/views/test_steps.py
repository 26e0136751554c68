"""A goal with very many indicators is shown in steps, and every link still arrives."""

import time
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from lib import views
from lib.page import Judged, Page, Title
from lib.sources import Snapshot
from lib.sources.keeping import everyone
from lib.views.pages import goal
from lib.wording import addresses
from tests import made

ROOT = Path(__file__).resolve().parents[2]
MANY = 45
VALUES = "      jv2024: {2024: {begroot: 5, gerealiseerd: 7}}"


def _text(count: int) -> str:
    one = made.indicators("jv2024: {2024: {begroot: 5, gerealiseerd: 7}}")
    return one + "".join(
        made.INDICATOR.format(
            name=f"nummer_{number}", unit="aantal", better="hoger", frequency="jaarlijks",
            extra="", values=VALUES,
        )
        for number in range(2, count + 1)
    )  # fmt: skip


@pytest.fixture(scope="module")
def many() -> Snapshot:
    return made.built(_text(MANY))


def _page(snapshot: Snapshot, **asked: str) -> Page:
    return goal.page(snapshot, views.chosen(snapshot, asked))


def _names(page: Page) -> list[str]:
    judged = [part.anchor for part in page.walk() if isinstance(part, Judged)]
    return [anchor for anchor in judged if anchor != "geld"]


def test_each_indicator_stands_in_one_step_and_its_link_leads_there(many: Snapshot) -> None:
    met: list[str] = []
    fixed = {"jaar": "2024", "basis": "Oorspronkelijke begroting"}
    for _, chosen in views.GOALS.combinations(many, fixed):
        met += _names(goal.page(many, chosen))
    assert met == [addresses.anchor(name) for name in many.register.indicators]
    for name in many.register.indicators:
        place = addresses.indicator(name, "1.1", 2024, many.register)
        assert place.part in _names(_page(many, **dict(place.choices)))


def test_who_comes_for_an_indicator_of_another_step_reads_where_it_is(many: Snapshot) -> None:
    (head,) = [part for part in _page(many).walk() if isinstance(part, Title)]
    here = set(_names(_page(many)))
    elsewhere = {anchor for other in head.elsewhere for anchor in other.anchors}
    assert here | elsewhere == {addresses.anchor(name) for name in many.register.indicators}
    assert not here & elsewhere
    for other in head.elsewhere:
        assert set(other.anchors) <= set(_names(_page(many, **dict(other.address.choices))))


def test_a_goal_of_twenty_has_no_steps() -> None:
    snapshot = made.built(_text(20))
    assert len(_names(_page(snapshot))) == 20
    assert not [part for part in _page(snapshot).walk() if "U ziet indicator" in str(part)]


@pytest.mark.parametrize("asked", ["0", "4", "02", "x", "-1"])
def test_a_step_that_does_not_exist_is_the_first(many: Snapshot, asked: str) -> None:
    assert _names(_page(many, indicatoren=asked)) == _names(_page(many))


def test_a_thousand_indicators_cost_a_page_no_more_than_twenty() -> None:
    snapshot = made.built(_text(1_000))
    began = time.process_time()
    page = _page(snapshot, indicatoren="50")
    assert time.process_time() - began < 20
    assert len(_names(page)) == 20


def test_a_visitor_goes_through_the_steps(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "indicators.yaml").write_text(_text(MANY), encoding="utf-8")
    (tmp_path / "finance.csv").write_text(f"{made.HEADER}\n", encoding="utf-8")
    monkeypatch.setenv("DOELGEHAALD_DATA", str(tmp_path))
    monkeypatch.setenv("DOELGEHAALD_RUST", "0")
    everyone.forget()
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
    app.run()
    app.switch_page("pages/doelstelling.py").run()
    assert not app.exception
    assert "U ziet indicator 1 tot en met 20 van 45." in _html(app)
    assert 'aria-label="Indicatoren, twintig per keer"' in _html(app)
    app.query_params["indicatoren"] = "3"
    app.run()
    assert "U ziet indicator 41 tot en met 45 van 45." in _html(app)
    assert 'id="nummer_45"' in _html(app)


def _html(app: AppTest) -> str:
    assert not app.exception
    return "\n".join(element.proto.body for element in app.get("html"))
