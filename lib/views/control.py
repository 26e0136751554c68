"""What the page for controllers shows: whether the sums close and everything is described."""

from dataclasses import dataclass

from lib import measures, wording
from lib.page import Table
from lib.sources import Snapshot, once
from lib.wording import closing


@dataclass(frozen=True)
class CheckedView:
    """What was held against each other: a sentence, and a table for all of it that there is.

    `every` has all of it in full, for who wants to see that as well; None where `tables` has it.
    """

    sentence: str
    tables: tuple[Table, ...]
    every: Table | None = None


@once
def stated(snapshot: Snapshot) -> CheckedView:
    """Return the verdicts that documents state, held against the figures."""
    found = measures.conflicts(snapshot)
    count = sum(reading.stated is not None for reading in measures.readings(snapshot))
    sentence = wording.control.conflicts(count, len(found))
    tables = (wording.tables.conflicts(found, snapshot.register),) if found else ()
    return CheckedView(sentence, tables)


@once
def claims(snapshot: Snapshot) -> CheckedView | None:
    """Return what explanations say of figures, held against them; None where none was typed."""
    found = measures.claims(snapshot)
    if not found:
        return None
    table = wording.tables.claims(found, snapshot.register)
    return CheckedView(wording.claims.summary(found), (table,))


@once
def sums(snapshot: Snapshot) -> CheckedView:
    """Return how the printed sums close, and those that do not close to the euro."""
    found = measures.sums(snapshot)
    sentence = closing.sentence(found)
    if not found:
        return CheckedView(sentence, ())
    told = wording.tables.reconciliation(found)
    still_open = wording.tables.not_exact(found, snapshot.register)
    every = wording.tables.every_sum(found, snapshot.register)
    return CheckedView(sentence, (told, still_open) if still_open else (told,), every)


@once
def completeness(snapshot: Snapshot) -> Table:
    """Return what is told about each indicator and what is missing."""
    return wording.control.completeness(measures.completeness(snapshot))
