"""What the page for controllers shows: whether the sums close and everything is described."""

from dataclasses import dataclass

from lib import measures, wording
from lib.sources import Snapshot, once
from lib.wording.tables import Table


@dataclass(frozen=True)
class ControlView:
    """The sums counted, the ones that do not close to the euro, and what is told."""

    sentence: str
    reconciliation: Table
    open_sums: Table
    completeness: Table


@once
def control(snapshot: Snapshot) -> ControlView:
    """Return what was checked in the sources."""
    return ControlView(
        wording.money.reconciliation_sentence(snapshot.sums),
        wording.tables.reconciliation(snapshot.sums),
        wording.control.sums(snapshot.sums, snapshot.register),
        wording.control.completeness(measures.completeness(snapshot)),
    )
