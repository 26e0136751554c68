"""A page shows the last good data while a source is faulty; only Controle says what is wrong."""

import re
import threading
from dataclasses import replace
from datetime import UTC, datetime
from html import unescape
from pathlib import Path
from types import SimpleNamespace

import pytest
import streamlit as st
from streamlit.proto.AutoRerun_pb2 import AutoRerun
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.runtime.session_manager import SessionClientDisconnectedError
from streamlit.testing.v1 import AppTest

from lib.check import check
from lib.render.screen import watch
from lib.render.screen.store import _by_officers, _by_visitors
from lib.sources import Fault
from lib.sources.keeper import Keeper, Patience, State, Wait
from lib.sources.keeping import everyone
from lib.sources.keeping.everyone import state
from lib.sources.keeping.place import kept_in
from lib.sources.reading.faults import CODES
from lib.wording.dates import day, moment
from tests import made

ROOT = Path(__file__).resolve().parents[2]
VALUES = "jv2024: {2024: {begroot: 5, gerealiseerd: 7}}"
FAULTY = VALUES.replace("5,", "5,5")
PAGES = sorted(path.stem for path in (ROOT / "pages").glob("*.py"))
NOW = datetime(2026, 11, 26, 8, 0, tzinfo=UTC)
FAULT = Fault("finance.csv", 3, 7, "csv-jaar", "jaar: klopt niet.")
BROKEN: dict[str, dict[str, bytes | None]] = {
    "yaml": {"indicators.yaml": made.indicators(FAULTY).encode()},
    "coding": {"indicators.yaml": b"\xff\xfe\x00\xd8\x00"},
    "csv": {"finance.csv": b"<b>onzin</b>;\n"},
    "both": {"indicators.yaml": b"\tgemeente: A", "finance.csv": b""},
    "no register": {"indicators.yaml": None},
    "no files": {"indicators.yaml": None, "finance.csv": None},
}


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


def _open(page: str = "overzicht") -> AppTest:
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=30).run()
    return app if page == "overzicht" else app.switch_page(f"pages/{page}.py").run()


def _state(data: Path) -> State:
    return Keeper(data, None, Patience(settle=0)).current()


def _html(app: AppTest) -> str:
    assert not app.exception
    return "\n".join(element.proto.body for element in app.get("html"))


def _followed(app: AppTest, data: Path) -> AppTest:
    """Return an open page as it is when it has followed the files."""
    everyone.keeper(data).current(Wait.UNTIL_STILL)
    return app.run()


def test_a_fault_shows_the_old_figures_under_a_banner_until_it_is_repaired(data: Path) -> None:
    app = _open()
    good = _html(app)
    assert 'class="banner"' not in good
    assert "Gehaald" in good

    _write(data, FAULTY)
    broken = _html(_followed(app, data))
    assert 'class="banner" role="status"' in broken
    assert re.search(
        r"U ziet de cijfers van \d+ [a-z]+, \d\d:\d\d uur; een nieuwe versie wordt nagekeken\.",
        broken,
    )
    assert (
        'Voor wie de cijfers bijhoudt: <a href="controle#fouten" target="_self">Controle' in broken
    )
    assert good[good.index("<h1>") :] == broken[broken.index("<h1>") :]
    assert broken.index('class="banner"') < broken.index("<h1>")
    assert _html(_open()) == broken

    _write(data, VALUES.replace("7", "4"))
    repaired = _html(_followed(app, data))
    assert 'class="banner"' not in repaired
    assert "Niet gehaald" in repaired


def test_a_new_process_shows_the_last_good_data_too(data: Path) -> None:
    good = _html(_open())
    (data / "indicators.yaml").unlink()
    everyone.forget()
    restarted = _html(_open())
    assert "een nieuwe versie wordt nagekeken" in restarted
    assert good[good.index("<h1>") :] == restarted[restarted.index("<h1>") :]
    told = _html(_open("controle"))
    assert "Het dashboard heeft ze bewaard van vóór zijn laatste start." in told
    assert "Sinds die start, of al langer, staat er in de bestanden een versie met 1 fout." in told
    assert "indicators.yaml, regel 1, teken 1" in told


def test_emptied_caches_of_streamlit_lose_nothing(data: Path) -> None:
    """Any visitor's browser may ask for that."""
    good = state(data)
    (data / "indicators.yaml").unlink()
    assert state(data).snapshot is good.snapshot
    st.cache_resource.clear()
    st.cache_data.clear()
    assert state(data).snapshot is good.snapshot
    assert not state(data).restored


def test_a_folder_has_one_keeper_however_it_is_asked_for(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(data.parent)
    together: list[State] = []
    asking = [
        threading.Thread(target=lambda folder=folder: together.append(state(folder)))
        for folder in (data, Path(data.name), Path(data.name) / ".") * 3
    ]
    for thread in asking:
        thread.start()
    for thread in asking:
        thread.join()
    assert len({id(found.snapshot) for found in together}) == 1


def test_a_version_that_lost_much_waits_and_controle_tells_until_when(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DOELGEHAALD_BEDENKTIJD", "3600")
    second = made.indicators(VALUES) + made.INDICATOR.format(
        name="tweede", unit="aantal", better="hoger", frequency="jaarlijks", extra="",
        values="      jv2024: {2024: {begroot: 5, gerealiseerd: 7}}",
    )  # fmt: skip
    (data / "indicators.yaml").write_text(second, encoding="utf-8")
    app = _open()
    good = _html(app)
    _write(data, VALUES)
    waits = _html(_followed(app, data))
    assert "een nieuwe versie wordt nagekeken" in waits
    assert good[good.index("<h1>") :] == waits[waits.index("<h1>") :]
    told = _html(_open("controle"))
    assert "Verdwenen sinds de vorige versie: 1 van de 2 indicatoren (Proef), 2 van de 4" in told
    expected = state(data).expected
    assert expected is not None
    assert f"het dashboard toont deze versie op {moment(expected)}" in told
    assert f"Deze versie wacht tot {moment(expected)}." in told
    (data / "indicators.yaml").write_text(second + "\n", encoding="utf-8")
    assert 'class="banner"' not in _html(_followed(app, data))


def test_controle_tells_every_fault_under_the_same_banner(data: Path) -> None:
    rows = [f"1;9.{number};;Doel;2024;begroting;saldo;-1;EUR;b2024" for number in range(7)]
    text = "\n".join([made.HEADER, *rows, ""])
    app = _open("controle")
    (data / "finance.csv").write_text(text.replace("9.0", "<b>9</b>"), encoding="utf-8")
    html = _html(_followed(app, data))
    assert html.count("fout (csv-onbekend)") == 7
    assert html.count("Deze versie wordt niet getoond.") == 7
    assert "<b>9</b>" not in html
    assert "een nieuwe versie wordt nagekeken" in html
    assert "Voor wie de cijfers bijhoudt" not in html


def test_without_good_data_a_page_is_calm_and_controle_tells_all(data: Path) -> None:
    _write(data, FAULTY)
    app = _open()
    html = _html(app)
    assert "<h1>De cijfers zijn er nog niet</h1>" in html
    assert '<a href="controle#fouten" target="_self">Controle</a>' in html
    assert 'class="banner"' not in html
    told = _html(_open("controle"))
    assert "Er zijn nog geen goede cijfers" in told
    assert "indicators.yaml, regel 29, teken " in told
    assert "python -m lib check" in told
    _write(data, VALUES)
    assert 'class="overview"' in _html(_followed(app, data))


@pytest.mark.parametrize("there", [True, False], ids=["once good", "never good"])
@pytest.mark.parametrize("breach", list(BROKEN))
def test_no_page_but_controle_tells_a_visitor_of_files(
    breach: str, there: bool, data: Path
) -> None:
    """Whatever is wrong: visitors read no file, line, code or message, nobody the folder."""
    if there:
        _open()
    for name, content in BROKEN[breach].items():
        (data / name).write_bytes(content) if content is not None else (data / name).unlink()
    faults = check(data).found
    assert faults
    for page in PAGES:
        html = _html(_open(page))
        assert str(data) not in html
        assert str(data.parent) not in html
        assert ("nagekeken" in html) == (there or page != "controle")
        if page == "controle":
            assert all(f"{fault.file}, regel {fault.line}, teken" in html for fault in faults)
            assert all(fault.message in unescape(html) for fault in faults)
            assert all(f"({fault.code})" in html for fault in faults)
            continue
        assert "indicators.yaml" not in html
        assert "finance.csv" not in html
        assert not [fault for fault in faults if fault.code in html]
        assert not [fault for fault in faults if fault.message in unescape(html)]


def test_a_message_of_any_code_stays_on_controle(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Pages know nothing of messages, so every code of the catalogue is told in one place."""
    faults = tuple(Fault("indicators.yaml", 7, 3, code, f"Melding over {code}.") for code in CODES)
    good = _state(data)

    monkeypatch.setattr(Keeper, "current", lambda *_: replace(good, faults=faults, since=NOW))
    for page in PAGES:
        html = _html(_open(page))
        told = [code for code in CODES if f"({code})" in html and f"Melding over {code}." in html]
        assert told == (list(CODES) if page == "controle" else [])
        assert ("indicators.yaml" in html) == (page == "controle")


def test_an_open_page_runs_again_only_for_what_it_shows(data: Path) -> None:
    good = _state(data)
    one = replace(good, faults=(FAULT,), since=NOW)
    two = replace(good, faults=(FAULT, replace(FAULT, line=9)), since=NOW)
    assert _by_visitors(good) != _by_visitors(one) == _by_visitors(two)
    assert len({_by_officers(state) for state in (good, one, two)}) == 3
    nothing = replace(one, snapshot=None)
    assert _by_visitors(nothing) != _by_visitors(one)


def test_a_page_that_is_told_of_news_seldom_looks_itself(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And who is told is found at the readers, with what he shows, whatever page it is."""
    sent: list[ForwardMsg] = []
    monkeypatch.setattr(watch, "enqueue_message", sent.append)
    readers = everyone.readers(data)
    for page in PAGES:
        _open(page)
    assert {message.auto_rerun.interval for message in sent} == {watch.OFTEN}
    assert not readers.behind(replace(_state(data), since=NOW))
    monkeypatch.setattr(watch._Page, "is_open", lambda _: True)
    with readers.telling():
        for page in PAGES:
            sent.clear()
            _open(page)
            assert {message.auto_rerun.interval for message in sent} == {watch.SELDOM}
            assert all(message.auto_rerun.fragment_id for message in sent)
            assert not readers.behind(state(data))
            assert len(readers.behind(replace(state(data), since=NOW, faults=(FAULT,)))) == 1


def test_a_page_is_told_by_a_message_to_its_own_browser(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is chosen there, and what it need not be sent again, is known by the browser alone."""

    class Client:
        def __init__(self, *, gone: bool) -> None:
            self.gone, self.heard = gone, list[ForwardMsg]()

        def write_forward_msg(self, message: ForwardMsg) -> None:
            if self.gone:
                raise SessionClientDisconnectedError
            self.heard.append(message)

    clients = {"one": Client(gone=False), "two": Client(gone=True)}
    monkeypatch.setattr(watch, "get_instance", lambda: SimpleNamespace(get_client=clients.get))
    pages = {name: watch._Page(name, "looks") for name in ("one", "two", "three")}
    for page in pages.values():
        page.tell()
    assert [page.is_open() for page in pages.values()] == [True, True, False]
    (told,) = clients["one"].heard
    assert told.auto_rerun == AutoRerun(interval=watch.AT_ONCE, fragment_id="looks")


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


@pytest.mark.parametrize(
    ("now", "written"),
    [
        (datetime(2026, 11, 26, 22, 59, tzinfo=UTC), "26 november, 00:30 uur"),
        (datetime(2026, 11, 26, 23, 0, tzinfo=UTC), "26 november"),
        (datetime(2027, 1, 1, 12, 0, tzinfo=UTC), "26 november 2026"),
    ],
)
def test_a_day_is_written_as_short_as_it_is_clear(now: datetime, written: str) -> None:
    assert day(datetime(2026, 11, 25, 23, 30, tzinfo=UTC), now) == written
