"""What changes for a reader from one version of the sources to another."""

from typing import TypeAlias

from lib.measures.revisions.kinds import RevisionKind
from lib.measures.revisions.line import LineRevised
from lib.measures.revisions.lines import lines
from lib.measures.revisions.money import (
    AmountPlace,
    AmountRevised,
    AmountsCame,
    SignRevised,
    SumRevised,
    amounts,
    signs,
    sums,
)
from lib.measures.revisions.promises import MotionRevised, PromiseRevised, motions, promises
from lib.measures.revisions.readings import ConflictRevised, ReadingRevised, conflicts, readings
from lib.measures.revisions.targets import TargetRevised, targets
from lib.measures.revisions.things import Thing, ThingRevised, things
from lib.sources import Snapshot

__all__ = [
    "AmountPlace",
    "AmountRevised",
    "AmountsCame",
    "ConflictRevised",
    "LineRevised",
    "MotionRevised",
    "PromiseRevised",
    "ReadingRevised",
    "Revision",
    "RevisionKind",
    "SignRevised",
    "SumRevised",
    "TargetRevised",
    "Thing",
    "ThingRevised",
    "revisions",
]

Revision: TypeAlias = (
    ReadingRevised
    | ConflictRevised
    | SignRevised
    | ThingRevised
    | SumRevised
    | TargetRevised
    | AmountRevised
    | AmountsCame
    | PromiseRevised
    | MotionRevised
    | LineRevised
)
"""One thing that changed: `kind` is what it is about; with `warning` it asks a second look."""


def revisions(before: Snapshot, after: Snapshot) -> tuple[Revision, ...]:
    """Return everything that changed, the heaviest first; questions are compared as texts."""
    found: list[Revision] = [
        *readings(before, after),
        *conflicts(before, after),
        *signs(before, after),
        *things(before, after),
        *sums(before, after),
        *targets(before, after),
        *amounts(before, after),
        *promises(before, after),
        *motions(before, after),
        *lines(before, after),
    ]
    order = list(RevisionKind)
    return tuple(sorted(found, key=lambda each: (not each.warning, order.index(each.kind))))
