"""Each motion with what the newest document says of it, and which deadlines passed without more."""

from dataclasses import dataclass

from lib.measures.promises.reports import accounted_until, entered
from lib.model import Deadline, DocumentKind, Motion, MotionLine, Register, Standing
from lib.sources import Snapshot, once


@dataclass(frozen=True, slots=True)
class Moved:
    """A motion as the newest document that names it tells.

    `overdue` are the deadlines that passed before the end of what is accounted for, without an
    outcome in any document; `missing` are the annual reports after that document that say nothing
    of a motion without an outcome.
    """

    number: str
    about: Motion
    standing: Standing
    document: str
    overdue: tuple[Deadline, ...]
    missing: tuple[str, ...]

    @property
    def has_outcome(self) -> bool:
        """Tell whether any document says how it ended."""
        return _has_outcome(self.about)

    @property
    def line(self) -> MotionLine:
        """Return what that document says."""
        return self.about.lines[self.document]


@once
def motions(snapshot: Snapshot) -> tuple[Moved, ...]:
    """Return every motion, those with a deadline that passed first, then as they stand."""
    found = [_moved(snapshot, number, one) for number, one in snapshot.promises.motions.items()]
    return tuple(sorted(found, key=lambda each: not each.overdue))


def _moved(snapshot: Snapshot, number: str, motion: Motion) -> Moved:
    register = snapshot.register
    documents = [key for key in register.documents if key in motion.lines]
    newest = documents[-1]
    state = motion.lines[newest].state
    standing = Standing(state.value) if state is not None else Standing.MENTIONED
    beside = {aside.document for aside in motion.asides}
    missing = () if _has_outcome(motion) else _later_reports(register, newest)
    return Moved(
        number,
        motion,
        standing,
        newest,
        _overdue(snapshot, motion),
        tuple(key for key in missing if key in entered(snapshot) and key not in beside),
    )


def _has_outcome(motion: Motion) -> bool:
    return any(line.state is not None and line.state.is_outcome for line in motion.lines.values())


def _later_reports(register: Register, newest: str) -> tuple[str, ...]:
    keys = list(register.documents)
    return tuple(
        key
        for key in keys[keys.index(newest) + 1 :]
        if register.documents[key].kind is DocumentKind.ANNUAL_REPORT
    )


def _overdue(snapshot: Snapshot, motion: Motion) -> tuple[Deadline, ...]:
    """Return the deadlines that passed; one under a condition may never have begun to count."""
    if _has_outcome(motion):
        return ()
    until = accounted_until(snapshot)
    return tuple(
        each
        for each in motion.deadlines
        if each.condition is None and each.day is not None and each.day <= until
    )
