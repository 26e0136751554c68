"""Watches the files: what is new in them is read once it has stood still."""

from pathlib import Path

from lib.sources import listed
from lib.sources.keeping.disk import Disk, Reading, Stamp, is_whole, is_young, newest
from lib.sources.keeping.patience import Clock, Patience
from lib.sources.keeping.worker import SlowError
from lib.sources.reading.faults import Fault

_ROUNDING = 1e-3  # so that who slept the rest need not sleep again


class Watch:
    """Follows the sources in one folder; one caller at a time may look."""

    def __init__(self, directory: Path, patience: Patience, clock: Clock) -> None:
        self._disk = Disk(directory, patience.deadline)
        self._settle, self._clock = patience.settle, clock
        self._used: Stamp | None = None
        self._read: dict[str, bytes] = {}
        self._young = False
        self._seen: Stamp | None = None
        self._still_since = 0.0

    def look(self, *, first: bool) -> tuple[float, Reading | None]:
        """Return the seconds that a change still has to stand still, and what is newly read.

        Who looks for the first time has nothing to show: he waits for a slow disk, and what was
        written long ago has stood still. Raises SourceError when the disk hangs.
        """
        try:
            stamp = self._disk.stamp(hurry=not first)
            if stamp == self._used:
                self._seen = stamp
                return (self._again(stamp) if self._young else 0), None
            if rest := self._rest(stamp, first=first):
                return rest, None
            return self._take(stamp, first=first)
        except SlowError:
            return 0, None

    def forget(self) -> None:
        """Read anew at the next look, also what looks the same."""
        self._used = None

    def restless(self) -> Fault:
        """Return that a file doesn't stand still."""
        name = newest(self._seen)[1] if self._seen else listed.files()[0]
        message = "Dit bestand wordt op dit moment geschreven. Wacht tot het opslaan klaar is."
        return Fault(name, 1, 1, "bestand-wijzigt", message)

    def _rest(self, stamp: Stamp, *, first: bool) -> float:
        """Return how long these files still have to stand still; 0 when they did."""
        now = self._clock.monotonic()
        if stamp != self._seen:
            self._seen, self._still_since = stamp, now
            if first and self._is_old(stamp):
                self._still_since -= self._settle
        rest = self._still_since + self._settle - now
        return rest if rest > _ROUNDING else 0

    def _take(self, stamp: Stamp, *, first: bool) -> tuple[float, Reading | None]:
        """Read the files; not when they changed meanwhile: those have to stand still first.

        A drive, a permission, a moved file come back under the same stamp: faults are read anew.
        """
        began = self._clock.now()
        found = self._disk.read(stamp, hurry=not first)
        if found.stamp != stamp:
            return self._settle_anew(found.stamp), None
        self._used = None if found.faults else stamp
        self._read, self._young = found.files, is_young(stamp, began)
        return 0, found

    def _again(self, stamp: Stamp) -> float:
        """Read young files once more: two saves within a tick of the clock look like one."""
        began = self._clock.now()
        found = self._disk.read(stamp, hurry=True)
        if found.stamp == stamp and found.files == self._read:
            self._young = is_young(stamp, began)
            return 0
        self._used = None
        return self._settle_anew(found.stamp)

    def _settle_anew(self, stamp: Stamp) -> float:
        self._seen, self._still_since = stamp, self._clock.monotonic()
        return self._settle

    def _is_old(self, stamp: Stamp) -> bool:
        """Tell whether all files are there and were last written before the time to settle."""
        return is_whole(stamp) and newest(stamp)[0] <= (self._clock.now() - self._settle) * 1e9
