"""Whether there is something to show: for who watches the server, and in the journal."""

import asyncio
import logging
from collections.abc import Set
from datetime import date, datetime
from pathlib import Path

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse

from lib import journal, sources, views
from lib.sources import Fault
from lib.sources.keeper import State
from lib.sources.keeping.everyone import state

_SECONDS_BETWEEN = 5
_SECONDS_TO_WARM = 0.5  # of these: visitors come first
_MOST_NAMED = 10
_not_made: set[str] = set()


def ready(_: Request) -> JSONResponse:
    """Answer 200 while good sources are on screen, also the last good ones; 503 without."""
    said = describe(state(sources.folder(), views.prepare))
    return JSONResponse(said, 200 if said["gereed"] else 503, {"Cache-Control": "no-store"})


def describe(now: State) -> dict[str, object]:
    """Tell what is on screen: since when, which version, and how many faults the files have."""
    shown = now.snapshot
    return {
        "gereed": shown is not None,
        "sinds": _written(now.read_at) if shown else None,
        "hash": shown.content_hash if shown else None,
        "fouten": sum(not fault.warning for fault in now.faults),
        "wacht_tot": _written(now.expected) if now.expected else None,
    }


def _written(when: date) -> str:
    if isinstance(when, datetime):
        return when.isoformat(timespec="seconds")
    return when.isoformat()


def warm(now: State, seconds: float) -> None:
    """Make what the pages show, in so many seconds; a page that can't be made is no reason to stop.

    Broad on purpose: it is the visitors' pages that are made here, ahead of them. What fails is
    written down, once for each version, and fails for who asks for that page: nobody else.
    """
    if now.snapshot is None or now.snapshot.content_hash in _not_made:
        return
    try:
        views.warm(now.snapshot, seconds)
    except Exception as error:
        _not_made.add(now.snapshot.content_hash)
        journal.write_error("pagina niet te maken", error, now.snapshot.content_hash[:6])


async def follow(directory: Path) -> None:
    """Write in the journal when a fault appears in the sources, and when it is gone.

    What was not made at the start is made here; of newer sources all is, before they are shown.
    """
    known: frozenset[Fault] = frozenset()
    while True:
        now = await run_in_threadpool(state, directory, views.prepare)
        await run_in_threadpool(warm, now, _SECONDS_TO_WARM)
        found = _held_back(now)
        _note(now, appeared=found - known, gone=known - found)
        known = found
        await asyncio.sleep(_SECONDS_BETWEEN)


def _note(now: State, appeared: Set[Fault], gone: Set[Fault]) -> None:
    """Write each fault once when it is there and once when it is not there any more."""
    if gone:
        whole = "fouten hersteld" if now.faults else "bronnen weer goed"
        journal.write(whole, {**describe(now), **_places(gone)})
    if appeared and now.expected:
        told = {**describe(now), **_places(appeared)}
        journal.write("nieuwe versie wacht", told, logging.WARNING)
    elif appeared:
        journal.write("bronnen met fouten", {**describe(now), **_places(appeared)}, logging.ERROR)


def _places(faults: Set[Fault]) -> dict[str, object]:
    """Return where these faults stand; a file that is wrong in every line fills no journal."""
    places = [f"{fault.file}:{fault.line}: {fault.code}" for fault in sorted(faults)]
    return {"plaatsen": places[:_MOST_NAMED], "meer": len(places[_MOST_NAMED:])}


def _held_back(now: State) -> frozenset[Fault]:
    """Return why the newest version is not on screen: its faults, or that much disappeared."""
    return frozenset(fault for fault in now.faults if now.expected or not fault.warning)
