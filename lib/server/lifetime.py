"""From start to stop: everything heavy is loaded and tried once before the first visitor."""

import asyncio
import gc
import importlib
import time
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager, suppress

import streamlit as st

from lib import journal, sources, views
from lib.server.readiness import describe, follow, warm
from lib.sources.keeping.everyone import state

_SECONDS_TO_WARM = 10
_SECONDS_BETWEEN_COUNTS = 10
_LATE = ("pandas", "pyarrow", "PIL.Image")
"""What Streamlit imports for the first chart: 44,000 objects that the freeze should include."""


@asynccontextmanager
async def lifetime(_: st.App) -> AsyncGenerator[None]:
    """Get ready, follow the sources while the server runs, and stop.

    A faulty source does not keep the server from starting, it is named on the page Controle. What
    the imports made is taken out of the garbage collector's sight: looking at it after every run of
    a page took tens of milliseconds.
    """
    journal.begin()  # again: by now every package below us has its loggers
    began = time.monotonic()
    now = state(sources.folder(), views.prepare)
    warm(now, _SECONDS_TO_WARM)
    for name in _LATE:
        importlib.import_module(name)
    gc.collect()
    gc.freeze()
    seconds = round(time.monotonic() - began, 2)
    journal.write("gereed", {**describe(now), "seconden": seconds})
    tasks = [asyncio.create_task(work) for work in (follow(sources.folder()), _tell_repeats())]
    yield
    for task in tasks:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task
    journal.write("gestopt")


async def _tell_repeats() -> None:
    while True:
        await asyncio.sleep(_SECONDS_BETWEEN_COUNTS)
        journal.tell_repeats()
