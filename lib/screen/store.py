"""One snapshot for a script run, shared by all sessions as long as the files stay the same."""

from contextlib import suppress
from pathlib import Path
from typing import TypeAlias

import streamlit as st

from lib import sources
from lib.screen.frame import insist_on_frame
from lib.screen.templates import render
from lib.sources import Snapshot, SourceError

Stamp: TypeAlias = tuple[tuple[str, int, int, int], ...]


def snapshot() -> Snapshot:
    """Return the sources as they are now; a faulty one ends the run with its faults on screen."""
    insist_on_frame()
    directory = sources.folder()
    try:
        return _load(directory, _stamp(directory))
    except SourceError as error:
        st.html(render("faults.html", faults=error.faults))
        st.stop()


def warm(directory: Path) -> None:
    """Read the sources before anyone asks; faults wait for the page that names them."""
    with suppress(SourceError):
        _load(directory, _stamp(directory))


@st.cache_resource(max_entries=2, show_spinner=False)
def _load(directory: Path, stamp: Stamp) -> Snapshot:  # noqa: ARG001 the stamp is the cache's key
    return sources.load(directory)


def _stamp(directory: Path) -> Stamp:
    """Return name, time, size and inode of every file in the folder: what changes when one does."""
    if not directory.is_dir():
        return ()
    return tuple(
        (path.name, status.st_mtime_ns, status.st_size, status.st_ino)
        for path in sorted(directory.iterdir())
        if (status := path.stat())
    )
