"""An earlier edition, read back from its folder to compare the next one with."""

from pathlib import Path

from lib.publish.manifest import MANIFEST, read
from lib.sources import Snapshot, load
from lib.wording import revisions
from lib.wording.revisions.editions import Edition, Since

SOURCES = "bronnen"
"""The folder of an edition with its sources: without them nothing can be compared."""


class NotComparableError(Exception):
    """A folder has no edition, or one without its sources; `told` says which."""

    def __init__(self, told: str) -> None:
        super().__init__(told)
        self.told = told


def earlier(folder: Path) -> tuple[Edition, Snapshot]:
    """Return the edition of which a folder has the sources, and those sources.

    Raises NotComparableError where there is nothing to compare with, NotOursError for the file of
    another, SourceError for sources that this version of the program finds faulty.
    """
    found = read(folder)
    if found is None:
        raise NotComparableError(f"In {folder} staat geen uitgave: er is geen {MANIFEST}.")
    if SOURCES not in found.forms:
        raise NotComparableError(
            f"De uitgave in {folder} heeft haar bronnen niet bij zich: er is geen map {SOURCES}. "
            f"Maak haar opnieuw met de vorm {SOURCES}; een volgende is dan te vergelijken."
        )
    snapshot = load(folder / SOURCES)
    of_them = [each for each in found.editions if each.version == snapshot.content_hash]
    return (of_them or [*found.editions])[-1], snapshot


def since(edition: Edition, before: Snapshot, after: Snapshot) -> Since:
    """Return what changed since an edition with these sources."""
    found = revisions.revised(before, after)
    opening = revisions.opening(before, after, found)
    return Since(edition.on, before.content_hash, opening, found)
