"""Every change from one version of the sources to another, as a sentence."""

from collections.abc import Sequence
from typing import assert_never

from lib.measures import revisions
from lib.measures.revisions import (
    AmountRevised,
    AmountsCame,
    ConflictRevised,
    LineRevised,
    MotionRevised,
    PromiseRevised,
    ReadingRevised,
    Revision,
    RevisionKind,
    SignRevised,
    SumRevised,
    TargetRevised,
    ThingRevised,
)
from lib.model import Register
from lib.sources import Snapshot
from lib.wording.numbers import number
from lib.wording.revisions import agreed, lines, money, questions, readings, targets, things
from lib.wording.revisions.told import ToldRevision, told


def revised(before: Snapshot, after: Snapshot) -> tuple[ToldRevision, ...]:
    """Return all that changed for a reader, the heaviest first."""
    old, new = before.register, after.register
    found = [
        told(each.kind, _sentence(each, old, new), warning=each.warning)
        for each in revisions.revisions(before, after)
    ]
    found += [
        told(RevisionKind.QUESTION, sentence) for sentence in questions.sentences(before, after)
    ]
    order = list(RevisionKind)
    return tuple(sorted(found, key=lambda each: (not each.warning, order.index(each.kind))))


def opening(before: Snapshot, after: Snapshot, found: Sequence[ToldRevision]) -> str:
    """Say how much changed, and how much of it asks for a second look."""
    if not found:
        return _nothing(before, after)
    careful = sum(each.warning for each in found)
    many = (
        "Er is 1 verandering" if len(found) == 1 else f"Er zijn {number(len(found))} veranderingen"
    )
    if not careful:
        return f"{many} voor een lezer."
    if careful == len(found):
        which = "Die verdient" if careful == 1 else "Die verdienen allemaal"
        return f"{many} voor een lezer. {which} een tweede blik: er staat “let op” voor."
    return f"{many} voor een lezer. Bij {number(careful)} daarvan staat “let op”."


def _nothing(before: Snapshot, after: Snapshot) -> str:
    if before == after:
        return "Er verandert niets: de cijfers en teksten zijn dezelfde."
    return (
        "De bestanden zijn anders, maar wij vinden geen cijfer, oordeel, tekst of vraag die een "
        "lezer anders ziet."
    )


def _sentence(each: Revision, old: Register, new: Register) -> str:
    match each:
        case ReadingRevised():
            sentence = readings.sentence(each, old, new)
        case ConflictRevised():
            sentence = readings.about_conflict(each, old, new)
        case SignRevised():
            sentence = money.about_sign(each, old, new)
        case SumRevised():
            sentence = money.about_sum(each, old, new)
        case AmountRevised():
            sentence = money.about_amount(each, old, new)
        case AmountsCame():
            sentence = money.about_many(each, new)
        case TargetRevised():
            sentence = targets.sentence(each, old, new)
        case PromiseRevised():
            sentence = agreed.about_promise(each)
        case MotionRevised():
            sentence = agreed.about_motion(each)
        case ThingRevised():
            sentence = things.sentence(each)
        case LineRevised():
            sentence = lines.sentence(each)
        case _:
            assert_never(each)
    return sentence
