"""Processes that share one folder show and keep the same, and stand in for each other."""

import json
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import TypeAlias

import pytest
from websockets.exceptions import ConnectionClosed, InvalidStatus

from tests import made

from . import Dashboard, chosen, dashboard, front_door, wait_until
from .conftest import servers
from .test_front_door import run_page

pytestmark = [
    pytest.mark.needs("haproxy", "openssl"),
    pytest.mark.skipif(
        sys.platform != "linux", reason="elders heeft een machine niet zoveel adressen"
    ),
]

State: TypeAlias = tuple[object, object, object]


@pytest.fixture
def running() -> Iterator[ExitStack]:
    """Hold what runs during one test."""
    with ExitStack() as stack:
        yield stack


def state(process: Dashboard) -> State:
    """Return what a process says of itself: ready, the hash of what it shows, the faults."""
    said = json.loads(process.ask("/gereed").body)
    return said["gereed"], said["hash"], said["fouten"]


def wait_for_state(process: Dashboard, holds: Callable[[State], bool]) -> None:
    """Wait until what a process says of itself is as it should be."""
    wait_until(lambda: holds(state(process)), process.log)


def test_all_agree_before_and_after_a_change(
    pair: list[Dashboard], data: Path, shared: Mapping[str, str], tmp_path: Path, running: ExitStack
) -> None:
    """Also one that starts while the files are faulty: it shows what the others kept."""
    source = data / "indicators.yaml"
    good = source.read_text(encoding="utf-8")
    before = state(pair[0])
    assert before == state(pair[1])
    source.write_text(good.replace("gerealiseerd: 181, ", "gerealiseerd: 201, "), encoding="utf-8")
    for process in pair:
        wait_for_state(process, lambda now: now != before)
    after = state(pair[0])
    assert (after[0], after[2]) == (True, 0)
    assert after == state(pair[1])

    source.write_text(good.replace("gerealiseerd: 181, ", "gerealiseerd: 18l, "), encoding="utf-8")
    for process in pair:
        wait_for_state(process, lambda now: now[2] == 1)
    late = running.enter_context(dashboard(tmp_path / "late.log", shared))
    assert [state(process) for process in (*pair, late)] == [(True, after[1], 1)] * 3
    source.write_text(good, encoding="utf-8")
    for process in pair:
        wait_for_state(process, lambda now: now == before)


def test_faults_are_shown_and_a_process_that_dies_is_replaced(
    shared: Mapping[str, str], certificate: Path, tmp_path: Path, running: ExitStack
) -> None:
    """Without any good figures no process is ready; the door then lets in who may read why."""
    own = {"DOELGEHAALD_DATA": str(tmp_path), "DOELGEHAALD_BEWAAR": str(tmp_path / "kept")}
    pair = [
        running.enter_context(dashboard(tmp_path / f"{name}.log", {**shared, **own}))
        for name in ("1", "2")
    ]
    assert [process.ask("/gereed").status for process in pair] == [503, 503]
    log = tmp_path / "door.log"
    door = running.enter_context(front_door(log, certificate, servers(pair)))
    wait_until(lambda: "gereed has no server" in log.read_text("utf-8"), log)
    assert door.ask().status == 200
    with door.visit() as visit:
        assert "De cijfers zijn er nog niet" in run_page(visit)

    text = made.indicators("jv2024: {2024: {begroot: 5, gerealiseerd: 7}}")
    (tmp_path / "indicators.yaml").write_text(text, encoding="utf-8")
    (tmp_path / "finance.csv").write_text(made.HEADER + "\n", encoding="utf-8")
    wait_until(lambda: log.read_text("utf-8").count("Server gereed/1 is UP") > 0, log)

    visit = running.enter_context(door.visit(cookie="1"))
    pair[0].process.kill()
    with pytest.raises(ConnectionClosed):
        run_page(visit)
    moved = door.ask(cookie="1")
    assert (moved.status, moved.cookie) == (200, "2")
    again = running.enter_context(door.visit(cookie="1"))
    assert chosen(again) == "2"
    assert run_page(again)
    pair[1].process.kill()
    pair[1].process.wait()
    gone = door.ask()
    assert gone.status == 503
    assert "Het dashboard is er even niet" in gone.body.decode()
    assert gone.headers["x-frame-options"] == "DENY"


@pytest.mark.parametrize(("trusted", "room"), [("unix", True), ("127.0.0.1", False)])
def test_behind_a_unix_socket_visitors_are_told_apart_by_who_is_trusted(
    trusted: str,
    room: bool,
    shared: Mapping[str, str],
    certificate: Path,
    tmp_path: Path,
    running: ExitStack,
) -> None:
    own = {"DOELGEHAALD_PROXY": trusted, "DOELGEHAALD_SESSIES_PER_ADRES": "1"}
    unix = tmp_path / "dashboard.sock"
    process = running.enter_context(dashboard(tmp_path / "1.log", {**shared, **own}, unix))
    log = tmp_path / "door.log"
    door = running.enter_context(front_door(log, certificate, servers([process])))
    running.enter_context(door.visit(source="127.0.0.2"))
    with pytest.raises(InvalidStatus):
        door.visit(source="127.0.0.2")
    assert (door.ask(source="127.0.0.3").status == 200) == room
