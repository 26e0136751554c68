"""The sources as they stand on the disk: which versions they are, and what is in them."""

import time
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from lib.sources import listed
from lib.sources.keeping.worker import HangingError, Worker
from lib.sources.reading.faults import Fault, SourceError
from lib.sources.replacing import is_replaced
from lib.sources.snapshot import read_files

Mark: TypeAlias = tuple[int, int, int, int]  # written and changed in nanoseconds, size, which
Stamp: TypeAlias = tuple[Mark | None, ...]

_YOUNG = 2_000_000_000
"""Nanoseconds: two saves that fall together in a file system with coarse times differ less."""


@dataclass(frozen=True)
class Reading:
    """What was read, or why not; `stamp` is that of the files afterwards."""

    files: dict[str, bytes]
    faults: tuple[Fault, ...]
    stamp: Stamp


class Disk:
    """Looks at a folder by way of a worker: a dead network share makes even a look last for ever.

    A hurried look raises SlowError when it takes a while. Raises SourceError when the disk hangs.
    """

    def __init__(self, directory: Path, deadline: float) -> None:
        self._looked = _Looked(directory)
        self._worker = Worker("sources", deadline)

    def stamp(self, *, hurry: bool) -> Stamp:
        """Return which version of each file there is; None for one that is not there."""
        try:
            return self._worker.ask("stamp", self._looked.stamp, hurry=hurry)
        except HangingError:
            raise self._hanging() from None

    def read(self, stamp: Stamp, *, hurry: bool) -> Reading:
        """Read the files of which this is the stamp."""
        try:
            return self._worker.ask(("read", stamp), self._looked.read, hurry=hurry)
        except HangingError:
            raise self._hanging() from None

    def _hanging(self) -> SourceError:
        message = (
            "De schijf of de netwerkmap met dit bestand geeft geen antwoord. Kijk of u het bestand "
            "zelf kunt openen. Het dashboard probeert het steeds opnieuw."
        )
        return SourceError([Fault(self._looked.at, 1, 1, "bestand-hangt", message)])


class _Looked:
    """What the worker does; `at` is the file that it is busy with."""

    def __init__(self, directory: Path) -> None:
        self._directory = directory
        self._paths = {name: directory / name for name in listed.files()}
        self.at = listed.files()[0]

    def stamp(self) -> Stamp:
        """Return the stamp; no two are the same while somebody replaces the files."""
        marks = [self._mark(name) for name in self._paths]
        if is_replaced(self._directory):
            marks[0] = (time.time_ns(), 0, 0, 0)
        return tuple(marks)

    def read(self) -> Reading:
        try:
            files, faults = read_files(self._directory, self._at), tuple[Fault, ...]()
        except SourceError as error:
            files, faults = {}, error.faults
        return Reading(files, faults, self.stamp())

    def _at(self, name: str) -> None:
        self.at = name

    def _mark(self, name: str) -> Mark | None:
        self._at(name)
        return mark(self._paths[name])


def mark(path: Path) -> Mark | None:
    """Return what tells this version of a file from another; None if there is none to see."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_mtime_ns, status.st_ctime_ns, status.st_size, status.st_ino


def newest(stamp: Stamp) -> tuple[int, str]:
    """Return when a file was last written or changed, in nanoseconds, and which."""
    times = (max(part[:2]) if part else 0 for part in stamp)
    return max(zip(times, listed.files(), strict=True))


def is_whole(stamp: Stamp) -> bool:
    """Tell whether every file is there that must be."""
    needed = listed.required()
    return all(part or name not in needed for part, name in zip(stamp, listed.files(), strict=True))


def is_young(stamp: Stamp, now: float) -> bool:
    """Tell whether a file may have been saved again at the very time that it was saved."""
    return abs(now * 1e9 - newest(stamp)[0]) <= _YOUNG
