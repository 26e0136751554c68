"""What the start has done before the first visitor comes, so that no visitor waits for it."""

import asyncio
import json
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import streamlit as st

from lib import views
from lib.screen.server import journal, readiness
from lib.screen.store import state
from lib.sources import DEFAULT_FOLDER, Fault, Snapshot
from lib.sources.keeper import State
from tests import patience

ROOT = Path(__file__).resolve().parents[2]
NOW = datetime(2026, 11, 26, 8, 0, tzinfo=UTC)
VISIT = """
import asyncio, json, sys
from lib.screen.server.lifetime import lifetime
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
    snapshot = state(DEFAULT_FOLDER).snapshot
    assert snapshot is not None
    while not views.warm(snapshot, 0.01):
        pass
    made = len(snapshot.kept)
    for name in snapshot.register.indicators:
        views.indicator(snapshot, name, 2024, "dark")
    views.overview(snapshot, 2024, "light")
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
    st.cache_resource.clear()
    assert drawn[0].register.municipality == "Zoetermeer"


def test_each_fault_is_written_once_when_it_comes_and_once_when_it_is_gone(
    monkeypatch: pytest.MonkeyPatch, snapshot: Snapshot
) -> None:
    one, two = (Fault("finance.csv", line, 1, "csv-jaar", "Klopt niet.") for line in (3, 4))
    rounds = iter(((), (two, one), (two, one), (one,), (one,), ()))
    written: list[tuple[str, object]] = []

    def now(_: Path) -> State:
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
