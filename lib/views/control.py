"""What the page for controllers shows: whether the sums close and everything is described."""

from dataclasses import dataclass

from lib import measures, wording
from lib.sources import Snapshot, once
from lib.wording.tables import Table


@dataclass(frozen=True)
class ControlView:
    """Stated verdicts held against the figures, the sums counted, and what is told."""

    verdicts: str
    conflicts: Table | None
    sentence: str
    reconciliation: Table
    open_sums: Table
    completeness: Table


@once
def control(snapshot: Snapshot) -> ControlView:
    """Return what was checked in the sources."""
    found = measures.conflicts(snapshot).to_dicts()
    return ControlView(
        wording.control.conflicts(measures.verdicts(snapshot)["stated"].count(), len(found)),
        wording.tables.conflicts(found, snapshot.register) if found else None,
        wording.money.reconciliation_sentence(snapshot.sums),
        wording.tables.reconciliation(snapshot.sums),
        wording.control.sums(snapshot.sums, snapshot.register),
        wording.control.completeness(measures.completeness(snapshot)),
    )
