"""Editions of what is on screen, made in a process of their own that everybody else goes before."""

import asyncio
import hashlib
import logging
import os
import shutil
import sys
import tempfile
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from starlette.concurrency import run_in_threadpool

from lib import journal, views
from lib.publish import NotOursError, published
from lib.sources.keeper import State
from lib.sources.keeping.copy import UnusableCopyError, restore
from lib.sources.keeping.everyone import state
from lib.sources.keeping.place import kept_in

_ROOT = Path(__file__).resolve().parents[2]
_SECONDS_BETWEEN = 5
_SECONDS_AT_MOST = 1_800
_TRIES = 3
"""Of a version: while the newest is being kept, what is kept may be the one before it."""
_LAST = 19  # of the niceness of Linux
_FOLDER = "uitgaven"


@dataclass(frozen=True)
class Edition:
    """What was made of one version of the sources: its folder, and its files by their place."""

    folder: Path
    files: frozenset[str]


class Editions:
    """Makes an edition of each version of the sources, once, and knows the newest.

    Until a newer one is whole the one before it stays. `wanted` tells whether to make any, `draft`
    that each says of itself that it is one.
    """

    def __init__(self, *, wanted: bool, draft: bool = False) -> None:
        self._wanted = wanted
        self._draft = draft
        self._tried = Counter[str]()
        self._made = ""
        self.newest: Edition | None = None

    @property
    def coming(self) -> bool:
        """Tell whether there is nothing yet, but will be."""
        return (
            self._wanted and self.newest is None and max(self._tried.values(), default=0) < _TRIES
        )

    async def follow(self, directory: Path) -> None:
        """Make what is not there, for as long as the server runs."""
        while self._wanted:
            now = await run_in_threadpool(self._state, directory)
            version = now.snapshot.content_hash if now.snapshot else ""
            if version and version != self._made and self._tried[version] < _TRIES:
                self._tried[version] += 1
                await self._make(directory, version)
            await asyncio.sleep(_SECONDS_BETWEEN)

    def _state(self, directory: Path) -> State:
        """Look at the sources; the pages of a draft are made elsewhere, so nothing is prepared."""
        return state(directory) if self._draft else state(directory, views.prepare)

    async def _make(self, directory: Path, version: str) -> None:
        """Take the edition of a version that another process made, or make it."""
        base = _base(directory)
        known = base / f"{version[:16]}-{await run_in_threadpool(_program)}"
        if _whole(known, version) is None:
            with tempfile.TemporaryDirectory(dir=_there(base), prefix=".half-") as half:
                failed = await _publish(directory, Path(half), draft=self._draft)
                made = Path(half) / "uit"
                if _whole(made, version) is None:
                    _tell(version, failed or "andere versie")
                    return
                with suppress(OSError):  # another process was first
                    made.replace(known)
        self.newest, self._made = _whole(known, version), version
        await run_in_threadpool(_forget_others, base, known)
        journal.write("uitgaven gemaakt", {"versie": version[:12]})


def _base(directory: Path) -> Path:
    """Return the folder for the editions of a data folder, beside what is kept of it."""
    kept = kept_in(directory)
    own = f"{kept.stem}-{_FOLDER}" if kept else f"doelgehaald-{_FOLDER}-{os.getpid()}"
    return (kept.parent if kept else Path(tempfile.gettempdir())) / own


@cache
def _program() -> str:
    """Return what tells this program from another version of it, which writes other pages."""
    found = hashlib.sha256()
    for path in sorted((_ROOT / "lib").rglob("*")):
        if path.is_file() and path.suffix != ".pyc":
            found.update(path.read_bytes())
    return found.hexdigest()[:8]


def _there(folder: Path) -> Path:
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


def _whole(folder: Path, version: str) -> Edition | None:
    """Return the edition in a folder, None for one of another version or of another program."""
    try:
        found = published(folder)
    except NotOursError:
        return None
    if found.version != version:
        return None
    files = frozenset(name for names in found.forms.values() for name in names)
    return Edition(folder, files)


async def _publish(directory: Path, half: Path, *, draft: bool = False) -> str:
    """Publish the sources that are on screen into a folder; returns what went wrong, if anything.

    Those are the kept ones: the files themselves may be faulty by now.
    """
    data = await run_in_threadpool(_sources, directory, half / "bron")
    command = ["-m", "lib", "publiceer", "--naar", str(half / "uit"), "--data", str(data)]
    command += ["--concept"] if draft else []
    process = await asyncio.create_subprocess_exec(
        sys.executable, *command, cwd=_ROOT, start_new_session=True,
        stdout=asyncio.subprocess.DEVNULL, stderr=asyncio.subprocess.PIPE,
    )  # fmt: skip
    if sys.platform == "linux":
        with suppress(OSError):
            os.setpriority(os.PRIO_PROCESS, process.pid, _LAST)
    try:
        _, said = await asyncio.wait_for(process.communicate(), _SECONDS_AT_MOST)
    except TimeoutError:
        return "duurt te lang"
    finally:
        with suppress(ProcessLookupError):
            process.kill()
    return said.decode(errors="replace").strip().rpartition("\n")[2]


def _sources(directory: Path, into: Path) -> Path:
    """Return a folder with the sources that are on screen."""
    kept = kept_in(directory)
    with suppress(UnusableCopyError):
        if kept and (copy := restore(kept)):
            into.mkdir()
            for name, content in copy.files.items():
                (into / name).write_bytes(content)
            return into
    return directory.absolute()


def _forget_others(base: Path, known: Path) -> None:
    """Throw away what was made of other versions; another process may still be making its own."""
    for path in base.iterdir():
        if path != known and not path.name.startswith("."):
            shutil.rmtree(path, ignore_errors=True)


def _tell(version: str, why: str) -> None:
    journal.write("uitgaven niet gemaakt", {"versie": version[:12], "reden": why}, logging.WARNING)
