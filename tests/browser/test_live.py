"""An open page follows the files: a change, a fault and its repair are seen without a reload."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from lib.sources import DEFAULT_FOLDER

from . import OpenPage, Server, serving

pytestmark = pytest.mark.browser

WITHIN = 10_000  # milliseconds that the product promises


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return Path(shutil.copytree(DEFAULT_FOLDER, tmp_path / "data"))


@pytest.fixture
def own_server(tmp_path: Path, data: Path) -> Iterator[Server]:
    with serving(tmp_path / "log.txt", data=data) as running:
        yield running


def test_open_page_follows_the_files(own_server: Server, data: Path, open_page: OpenPage) -> None:
    visit = open_page("/?jaar=2024", at=own_server)
    page, source = visit.page, data / "indicators.yaml"
    good = source.read_text(encoding="utf-8")
    reached = page.locator(".lead strong").first
    expect(reached).to_have_text("2 van de 10")

    source.write_text(good.replace("gerealiseerd: 181, ", "gerealiseerd: 201, "), encoding="utf-8")
    expect(reached).to_have_text("3 van de 10", timeout=WITHIN)
    expect(page.locator(".banner")).to_have_count(0)

    source.write_text(good.replace("gerealiseerd: 181, ", "gerealiseerd: 18l, "), encoding="utf-8")
    expect(page.locator(".banner")).to_contain_text("indicators.yaml:", timeout=WITHIN)
    expect(reached).to_have_text("3 van de 10")

    source.write_text(good, encoding="utf-8")
    expect(page.locator(".banner")).to_have_count(0, timeout=WITHIN)
    expect(reached).to_have_text("2 van de 10")
    assert page.url.endswith("/?jaar=2024") or page.url.endswith("/")
    assert visit.problems() == []
