"""Whether there is something to show: for who watches the server, and in the journal."""

import asyncio
import logging
from collections.abc import Set
from pathlib import Path

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse

from lib import sources, views
from lib.screen.server import journal
from lib.screen.store import state
from lib.sources import Fault
from lib.sources.keeper import State

_SECONDS_BETWEEN = 5
_SECONDS_TO_WARM = 0.5  # of these: visitors come first
_MOST_NAMED = 10


def ready(_: Request) -> JSONResponse:
    """Answer 200 while good sources are on screen, also the last good ones; 503 without."""
    said = describe(state(sources.folder()))
    return JSONResponse(said, 200 if said["gereed"] else 503, {"Cache-Control": "no-store"})


def describe(now: State) -> dict[str, object]:
    """Tell what is on screen: since when, which version, and how many faults the files have."""
    shown = now.snapshot
    return {
        "gereed": shown is not None,
        "sinds": now.read_at.isoformat(timespec="seconds") if shown else None,
        "hash": shown.content_hash if shown else None,
        "fouten": len(_errors(now)),
    }


async def follow(directory: Path) -> None:
    """Write in the journal when a fault appears in the sources, and when it is gone.

    What pages show of new sources is made here, so that as few visitors as possible wait for it.
    """
    known: frozenset[Fault] = frozenset()
    while True:
        now = await run_in_threadpool(state, directory)
        if now.snapshot is not None:
            await run_in_threadpool(views.warm, now.snapshot, _SECONDS_TO_WARM)
        errors = _errors(now)
        _note(now, appeared=errors - known, gone=known - errors)
        known = errors
        await asyncio.sleep(_SECONDS_BETWEEN)


def _note(now: State, appeared: Set[Fault], gone: Set[Fault]) -> None:
    """Write each fault once when it is there and once when it is not there any more."""
    if gone:
        whole = "fouten hersteld" if now.faults else "bronnen weer goed"
        journal.write(whole, {**describe(now), **_places(gone)})
    if appeared:
        journal.write("bronnen met fouten", {**describe(now), **_places(appeared)}, logging.ERROR)


def _places(faults: Set[Fault]) -> dict[str, object]:
    """Return where these faults stand; a file that is wrong in every line fills no journal."""
    places = [f"{fault.file}:{fault.line}: {fault.code}" for fault in sorted(faults)]
    return {"plaatsen": places[:_MOST_NAMED], "meer": len(places[_MOST_NAMED:])}


def _errors(now: State) -> frozenset[Fault]:
    return frozenset(fault for fault in now.faults if not fault.warning)
