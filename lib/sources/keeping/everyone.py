"""The keepers of this process: one for each folder, whoever asks and whatever a visitor sends."""

import threading
from pathlib import Path

from lib.settings import Waits, current
from lib.sources.keeper import Keeper, Patience, State
from lib.sources.keeping.place import kept_in

_lock = threading.Lock()
_keepers: dict[Path, Keeper] = {}


def state(directory: Path) -> State:
    """Return how the reading of a data folder goes; raises WrongSettingError."""
    return keeper(directory).current()


def keeper(directory: Path) -> Keeper:
    """Return the keeper of a folder, made by the first who asks; raises WrongSettingError.

    Streamlit's caches are no place for it: any visitor can have those emptied. The folder is known
    by its address and not by where that leads: looking costs time, may hang, and a link that points
    elsewhere from now on gives a new version of the same sources.
    """
    place = directory.absolute()
    with _lock:
        if place not in _keepers:
            _keepers[place] = Keeper(place, kept_in(place), chosen())
        return _keepers[place]


def forget() -> None:
    """Forget every keeper, as a restart does; for tests."""
    with _lock:
        _keepers.clear()


def chosen() -> Patience:
    """Return how long the administrator wants to wait for what; raises WrongSettingError."""
    waits = current(Waits)
    return Patience(waits.settle, waits.consider, waits.deadline)
