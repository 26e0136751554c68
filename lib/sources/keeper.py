"""Keeps the last good snapshot: a change is taken over whole, and only once it has stood still."""

import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from lib.sources.keeping.copy import UNUSABLE, Copy
from lib.sources.keeping.disk import Reading
from lib.sources.keeping.lost import LOST, lost
from lib.sources.keeping.making import Making
from lib.sources.keeping.net import caught, write_down
from lib.sources.keeping.patience import Clock, Patience, Wait
from lib.sources.keeping.shelf import Shelf
from lib.sources.keeping.watch import Watch
from lib.sources.reading.faults import Fault, SourceError
from lib.sources.snapshot import Snapshot, build

__all__ = ["Clock", "Keeper", "Patience", "State", "Wait"]

_PATIENCE, _CLOCK = Patience(), Clock()


@dataclass(frozen=True)
class State:
    """What there is to show. Without faults the snapshot is that of the files as they are.

    `since` is when the files were first seen to be faulty, `read_at` when the snapshot in use was
    read from them, a day alone in an edition. A restored snapshot was kept on disk by an earlier
    process. `expected` is when a newer version will be shown that is good but waits, as much
    disappeared in it.
    """

    snapshot: Snapshot | None
    faults: tuple[Fault, ...]
    since: datetime | None
    read_at: date
    restored: bool = False
    expected: datetime | None = None


@dataclass(frozen=True)
class _Waiting:
    """A version in which much disappeared: shown when it has stood still until `due`."""

    snapshot: Snapshot
    files: Mapping[str, bytes]
    told: tuple[Fault, ...]
    due: float


@dataclass(frozen=True)
class _Next:
    """A version that is being made from these files, as they were read."""

    files: Mapping[str, bytes]
    making: Making[Snapshot]


class Keeper:
    """Looks after the sources in one folder; any number of threads may ask at once.

    `store` is the file that holds the last good sources for after a restart. Whatever the files
    hold and whatever the disk does, it answers with the last good snapshot: mostly at once, within
    the deadline while there is nothing to show. A newer version is made aside, and `prepare` makes
    what its pages show before anybody sees them: a full council asks for all of it at once.
    """

    def __init__(
        self,
        directory: Path,
        store: Path | None,
        patience: Patience = _PATIENCE,
        clock: Clock = _CLOCK,
        prepare: Callable[[Snapshot], object] = lambda _: None,
    ) -> None:
        self._watch = Watch(directory, patience, clock)
        self._shelf = Shelf(store, patience.deadline, clock.monotonic)
        self._consider, self._clock, self._prepare = patience.consider, clock, prepare
        self._lock = threading.Lock()
        self._state: State | None = None
        self._good: Copy | None = None
        self._waiting: _Waiting | None = None
        self._next: _Next | None = None

    def current(self, wait: Wait = Wait.UNTIL_MADE) -> State:
        """Return what there is to show; costs a few looks at the files when nothing changed.

        A change that has not stood still yet is left alone, unless `wait` says otherwise or there
        is nothing to show.
        """
        with self._lock:
            rest = self._look()
            if self._state is not None and not self._waits(wait, rest):
                return self._state
            following = self._next
        if following is None:
            self._clock.sleep(rest)
            with self._lock:
                self._look()
                following = self._next
        if following is not None:
            following.making.wait()
        with self._lock:
            self._finish()
            if self._state is None:
                self._state = self._broken(SourceError([self._watch.restless()]))
            return self._state

    def _waits(self, wait: Wait, rest: float) -> bool:
        """Tell whether a caller waits for what comes; a version that is being made beats none."""
        match wait:
            case Wait.NOT:
                nothing = self._state is None or self._state.snapshot is None
                return nothing and self._next is not None
            case Wait.UNTIL_MADE:
                return self._next is not None
            case Wait.UNTIL_STILL:
                return self._next is not None or rest > 0

    def _look(self) -> float:
        """Follow the files; returns the seconds that a change under way still has.

        Nobody looks at them while a version of them is being made.
        """
        self._finish()
        rest = self._follow() if self._next is None else 0.0
        if self._waiting is not None and self._clock.monotonic() >= self._waiting.due:
            self._state = self._accepted(self._waiting)
        if self._good is not None:
            self._shelf.tend(self._good)
        return rest

    def _follow(self) -> float:
        try:
            rest, reading = caught(lambda: self._watch.look(first=self._state is None))
            if reading is not None:
                self._begin(reading)
        except SourceError as error:
            self._watch.forget()
            self._state = self._broken(error)
            return 0.0
        return rest

    def _begin(self, reading: Reading) -> None:
        """Have a version made from what was read; who has nothing to show waits for the rest."""
        if reading.faults:
            self._state = self._broken(SourceError(reading.faults))
            return
        shown = self._state.snapshot if self._state else None
        self._next = _Next(reading.files, Making(lambda: self._made(reading.files, shown)))

    def _made(self, files: Mapping[str, bytes], shown: Snapshot | None) -> Snapshot:
        """Make a version, and what its pages show if that is not on screen already."""
        snapshot = build(files)
        if shown is not None and snapshot != shown:
            self._prepare(snapshot)
        return snapshot

    def _finish(self) -> None:
        """Use the version that was being made, if it is there."""
        following = self._next
        if following is None or not following.making.done():
            return
        self._next = None
        try:
            self._state = caught(lambda: self._used(following.files, following.making.result()))
        except SourceError as error:
            self._state = self._broken(error)

    def _used(self, files: Mapping[str, bytes], snapshot: Snapshot) -> State:
        """Return the state with a new version, or with one that waits as much disappeared in it.

        Also at a start: what cuts a file off (a full disk, half a deployment) often comes with one,
        and nobody should lose figures to a restart. Raises SourceError.
        """
        before = self._state or self._restored(besides=files)
        told = lost(before.snapshot, snapshot) if before.snapshot else ()
        found = _Waiting(snapshot, files, told, self._due(snapshot))
        return self._held(before, found) if told and self._consider else self._accepted(found)

    def _due(self, snapshot: Snapshot) -> float:
        """Return when a version may be shown; one that only looks different waits no longer."""
        if self._waiting is not None and self._waiting.snapshot == snapshot:
            return self._waiting.due
        return self._clock.monotonic() + self._consider

    def _held(self, before: State, found: _Waiting) -> State:
        self._waiting = found
        now, rest = self._now(), timedelta(seconds=found.due - self._clock.monotonic())
        since = before.since or now
        return replace(before, faults=found.told, since=since, expected=now + rest)

    def _accepted(self, found: _Waiting) -> State:
        """Show a version and keep it; equal content keeps what was made and told of it."""
        last, now = self._state.snapshot if self._state else None, self._now()
        snapshot, told = found.snapshot, found.told
        if last is not None and last == snapshot:
            told = tuple(fault for fault in last.warnings if fault.code == LOST)
        if told:
            snapshot = replace(snapshot, warnings=tuple(sorted((*snapshot.warnings, *told))))
        self._waiting, self._good = None, Copy(found.files, now)
        if last is None or last != snapshot:
            self._shelf.put(self._good)
        else:
            same = (last.warnings, last.files) == (snapshot.warnings, snapshot.files)
            snapshot = last if same else replace(snapshot, kept=last.kept)
        return State(snapshot, (), None, now)

    def _broken(self, error: SourceError) -> State:
        """Stay with the last good version, and tell what is wrong with the newest."""
        self._waiting = None
        last = self._state or self._restored()
        faults = (*error.faults, *(fault for fault in last.faults if fault is UNUSABLE))
        if last.faults == faults and last.since:
            return last
        write_down(error)
        return replace(last, faults=faults, since=last.since or self._now(), expected=None)

    def _restored(self, besides: Mapping[str, bytes] | None = None) -> State:
        """Return the sources that an earlier process kept; a state without snapshot if none.

        Nor is there one when it has the same content as what was read `besides`.
        """
        try:
            copy = caught(self._shelf.take)
            if copy is None or copy.files == besides:
                return State(None, (), None, self._now())
            snapshot = caught(lambda: build(copy.files))
        except SourceError as error:  # or it was kept by a version that asked less of the sources
            write_down(error)
            return State(None, (UNUSABLE,), None, self._now())
        self._good = copy
        return State(snapshot, (), None, copy.read_at, restored=True)

    def _now(self) -> datetime:
        return datetime.fromtimestamp(self._clock.now(), UTC)
