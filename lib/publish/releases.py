"""The folder that visitors see, replaced at once by another version; every older one is kept."""

import json
import os
import secrets
import shutil
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TypeAlias

from lib.sources import listed
from lib.sources.replacing import KEPT, mark

_TOLD = "versie.json"
_STAMP = "%Y-%m-%dT%H%M%S"

Files: TypeAlias = Mapping[str, bytes]
"""The content of sources by the names of their files."""


class BusyError(Exception):
    """Somebody else replaces this folder, or was cut short; `mark` is the file that says so."""

    def __init__(self, mark: Path) -> None:
        super().__init__(str(mark))
        self.mark = mark


class MovedOnError(Exception):
    """The folder has something else than what the new version was compared with."""


@dataclass(frozen=True)
class Kept:
    """A version that was replaced: its name, when, by whose account, and what changed by that."""

    name: str
    on: datetime
    by: str
    changes: tuple[str, ...]


def release(folder: Path, before: Files, after: Files, kept: Kept, *, resume: bool = False) -> None:
    """Put the files of a version in a folder in the place of those of the version before.

    What is replaced is kept first, whole. Then each file is renamed onto the old one; as long as
    the folder says that it is being replaced nobody reads it. Where that fails halfway, the files
    before stand there again. `resume` goes on where somebody was cut short. Raises BusyError,
    MovedOnError or OSError.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with _alone(folder, resume=resume):
        if found(folder) != before:
            raise MovedOnError
        if before:
            _keep(folder, before, kept)
        _swap(folder, before, after)


def found(folder: Path) -> Files:
    """Return the files of sources that stand in a folder; raises OSError for one it can't read."""
    return {
        name: (folder / name).read_bytes() for name in listed.files() if (folder / name).exists()
    }


def versions(folder: Path) -> tuple[Kept, ...]:
    """Return the versions that are kept of a folder, from old to new."""
    places = sorted((folder / KEPT).glob(f"*/{_TOLD}"))
    return tuple(_read(place) for place in places)


def content(folder: Path, version: Kept) -> Files:
    """Return the files of a version that is kept of a folder."""
    return found(folder / KEPT / version.name)


def name_of(now: datetime, folder: Path) -> str:
    """Return a name for the version that is replaced now: later ones sort behind it."""
    name, again = now.strftime(_STAMP), 1
    while (folder / KEPT / (named := name if again == 1 else f"{name}-{again}")).exists():
        again += 1
    return named


@contextmanager
def _alone(folder: Path, *, resume: bool) -> Iterator[None]:
    """Keep others from replacing, and readers from reading, the same folder at the same time."""
    busy = mark(folder)
    busy.parent.mkdir(exist_ok=True)
    try:
        busy.open("w" if resume else "x").close()
    except FileExistsError as error:
        raise BusyError(busy) from error
    try:
        yield
    finally:
        busy.unlink(missing_ok=True)


def _keep(folder: Path, files: Files, kept: Kept) -> None:
    """Write a version beside the others, under its name only once it is whole."""
    half = folder / KEPT / f".half-{secrets.token_hex(8)}"
    half.mkdir()
    try:
        for name, text in files.items():
            _write(half / name, text)
        _write(half / _TOLD, _described(kept))
        half.rename(folder / KEPT / kept.name)
    finally:
        shutil.rmtree(half, ignore_errors=True)


def _swap(folder: Path, before: Files, after: Files) -> None:
    """Put files in the place of others: everything is written before anything is renamed."""
    halves = {name: folder / f".{name}.{secrets.token_hex(8)}.half" for name in after}
    try:
        for name, half in halves.items():
            _write(half, after[name])
            if name in before:
                shutil.copymode(folder / name, half)
        _rename(folder, halves, [name for name in before if name not in after], before)
    finally:
        for half in halves.values():
            half.unlink(missing_ok=True)


def _rename(folder: Path, halves: Mapping[str, Path], gone: Sequence[str], before: Files) -> None:
    done: list[str] = []
    try:
        for name, half in halves.items():
            half.replace(folder / name)
            done.append(name)
        for name in gone:
            (folder / name).unlink()
            done.append(name)
    except OSError:
        _put_back(folder, done, before)
        raise


def _put_back(folder: Path, names: Sequence[str], before: Files) -> None:
    for name in names:
        if name in before:
            half = folder / f".{name}.{secrets.token_hex(8)}.half"
            _write(half, before[name])
            half.replace(folder / name)
        else:
            (folder / name).unlink()


def _write(path: Path, text: bytes) -> None:
    """Write a file so that a power cut leaves nothing half."""
    with path.open("wb") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())


def _described(kept: Kept) -> bytes:
    told = {
        "vervangen_op": kept.on.isoformat(),
        "door": kept.by,
        "veranderingen": kept.changes,
    }
    return json.dumps(told, ensure_ascii=False, indent=1).encode() + b"\n"


def _read(place: Path) -> Kept:
    told = json.loads(place.read_text(encoding="utf-8"))
    return Kept(
        place.parent.name,
        datetime.fromisoformat(told["vervangen_op"]),
        str(told["door"]),
        tuple(map(str, told["veranderingen"])),
    )
