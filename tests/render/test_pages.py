"""Every page, run through app.py, in every year and for every goal."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from lib.sources import DEFAULT_FOLDER, load
from lib.views import FINANCE
from tests import made

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "pages").glob("*.py"))


def _open(page: str, **choices: str) -> AppTest:
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=30)
    for name, value in choices.items():
        app.query_params[name] = value
    app.run()
    if page != "pages/overzicht.py":
        app.switch_page(page)
        for name, value in choices.items():
            app.query_params[name] = value
        app.run()
    return app


def _html(app: AppTest) -> str:
    return "\n".join(element.proto.body for element in app.get("html"))


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("year", ["2022", "2023", "2024", "2027"])
def test_a_page_runs_in_every_year(page: str, year: str) -> None:
    app = _open(page, jaar=year)
    assert not app.exception
    assert _html(app).count("<h1>") == 1


@pytest.mark.parametrize("goal", ["1.1", "1.2", "1.3", "1.4", "1.5", "1.6"])
def test_every_goal_shows_its_verdicts_charts_and_money(goal: str) -> None:
    app = _open("pages/doelstelling.py", doel=goal, jaar="2024")
    assert not app.exception
    html = _html(app)
    assert f"<h1>{goal} " in html
    assert "Doel gehaald: " in html
    assert f"Het geld van doelstelling {goal}" in html
    charts = app.get("vega_lite_chart")
    assert len(charts) == html.count('class="answer"') - 1  # that of the money
    assert all(chart.proto.alt for chart in charts)


def test_the_overview_leads_to_every_goal_and_shows_both_verdicts() -> None:
    html = _html(_open("pages/overzicht.py"))
    for goal in ("1.1", "1.2", "1.3", "1.4", "1.5", "1.6"):
        assert f'href="doelstelling?doel={goal}&amp;jaar=2024"' in html
    assert html.count('class="verdict conflict"') == html.count(' contradicted"') == 2
    assert "<strong>2 van de 10</strong>" in html


@pytest.mark.parametrize(
    ("deel", "charts", "bars"),
    [("doelen", 0, 1), ("in en uit", 0, 1), ("jaren", 1, 1), ("producten", 0, 1),
     ("nieuw beleid", 0, 1)],
)  # fmt: skip
def test_every_part_of_the_money_has_its_bars_and_charts(deel: str, charts: int, bars: int) -> None:
    app = _open("pages/financien.py", jaar="2024", deel=deel)
    assert not app.exception
    assert _html(app).count('<table class="bars"') == bars
    drawn = app.get("vega_lite_chart")
    assert len(drawn) == charts
    assert all(chart.proto.alt for chart in drawn)


@pytest.mark.parametrize(
    ("year", "offered"),
    [
        ("2022", ["doelen", "jaren", "nieuw beleid"]),
        ("2024", ["doelen", "in en uit", "jaren", "producten", "nieuw beleid"]),
        ("2025", ["doelen", "jaren", "producten", "nieuw beleid"]),
    ],
)
def test_a_part_without_anything_to_show_is_not_offered(year: str, offered: list[str]) -> None:
    snapshot = load(DEFAULT_FOLDER)
    known = next(choice for choice in FINANCE.choices if choice.name == "deel")
    assert list(known.offered(snapshot, {"jaar": year}).names) == offered


def test_another_folder_is_served_and_a_changed_file_is_seen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    values = "jv2024: {2024: {begroot: 5, gerealiseerd: 7}}"
    (tmp_path / "indicators.yaml").write_text(made.indicators(values), encoding="utf-8")
    (tmp_path / "finance.csv").write_text(made.HEADER + "\n", encoding="utf-8")
    monkeypatch.setenv("DOELGEHAALD_DATA", str(tmp_path))
    for page in PAGES:
        app = _open(page)
        assert not app.exception, page
        assert "Voorbeeld" in _html(app)
    changed = made.indicators(values.replace("7", "4"))
    (tmp_path / "indicators.yaml").write_text(changed, encoding="utf-8")
    assert "Niet gehaald" in _html(_open("pages/overzicht.py"))


def test_text_from_a_file_stays_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    evil = "<img src=x onerror=alert(1)> ![x](http://example.com/x.png) 2*3*4"
    text = made.indicators("jv2024: {2024: {begroot: 5, gerealiseerd: 7}}")
    text = text.replace("naam: Proef", f"naam: '{evil}'").replace("kort: Proef", f"kort: '{evil}'")
    (tmp_path / "indicators.yaml").write_text(text, encoding="utf-8")
    (tmp_path / "finance.csv").write_text(made.HEADER + "\n", encoding="utf-8")
    monkeypatch.setenv("DOELGEHAALD_DATA", str(tmp_path))
    for page in PAGES:
        assert "<img src=x" not in _html(_open(page))
    assert "2*3*4" in _html(_open("pages/overzicht.py"))
