"""Open pages are told of news: soon, a few at a time, and until they have come."""

import asyncio
import json
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from lib.server import news
from lib.server.lifetime import lifetime
from lib.server.news import Round
from lib.sources import DEFAULT_FOLDER
from lib.sources.keeper import State
from lib.sources.keeping import everyone
from lib.sources.keeping.readers import Reader, Readers
from tests import patience

NOW = datetime(2026, 11, 27, 8, 0, tzinfo=UTC)
OLD, NEW = State(None, (), None, NOW), State(None, (), NOW, NOW)


class Pages:
    """Open pages that show OLD; those in `quick` come as soon as they are told."""

    def __init__(self, *names: str) -> None:
        self.readers, self.told, self.quick = Readers(), Counter[str](), set(names)
        self.moment = 100.0
        self.round = Round(self.readers, lambda: self.moment)
        with self.readers.telling():
            for name in names:
                self.show(name, OLD)

    def show(self, name: str, state: State) -> None:
        """Have a page show what there is."""
        reader = Reader(
            state.since, lambda it: it.since, lambda: True, lambda: self.told.update([name])
        )
        self.readers.note(name, reader)

    def go(self, seconds: float = 0.25) -> set[str]:
        """Let some time pass, tell who is to be told, and return them."""
        before = Counter(self.told)
        self.moment += seconds
        self.round.go(NEW)
        fresh = set(self.told - before)
        with self.readers.telling():
            for name in fresh & self.quick:
                self.show(name, NEW)
        return fresh


def _named(count: int) -> list[str]:
    return [f"page {number}" for number in range(count)]


def test_all_are_told_once_and_few_at_a_time() -> None:
    pages = Pages(*_named(100))
    rounds = 0
    while len(pages.told) < 100:
        assert 0 < len(pages.go()) <= 10
        rounds += 1
    assert 2 < rounds * 0.25 < 10  # seconds: spread, and no longer than a visitor waits
    assert set(pages.told.values()) == {1}
    assert not pages.go()
    assert not pages.go(60)


def test_pages_that_show_it_already_are_not_told() -> None:
    pages = Pages("one", "two")
    with pages.readers.telling():
        pages.show("one", NEW)
    assert pages.go() == {"two"}


def test_windows_that_sleep_hold_up_nobody_and_are_told_again() -> None:
    pages = Pages(*_named(60))
    pages.quick = {"page 59"}
    seconds = 0.0
    while "page 59" not in pages.told:
        pages.go()
        seconds += 0.25
    assert seconds < 15  # five of them a second
    for _ in range(600):
        pages.go()
    asked = {pages.told[name] for name in _named(59)}
    assert min(asked) >= 4
    assert max(asked) <= 160 / 10
    assert pages.told["page 59"] == 1


def test_a_fresh_page_goes_before_those_that_sleep() -> None:
    pages = Pages(*_named(200))
    pages.quick = {"fresh"}
    for _ in range(400):
        pages.go()
    with pages.readers.telling():
        pages.show("fresh", OLD)
    for _ in range(5):
        pages.go()
    assert pages.told["fresh"] == 1


def test_the_server_tells_from_its_start_until_it_stops(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("DOELGEHAALD_DATA", str(DEFAULT_FOLDER))
    monkeypatch.setenv("DOELGEHAALD_BEWAAR", str(tmp_path))
    readers = everyone.readers(DEFAULT_FOLDER)
    told: list[str] = []

    async def live() -> None:
        async with lifetime(None):  # type: ignore[arg-type]  # it looks at no application
            while not readers.are_told:
                await asyncio.sleep(0.01)
            readers.note("one", Reader("old", str, lambda: True, lambda: told.append("one")))
            while not told:
                await asyncio.sleep(0.01)

    _run(live())
    assert not readers.are_told


def test_what_ends_the_telling_is_written_down_and_pages_look_themselves(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, written: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("DOELGEHAALD_BEWAAR", str(tmp_path))

    def fail(*_: Any) -> State:
        message = "nobody foresaw this"
        raise LookupError(message)

    async def live() -> None:
        async with lifetime(None):  # type: ignore[arg-type]
            while not (said := written.readouterr().err).count("nobody foresaw this"):
                await asyncio.sleep(0.01)
            lines.extend(json.loads(line) for line in said.splitlines())
            assert not everyone.readers(DEFAULT_FOLDER).are_told

    lines: list[dict[str, str]] = []
    monkeypatch.setattr(news, "state", fail)
    _run(live())
    failed = [line for line in lines if line["gebeurtenis"] == "fout in de server"]
    assert len(failed) == 1
    assert "LookupError" in failed[0]["spoor"]
    assert '"gestopt"' in written.readouterr().err


def _run(work: Any) -> None:
    """Run in a thread of its own: a browser test leaves a loop running in ours."""
    with ThreadPoolExecutor(1) as own_thread:
        own_thread.submit(asyncio.run, asyncio.wait_for(work, patience.SECONDS)).result()
