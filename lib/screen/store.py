"""One snapshot for a script run, shared by all sessions; an open page follows the files."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeAlias

import streamlit as st

from lib import sources, views
from lib.screen.choices import tell_what_is_not_there
from lib.screen.flow import then, write
from lib.screen.frame import insist_on_frame
from lib.screen.templates import render
from lib.sources import Snapshot
from lib.sources.keeper import State, Wait
from lib.sources.keeping import everyone
from lib.wording import addresses, control

_OPENED = "geopend"
_CONTROL = addresses.page("controle", control.FAULTS)

Seen: TypeAlias = Callable[[State], tuple[object, ...]]


def snapshot() -> Snapshot:
    """Return the sources of this run; while a file is faulty, the last good ones under a banner.

    Where there never were good ones, the run ends with a page that says so. What is wrong is never
    told here: visitors cannot mend it. The page Controle shows it.
    """
    return reading()[0]


def reading() -> tuple[Snapshot, State]:
    """Return the sources of this run as `snapshot` does, and how the reading of them went."""
    found = _followed(_by_visitors)
    if found.snapshot is None:
        write(render("nothing.html", told=control.NOTHING, control=_CONTROL))
        then(st.stop)()
    _above(found, _CONTROL, found.snapshot)
    return found.snapshot, found


def inspection() -> State:
    """Return how the reading of the sources went, for the page that tells officers all of it.

    The run goes on also where there never were good sources.
    """
    found = _followed(_by_officers)
    if found.snapshot is not None:
        _above(found)
    return found


def _followed(seen: Seen) -> State:
    """Return the state of the sources; the page runs again when `seen` gives something else."""
    insist_on_frame()
    directory = sources.folder()
    found = everyone.keeper(directory, views.prepare).current(_wait())
    _watch(directory, seen, seen(found))
    return found


def _wait() -> Wait:
    """Return how long a page waits for a newer version: who opens or reloads one, until it is made.

    Who has it open goes on with what it shows, and sees the newer version when it is ready.
    """
    opened = _OPENED not in st.session_state
    st.session_state[_OPENED] = True
    return Wait.UNTIL_STILL if opened else Wait.NOT


@st.fragment(run_every="4s")
def _watch(directory: Path, seen: Seen, shown: tuple[object, ...]) -> None:
    """Run the page again when there is something else to show; puts nothing on the page."""
    if seen(everyone.keeper(directory, views.prepare).current(Wait.NOT)) != shown:
        st.rerun(scope="app")


def _by_visitors(state: State) -> tuple[object, ...]:
    """Return what a visitor sees of the sources; while an officer mends faults, that stays."""
    return _version(state), control.shown(state, datetime.now(UTC))


def _by_officers(state: State) -> tuple[object, ...]:
    return _version(state), state.faults, state.expected


def _version(state: State) -> str | None:
    return state.snapshot.content_hash if state.snapshot else None


def _above(state: State, link: str = "", chosen_from: Snapshot | None = None) -> None:
    """Tell above the page which figures it shows, and what its address asks for in vain.

    The place for it is always there, so that what comes below it stays: who reads on with the
    keyboard would lose his place.
    """
    with then(st.container)():
        if told := control.shown(state, datetime.now(UTC)):
            write(render("banner.html", told=told, control=link))
        if chosen_from is not None:
            tell_what_is_not_there(chosen_from)
