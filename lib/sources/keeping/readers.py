"""Who has what before him: so that a page can be told of news, and need not look for it itself."""

import threading
from collections.abc import Callable, Hashable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TypeAlias

from lib.sources.keeper import State

Seen: TypeAlias = Callable[[State], Hashable]


@dataclass(frozen=True)
class Reader:
    """An open page: what it shows of the sources, and how to reach it.

    `seen` tells of any state what such a page shows of it; `tell` has the page look again.
    """

    shown: Hashable
    seen: Seen
    is_open: Callable[[], bool]
    tell: Callable[[], object]


class Readers:
    """The open pages that show one folder, by name; any number of threads may use it at once.

    Who tells them of news and who they are know nothing of each other: they meet here.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._all: dict[str, Reader] = {}
        self._telling = 0

    @property
    def are_told(self) -> bool:
        """Tell whether somebody looks for news on behalf of these pages."""
        return self._telling > 0

    @contextmanager
    def telling(self) -> Iterator[None]:
        """Say that somebody tells of news, until it is left."""
        self._telling += 1
        try:
            yield
        finally:
            self._telling -= 1

    def note(self, name: str, reader: Reader) -> None:
        """Remember what a page shows from now on; of pages that nobody tells, nothing is kept."""
        if self.are_told:
            with self._lock:
                self._all[name] = reader

    def behind(self, now: State) -> Mapping[str, Reader]:
        """Return the pages that would show something else now, and forget those that are closed."""
        with self._lock:
            self._all = {name: it for name, it in self._all.items() if it.is_open()}
            there = dict(self._all)
        fresh = {seen: seen(now) for seen in {it.seen for it in there.values()}}
        return {name: it for name, it in there.items() if it.shown != fresh[it.seen]}
