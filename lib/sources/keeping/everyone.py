"""The keepers of this process: one for each folder, whoever asks and whatever a visitor sends."""

import os
import threading
from pathlib import Path

from lib.sources.keeper import Keeper, State
from lib.sources.keeping.place import kept_in
from lib.sources.keeping.settings import patience

_lock = threading.Lock()
_keepers: dict[Path, Keeper] = {}


def state(directory: Path) -> State:
    """Return how the reading of a data folder goes; raises WrongPatienceError."""
    return keeper(directory).current()


def keeper(directory: Path) -> Keeper:
    """Return the keeper of a folder, made by the first who asks; raises WrongPatienceError.

    Streamlit's caches are no place for it: any visitor can have those emptied. The folder is known
    by its address and not by where that leads: looking costs time, may hang, and a link that points
    elsewhere from now on gives a new version of the same sources.
    """
    place = directory.absolute()
    with _lock:
        if place not in _keepers:
            _keepers[place] = Keeper(place, kept_in(place), patience(os.environ))
        return _keepers[place]


def forget() -> None:
    """Forget every keeper, as a restart does; for tests."""
    with _lock:
        _keepers.clear()
