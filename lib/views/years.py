"""What the page about the years shows: small charts, other rules, moved targets, needed pace."""

from collections.abc import Mapping
from dataclasses import dataclass

from lib import charts, measures, wording
from lib.measures import Order
from lib.page import Multiples, Table
from lib.sources import Snapshot, once


@once
def multiples(snapshot: Snapshot, year: int, order: Order) -> Multiples:
    """Return every indicator as a small chart."""
    years = measures.years(snapshot)
    groups = wording.multiples.groups(snapshot, year, order)
    return Multiples(groups, _pictures(snapshot, year), years[0], years[-1], year, "verloop")


@once
def _pictures(snapshot: Snapshot, year: int) -> Mapping[str, str]:
    """Return the small chart of each indicator by its name; it is the same in every order."""
    return {
        name: charts.small(measures.of_indicator(snapshot, name), year)
        for name in snapshot.register.indicators
    }


@once
def legend(snapshot: Snapshot, year: int, order: Order) -> str:
    """Say how to read the small charts."""
    return wording.multiples.legend(snapshot, year, order)


@once
def matrix(snapshot: Snapshot) -> tuple[Table, ...]:
    """Return every indicator in every year with an outcome."""
    return wording.tables.matrix(measures.readings(snapshot))


@once
def dashes(snapshot: Snapshot) -> str:
    """Say how to read these tables."""
    return wording.years.legend(measures.readings(snapshot))


@once
def goals(snapshot: Snapshot) -> tuple[Table, ...]:
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


@dataclass(frozen=True)
class Rules:
    """What other rules change in a year: in sentences, and each verdict in a table."""

    sentences: tuple[str, ...]
    table: Table


def rules(snapshot: Snapshot, year: int, own: str | None) -> Rules:
    """Return what other rules change in a year, and a visitor's own."""
    found = measures.lens(snapshot, year, own)
    told = wording.lens.sentences(found, snapshot.register.judging)
    return Rules(tuple(told), wording.tables.lens(found))
