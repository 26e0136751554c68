"""Everything that a visitor sees first, made before the first visitor comes."""

import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import takewhile
from threading import Lock

from lib.page import Page
from lib.sources import Snapshot, once
from lib.sources.keeper import State
from lib.views.all import VIEWS, index
from lib.views.choices import BASELINE, YEAR

_MOST = 2_000  # answers, half of what is kept of a snapshot: more would push out what was made
_REST = 2.0
_SECONDS_TO_PREPARE = 20.0  # the version before it is on screen meanwhile


def prepare(snapshot: Snapshot) -> None:
    """Make what the pages show of a version that is not on screen yet.

    Visitors click on meanwhile, and Python runs one thread at a time: it rests longer than it
    works.
    """
    warm(snapshot, _SECONDS_TO_PREPARE, rest=_REST)


def warm(snapshot: Snapshot, seconds: float, rest: float = 0) -> bool:
    """Make every page of the default year, and what can be found; return whether all is made.

    It stops when the time is over and goes on with the next page when it is called again: a hundred
    programmes would keep a server from starting for minutes. After each page it rests, so many
    times as long as it worked.
    """
    began = time.monotonic()
    end, ahead = began + seconds, _ahead(snapshot)
    with ahead.one_at_a_time:
        for _ in takewhile(lambda _: len(snapshot.kept) < _MOST, ahead.pages):
            time.sleep((time.monotonic() - began) * rest)
            began = time.monotonic()
            if began > end:
                return False
    with suppress(Exception):  # what fails is told and written down where a page shows it
        index(snapshot)
    return True


@dataclass(frozen=True)
class _Ahead:
    """The pages of a version that are still to be made: to begin anew costs a page each time."""

    pages: Iterator[Page]
    one_at_a_time: Lock = field(default_factory=Lock)


@once
def _ahead(snapshot: Snapshot) -> _Ahead:
    return _Ahead(_pages(snapshot))


def _pages(snapshot: Snapshot) -> Iterator[Page]:
    """Yield the pages of the default year, in the order in which visitors come across them."""
    first = {
        YEAR.name: YEAR.value(snapshot, {}), BASELINE.name: BASELINE.value(snapshot, {})
    }  # fmt: skip
    state = State(snapshot, (), None, datetime.now(UTC))
    for view in (each for each in VIEWS if each.ahead):
        for _, chosen in view.combinations(snapshot, first):
            yield view.compose(snapshot, state, chosen)
