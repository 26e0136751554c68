"""How much of promises and motions each document tells: what staff entered of it."""

from dataclasses import dataclass

from lib.measures.promises.reports import entered
from lib.sources import Snapshot, once


@dataclass(frozen=True, slots=True)
class ToldBy:
    """What one document says, in numbers of promises and motions.

    Only promises that are counted by themselves; `stateless` are accounts without a state.
    """

    document: str
    promised: int
    accounted: int
    stateless: int
    unpromised: int
    motions: int


@once
def told_by(snapshot: Snapshot) -> tuple[ToldBy, ...]:
    """Return what each document tells of which anything was entered, from old to new."""
    known = snapshot.register.documents
    return tuple(_told_by(snapshot, key) for key in known if key in entered(snapshot))


def _told_by(snapshot: Snapshot, document: str) -> ToldBy:
    told = snapshot.promises
    lines = [
        promise.lines[document]
        for promise in told.promises.values()
        if promise.counts and document in promise.lines
    ]
    accounts = [line for line in lines if line.promise is None]
    return ToldBy(
        document,
        promised=len(lines) - len(accounts),
        accounted=len(accounts),
        stateless=sum(line.state is None for line in accounts),
        unpromised=sum(document in each.lines for each in told.unpromised.values()),
        motions=sum(document in each.lines for each in told.motions.values()),
    )
