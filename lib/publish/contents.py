"""The first page of a publication: every form of it, with the way to each file."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import PurePosixPath

from lib.publish.form import Form
from lib.publish.publication import Publication
from lib.render.html import FileGroup, FileLine, listing
from lib.wording import site as wording
from lib.wording.numbers import number

FILE = "index.html"


def contents(
    publication: Publication, forms: Iterable[Form], sizes: Mapping[str, Mapping[str, int]]
) -> bytes:
    """List what was published; `sizes` has the bytes of each file by form and place."""
    groups = [
        FileGroup(form.told, [_line(name, sizes[form.word][name]) for name in _first(list(sizes[form.word]))])
        for form in forms
        if sizes.get(form.word)
    ]
    register = publication.snapshot.register
    told = wording.published(publication.on, publication.version)
    return listing(wording.ALL_FORMS, register.municipality, told, groups).encode()


def _first(names: Sequence[str]) -> list[str]:
    """Return where a reader begins: the pages at the top of a form, all files where it has none."""
    pages = [name for name in names if PurePosixPath(name).name == FILE]
    top = min((name.count("/") for name in pages), default=0)
    return [name for name in pages if name.count("/") == top] or list(names)


def _line(name: str, size: int) -> FileLine:
    is_page = PurePosixPath(name).name == FILE
    shown = name.removesuffix(FILE) if is_page else name
    return FileLine(name, shown, "" if is_page else _size(size))


def _size(count: int) -> str:
    """Write a number of bytes as people do: 1,2 MB or 34 kB, never 0."""
    if count >= _MEGA:
        return f"{number(count / _MEGA, 1)} MB"
    return f"{number(max(count // _KILO, 1))} kB"


_KILO, _MEGA = 1_000, 1_000_000
