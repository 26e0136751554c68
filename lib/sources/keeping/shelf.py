"""Looks after the kept copy: reads it at a start, and writes it again when it is lost."""

import logging
import time
from collections.abc import Callable
from pathlib import Path

from lib import journal
from lib.sources.keeping.copy import Copy, UnusableCopyError, restore, save
from lib.sources.keeping.disk import Mark, mark
from lib.sources.keeping.worker import HangingError, SlowError, Worker

_SECONDS_BETWEEN = 30.0


class Shelf:
    """The place of the kept copy; without a path nothing is kept.

    A disk that hangs holds up nobody for long. One caller at a time may use it.
    """

    def __init__(
        self, path: Path | None, deadline: float, monotonic: Callable[[], float] = time.monotonic
    ) -> None:
        self._path, self._monotonic = path, monotonic
        self._worker = Worker("kept copy", deadline)
        self._kept: Copy | None = None
        self._mark: Mark | None = None  # of the last copy that was seen to be good
        self._looked_at = monotonic()
        self._failed = False

    def take(self) -> Copy | None:
        """Return what an earlier process kept, None if nothing; raises UnusableCopyError."""
        if (path := self._path) is None:
            return None
        try:
            self._kept = self._worker.ask("take", lambda: restore(path), hurry=False)
        except HangingError as error:
            raise UnusableCopyError from error
        return self._kept

    def put(self, copy: Copy) -> None:
        """Keep these sources; where that can't be done, it is tried again by `tend`."""
        if (path := self._path) is None:
            return
        self._looked_at = self._monotonic()
        try:
            self._worker.ask(("put", copy.read_at), lambda: self._save(path, copy), hurry=True)
        except (HangingError, SlowError):
            self._tell(copy, "de schijf geeft geen antwoord")

    def tend(self, copy: Copy) -> None:
        """Have a copy that is gone or damaged written again; looks now and then."""
        if self._monotonic() - self._looked_at < _SECONDS_BETWEEN or self._path is None:
            return
        path = self._path
        self._looked_at = self._monotonic()
        self._worker.begin("tend", lambda: self._mend(path, copy))

    def _mend(self, path: Path, copy: Copy) -> None:
        """Leave a good copy alone, also one that another process has written meanwhile."""
        found = mark(path)
        is_kept = self._kept is copy and found is not None
        if is_kept and (found == self._mark or _is_good(path)):
            self._mark = found
        else:
            self._save(path, copy)

    def _save(self, path: Path, copy: Copy) -> None:
        try:
            save(path, copy)
        except (OSError, MemoryError) as error:
            self._tell(copy, getattr(error, "strerror", "") or type(error).__name__)
        else:
            self._kept, self._mark, self._failed = copy, mark(path), False

    def _tell(self, copy: Copy, reason: str) -> None:
        """Write in the journal that nothing is kept; once, until it goes well again."""
        if not self._failed:
            fields = {"reden": reason, "gelezen": copy.read_at.isoformat(timespec="seconds")}
            journal.write("laatste goede bronnen niet bewaard", fields, logging.WARNING)
        self._failed = True


def _is_good(path: Path) -> bool:
    try:
        return restore(path) is not None
    except UnusableCopyError:
        return False
