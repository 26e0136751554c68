"""Whether there is something to show: for who watches the server, and in the journal."""

import asyncio
import logging
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
    """Write in the journal when the sources become faulty, and when they are good again.

    What pages show of new sources is made here, so that as few visitors as possible wait for it.
    """
    known: tuple[Fault, ...] = ()
    while True:
        now = await run_in_threadpool(state, directory)
        if now.snapshot is not None:
            await run_in_threadpool(views.warm, now.snapshot, _SECONDS_TO_WARM)
        if (errors := _errors(now)) != known:
            _note(now, errors)
            known = errors
        await asyncio.sleep(_SECONDS_BETWEEN)


def _note(now: State, errors: tuple[Fault, ...]) -> None:
    if not errors:
        journal.write("bronnen weer goed", describe(now))
        return
    places = [f"{fault.file}:{fault.line}: {fault.code}" for fault in errors[:_MOST_NAMED]]
    journal.write("bronnen met fouten", {**describe(now), "plaatsen": places}, logging.ERROR)


def _errors(now: State) -> tuple[Fault, ...]:
    return tuple(fault for fault in now.faults if not fault.warning)
