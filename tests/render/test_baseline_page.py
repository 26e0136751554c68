"""The choice of a baseline on the pages with money: in the address, named, and never guessed."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests import made, made_money

ROOT = Path(__file__).resolve().parents[2]
_AMENDED = "Begroting na wijziging"


def _open(page: str, **choices: str) -> AppTest:
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=30)
    app.run()
    app.switch_page(page)
    for name, value in choices.items():
        app.query_params[name] = value
    return app.run()


def _html(app: AppTest) -> str:
    text = "\n".join(element.proto.body for element in app.get("html"))
    return text.replace("\N{NO-BREAK SPACE}", " ")


@pytest.fixture
def whole_budget(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    finance = "\n".join([made.HEADER, *made_money.rows(), ""])
    (tmp_path / "indicators.yaml").write_text(made_money.indicators(), encoding="utf-8")
    (tmp_path / "finance.csv").write_text(finance, encoding="utf-8")
    monkeypatch.setenv("DOELGEHAALD_DATA", str(tmp_path))


@pytest.mark.parametrize("page", ["pages/financien.py", "pages/doelstelling.py"])
def test_the_real_sources_say_what_they_lack(page: str) -> None:
    default = _html(_open(page))
    assert default.count("Begroting na wijziging staat niet in de documenten.") == 1
    assert "vergeleken met de oorspronkelijke begroting 2024" in default
    chosen = _open(page, basis=_AMENDED)
    assert not chosen.exception
    assert "Vergelijken met “Begroting na wijziging” kan niet (meer)." in _html(chosen)
    assert "vergeleken met de oorspronkelijke begroting 2024" in _html(chosen)
    assert 'data-choice="basis"' not in _html(chosen)


@pytest.mark.parametrize("page", ["pages/financien.py", "pages/doelstelling.py"])
def test_nonsense_in_the_address_gives_the_original_budget(page: str) -> None:
    app = _open(page, basis="onzin")
    assert not app.exception
    assert "vergeleken met de oorspronkelijke begroting 2024" in _html(app)


@pytest.mark.usefixtures("whole_budget")
@pytest.mark.parametrize("page", ["pages/financien.py", "pages/doelstelling.py"])
def test_a_chosen_baseline_is_used_and_named(page: str) -> None:
    html = _html(_open(page, basis=_AMENDED))
    assert "vergeleken met de begroting na wijziging 2024" in html
    assert "vergeleken met de oorspronkelijke begroting" not in html


@pytest.mark.usefixtures("whole_budget")
@pytest.mark.parametrize("programme", ["1", "2", "overhead", "dekkingsmiddelen"])
@pytest.mark.parametrize("basis", ["", _AMENDED])
def test_programmes_and_overviews_have_a_page_under_their_own_head(
    programme: str, basis: str
) -> None:
    app = _open("pages/financien.py", programma=programme, basis=basis)
    assert not app.exception
    html = _html(app)
    assert html.count("<h1>") == 1
    assert "Programma overhead" not in html
    assert "Samen, door ons opgeteld" in html


@pytest.mark.usefixtures("whole_budget")
def test_every_page_runs_with_a_whole_budget() -> None:
    for path in sorted((ROOT / "pages").glob("*.py")):
        assert not _open(f"pages/{path.name}").exception, path.name
