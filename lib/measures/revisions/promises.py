"""What changes in what came of promises and motions."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lib.measures.promises.motions import Moved
from lib.measures.promises.motions import motions as every_motion
from lib.measures.promises.promised import Promised, years_of_promises
from lib.measures.promises.promised import promises as of_year
from lib.measures.revisions.kinds import RevisionKind
from lib.measures.revisions.pairs import pairs
from lib.measures.revisions.things import Path
from lib.model import Standing
from lib.sources import Snapshot

_DONE = (Standing.DONE, Standing.GOING_ON)
_LACKING = (Standing.NOT_FOUND, Standing.NOT_DONE)


@dataclass(frozen=True, slots=True)
class PromiseRevised:
    """A promise for a year of which something else came than before."""

    before: Promised
    after: Promised

    @property
    def kind(self) -> RevisionKind:
        """Return what it is about."""
        return RevisionKind.PROMISE

    @property
    def warning(self) -> bool:
        """Tell whether it turns from kept to not, or the other way."""
        both = (self.before.standing, self.after.standing)
        return any(each in _DONE for each in both) and any(each in _LACKING for each in both)


@dataclass(frozen=True, slots=True)
class MotionRevised:
    """A motion of which another document, or the same one, tells something else than before."""

    before: Moved
    after: Moved

    @property
    def kind(self) -> RevisionKind:
        """Return what it is about."""
        return RevisionKind.PROMISE

    @property
    def warning(self) -> bool:
        """Tell whether a deadline passed that had not before."""
        return bool(self.after.overdue) and not self.before.overdue


def promises(before: Snapshot, after: Snapshot) -> Iterator[PromiseRevised]:
    """Yield each promise that both versions have for a year and that stands otherwise."""
    for _, then, now in pairs(_promises(before), _promises(after)):
        if then and now and then.standing is not now.standing:
            yield PromiseRevised(then, now)


def motions(before: Snapshot, after: Snapshot) -> Iterator[MotionRevised]:
    """Yield each motion that both versions have and that stands otherwise."""
    old = {each.number: each for each in every_motion(before)}
    new = {each.number: each for each in every_motion(after)}
    for _, then, now in pairs(old, new):
        if then and now and _stands(then) != _stands(now):
            yield MotionRevised(then, now)


def standings(before: Snapshot, after: Snapshot) -> frozenset[Path]:
    """Return where the words stand of which a change of standing is told."""
    kept = (
        ("beloften", each.after.name, "documenten", each.after.accounts[-1].document, "stand")
        for each in promises(before, after)
        if each.after.accounts and each.before.accounts
    )
    moved = (
        ("moties", each.after.number, "documenten", each.after.document, "stand")
        for each in motions(before, after)
        if each.before.document == each.after.document
    )
    return frozenset((*kept, *moved))


def _promises(snapshot: Snapshot) -> Mapping[tuple[str, int], Promised]:
    return {
        (each.name, year): each
        for year in years_of_promises(snapshot)
        for each in of_year(snapshot, year)
    }


def _stands(motion: Moved) -> object:
    return motion.standing, len(motion.overdue)
