"""Looks whether there is something else to show, and tells the open pages."""

import asyncio
import math
import time
from collections.abc import Callable
from pathlib import Path

from starlette.concurrency import run_in_threadpool

from lib import views
from lib.sources.keeper import State
from lib.sources.keeping.everyone import readers, state
from lib.sources.keeping.readers import Readers

_SECONDS_BETWEEN = 0.25
_AT_ONCE = 5  # pages that are on their way: who clicks goes first
_SECONDS_TO_COME = 1.0  # the page of a window that sleeps holds up nobody for longer
_SECONDS_TO_REPEAT = 10.0


class Round:
    """Tells a few pages at a time: if all of them asked at once, who clicks would wait for it."""

    def __init__(self, pages: Readers, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._pages, self._monotonic = pages, monotonic
        self._told: dict[str, float] = {}  # when, of the pages that did not come yet

    def go(self, now: State) -> None:
        """Tell the pages whose turn it is; one that was told and does not come is told again."""
        behind, moment = self._pages.behind(now), self._monotonic()
        self._told = {name: when for name, when in self._told.items() if name in behind}
        ago = {name: moment - self._told.get(name, -math.inf) for name in behind}
        room = _AT_ONCE - sum(seconds < _SECONDS_TO_COME for seconds in ago.values())
        due = [name for name in behind if ago[name] >= _SECONDS_TO_REPEAT]
        for name in sorted(due, key=ago.__getitem__, reverse=True)[: max(room, 0)]:
            self._told[name] = moment
            behind[name].tell()


async def tell(directory: Path) -> None:
    """Tell open pages of news for as long as the server runs."""
    pages = readers(directory)
    turn = Round(pages)
    with pages.telling():
        while True:
            turn.go(await run_in_threadpool(state, directory, views.prepare))
            await asyncio.sleep(_SECONDS_BETWEEN)
