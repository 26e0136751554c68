"""What the documents about a year tell of a programme and of its goals, each in its own line."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from lib.measures.promises.promised import Promised, promises
from lib.model import (
    EffectLine,
    ProgrammeTexts,
    PromiseKind,
    RiskLine,
    TextLine,
    ThemeLine,
    folded,
)
from lib.sources import Snapshot, once

Line = TypeVar("Line", bound=TextLine)
Line_co = TypeVar("Line_co", bound=TextLine, covariant=True)
_NOTHING = ProgrammeTexts()


@dataclass(frozen=True, slots=True)
class Told(Generic[Line_co]):
    """What one document tells."""

    document: str
    line: Line_co


@dataclass(frozen=True, slots=True)
class Theme:
    """A theme of a programme: what is told of it, and what the budget puts first under it."""

    name: str
    told: tuple[Told[ThemeLine], ...]
    first: tuple[Promised, ...]


@once
def effects(snapshot: Snapshot, programme: str, year: int) -> tuple[Told[EffectLine], ...]:
    """Return what the documents about a year say that a programme is there for."""
    return _of_year(snapshot, _texts(snapshot, programme).effect, year)


@once
def risks(snapshot: Snapshot, programme: str, year: int) -> tuple[Told[RiskLine], ...]:
    """Return what the documents about a year say of new risks."""
    return _of_year(snapshot, _texts(snapshot, programme).risks, year)


@once
def introduction(snapshot: Snapshot, goal: str, year: int) -> tuple[Told[TextLine], ...]:
    """Return how the documents about a year introduce a goal."""
    return _of_year(snapshot, snapshot.texts.introductions.get(goal, {}), year)


@once
def themes(snapshot: Snapshot, programme: str, year: int) -> tuple[Theme, ...]:
    """Return the themes that are told of in a year, and those that only have promises.

    A promise belongs to a theme by its name, or by the heading that a document has for it.
    """
    found = _texts(snapshot, programme).themes
    first = [
        each
        for each in promises(snapshot, year)
        if each.kind is PromiseKind.FOCUS and each.home.programme == programme
    ]
    by_name: dict[str, list[Promised]] = {name: [] for name in found}
    names = _names(found)
    for each in first:
        theme = each.about.theme or ""
        by_name.setdefault(names.get(folded(theme), theme), []).append(each)
    told = (
        Theme(name, _of_year(snapshot, found.get(name, {}), year), tuple(promised))
        for name, promised in by_name.items()
    )
    return tuple(theme for theme in told if theme.told or theme.first)


@once
def years_of_texts(snapshot: Snapshot, programme: str) -> tuple[int, ...]:
    """Return the years of which a document tells anything of a programme, rising."""
    texts = _texts(snapshot, programme)
    lines: Sequence[Mapping[str, TextLine]] = (texts.effect, texts.risks, *texts.themes.values())
    documents = snapshot.register.documents
    return tuple(sorted({documents[key].year for each in lines for key in each}))


def _texts(snapshot: Snapshot, programme: str) -> ProgrammeTexts:
    return snapshot.texts.programmes.get(programme, _NOTHING)


def _of_year(snapshot: Snapshot, lines: Mapping[str, Line], year: int) -> tuple[Told[Line], ...]:
    """Return the lines of the documents about a year, in the order of the register."""
    return tuple(
        Told(key, lines[key])
        for key, document in snapshot.register.documents.items()
        if key in lines and document.year == year
    )


def _names(themes: Mapping[str, Mapping[str, ThemeLine]]) -> Mapping[str, str]:
    """Return every theme by each of its names, its own name first."""
    found = {
        folded(line.heading): name
        for name, lines in themes.items()
        for line in lines.values()
        if line.heading
    }
    return found | {folded(name): name for name in themes}
