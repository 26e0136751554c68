"""The keepers of this process, one for each folder, and the open pages that show what they keep."""

import threading
from collections.abc import Callable
from pathlib import Path

from lib.settings import Waits, current
from lib.sources.keeper import Keeper, Patience, State
from lib.sources.keeping.patience import Wait
from lib.sources.keeping.place import kept_in
from lib.sources.keeping.readers import Readers
from lib.sources.snapshot import Snapshot

_lock = threading.Lock()
_keepers: dict[Path, Keeper] = {}
_readers: dict[Path, Readers] = {}

Prepare = Callable[[Snapshot], object]


def _nothing(_: Snapshot) -> None:
    """Prepare nothing: not everyone who reads sources shows pages."""


def state(directory: Path, prepare: Prepare = _nothing) -> State:
    """Return how the reading of a data folder goes; raises WrongSettingError."""
    return keeper(directory, prepare).current(Wait.NOT)


def keeper(directory: Path, prepare: Prepare = _nothing) -> Keeper:
    """Return the keeper of a folder, made by the first who asks; raises WrongSettingError.

    That one also says what is prepared of a newer version before it is shown.

    Streamlit's caches are no place for it: any visitor can have those emptied. The folder is known
    by its address and not by where that leads: looking costs time, may hang, and a link that points
    elsewhere from now on gives a new version of the same sources.
    """
    place = directory.absolute()
    with _lock:
        if place not in _keepers:
            _keepers[place] = Keeper(place, kept_in(place), chosen(), prepare=prepare)
        return _keepers[place]


def readers(directory: Path) -> Readers:
    """Return the open pages that show a folder."""
    with _lock:
        return _readers.setdefault(directory.absolute(), Readers())


def forget() -> None:
    """Forget every keeper and every page, as a restart does; for tests."""
    with _lock:
        _keepers.clear()
        _readers.clear()


def chosen() -> Patience:
    """Return how long the administrator wants to wait for what; raises WrongSettingError."""
    waits = current(Waits)
    return Patience(waits.settle, waits.consider, waits.deadline)
