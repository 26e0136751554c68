"""Many visitors at once, in a process of their own: each clicks every few seconds."""

import asyncio
import multiprocessing
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field

from websockets.exceptions import InvalidStatus, WebSocketException

from bench.pages import PAGES, choices_of, name_of
from bench.servers import status
from bench.visitors import FailedRunError, Visitor

SECONDS_BETWEEN = 5.0  # between two clicks of one visitor
_ENTERING = 0.1  # seconds after which the next visitor comes
_WARM_UP = 10.0  # seconds after the last one came in; from then on it counts
_STAYING = 3.0  # seconds after the end, so that nobody who knocks finds a free place
_AFTER = 15.0  # seconds in which what was asked may still be answered


@dataclass(frozen=True)
class Crowd:
    """How many visit which server for how long; `knocking` more keep asking to come in.

    With `clicks` off the visitors only have their page open.
    """

    address: str
    sessions: int
    seconds: float
    knocking: int = 0
    clicks: bool = True


@dataclass
class Visits:
    """What a crowd met: seconds for each click, who failed, and how knocking was answered.

    A click that had to wait for the one before it is counted from when it was due. `processor` is
    the share of one core that the crowd itself used: near 1 it measures itself.
    """

    seconds: list[float] = field(default_factory=list)
    failures: Counter[str] = field(default_factory=Counter)
    knocks: Counter[int] = field(default_factory=Counter)
    processor: float = 0.0


@contextmanager
def visiting(crowd: Crowd) -> Iterator[Future[Visits]]:
    """Let a crowd visit in a process of its own; the result comes when it has left."""
    with ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as pool:
        yield pool.submit(visit, crowd)


def entering(sessions: int) -> float:
    """Return the seconds until a crowd is in and what it meets counts."""
    return sessions * _ENTERING + _WARM_UP


def visit(crowd: Crowd) -> Visits:
    """Visit; takes the seconds of the crowd, the time to come in, and a little to wait."""
    return asyncio.run(_visit(crowd))


async def _visit(crowd: Crowd) -> Visits:
    visits, used, began = Visits(), time.process_time(), time.monotonic()
    begin = time.monotonic() + entering(crowd.sessions)
    end = begin + crowd.seconds
    tasks = [
        asyncio.create_task(_one(crowd, number, visits, begin, end))
        for number in range(crowd.sessions)
    ]
    tasks += [
        asyncio.create_task(_knock(crowd, number, visits, begin, end))
        for number in range(crowd.knocking)
    ]
    _, late = await asyncio.wait(tasks, timeout=end + _AFTER - time.monotonic())
    for task in late:
        visits.failures["no answer"] += 1
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    visits.processor = (time.process_time() - used) / (time.monotonic() - began)
    return visits


async def _one(crowd: Crowd, number: int, visits: Visits, begin: float, end: float) -> None:
    page = PAGES[number % len(PAGES)]
    await asyncio.sleep(number * _ENTERING)
    try:
        choices = choices_of(page)
        async with Visitor(crowd.address, name_of(page), choices, polls=True) as visitor:
            await visitor.run()
            due = time.monotonic() + SECONDS_BETWEEN * (number * 0.618 % 1)
            while crowd.clicks and due < end:
                await asyncio.sleep(due - time.monotonic())
                await visitor.click()
                if due >= begin:
                    visits.seconds.append(time.monotonic() - due)
                due += SECONDS_BETWEEN
            await asyncio.sleep(end + _STAYING - time.monotonic())
    except (OSError, WebSocketException, FailedRunError) as error:
        visits.failures[f"{type(error).__name__}: {str(error)[:80]}"] += 1


async def _knock(crowd: Crowd, number: int, visits: Visits, begin: float, end: float) -> None:
    """Ask to come in, alternately for a page and for its websocket; stays when it is let in."""
    await asyncio.sleep(begin - time.monotonic() + number * _ENTERING)
    while time.monotonic() < end:
        if number % 2:
            visits.knocks[await asyncio.to_thread(status, crowd.address, "/")] += 1
        else:
            with suppress(OSError):
                visits.knocks[await _handshake(crowd.address)] += 1
        number += 1
        await asyncio.sleep(1)


async def _handshake(address: str) -> int:
    try:
        async with Visitor(address, ""):
            return 101
    except InvalidStatus as error:
        return error.response.status_code
    except WebSocketException:
        return 0
