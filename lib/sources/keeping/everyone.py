"""The keepers of this process: one for each folder, whoever asks and whatever a visitor sends."""

import threading
from collections.abc import Callable
from pathlib import Path

from lib.sources.keeper import Keeper

_lock = threading.Lock()
_keepers: dict[Path, Keeper] = {}


def keeper(directory: Path, make: Callable[[Path], Keeper]) -> Keeper:
    """Return the keeper of a folder, made by the first who asks.

    Streamlit's caches are no place for it: any visitor can have those emptied. The folder is known
    by its address and not by where that leads: looking costs time, may hang, and a link that points
    elsewhere from now on gives a new version of the same sources.
    """
    place = directory.absolute()
    with _lock:
        if place not in _keepers:
            _keepers[place] = make(place)
        return _keepers[place]


def forget() -> None:
    """Forget every keeper, as a restart does; for tests."""
    with _lock:
        _keepers.clear()
