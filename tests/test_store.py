"""A page shows the last good data under a banner while a source is faulty."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from lib.screen.store import kept_in
from lib.wording.dates import moment
from tests import made

ROOT = Path(__file__).resolve().parents[1]
VALUES = "jv2024: {2024: {begroot: 5, gerealiseerd: 7}}"
FAULTY = VALUES.replace("5,", "5,5")


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    directory = tmp_path / "data"
    directory.mkdir()
    (directory / "finance.csv").write_text(made.HEADER + "\n", encoding="utf-8")
    monkeypatch.setenv("DOELGEHAALD_DATA", str(directory))
    monkeypatch.setenv("DOELGEHAALD_BEWAAR", str(tmp_path / "kept"))
    monkeypatch.setenv("DOELGEHAALD_RUST", "0.05")
    _write(directory, VALUES)
    return directory


def _write(directory: Path, values: str) -> None:
    (directory / "indicators.yaml").write_text(made.indicators(values), encoding="utf-8")


def _open() -> AppTest:
    return AppTest.from_file(str(ROOT / "app.py"), default_timeout=30).run()


def _html(app: AppTest) -> str:
    assert not app.exception
    return "\n".join(element.proto.body for element in app.get("html"))


def test_a_fault_shows_the_old_figures_under_a_banner_until_it_is_repaired(data: Path) -> None:
    app = _open()
    good = _html(app)
    assert 'class="banner"' not in good
    assert "Gehaald" in good

    _write(data, FAULTY)
    broken = _html(app.run())
    assert 'class="banner"' in broken
    assert "is er een fout in de bronbestanden" in broken
    assert "<code>indicators.yaml:29:" in broken
    assert good[good.index("<h1>") :] == broken[broken.index("<h1>") :]
    assert broken.index('class="banner"') < broken.index("<h1>")
    assert _html(_open()) == broken

    _write(data, VALUES.replace("7", "4"))
    repaired = _html(app.run())
    assert 'class="banner"' not in repaired
    assert "Niet gehaald" in repaired


def test_a_new_process_shows_the_last_good_data_too(data: Path) -> None:
    good = _html(_open())
    (data / "indicators.yaml").unlink()
    st.cache_resource.clear()
    restarted = _html(_open())
    assert "<code>indicators.yaml:1:1</code>" in restarted
    assert good[good.index("<h1>") :] == restarted[restarted.index("<h1>") :]


def test_the_banner_names_five_faults_and_counts_the_rest(data: Path) -> None:
    app = _open()
    rows = [f"1;9.{number};;Doel;2024;begroting;saldo;-1;EUR;b2024" for number in range(7)]
    text = "\n".join([made.HEADER, *rows, ""])
    (data / "finance.csv").write_text(text.replace("9.0", "<b>9</b>"), encoding="utf-8")
    html = _html(app.run())
    assert html.count("<code>finance.csv:") == 5
    assert "En nog 2 fouten." in html
    assert "<b>9</b>" not in html


def test_without_good_data_only_the_faults_are_shown(data: Path) -> None:
    _write(data, FAULTY)
    app = _open()
    html = _html(app)
    assert "De gegevens kunnen niet worden getoond" in html
    assert 'class="banner"' not in html
    _write(data, VALUES)
    assert 'class="overview"' in _html(app.run())


def test_the_place_to_keep_sources_is_never_the_data_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DOELGEHAALD_BEWAAR", str(tmp_path / "kept"))
    first, second = kept_in(tmp_path / "a"), kept_in(tmp_path / "b")
    assert first
    assert second
    assert first != second
    assert first.parent == second.parent == tmp_path / "kept"
    assert kept_in(tmp_path) is None
    monkeypatch.setenv("DOELGEHAALD_BEWAAR", "")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert kept_in(tmp_path / "a") != first


def test_a_moment_is_written_in_dutch_time() -> None:
    assert moment(datetime(2026, 11, 21, 20, 35, tzinfo=UTC)) == "21 november 2026 om 21:35"
    assert moment(datetime(2026, 7, 1, 8, 5, tzinfo=UTC)) == "1 juli 2026 om 10:05"
