"""The first page of a publication: every form of it, with the way to each file."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path, PurePosixPath

from lib.model import Imprint
from lib.publish.editions import EDITIONS
from lib.publish.publication import Publication
from lib.publish.record import licence
from lib.render.html import FileGroup, FileLine, Told, listing
from lib.wording import open_data
from lib.wording import site as wording
from lib.wording.numbers import number
from lib.wording.prose import begun

FILE = "index.html"
_KILO, _MEGA = 1_000, 1_000_000


def contents(publication: Publication, folder: Path, there: Mapping[str, Sequence[str]]) -> bytes:
    """List what stands in a folder; `there` has the places of the files of each form."""
    groups = [
        FileGroup(begun(form.told), [_line(folder, name) for name in _first(there[form.word])])
        for form in EDITIONS
        if there.get(form.word)
    ]
    register = publication.snapshot.register
    told = wording.published(publication.on, publication.version)
    whose = list(_whose(register.imprint))
    page = listing(
        wording.ALL_FORMS, register.municipality, told, groups, whose, draft=publication.draft
    )
    return page.encode()


def _whose(imprint: Imprint | None) -> Iterator[Told]:
    """Yield who publishes, under which licence, and whom to ask, where the sources say so."""
    if imprint is not None:
        contact = imprint.contact
        way = f"mailto:{contact.mail}" if contact.mail else contact.website or ""
        yield Told(open_data.PUBLISHER, imprint.publisher.name)
        yield Told(open_data.LICENCE, imprint.licence.value, licence(imprint.licence))
        yield Told(open_data.CONTACT, open_data.contact(imprint), way)


def _first(names: Sequence[str]) -> list[str]:
    """Return where a reader begins: the pages at the top of a form, all files where it has none."""
    pages = [name for name in names if PurePosixPath(name).name == FILE]
    top = min((name.count("/") for name in pages), default=0)
    return [name for name in pages if name.count("/") == top] or list(names)


def _line(folder: Path, name: str) -> FileLine:
    if PurePosixPath(name).name == FILE:
        return FileLine(name, name.removesuffix(FILE), "")
    return FileLine(name, name, _size((folder / name).stat().st_size))


def _size(count: int) -> str:
    """Write a number of bytes as people do: 1,2 MB or 34 kB, never 0."""
    if count >= _MEGA:
        return f"{number(count / _MEGA, 1)} MB"
    return f"{number(max(count // _KILO, 1))} kB"
