"""What happens a thousand times a minute is written a few times, and then as a number."""

import logging
import time
from collections import Counter
from collections.abc import Callable
from threading import Lock
from typing import TypeAlias

SECONDS = 60.0
WHOLE = 20  # lines of one kind that are written as they are, in so many seconds
_KINDS = 200  # that are told apart

Kind: TypeAlias = tuple[str, int, str]


class Repeats(logging.Filter):
    """Counts the lines of each kind; after the first few only their number is written.

    A kind is what happened, without the details: those may come from outside and never repeat.
    """

    def __init__(
        self, handler: logging.Handler, clock: Callable[[], float] = time.monotonic
    ) -> None:
        super().__init__()
        self._handler, self._clock = handler, clock
        self._counts: Counter[Kind] = Counter()
        self._until = clock() + SECONDS
        self._lock = Lock()

    def filter(self, record: logging.LogRecord) -> bool:
        """Tell whether a line is written as it is."""
        if hasattr(record, "repeated"):
            return True
        self.tell()
        kind = (record.name, record.levelno, str(record.msg))
        with self._lock:
            if kind not in self._counts and len(self._counts) >= _KINDS:
                kind = (record.name, record.levelno, "...")
            self._counts[kind] += 1
            return self._counts[kind] <= WHOLE

    def tell(self) -> None:
        """Write how often each kind was left out, when the time is over."""
        with self._lock:
            if self._clock() < self._until:
                return
            counts, self._counts = self._counts, Counter()
            self._until = self._clock() + SECONDS
        for (name, level, text), count in counts.items():
            if count > WHOLE:
                said = {"name": name, "levelno": level, "levelname": logging.getLevelName(level)}
                more = {"msg": text, "args": (), "fields": {"herhaald": count - WHOLE}}
                self._handler.handle(logging.makeLogRecord(said | more | {"repeated": True}))
