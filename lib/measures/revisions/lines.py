"""What else was typed otherwise: every text and setting of every file, by where it stands."""

from collections.abc import Iterator, Mapping

from lib.measures.revisions.line import LineRevised
from lib.measures.revisions.pairs import pairs
from lib.measures.revisions.promises import standings
from lib.measures.revisions.readings import Place, places
from lib.measures.revisions.rows import changed_rows
from lib.measures.revisions.things import Path, documents, is_within, paths
from lib.model.leaves import leaves
from lib.sources import Snapshot, indicators, once, promises, texts

_FIGURES = ("begroot", "gerealiseerd", "verwacht")
_BESIDE = ("reden",)
"""What stands in a figure and is read as a text beside it."""


def lines(before: Snapshot, after: Snapshot) -> Iterator[LineRevised]:
    """Yield what was typed otherwise and that no other change tells."""
    whole, held = documents(before, after), paths(before, after)
    told, standing = places(before, after), standings(before, after)
    for path, then, now in pairs(_typed(before), _typed(after)):
        apart = then != now and whole.isdisjoint(path) and not is_within(path[1:], held)
        if apart and not _is_told(path, told) and path[1:] not in standing:
            yield LineRevised(path, then, now)
    yield from changed_rows(before, after)


def _is_told(path: Path, told: frozenset[Place]) -> bool:
    """Tell whether a figure belongs to a reading of which the change is told."""
    match path[1:]:
        case ("indicatoren", name, "waarden", _, year, *rest):
            return _figure(rest) and _place(name, None, year) in told
        case ("indicatoren", name, "reeksen", series, "waarden", _, year, *rest):
            return _figure(rest) and _place(name, series, year) in told
        case _:
            return False


def _figure(rest: list[str]) -> bool:
    return rest[0] in (*_FIGURES, "vermeld") and rest[-1] not in _BESIDE


def _place(name: str, series: str | None, year: str) -> Place:
    return name, series, int(year) if year.isdigit() else 0


@once
def _typed(snapshot: Snapshot) -> Mapping[Path, str]:
    """Return every text of the files with a model."""
    contents = {
        indicators.FILE: snapshot.register,
        promises.FILE: snapshot.promises,
        texts.FILE: snapshot.texts,
    }
    return {
        (file, *path): text for file, content in contents.items() for path, text in leaves(content)
    }
