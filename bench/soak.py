"""A long day in short: `python -m bench.soak --minutes 30 --windows 100`; prints a line a minute.

The server has the handles of a fresh Debian (1,024, and what it may take itself). All windows are
open and click, one knocks on a full house, the figures change every 20 seconds and a file is broken
for a few seconds of every minute. A tenth of the windows comes anew each minute; of their clicks is
the p95. The visitors run on the same cores as the server.
"""

import argparse
import json
import resource
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Event, Thread
from urllib.request import urlopen

from bench.crowd import Crowd, Visits, entering, visiting
from bench.servers import OURS, Server, serving
from bench.spread import percentile
from lib.sources import DEFAULT_FOLDER

SOFT = 1_024  # handles with which a fresh Debian starts a process
MOST_MILLISECONDS = 500
MOST_GROWTH = 1.25
MOST_JOURNAL = 100.0  # kB a minute
_CHANGE, _BROKEN, _MINUTE = 20.0, 4.0, 60.0  # seconds
_OLD, _NEW, _WRONG = "gerealiseerd: 181, ", "gerealiseerd: 182, ", "gerealiseerd: 18l, "


@dataclass(frozen=True)
class Look:
    """What was seen in one minute: milliseconds, MiB, handles, kB of journal, answers, failures."""

    p95: float
    memory: float
    handles: int
    journal: float
    knocks: str
    failures: int

    def line(self, minute: int) -> str:
        """Return it as one line."""
        return (
            f"{minute:3d} min: p95 {self.p95:5.0f} ms, {self.memory:4.0f} MiB, "
            f"{self.handles} handles, journal {self.journal:.1f} kB, "
            f"knocking {self.knocks or 'nobody'}, failures {self.failures}"
        )


def main() -> int:
    """Let the crowd in, look every minute, and judge; returns 1 when something was not good."""
    chosen = _parser().parse_args()
    _, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(SOFT, hard), hard))
    room = {name: str(chosen.windows) for name in ("SESSIES", "SESSIES_PER_ADRES")}
    settings = {f"DOELGEHAALD_{name}": value for name, value in room.items()}
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        data = Path(shutil.copytree(DEFAULT_FOLDER, folder / "data"))
        server = stack.enter_context(serving(OURS, data, settings))
        stack.enter_context(_changing(data / "indicators.yaml"))
        print(f"{chosen.windows} windows, {chosen.minutes} minutes", flush=True)
        return _judged(_soak(chosen.windows, chosen.minutes, server), server)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bench.soak", description=__doc__)
    parser.add_argument("--minutes", type=int, default=30)
    parser.add_argument("--windows", type=int, default=100)
    return parser


def _soak(windows: int, minutes: int, server: Server) -> tuple[list[Look], Visits]:
    """Return what was seen each minute, and what those who stayed all the time met."""
    coming = max(windows // 10, 1)
    staying = Crowd(server.address, windows - coming, minutes * _MINUTE)
    with visiting(staying) as future:
        time.sleep(entering(staying.sessions))
        looks: list[Look] = []
        for minute in range(1, minutes + 1):
            looks.append(_look(server, coming))
            print(looks[-1].line(minute), flush=True)
            if future.done():
                break
        return looks, future.result()


def _look(server: Server, coming: int) -> Look:
    written, began = _journal(server), time.monotonic()
    crowd = Crowd(server.address, coming, _MINUTE - entering(coming) - 6, knocking=1)
    with visiting(crowd) as future:
        time.sleep(_MINUTE * 0.7)
        handles = sum(1 for _ in Path(f"/proc/{server.process}/fd").iterdir())
        visits = future.result()
    time.sleep(max(began + _MINUTE - time.monotonic(), 0))
    return Look(
        percentile(visits.seconds, 95) * 1_000 if visits.seconds else float("inf"),
        server.memory,
        handles,
        (_journal(server) - written) / 1_000,
        ", ".join(f"{count} x {code}" for code, count in visits.knocks.most_common()),
        visits.failures.total(),
    )


def _journal(server: Server) -> int:
    return Path(f"/proc/{server.process}/fd/2").stat().st_size


@contextmanager
def _changing(source: Path) -> Iterator[None]:
    """Change a figure every 20 seconds until it is left, and break the file once a minute."""
    good = source.read_text(encoding="utf-8")
    stop = Event()

    def change() -> None:
        began = 0
        while not stop.wait(_CHANGE):
            began += 1
            if began % 3 == 0:
                source.write_text(good.replace(_OLD, _WRONG), encoding="utf-8")
                stop.wait(_BROKEN)
            source.write_text(good.replace(_OLD, _NEW) if began % 2 else good, encoding="utf-8")

    thread = Thread(target=change)
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join()


def _judged(soaked: tuple[list[Look], Visits], server: Server) -> int:
    looks, stayed = soaked
    with urlopen(f"{server.address}/gereed", timeout=30) as answer:  # noqa: S310 our own server
        ready = json.load(answer)["gereed"]
    p95 = percentile(stayed.seconds, 95) * 1_000 if stayed.seconds else float("inf")
    growth = looks[-1].memory / looks[0].memory
    held = max(look.handles for look in looks)
    spread = held - min(look.handles for look in looks)
    journal = max(look.journal for look in looks)
    failures = stayed.failures.total() + sum(look.failures for look in looks)
    verdicts = (
        (
            p95 <= MOST_MILLISECONDS,
            f"p95 of who stayed {p95:.0f} ms in {len(stayed.seconds)} clicks",
        ),
        (growth <= MOST_GROWTH, f"memory {growth:.2f} x of the first minute"),
        (spread <= held // 5, f"at most {held} handles, {spread} between the most and the least"),
        (journal <= MOST_JOURNAL, f"at most {journal:.1f} kB of journal a minute"),
        (not failures, f"{failures} failures {dict(stayed.failures)}"),
        (ready, "ready at the end"),
    )
    for good, said in verdicts:
        print(f"{'good' if good else 'NOT GOOD'}: {said}")
    return 0 if all(good for good, _ in verdicts) else 1


if __name__ == "__main__":
    sys.exit(main())
