"""Where the last good sources of a data folder are kept."""

import hashlib
import os
from pathlib import Path

from lib.settings import Folders, current


def kept_in(directory: Path) -> Path | None:
    """Return the file that keeps the last good sources of a data folder; None if there is no place.

    It stands in the folder DOELGEHAALD_BEWAAR or in the user's cache, never in the data folder.
    No link is followed: that looks at the disk, which may hang.
    """
    if (folder := current(Folders).keeping()) is None:
        return None
    parent, data = _address(folder), _address(directory)
    name = hashlib.sha256(os.fsencode(data)).hexdigest()[:16]
    return None if parent.is_relative_to(data) else parent / f"{name}.json"


def _address(path: Path) -> Path:
    return Path(os.path.normpath(path.absolute()))
