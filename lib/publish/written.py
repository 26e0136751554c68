"""Editions written into a folder, each replaced whole; nothing of anyone else is touched."""

import secrets
import shutil
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from time import perf_counter
from typing import TypeAlias

from lib.publish import contents
from lib.publish.form import Form
from lib.publish.manifest import MANIFEST, NotOursError, Published, read, written
from lib.publish.publication import Publication

_FIRST = "begin"
"""The name in the manifest of the page that lists everything."""


@dataclass(frozen=True)
class Progress:
    """A form that was made: how many files, how many bytes together, in how many seconds."""

    form: Form
    files: int
    size: int
    seconds: float


Tell: TypeAlias = Callable[[Progress], object]


def publish(
    publication: Publication, forms: Iterable[Form], folder: Path, tell: Tell = lambda _: None
) -> None:
    """Make these forms and put them in a folder; other forms that are there stay.

    Everything is made before anything is replaced. What was published in the folder before stays in
    the list of editions. Raises NotOursError for a folder with anything that we did not write,
    OSError where it cannot be written.
    """
    before = published(folder)
    forms = list(forms)
    words = frozenset((*before.forms, *(form.word for form in forms)))
    publication = replace(following(publication, before), forms=words)
    folder.mkdir(parents=True, exist_ok=True)
    half = folder / f".half-{secrets.token_hex(8)}"
    half.mkdir()
    try:
        made = {form.word: _make(publication, form, half, tell) for form in forms}
        _replace(folder, half, before, made)
        there = {**before.forms, **made}
        _write(folder / contents.FILE, contents.contents(publication, folder, there))
        told = Published(
            publication.snapshot.content_hash,
            publication.on,
            {**there, _FIRST: [contents.FILE]},
            publication.editions,
        )
        (half / MANIFEST).write_bytes(written(told))
        (half / MANIFEST).replace(folder / MANIFEST)
    finally:
        shutil.rmtree(half, ignore_errors=True)


def following(publication: Publication, before: Published) -> Publication:
    """Return a publication that knows what was published in its folder before.

    The same version again keeps what was said of it.
    """
    since = publication.since
    if since is None and before.editions and before.version == publication.snapshot.content_hash:
        since = before.editions[-1].since
    earlier = before.before(publication.snapshot.content_hash) or publication.earlier
    return replace(publication, earlier=earlier, since=since)


def published(folder: Path) -> Published:
    """Return what we published in a folder before; raises NotOursError for anything else in it."""
    if not folder.exists():
        return Published()
    there = sorted(path for path in folder.iterdir() if not path.name.startswith(".half-"))
    known = read(folder) or Published()
    ours = {MANIFEST} | {_top(name) for names in known.forms.values() for name in names}
    for path in there:
        if path.name not in ours:
            raise NotOursError(path)
    return known


def _make(publication: Publication, form: Form, folder: Path, tell: Tell) -> list[str]:
    """Write the files of a form; returns their names."""
    began, names, size = perf_counter(), list[str](), 0
    for name, content in form.make(publication):
        _write(folder / name, content)
        names.append(name)
        size += len(content)
    tell(Progress(form, len(names), size, perf_counter() - began))
    return names


def _replace(folder: Path, half: Path, before: Published, made: Mapping[str, list[str]]) -> None:
    """Put what was made in the place of what there was of the same forms."""
    old = {_top(name) for word in made for name in before.forms.get(word, ())}
    new = {_top(name) for names in made.values() for name in names}
    gone = half / ".oud"
    gone.mkdir()
    for name in sorted(old | new):
        if (folder / name).exists():
            (folder / name).replace(gone / name)
        if name in new:
            (half / name).replace(folder / name)


def _top(name: str) -> str:
    return name.partition("/")[0]


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
