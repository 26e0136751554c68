"""What can be found: each thing once, with its name, its texts and its place."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeAlias

from lib.page import Link
from lib.views.finding.folding import fold
from lib.wording.search import Kind

Texts: TypeAlias = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Found:
    """One thing that a page shows; each text has a head that says where it stands."""

    kind: Kind
    name: str
    texts: Texts
    place: Link


@dataclass(frozen=True)
class Entry:
    """The same as a search reads it: folded, `folded` has all texts below each other."""

    found: Found
    folded_name: str
    folded_texts: tuple[str, ...]
    folded: str


def entries(found: Iterable[Found]) -> tuple[Entry, ...]:
    """Return everything once, kind by kind, within a kind in the order in which it was found."""
    kinds = list(Kind)
    ordered = sorted(dict.fromkeys(found), key=lambda each: kinds.index(each.kind))
    return tuple(_entry(each) for each in ordered)


def _entry(found: Found) -> Entry:
    folded = tuple(fold(text) for _, text in found.texts)
    return Entry(found, fold(found.name), folded, "\n".join(folded))
