"""Files replaced whole, all of them or none: each is written beside the old one first."""

import os
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path


class ChangedError(Exception):
    """A file was changed by somebody else since it was read; nothing was written."""


def replace(folder: Path, before: Mapping[str, bytes], after: Mapping[str, bytes]) -> None:
    """Write files in the order given, each at once; what did not change is left alone.

    Raises ChangedError, with nothing written, where a file is not as it was before; OSError where
    one cannot be written, with those that were written put back.
    """
    changed = {name: data for name, data in after.items() if before.get(name) != data}
    for name in changed:
        if (folder / name).read_bytes() != before[name]:
            raise ChangedError(name)
    paths = {name: (folder / name).resolve() for name in changed}
    halves: dict[str, Path] = {}
    done: list[str] = []
    try:
        for name, data in changed.items():
            halves[name] = _beside(paths[name], data)
        for name, half in halves.items():
            half.replace(paths[name])
            done.append(name)
    except BaseException:
        for name in done:
            save(paths[name], before[name])
        raise
    finally:
        for half in halves.values():
            half.unlink(missing_ok=True)


def save(path: Path, data: bytes) -> None:
    """Write a file whole: it is there or it is as it was; raises OSError."""
    _beside(path, data).replace(path)


def _beside(path: Path, data: bytes) -> Path:
    """Write bytes to a new file beside another, with the rights of that one or of any new file."""
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    new = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if path.exists():
            shutil.copymode(path, new)
        else:
            new.chmod(_usual())
    except BaseException:
        new.unlink(missing_ok=True)
        raise
    return new


def _usual() -> int:
    """Return the rights that a new file gets."""
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
