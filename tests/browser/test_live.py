"""An open page follows the files: a change, a fault and its repair are seen without a reload."""

import shutil
import time
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import expect

from lib.sources import DEFAULT_FOLDER
from tests import patience

from . import OpenPage, Server, serving

pytestmark = pytest.mark.browser

WITHIN = 10.0  # seconds that the product promises


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return Path(shutil.copytree(DEFAULT_FOLDER, tmp_path / "data"))


@pytest.fixture
def own_server(tmp_path: Path, data: Path) -> Iterator[Server]:
    with serving(tmp_path / "log.txt", data=data) as running:
        yield running


def test_a_page_without_figures_shows_them_once_they_are_there(
    tmp_path: Path, open_page: OpenPage
) -> None:
    data = tmp_path / "leeg"
    data.mkdir()
    with serving(tmp_path / "log.txt", data=data, first="/_stcore/health") as server:
        visit = open_page("/financien", at=server)
        expect(visit.heading()).to_have_text("De cijfers zijn er nog niet")
        assert str(data) not in visit.page.content()
        assert visit.problems() == []
        shutil.copytree(DEFAULT_FOLDER, data, dirs_exist_ok=True)
        expect(visit.heading()).to_contain_text("Wat kostte het programma")
    assert str(data) not in server.log.read_text(encoding="utf-8")


def test_a_fault_that_comes_and_goes_leaves_the_reader_in_place(
    own_server: Server, data: Path, open_page: OpenPage
) -> None:
    """Whoever reads on with the keyboard, or far down, notices nothing but the banner."""
    visit = open_page("/doelstelling?doel=1.5", at=own_server)
    page, source = visit.page, data / "indicators.yaml"
    good = source.read_text(encoding="utf-8")
    chosen, banner = page.get_by_role("radio", name="1.5", exact=True), page.locator(".banner")
    chosen.focus()

    source.write_text(good.replace("gerealiseerd: 181, ", "gerealiseerd: 18l, "), encoding="utf-8")
    expect(banner).to_be_visible()
    visit.wait()
    expect(chosen).to_be_focused()

    source.write_text(good, encoding="utf-8")
    expect(banner).to_have_count(0)
    visit.wait()
    expect(chosen).to_be_focused()
    assert visit.problems() == []


def test_open_page_follows_the_files(own_server: Server, data: Path, open_page: OpenPage) -> None:
    visit = open_page("/?jaar=2024", at=own_server)
    page, source = visit.page, data / "indicators.yaml"
    good = source.read_text(encoding="utf-8")
    reached, banner = page.locator(".far strong").first, page.locator(".banner")
    expect(reached).to_have_text("2 van de 10")
    waited = []

    began = _write(source, good.replace("gerealiseerd: 181, ", "gerealiseerd: 201, "))
    expect(reached).to_have_text("3 van de 10")
    waited.append(time.monotonic() - began)
    expect(banner).to_have_count(0)

    began = _write(source, good.replace("gerealiseerd: 181, ", "gerealiseerd: 18l, "))
    expect(banner).to_contain_text("een nieuwe versie wordt nagekeken")
    waited.append(time.monotonic() - began)
    expect(reached).to_have_text("3 van de 10")
    page.emulate_media(media="print")
    expect(banner).to_be_visible()
    expect(banner.get_by_role("link")).to_be_hidden()
    page.emulate_media(media="screen")
    banner.get_by_role("link", name="Controle").click()
    expect(page.get_by_text("indicators.yaml, regel ")).to_be_visible()
    page.go_back()
    expect(reached).to_have_text("3 van de 10")

    began = _write(source, good)
    expect(banner).to_have_count(0)
    waited.append(time.monotonic() - began)
    expect(reached).to_have_text("2 van de 10")
    assert page.url.endswith("/?jaar=2024") or page.url.endswith("/")
    assert visit.problems() == []

    began = time.monotonic()
    visit.open("/?jaar=2024")
    assert max(waited) < patience.with_allowance(WITHIN, time.monotonic() - began)


def test_what_a_visitor_chose_stays_when_the_figures_change(
    own_server: Server, data: Path, open_page: OpenPage
) -> None:
    """It is in no address that the server knows of: only the browser does."""
    visit = open_page("/financien", at=own_server)
    page, source = visit.page, data / "finance.csv"
    page.get_by_role("radio", name="2023").click()
    visit.wait()
    page.get_by_role("link", name="Doelstellingen", exact=True).click()
    page.get_by_role("radio", name="1.5", exact=True).click()
    visit.wait()
    assert _write(source, source.read_text(encoding="utf-8") + "onzin\n")
    expect(page.locator(".banner")).to_be_visible()
    visit.wait()
    expect(page.get_by_role("radio", name="1.5", exact=True)).to_be_checked()
    assert "doel=1.5" in page.url
    assert visit.problems() == []


def test_who_was_cut_off_reads_what_changed_meanwhile(
    tmp_path: Path, data: Path, open_page: OpenPage
) -> None:
    """Nobody could tell him; he asks for everything anew as soon as there is a connection."""
    source = data / "indicators.yaml"
    good = source.read_text(encoding="utf-8")
    with ExitStack() as first, ExitStack() as second:
        server = first.enter_context(serving(tmp_path / "first.txt", data=data))
        visit = open_page("/?jaar=2024", at=server)
        reached = visit.page.locator(".far strong").first
        expect(reached).to_have_text("2 van de 10")
        first.close()
        _write(source, good.replace("gerealiseerd: 181, ", "gerealiseerd: 201, "))
        second.enter_context(serving(tmp_path / "second.txt", data=data, port=server.port))
        expect(reached).to_have_text("3 van de 10")
        _write(source, good)
        expect(reached).to_have_text("2 van de 10")  # and by now he is told again


def _write(source: Path, text: str) -> float:
    """Write a file; returns when that was done."""
    source.write_text(text, encoding="utf-8")
    return time.monotonic()
