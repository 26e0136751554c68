"""Where the last good sources of a data folder are kept."""

import hashlib
import os
import sys
from pathlib import Path


def kept_in(directory: Path) -> Path | None:
    """Return the file that keeps the last good sources of a data folder; None if there is no place.

    It stands in the folder DOELGEHAALD_BEWAAR or in the user's cache, never in the data folder.
    No link is followed: that looks at the disk, which may hang.
    """
    try:
        cache = os.environ.get("DOELGEHAALD_BEWAAR") or _cache() / "doelgehaald"
    except RuntimeError:  # no home
        return None
    parent, data = _address(Path(cache)), _address(directory)
    name = hashlib.sha256(os.fsencode(data)).hexdigest()[:16]
    return None if parent.is_relative_to(data) else parent / f"{name}.json"


def _address(path: Path) -> Path:
    return Path(os.path.normpath(path.absolute()))


def _cache() -> Path:
    """Return the folder for caches of the user on this platform."""
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches"
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
