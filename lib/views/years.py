"""What the page about the years shows: the matrix, other rules, moved targets and needed pace."""

from dataclasses import dataclass

from lib import measures, wording
from lib.sources import Snapshot, once
from lib.wording.tables import Table


@dataclass(frozen=True)
class YearsView:
    """Every indicator in every year, and how the promises moved."""

    legend: str
    matrix: Table
    goals: Table
    changes: tuple[str, ...]
    paces: tuple[str, ...]


@once
def years(snapshot: Snapshot) -> YearsView:
    """Return what can be told over all years."""
    return YearsView(
        wording.overview.legend_of_years(snapshot),
        wording.tables.matrix(measures.verdicts(snapshot).to_dicts()),
        wording.tables.by_goal(measures.by_goal(snapshot), snapshot.register),
        tuple(wording.promises.all_changes(snapshot)),
        tuple(wording.promises.all_paces(snapshot)),
    )


def lens(snapshot: Snapshot, year: int, own: str | None) -> Table:
    """Return the verdicts of a year under stricter and softer rules, and a visitor's own."""
    if own:
        return wording.tables.lens(measures.lens(snapshot, year, own), year)
    return _lens(snapshot, year)


@once
def _lens(snapshot: Snapshot, year: int) -> Table:
    return wording.tables.lens(measures.lens(snapshot, year), year)
