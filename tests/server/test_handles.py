"""The files and connections that a process may have open: taken, divided, and never used up."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from lib.server import handles
from lib.server.handles import BACKLOG, Handles

if sys.platform != "win32":
    import resource

ROOT = Path(__file__).resolve().parents[2]
TAKE = """
import resource, sys
resource.setrlimit(resource.RLIMIT_NOFILE, (int(sys.argv[1]), int(sys.argv[2])))
from lib.server.handles import take
print(take().most, resource.getrlimit(resource.RLIMIT_NOFILE)[0])
"""
unix = pytest.mark.skipif(sys.platform == "win32", reason="Windows heeft geen grens aan bestanden")


@unix
@pytest.mark.parametrize(("soft", "hard"), [(256, 1024), (1024, 1024), (1024, 4096), (64, 900)])
def test_what_may_be_taken_is_taken(soft: int, hard: int) -> None:
    done = subprocess.run(  # noqa: S603 our own code
        [sys.executable, "-c", TAKE, str(soft), str(hard)],
        cwd=ROOT, capture_output=True, text=True, check=True, timeout=120,
    )  # fmt: skip
    assert done.stdout.split() == [str(hard), str(hard)]


@unix
def test_who_may_not_look_or_change_keeps_what_there_is(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(resource, "getrlimit", lambda _: (1024, 4096))
    monkeypatch.setattr(resource, "setrlimit", refuse)
    assert handles.take() == Handles(1024)
    monkeypatch.setattr(resource, "getrlimit", refuse)
    assert handles.take() == Handles(1024)


@unix
def test_no_limit_is_a_large_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(resource, "getrlimit", lambda _: (-1, -1))
    assert handles.take().most == 65_536


@pytest.mark.parametrize("most", [256, 512, 1_024, 4_096, 65_536])
def test_all_together_never_take_more_than_there_is(most: int) -> None:
    """Four a window: the websocket and the three of an event loop; and what asks without one."""
    room = Handles(most)
    assert room.windows >= 1
    assert 4 * room.windows + room.others + BACKLOG < most
    assert (room.windows, room.others) <= (Handles(most * 2).windows, Handles(most * 2).others)


@unix
def test_a_process_with_few_handles_has_few_places_and_says_so(tmp_path: Path) -> None:
    """It starts with the limit that a login shell has, and may not raise it."""
    code = "import resource as r; r.setrlimit(r.RLIMIT_NOFILE, (400, 400)); import server"
    own = {"DOELGEHAALD_BEWAAR": str(tmp_path), "DOELGEHAALD_SESSIES": "90"}
    done = subprocess.run(  # noqa: S603 our own code
        [sys.executable, "-c", code],
        cwd=ROOT, env=os.environ | own, capture_output=True, text=True, check=True, timeout=120,
    )  # fmt: skip
    lines = {line["gebeurtenis"]: line for line in map(json.loads, done.stderr.splitlines())}
    assert lines["minder plaatsen"]["gevraagd"] == 90
    assert lines["minder plaatsen"]["bestanden"] == 400
    assert lines["start"]["sessies"] == Handles(400).windows < 90
