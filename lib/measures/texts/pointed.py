"""What the documents about a year point at: links, other chapters, other documents."""

from collections.abc import Sequence
from typing import TypeVar

from lib.measures.homes import Home, home
from lib.model import Pointer, Reference, WebLink
from lib.sources import Snapshot, once

Pointed = TypeVar("Pointed", WebLink, Pointer, Reference)


@once
def links(snapshot: Snapshot, at: Home, year: int) -> tuple[WebLink, ...]:
    """Return the links of a goal, or of a programme where no goal has them."""
    return _at(snapshot, snapshot.texts.links, at, year)


@once
def pointers(snapshot: Snapshot, at: Home, year: int) -> tuple[Pointer, ...]:
    """Return where the reader is sent for more about a goal, or about a programme itself."""
    return _at(snapshot, snapshot.texts.pointers, at, year)


@once
def references(snapshot: Snapshot, programme: str, year: int) -> tuple[Reference, ...]:
    """Return the documents that are named in all of a programme, in the order of the file."""
    register = snapshot.register
    return tuple(
        each
        for each in snapshot.texts.references
        if home(each.goal, each.programme, register).programme == programme
        and register.documents[each.document].year == year
    )


def _at(snapshot: Snapshot, found: Sequence[Pointed], at: Home, year: int) -> tuple[Pointed, ...]:
    register = snapshot.register
    return tuple(
        each
        for each in found
        if home(each.goal, each.programme, register) == at
        and register.documents[each.document].year == year
    )
