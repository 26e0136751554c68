"""One snapshot for a script run, shared by all sessions; an open page follows the files."""

import hashlib
import os
import sys
from pathlib import Path
from typing import TypeAlias

import streamlit as st

from lib import sources
from lib.screen.flow import then, write
from lib.screen.frame import insist_on_frame
from lib.screen.templates import render
from lib.sources import Fault, Snapshot
from lib.sources.keeper import SETTLE, Keeper, State
from lib.wording.dates import moment

_MOST_SHOWN = 5

Shown: TypeAlias = tuple[str | None, tuple[Fault, ...]]


def snapshot() -> Snapshot:
    """Return the sources of this run; while a file is faulty, the last good ones under a banner.

    Where there never were good ones, the run ends with the faults on screen.
    """
    return reading()[0]


def reading() -> tuple[Snapshot, State]:
    """Return the sources of this run as `snapshot` does, and how the reading of them went."""
    insist_on_frame()
    directory = sources.folder()
    state = _keeper(directory).current(patient=True)
    _watch(directory, _shown(state))
    if state.snapshot is None:
        write(render("faults.html", faults=state.faults))
        then(st.stop)()
    _banner(state)
    return state.snapshot, state


def state(directory: Path) -> State:
    """Return how the reading of a data folder goes, for who is not running a page."""
    return _keeper(directory).current()


@st.fragment(run_every="4s")
def _watch(directory: Path, shown: Shown) -> None:
    """Run the page again when there is something else to show; puts nothing on the page."""
    if _shown(_keeper(directory).current(patient=True)) != shown:
        st.rerun(scope="app")


def _shown(state: State) -> Shown:
    return state.snapshot.content_hash if state.snapshot else None, state.faults


def _banner(state: State) -> None:
    if state.since is None:
        return
    faults = [fault for fault in state.faults if not fault.warning]
    write(
        render(
            "banner.html",
            since=moment(state.since),
            read_at=moment(state.read_at),
            faults=faults[:_MOST_SHOWN],
            more=len(faults[_MOST_SHOWN:]),
        )
    )


@st.cache_resource(max_entries=2, show_spinner=False)
def _keeper(directory: Path) -> Keeper:
    settle = float(os.environ.get("DOELGEHAALD_RUST") or SETTLE)
    return Keeper(directory, kept_in(directory), settle)


def kept_in(directory: Path) -> Path | None:
    """Return the file that keeps the last good sources of a data folder; None if there is no place.

    It stands in the folder DOELGEHAALD_BEWAAR or in the user's cache, never in the data folder.
    """
    try:
        parent = Path(os.environ.get("DOELGEHAALD_BEWAAR") or _cache() / "doelgehaald").resolve()
    except RuntimeError:  # no home
        return None
    data = directory.resolve()
    name = hashlib.sha256(os.fsencode(data)).hexdigest()[:16]
    return None if parent.is_relative_to(data) else parent / f"{name}.json"


def _cache() -> Path:
    """Return the folder for caches of the user on this platform."""
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches"
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
