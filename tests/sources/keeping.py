"""What tests of the keeper share: a clock that goes when it is told to, and made sources."""

import time
from collections.abc import Callable
from pathlib import Path

from lib.sources.indicators import FILE as INDICATORS_FILE
from lib.sources.keeper import Clock, Keeper, Patience, State
from lib.sources.money import FILE as FINANCE_FILE
from lib.sources.snapshot import build
from tests import made

SETTLE = 0.5
PATIENCE = Patience(SETTLE, consider=0, deadline=60)


class Hours:
    """A clock that goes on when it is told to, or when someone sleeps."""

    def __init__(self) -> None:
        self.gone = 0.0
        self.started = time.time()
        self.slept: list[float] = []

    def sleep(self, seconds: float) -> None:
        """Let the time go by at once."""
        self.slept.append(seconds)
        self.gone += seconds

    def clock(self) -> Clock:
        """Return this clock as the keeper takes it."""
        return Clock(lambda: self.started + self.gone, lambda: self.gone, self.sleep)


def version(number: int) -> dict[str, bytes]:
    """Return sources whose two files only fit each other: the goal's code is in both.

    Every version has its own length: a file system may give two quick writes the same time.
    """
    register = made.indicators(f"b2024: {{2024: {{begroot: {number}}}}}") + "#" * number
    row = f"1;1.{number};;Doel{'!' * number};2024;begroting;saldo;-{number};EUR;b2024"
    return {
        INDICATORS_FILE: register.replace('"1.1"', f'"1.{number}"').encode(),
        FINANCE_FILE: f"{made.HEADER}\n{row}\n".encode(),
    }


def write(directory: Path, files: dict[str, bytes]) -> None:
    """Write the files in a folder as an editor does."""
    for name, content in files.items():
        (directory / name).write_bytes(content)


def read_later(kept: Keeper, hours: Hours) -> State:
    """Return the state once a change has stood still."""
    kept.current()
    hours.gone += SETTLE
    return kept.current()


def hash_of(number: int) -> str:
    """Return the content hash of a version."""
    return build(version(number)).content_hash


def shown(state: State) -> str | None:
    """Return the content hash of what is on screen."""
    return state.snapshot.content_hash if state.snapshot else None


def until(wanted: Callable[[], bool]) -> None:
    """Ask until it is so: another thread has to come to it first."""
    end = time.monotonic() + 60
    while not wanted():
        assert time.monotonic() < end
        time.sleep(0.002)
