"""From start to stop: everything heavy is loaded and tried once before the first visitor."""

import asyncio
import gc
import importlib
import time
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

import streamlit as st

from lib import journal, sources, views
from lib.server.making import Editions
from lib.server.news import tell
from lib.server.readiness import describe, follow, warm
from lib.settings import Folders, current
from lib.sources.keeping.everyone import state

_SECONDS_TO_WARM = 10
_SECONDS_BETWEEN_COUNTS = 10
_LATE = ("pandas", "pyarrow", "PIL.Image")
"""What Streamlit imports for the first chart: 44,000 objects that the freeze should include."""


@asynccontextmanager
async def lifetime(
    _: st.App, editions: Editions | None = None, drafts: Editions | None = None
) -> AsyncGenerator[None]:
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
    folder = sources.folder()
    works = [follow(folder), tell(folder), _tell_repeats()]
    works += [editions.follow(folder)] if editions else []
    draft = current(Folders).draft
    works += [drafts.follow(draft)] if drafts and draft else []
    tasks = [asyncio.create_task(work) for work in works]
    for task in tasks:
        task.add_done_callback(_write_failure)
    yield
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    journal.write("gestopt")


def _write_failure(task: asyncio.Task[None]) -> None:
    """Write down what ended a work that lasts as long as the server; pages then look themselves."""
    if not task.cancelled() and (error := task.exception()):
        journal.write_down("fout in de server", error)


async def _tell_repeats() -> None:
    while True:
        await asyncio.sleep(_SECONDS_BETWEEN_COUNTS)
        journal.tell_repeats()
