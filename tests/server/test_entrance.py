"""Who starts the server without our door reads so in the journal: once, and how to have it."""

import json
from pathlib import Path

import pytest

from lib import journal
from lib.server.door import Door
from lib.server.entrance import Entrance
from tests.browser import Server
from tests.browser import serving as without_the_door

from . import ask, dashboard, request, websocket


@pytest.mark.parametrize("scope", [request(), websocket()], ids=["page", "window"])
@pytest.mark.parametrize("there", [True, False])
def test_it_is_told_once_that_there_is_no_door(
    scope: dict[str, object],
    there: bool,
    monkeypatch: pytest.MonkeyPatch,
    written: pytest.CaptureFixture[str],
) -> None:
    journal.begin()
    monkeypatch.setattr(Door, "in_use", there)
    app = Entrance(dashboard)
    for _ in range(3):
        assert ask(app, scope).status in {101, 200}
    told = written.readouterr().err.count('"deur ontbreekt"')
    assert told == (0 if there else 1)


def test_plain_uvicorn_is_such_a_start(tmp_path: Path) -> None:
    with without_the_door(tmp_path / "log.txt") as server:
        assert _told(server) == 1


def _told(server: Server) -> int:
    lines = [json.loads(line) for line in server.log.read_text(encoding="utf-8").splitlines()]
    return sum(line["gebeurtenis"] == "deur ontbreekt" for line in lines)
