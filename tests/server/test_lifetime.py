"""What the start has done before the first visitor comes, so that no visitor waits for it."""

import asyncio
import json
import secrets
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from lib import journal, views
from lib.server import readiness
from lib.sources import DEFAULT_FOLDER, Fault, Snapshot, load
from lib.sources.keeper import State
from tests import patience

ROOT = Path(__file__).resolve().parents[2]
NOW = datetime(2026, 11, 26, 8, 0, tzinfo=UTC)
VISIT = """
import asyncio, json, sys
import server
from lib.server.lifetime import lifetime
from streamlit.testing.v1 import AppTest

async def main():
    async with lifetime(None):
        known = set(sys.modules)
        app = AppTest.from_file(sys.argv[1], default_timeout=300).run()
        for page in ("overzicht", "doelstelling", "financien"):
            app.switch_page(f"pages/{page}.py").run()
        print(json.dumps(sorted(set(sys.modules) - known)))

asyncio.run(main())
"""


@pytest.fixture(scope="module")
def late() -> list[str]:
    """Return the modules that the first visitor of three pages has imported."""
    done = subprocess.run(  # noqa: S603 our own code
        [sys.executable, "-c", VISIT, str(ROOT / "app.py")],
        capture_output=True, text=True, cwd=ROOT, check=True, timeout=patience.SECONDS,
        env={"PYTHONPATH": str(ROOT), "DOELGEHAALD_BEWAAR": str(DEFAULT_FOLDER)},
    )  # fmt: skip
    found: list[str] = json.loads(done.stdout.splitlines()[-1])
    return found


def test_the_first_visitor_imports_nothing_heavy(late: list[str]) -> None:
    """What is imported after the freeze is looked at by every collection, at every run."""
    assert len(late) < 10, late


def test_what_pages_show_first_is_made_before_they_ask() -> None:
    """In a time that is too short for two pages each call makes the next one, and none again."""
    snapshot = load(DEFAULT_FOLDER)
    assert any(views.warm(snapshot, 0) for _ in range(200))
    made = len(snapshot.kept)
    for name in snapshot.register.indicators:
        views.indicators.trend(snapshot, name, 2024)
        views.indicators.answer(snapshot, name, 2024)
    views.indicators.overview(snapshot, 2024)
    assert len(snapshot.kept) == made


def test_new_sources_are_drawn_without_a_visitor(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[Any] = []
    monkeypatch.setattr(views, "warm", lambda snapshot, _: drawn.append(snapshot))
    monkeypatch.setattr(readiness, "_SECONDS_BETWEEN", 60)

    async def follow_for_a_moment() -> None:
        following = asyncio.create_task(readiness.follow(DEFAULT_FOLDER))
        while not drawn:
            await asyncio.sleep(0.01)
        following.cancel()

    with ThreadPoolExecutor(1) as own_thread:  # a browser test leaves a loop running in ours
        own_thread.submit(
            asyncio.run, asyncio.wait_for(follow_for_a_moment(), patience.SECONDS)
        ).result()
    assert drawn[0].register.municipality == "Zoetermeer"


@pytest.mark.parametrize("error", [IndexError, MemoryError, RecursionError])
def test_a_page_that_cannot_be_made_stops_neither_the_start_nor_the_follower(
    error: type[Exception], monkeypatch: pytest.MonkeyPatch, snapshot: Snapshot
) -> None:
    """It is written down once for each version, and faults are told all the same."""
    fault = Fault("finance.csv", 3, 1, "csv-jaar", "Klopt niet.")
    rounds = iter(((), (fault,), (fault,), ()))
    written: list[str] = []

    def now(_: Path, __: object) -> State:
        faults = next(rounds, None)
        if faults is None:
            raise InterruptedError
        return State(other, faults, NOW if faults else None, NOW)

    def fail(*_: object) -> bool:
        raise error

    other = replace(snapshot, content_hash=secrets.token_hex(8))
    monkeypatch.setattr(views, "warm", fail)
    monkeypatch.setattr(readiness, "state", now)
    monkeypatch.setattr(readiness, "_SECONDS_BETWEEN", 0)
    monkeypatch.setattr(journal, "write", lambda event, *_: written.append(event))
    monkeypatch.setattr(journal, "write_error", lambda event, *_: written.append(event))
    readiness.warm(State(other, (), None, NOW), 1)
    with ThreadPoolExecutor(1) as own_thread, pytest.raises(InterruptedError):
        own_thread.submit(asyncio.run, readiness.follow(DEFAULT_FOLDER)).result()
    assert written == ["pagina niet te maken", "bronnen met fouten", "bronnen weer goed"]


def test_a_version_that_waits_is_written_as_such(
    monkeypatch: pytest.MonkeyPatch, snapshot: Snapshot
) -> None:
    lost = Fault("finance.csv", 1, 1, "veel-verdwenen", "Verdwenen.", warning=True)
    rounds = iter(
        (State(snapshot, (lost,), NOW, NOW, expected=NOW), State(snapshot, (), None, NOW))
    )
    written: list[tuple[str, dict[str, object]]] = []

    def now(_: Path, __: object) -> State:
        found = next(rounds, None)
        if found is None:
            raise InterruptedError
        return found

    monkeypatch.setattr(views, "warm", lambda *_: True)
    monkeypatch.setattr(readiness, "state", now)
    monkeypatch.setattr(readiness, "_SECONDS_BETWEEN", 0)
    monkeypatch.setattr(
        journal, "write", lambda event, fields, _=0: written.append((event, fields))
    )
    with ThreadPoolExecutor(1) as own_thread, pytest.raises(InterruptedError):
        own_thread.submit(asyncio.run, readiness.follow(DEFAULT_FOLDER)).result()
    (waits, told), (good, _) = written
    assert (waits, good) == ("nieuwe versie wacht", "bronnen weer goed")
    assert (told["fouten"], told["wacht_tot"]) == (0, "2026-11-26T08:00:00+00:00")
    assert told["plaatsen"] == ["finance.csv:1: veel-verdwenen"]


def test_each_fault_is_written_once_when_it_comes_and_once_when_it_is_gone(
    monkeypatch: pytest.MonkeyPatch, snapshot: Snapshot
) -> None:
    one, two = (Fault("finance.csv", line, 1, "csv-jaar", "Klopt niet.") for line in (3, 4))
    rounds = iter(((), (two, one), (two, one), (one,), (one,), ()))
    written: list[tuple[str, object]] = []

    def now(_: Path, __: object) -> State:
        faults = next(rounds, None)
        if faults is None:
            raise InterruptedError
        return State(snapshot, faults, NOW if faults else None, NOW)

    monkeypatch.setattr(readiness, "state", now)
    monkeypatch.setattr(readiness, "_SECONDS_BETWEEN", 0)
    monkeypatch.setattr(views, "warm", lambda *_: True)
    monkeypatch.setattr(
        journal,
        "write",
        lambda event, fields, _=0: written.append((event, fields["plaatsen"])),
    )
    with ThreadPoolExecutor(1) as own_thread, pytest.raises(InterruptedError):
        own_thread.submit(asyncio.run, readiness.follow(DEFAULT_FOLDER)).result()

    first, second = "finance.csv:3: csv-jaar", "finance.csv:4: csv-jaar"
    assert written == [
        ("bronnen met fouten", [first, second]),
        ("fouten hersteld", [second]),
        ("bronnen weer goed", [first]),
    ]
