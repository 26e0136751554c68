"""A text or a setting that was typed otherwise."""

from dataclasses import dataclass

from lib.measures.revisions.kinds import RevisionKind
from lib.measures.revisions.things import Path


@dataclass(frozen=True, slots=True)
class LineRevised:
    """A text or a setting that is another one now; None where there was or is none.

    `path` has the name of the file first. `times` is in how many rows the same was changed.
    """

    path: Path
    before: str | None
    after: str | None
    times: int = 1

    @property
    def kind(self) -> RevisionKind:
        """Return what it is about."""
        return RevisionKind.LINE

    @property
    def warning(self) -> bool:
        """Tell that it is nothing to be careful about: what follows from it is told by itself."""
        return False
