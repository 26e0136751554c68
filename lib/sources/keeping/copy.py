"""The last good sources on disk, for after a restart: one file, replaced whole, never believed."""

import hashlib
import json
import os
import secrets
from base64 import b64decode, b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from lib.sources import listed
from lib.sources.reading.faults import Fault, SourceError
from lib.sources.reading.regular import read_regular

UNUSABLE = Fault(
    "de bewaarde kopie", 1, 1, "kopie-onbruikbaar",
    "De kopie van de vorige goede cijfers is niet te gebruiken. Herstel de bestanden: daarna maakt "
    "het dashboard vanzelf een nieuwe kopie.", warning=True,
)  # fmt: skip
_YEARS = range(2000, 9000)  # of the clock of a server; others can't be written in its own time


@dataclass(frozen=True)
class Copy:
    """The content of every file that was there by its name, and when it was read."""

    files: Mapping[str, bytes]
    read_at: datetime


class UnusableCopyError(SourceError):
    """There is something where the copy should be, and it is not a copy of these sources."""

    def __init__(self) -> None:
        super().__init__([UNUSABLE])


def save(path: Path, copy: Copy) -> None:
    """Keep the sources in one file; raises OSError where that can't be written."""
    content = {name: b64encode(text).decode() for name, text in copy.files.items()}
    kept = json.dumps({"read_at": copy.read_at.isoformat(), "files": content}).encode()
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


def restore(path: Path) -> Copy | None:
    """Return the kept sources, None if there are none; raises UnusableCopyError."""
    try:
        digest, _, kept = read_regular(path).partition(b"\n")
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        raise UnusableCopyError from error
    if hashlib.sha256(kept).hexdigest().encode() != digest:
        raise UnusableCopyError
    try:
        return _understood(json.loads(kept))
    except (AttributeError, KeyError, TypeError, ValueError, RecursionError) as error:
        raise UnusableCopyError from error  # written by another program, or another version


def _understood(found: dict[str, dict[str, str]]) -> Copy:
    """Return what our own version wrote; raises for anything else."""
    files = {name: b64decode(text, validate=True) for name, text in found["files"].items()}
    read_at = datetime.fromisoformat(str(found["read_at"]))
    if (
        not files.keys() >= listed.required()
        or read_at.tzinfo is None
        or read_at.year not in _YEARS
    ):
        raise ValueError
    return Copy(files, read_at)
