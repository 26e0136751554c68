"""Files replaced whole: each is written beside the old one first, so that none is ever half."""

import os
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path


class ChangedError(Exception):
    """A file was changed by somebody else since it was read; nothing was written."""


def replace(folder: Path, before: Mapping[str, bytes], after: Mapping[str, bytes]) -> None:
    """Write files in the order given, each at once; what did not change is left alone.

    Raises ChangedError, with nothing written, where a file is not as it was before, and OSError.
    """
    changed = {name: data for name, data in after.items() if before.get(name) != data}
    for name in changed:
        if (folder / name).read_bytes() != before[name]:
            raise ChangedError(name)
    written: list[tuple[Path, Path]] = []
    try:
        for name, data in changed.items():
            path = (folder / name).resolve()
            written.append((_beside(path, data), path))
        while written:
            new, path = written[0]
            new.replace(path)
            written.pop(0)
    finally:
        for new, _ in written:
            new.unlink(missing_ok=True)


def _beside(path: Path, data: bytes) -> Path:
    """Write bytes to a new file beside another, that anyone may read who may read that one."""
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    new = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        shutil.copymode(path, new)
    except BaseException:
        new.unlink(missing_ok=True)
        raise
    return new
