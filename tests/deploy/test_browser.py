"""The dashboard as a browser meets it below a path, with TLS, behind the front door."""

import sys
from collections.abc import Mapping
from contextlib import ExitStack
from http import HTTPStatus
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Response, expect

from tests import patience

from . import Door, dashboard, front_door
from .conftest import servers

pytestmark = [
    pytest.mark.browser,
    pytest.mark.needs("haproxy", "openssl"),
    pytest.mark.skipif(sys.platform == "win32", reason="HAProxy bestaat niet voor Windows"),
]

BELOW = "/doel-gehaald"


def look_around(page: Page, door: Door) -> None:
    """Open a link from elsewhere, walk to other pages, take a file, ask for what is not there."""
    sockets: list[str] = []
    refused: list[str] = []
    page.on("websocket", lambda socket: sockets.append(socket.url))

    def note(reply: Response) -> None:
        if reply.status >= HTTPStatus.BAD_REQUEST:
            refused.append(reply.url)

    page.on("response", note)
    heading = page.locator("h1")

    page.goto(f"{door.origin}{BELOW}/doelstelling?doel=1.2")
    expect(heading).to_contain_text("1.2")
    assert sockets == [f"wss://127.0.0.1:{door.port}{BELOW}/_stcore/stream"]
    page.goto(f"{door.origin}{BELOW}/overzicht")
    expect(heading).to_have_text("Zijn de doelen van 2024 gehaald?")
    assert _path(page, door).startswith(f"{BELOW}/?")
    page.locator(".overview a:not(.permalink)").first.click()
    expect(heading).to_contain_text("1.1")
    assert _path(page, door).startswith(f"{BELOW}/doelstelling")
    page.get_by_role("link", name="Geld", exact=True).click()
    expect(heading).to_contain_text("Wat kostte")
    assert _path(page, door).startswith(f"{BELOW}/financien")
    page.reload()
    expect(heading).to_contain_text("Wat kostte")
    page.goto(f"{door.origin}{BELOW}/vragen")
    with page.expect_download() as download:
        page.locator(".stDownloadButton button").first.click()
    assert download.value.url.startswith(f"{door.origin}{BELOW}/media/")
    assert Path(download.value.path()).stat().st_size > 1000
    assert refused == []

    page.goto(f"{door.origin}{BELOW}/bestaat/niet")
    expect(heading).to_have_text("Deze pagina is er niet")
    page.get_by_role("link", name="Naar het overzicht").click()
    expect(heading).to_have_text("Zijn de doelen van 2024 gehaald?")
    [cookie] = page.context.cookies()
    assert cookie["path"] == f"{BELOW}/"
    assert (cookie["secure"], cookie["httpOnly"], cookie["sameSite"]) == (True, True, "Lax")


def _path(page: Page, door: Door) -> str:
    return page.url.removeprefix(door.origin)


def test_a_dashboard_below_a_path_works_in_a_browser(
    shared: Mapping[str, str], certificate: Path, tmp_path: Path, browser: Browser
) -> None:
    with ExitStack() as running:
        process = running.enter_context(
            dashboard(tmp_path / "1.log", {**shared, "DOELGEHAALD_SESSIES": "9"})
        )
        settings = servers([process]) | {"DOELGEHAALD_PAD": BELOW}
        door = running.enter_context(front_door(tmp_path / "door.log", certificate, settings))
        context = running.enter_context(  # it trusts a certificate without an authority
            browser.new_context(locale="nl-NL", ignore_https_errors=True)
        )
        context.set_default_timeout(patience.MILLISECONDS)
        look_around(context.new_page(), door)
