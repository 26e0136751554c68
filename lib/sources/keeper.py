"""Keeps the last good snapshot: a change is taken over whole, and only once it has stood still."""

import hashlib
import json
import os
import secrets
import threading
import time
from base64 import b64decode, b64encode
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeAlias

from lib.sources.faults import Fault, SourceError
from lib.sources.snapshot import FILES, Snapshot, build, read_files

SETTLE = 0.5
_ROUNDING = 1e-3  # so that who slept the rest need not sleep again

Stamp: TypeAlias = tuple[tuple[int, int, int] | None, ...]


@dataclass(frozen=True)
class Clock:
    """What the keeper wants to know of time."""

    now: Callable[[], float] = time.time
    monotonic: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep


@dataclass(frozen=True)
class State:
    """What there is to show. Without faults the snapshot is that of the files as they are.

    `since` is when the files were first seen to be faulty, `read_at` when the snapshot in use was
    read from them. A restored snapshot was kept on disk by an earlier process.
    """

    snapshot: Snapshot | None
    faults: tuple[Fault, ...]
    since: datetime | None
    read_at: datetime
    restored: bool = False


class Keeper:
    """Looks after the sources in one folder; any number of threads may ask at once.

    `store` is the file that holds the last good sources for after a restart, `settle` the seconds
    that a change has to stand still before it is read.
    """

    def __init__(
        self, directory: Path, store: Path | None, settle: float = SETTLE, clock: Clock = Clock()
    ) -> None:
        self._directory, self._store = directory, store
        self._settle, self._clock = settle, clock
        self._lock = threading.Lock()
        self._state: State | None = None
        self._used: Stamp | None = None
        self._seen: Stamp | None = None
        self._still_since = 0.0

    def current(self, *, patient: bool = False) -> State:
        """Return what there is to show; costs a few looks at the files when nothing changed.

        A change that has not stood still yet is left alone. A patient caller waits for it, as does
        everyone while there is nothing to show; once, and no longer than it takes to settle.
        """
        with self._lock:
            wait = self._look()
            if self._state is not None and not (patient and wait):
                return self._state
        self._clock.sleep(wait)
        with self._lock:
            self._look()
            if self._state is None:
                self._state = self._broken((self._restless(),))
            return self._state

    def _look(self) -> float:
        """Take over a change that stood still; returns the seconds that one under way still has."""
        stamp, now = self._stamp(), self._clock.monotonic()
        if stamp == self._used:
            self._seen = stamp
            return 0
        if stamp != self._seen:
            self._seen, self._still_since = stamp, now
            if self._state is None and self._is_old(stamp):
                self._still_since -= self._settle
        if (rest := self._still_since + self._settle - now) > _ROUNDING:
            return rest
        if (after := self._take(stamp)) == stamp:
            return 0
        self._seen, self._still_since = after, self._clock.monotonic()
        return self._settle

    def _take(self, stamp: Stamp) -> Stamp:
        """Read and use the files; not when they changed meanwhile. Returns their stamp after it."""
        try:
            files, unreadable = read_files(self._directory), None
        except SourceError as error:
            files, unreadable = {}, error.faults
        after = self._stamp()
        if after != stamp:
            return after
        if unreadable is None:
            self._use(files)
            self._used = stamp
        else:
            self._state = self._broken(unreadable)
            self._used = None  # a drive, a permission, a moved file come back under the same stamp
        return after

    def _use(self, files: Mapping[str, bytes]) -> None:
        try:
            snapshot = build(files)
        except SourceError as error:
            self._state = self._broken(error.faults)
            return
        last, now = self._state.snapshot if self._state else None, self._now()
        if last != snapshot and self._store is not None:
            save(self._store, files, now)
        if last is not None and last == snapshot:
            same = last.warnings == snapshot.warnings
            snapshot = last if same else replace(snapshot, kept=last.kept)
        self._state = State(snapshot, (), None, now)

    def _broken(self, faults: tuple[Fault, ...]) -> State:
        last = self._state or self._restored()
        since = last.since or self._now()
        return last if last.faults == faults else replace(last, faults=faults, since=since)

    def _restored(self) -> State:
        """Return the sources that an earlier process kept; a state without snapshot if none."""
        if self._store is not None and (kept := restore(self._store)):
            files, read_at = kept
            with suppress(SourceError):
                return State(build(files), (), None, read_at, restored=True)
        return State(None, (), None, self._now())

    def _stamp(self) -> Stamp:
        return tuple(_stamp(self._directory / name) for name in FILES)

    def _is_old(self, stamp: Stamp) -> bool:
        """Tell whether all files are there and were last written before the time to settle."""
        latest = (self._clock.now() - self._settle) * 1e9
        return all(part is not None and part[0] <= latest for part in stamp)

    def _restless(self) -> Fault:
        _, name = max((_stamp(self._directory / name) or (0, 0, 0), name) for name in FILES)
        message = "Dit bestand wordt op dit moment geschreven. Wacht tot het opslaan klaar is."
        return Fault(name, 1, 1, "bestand-wijzigt", message)

    def _now(self) -> datetime:
        return datetime.fromtimestamp(self._clock.now(), UTC)


def save(path: Path, files: Mapping[str, bytes], read_at: datetime) -> None:
    """Keep the sources in one file, replaced whole; where that cannot be written there is none."""
    content = {name: b64encode(text).decode() for name, text in files.items()}
    kept = json.dumps({"read_at": read_at.isoformat(), "files": content}).encode()
    with suppress(OSError):
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        half = path.with_suffix(f".{secrets.token_hex(8)}.half")  # in containers all are process 1
        try:
            with half.open("wb") as file:
                file.write(hashlib.sha256(kept).hexdigest().encode() + b"\n" + kept)
                file.flush()
                os.fsync(file.fileno())
            half.replace(path)
        finally:
            half.unlink(missing_ok=True)


def restore(path: Path) -> tuple[dict[str, bytes], datetime] | None:
    """Return the kept sources and when they were read; None when they are absent or damaged."""
    try:
        digest, _, kept = path.read_bytes().partition(b"\n")
    except OSError:
        return None
    if hashlib.sha256(kept).hexdigest().encode() != digest:
        return None
    found = json.loads(kept)
    files = {name: b64decode(text) for name, text in found["files"].items()}
    if not files.keys() >= set(FILES):  # kept by a version that knew fewer sources
        return None
    return files, datetime.fromisoformat(found["read_at"])


def _stamp(path: Path) -> tuple[int, int, int] | None:
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size, status.st_ino
