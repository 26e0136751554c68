"""What the pages show of promises and motions."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lib import measures
from lib.measures import Promised, Untold
from lib.model import PromiseKind, Standing
from lib.page import Onward, PledgeGroup, Referral, Said, Saying, Table
from lib.sources import Snapshot, once
from lib.wording import addresses, motions, promises, standings

_MOST_NAMED = 5  # promises on the page of a goal


@dataclass(frozen=True)
class Chosen:
    """Which promises a reader wants to see, by the values of choices; ALL leaves nothing out."""

    home: str = promises.ALL
    theme: str = promises.ALL
    kind: str = promises.ALL
    standing: str = promises.ALL


def there(snapshot: Snapshot) -> bool:
    """Tell whether the sources have promises or motions at all."""
    return not snapshot.promises.empty


@once
def homes(snapshot: Snapshot, year: int) -> dict[str, str]:
    """Return the name of every goal or programme with promises in a year, by its value."""
    register = snapshot.register
    every = (each.home for each in measures.promises(snapshot, year))
    found = measures.in_order(every, register)
    return {promises.home_value(h, register): promises.home_name(h, register) for h in found}


@once
def themes(snapshot: Snapshot, year: int, home: str) -> dict[str, str]:
    """Return every heading under which promises of a year stand at one home, in their order."""
    found = (
        each.about.theme
        for each in measures.promises(snapshot, year)
        if promises.home_value(each.home, snapshot.register) == home
    )
    return {theme: theme for theme in found if theme is not None}


@once
def kinds(snapshot: Snapshot, year: int) -> dict[str, str]:
    """Return the name of every kind of promise of a year, by its value."""
    found = {each.kind for each in measures.promises(snapshot, year)}
    return {kind.value: promises.kind_name(kind) for kind in PromiseKind if kind in found}


@once
def states(snapshot: Snapshot, year: int) -> dict[str, str]:
    """Return the name of everything that came of promises of a year, by its value."""
    found = measures.tally(measures.counted(snapshot, year))
    return {standing.value: standings.label(standing) for standing in Standing if standing in found}


def opening(snapshot: Snapshot, year: int) -> str:
    """Say what the promises of a year come to."""
    found, years = measures.counted(snapshot, year), measures.years_of_promises(snapshot)
    return promises.sentence(found, years, year, snapshot.register)


def table(snapshot: Snapshot, year: int) -> Table:
    """Return how many promises of each goal came to what."""
    return promises.tallies(measures.counted(snapshot, year), snapshot.register)


def of_goals(snapshot: Snapshot, year: int, chosen: Chosen) -> tuple[str, tuple[PledgeGroup, ...]]:
    """Return what a choice leaves out, and the promises of each goal that it leaves."""
    register, every = snapshot.register, measures.promises(snapshot, year)
    shown = [
        each for each in every if _wanted(each, promises.home_value(each.home, register), chosen)
    ]
    groups = [
        promises.group(home, [each for each in shown if each.home == home], register)
        for home in measures.in_order((each.home for each in shown), register)
    ]
    left = sum(each.counts for each in shown)
    return promises.narrowed(left, len(measures.counted(snapshot, year))), tuple(groups)


def untold(snapshot: Snapshot, year: int, home: str) -> tuple[Untold, ...]:
    """Return what reports tell without a promise, of one home or of all."""
    return tuple(
        each
        for each in measures.unpromised(snapshot, year)
        if home in (promises.ALL, promises.home_value(each.home, snapshot.register))
    )


def entered(snapshot: Snapshot) -> Table | None:
    """Return how much was entered of each document; None where nothing was."""
    found = measures.told_by(snapshot)
    return promises.entered(found, snapshot.register) if found else None


@once
def of_motions(snapshot: Snapshot) -> PledgeGroup | None:
    """Return the motions, None where the sources have none."""
    found = measures.motions(snapshot)
    return motions.group(found, snapshot.register) if found else None


@once
def of_goal(snapshot: Snapshot, goal: str, year: int) -> Said | None:
    """Return on one strip what came of the promises of a goal, and those that were not found."""
    found = [each for each in measures.counted(snapshot, year) if each.home.goal == goal]
    if not found:
        return None
    value = promises.home_value(found[0].home, snapshot.register)
    way = Onward(
        f"Bekijk de {standings.promises(len(found))}" if len(found) > 1 else "Bekijk de belofte",
        addresses.promises(year, promises.home_part(found[0].home), bij=value),
    )
    return Said(tuple(_sayings(found, snapshot)), (way,))


@once
def on_overview(snapshot: Snapshot, year: int) -> Referral | None:
    """Return the one line of a year, None where every promise was found or no report was read."""
    told = promises.short(measures.counted(snapshot, year), snapshot.register)
    return Referral(told, "Bekijk de beloften", addresses.promises(year)) if told else None


def _sayings(found: Sequence[Promised], snapshot: Snapshot) -> Iterator[Saying]:
    counts = standings.counted(measures.tally(found))
    yield Saying(standings.promises(len(found)), (f"{counts}.",))
    missing = [each for each in found if each.standing is Standing.NOT_FOUND]
    if missing:
        more = len(missing) - _MOST_NAMED
        rest = (f"En nog {more}.",) if more > 0 else ()
        report = snapshot.register.documents[missing[0].report or ""].name
        lines = tuple(each.text for each in missing[:_MOST_NAMED])
        yield Saying(f"Niet teruggevonden in {report}", (*lines, *rest))


def _wanted(promised: Promised, home: str, chosen: Chosen) -> bool:
    told = promised.standing.value if promised.standing is not None else ""
    return all(
        wanted in (promises.ALL, value)
        for wanted, value in (
            (chosen.home, home),
            (chosen.theme, promised.about.theme or ""),
            (chosen.kind, promised.kind.value),
            (chosen.standing, told),
        )
    )
