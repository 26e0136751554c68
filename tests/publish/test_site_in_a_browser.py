"""The static edition in a browser: from a folder, without a server and without a script."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from lib.publish import EDITIONS, Publication, publish
from lib.sources import DEFAULT_FOLDER, load
from lib.views import index
from lib.views.finding import results
from tests import patience

pytestmark = pytest.mark.browser

SNAPSHOT = load(DEFAULT_FOLDER)
PAGES = (
    "index.html",
    "programma/2024/index.html",
    "doelstelling/1.5/2024/index.html",
    "beloften/2024/index.html",
    "financien/2024/doelen/index.html",
    "financien/2024/in-en-uit/index.html",
    "jaren/2024/afstand/index.html",
    "vragen/2024/index.html",
    "controle/index.html",
    "gegevens/index.html",
    "uitleg/index.html",
    "toegankelijkheid/index.html",
    "zoeken/index.html",
    "uitgave/index.html",
    "kaart/bijstandsuitkeringen/2024/index.html",
)
QUERIES = (
    "bijstand", "1.6", "BIJSTANDSUITK", "uitstroom werk", "jeugd", "610.03", "1.5 doel", "é",
    "zz zz", "de", "motie 2024", "buig", "x", "* *", "a.b", "(plan", "werk, school",
)  # fmt: skip


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Publish the static edition; returns the folder that it stands in."""
    folder = tmp_path_factory.mktemp("uitgave")
    forms = [form for form in EDITIONS if form.word == "site"]
    publish(Publication(SNAPSHOT, date(2026, 11, 28)), forms, folder)
    return folder / "site"


@pytest.fixture
def window(browser: Browser) -> Iterator[Page]:
    with browser.new_context(locale="nl-NL") as context:
        context.set_default_timeout(patience.MILLISECONDS)
        yield context.new_page()


def _opened(window: Page, place: Path, page: str) -> list[str]:
    """Open a page from the folder; returns what a browser complained of or fetched elsewhere."""
    amiss: list[str] = []
    window.on("console", lambda said: amiss.append(said.text))
    window.on("pageerror", lambda error: amiss.append(str(error)))
    window.on("request", lambda asked: amiss.extend(_elsewhere(place, asked.url)))
    window.on("requestfailed", lambda asked: amiss.append(asked.url))
    window.goto((place / page).as_uri())
    return amiss


def _elsewhere(place: Path, address: str) -> list[str]:
    return [] if address.startswith(place.as_uri()) else [address]


@pytest.mark.parametrize("page", PAGES)
def test_a_page_opens_from_a_folder_for_everyone(page: str, place: Path, window: Page) -> None:
    amiss = _opened(window, place, page)
    for width, scheme in ((1280, "light"), (1280, "dark"), (375, "light")):
        window.set_viewport_size({"width": width, "height": 800})
        window.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
        window.evaluate("document.fonts.ready")
        found = Axe().run(window)
        assert found.violations_count == 0, found.generate_report()
        wide = window.evaluate("document.documentElement.scrollWidth")
        assert wide <= width, (page, wide)
    loaded = window.evaluate("[...document.fonts].filter((it) => it.status === 'loaded').length")
    assert loaded == 2
    assert amiss == []


def test_all_is_there_without_a_script(browser: Browser, place: Path, window: Page) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        plain = context.new_page()
        for page in PAGES:
            plain.goto((place / page).as_uri())
            _opened(window, place, page)
            there = plain.locator("main").inner_text()
            with_script = window.locator("main").inner_text()
            if page.startswith("zoeken"):  # only there a script adds a place to type
                assert "Aantal bijstandsuitkeringen" in there
                assert "Waar zoekt u naar?" not in there
            else:
                assert there == with_script, page


@pytest.mark.parametrize("query", QUERIES)
def test_the_script_finds_what_the_dashboard_finds(query: str, place: Path, window: Page) -> None:
    amiss = _opened(window, place, "zoeken/index.html")
    window.locator("#zoek").fill(query)
    count, kinds = results(index(SNAPSHOT), query)

    found = window.evaluate(
        """() => [...document.querySelectorAll(".found .results")].map((section) => [
            section.getAttribute("aria-label"),
            [...section.querySelectorAll("li")].map((line) => [
                line.querySelector("a").textContent,
                [...line.querySelectorAll("mark")].map((mark) => mark.textContent),
                line.querySelector("p") ? line.querySelector("p").textContent : "",
            ]),
        ])"""
    )

    expected = [
        [
            kind.kind,
            [
                [
                    "".join(piece.text for piece in hit.name),
                    [piece.text for piece in (*hit.name, *hit.text) if piece.found],
                    _said(hit.head, "".join(piece.text for piece in hit.text)),
                ]
                for hit in kind.best
            ],
        ]
        for kind in kinds
    ]
    assert found == expected
    assert bool(count) == bool(found)
    assert amiss == []


def _said(head: str, text: str) -> str:
    return f"{head}{'' if head.endswith('?') else ':'} {text}" if text else ""


def test_a_search_in_the_header_arrives_in_the_list(place: Path, window: Page) -> None:
    amiss = _opened(window, place, "doelstelling/1.5/2024/index.html")
    window.get_by_role("searchbox").fill("loonkosten")
    window.keyboard.press("Enter")
    window.wait_for_url("**/zoeken/index.html?zoek=loonkosten")
    assert window.locator("#zoek").input_value() == "loonkosten"
    window.locator(".found a").first.click()
    window.wait_for_url("**/*#*")
    assert window.locator("h1").count() == 1
    assert amiss == []
