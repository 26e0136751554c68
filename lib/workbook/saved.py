"""Files put in their place whole: all of them or none, and never over what nobody read."""

import os
import shutil
from collections.abc import Mapping
from pathlib import Path
from tempfile import mkstemp


class ChangedMeanwhileError(Exception):
    """A file is not what it was when it was read; `path` is which."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.path = path


def is_open(path: Path) -> bool:
    """Tell whether a program has a workbook open: Excel and LibreOffice put a file beside it."""
    beside = (f"~${path.name}", f"~${path.name[2:]}", f".~lock.{path.name}#")
    return any((path.parent / name).exists() for name in beside)


def save(path: Path, content: bytes) -> None:
    """Write a file whole: it is there or it is as it was; raises OSError."""
    _half(path, content).replace(path)


def replace(folder: Path, was: Mapping[str, bytes], made: Mapping[str, bytes]) -> list[Path]:
    """Put the files that were made in the place of what was read; returns where they are.

    Raises ChangedMeanwhileError, with nothing replaced, for a file that says something else by
    now; OSError when one cannot be written, with all of them as they were.
    """
    paths = {name: (folder / name).resolve() for name in made}
    halves = {name: _half(paths[name], content) for name, content in made.items()}
    done: list[str] = []
    try:
        for name, path in paths.items():
            if path.read_bytes() != was[name]:
                raise ChangedMeanwhileError(path)
        for name, path in paths.items():
            halves[name].replace(path)
            done.append(name)
    except BaseException:
        for name in done:
            save(paths[name], was[name])
        raise
    finally:
        for half in halves.values():
            half.unlink(missing_ok=True)
    return list(paths.values())


def _half(path: Path, content: bytes) -> Path:
    """Write the content beside the file that it is for; returns where."""
    handle, name = mkstemp(prefix=f".{path.name}.", suffix=".half", dir=path.parent)
    half = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        _as_before(path, half)
    except BaseException:
        half.unlink(missing_ok=True)
        raise
    return half


def _as_before(path: Path, half: Path) -> None:
    """Give a file the rights of the one it replaces, or those of any new file."""
    if path.exists():
        shutil.copymode(path, half)
    else:
        mask = os.umask(0)
        os.umask(mask)
        half.chmod(0o666 & ~mask)
