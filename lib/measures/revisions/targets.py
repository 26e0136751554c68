"""Targets that moved in one version of the sources and not, or otherwise, in the other."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from lib.measures.indicators.moved_targets import MovedTarget, moved_targets
from lib.measures.revisions.kinds import RevisionKind
from lib.measures.revisions.pairs import pairs
from lib.model import Move
from lib.sources import Snapshot

_Place: TypeAlias = tuple[str, int, str, int, str]


@dataclass(frozen=True, slots=True)
class TargetRevised:
    """A change of a target that the documents show in one version only, or with other numbers."""

    before: MovedTarget | None
    after: MovedTarget | None

    @property
    def kind(self) -> RevisionKind:
        """Return what it is about."""
        return RevisionKind.TARGET

    @property
    def warning(self) -> bool:
        """Tell whether a target was eased that was not before."""
        eased = self.after is not None and self.after.move is Move.EASED
        return eased and not (self.before and self.before.move is Move.EASED)


def targets(before: Snapshot, after: Snapshot) -> Iterator[TargetRevised]:
    """Yield every change of a target that is not the same in both versions."""
    for (indicator, *_), then, now in pairs(_moved(before), _moved(after)):
        both = (indicator in version.register.indicators for version in (before, after))
        if all(both) and _numbers(then) != _numbers(now):
            yield TargetRevised(then, now)


def _moved(snapshot: Snapshot) -> Mapping[_Place, MovedTarget]:
    return {
        (
            each.about.indicator,
            each.before.year,
            each.before.document,
            each.after.year,
            each.after.document,
        ): each
        for each in moved_targets(snapshot)
    }


def _numbers(moved: MovedTarget | None) -> object:
    return moved and (moved.before.value, moved.after.value, moved.move)
