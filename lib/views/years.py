"""What the page about the years shows: the matrix, other rules, moved targets and needed pace."""

from lib import measures, wording
from lib.page import Table
from lib.sources import Snapshot, once


@once
def legend(snapshot: Snapshot) -> str:
    """Say how to read the matrix."""
    return wording.overview.legend_of_years(snapshot)


@once
def matrix(snapshot: Snapshot) -> Table:
    """Return every indicator in every year."""
    return wording.tables.matrix(measures.readings(snapshot))


@once
def goals(snapshot: Snapshot) -> Table:
    """Return the verdicts of each goal in each year, counted."""
    return wording.tables.by_goal(measures.by_goal(snapshot), snapshot.register)


@once
def changes(snapshot: Snapshot) -> tuple[str, ...]:
    """Return every target that moved."""
    return tuple(
        wording.moved_targets.named(moved, snapshot.register)
        for moved in measures.moved_targets(snapshot)
    )


@once
def paces(snapshot: Snapshot) -> tuple[str, ...]:
    """Return what each year must bring to reach the last targets."""
    return tuple(wording.paces.named(pace, snapshot.register) for pace in measures.paces(snapshot))


def lens(snapshot: Snapshot, year: int, own: str | None) -> Table:
    """Return the verdicts of a year under stricter and softer rules, and a visitor's own."""
    if own:
        return wording.tables.lens(measures.lens(snapshot, year, own))
    return _lens(snapshot, year)


@once
def _lens(snapshot: Snapshot, year: int) -> Table:
    return wording.tables.lens(measures.lens(snapshot, year))
