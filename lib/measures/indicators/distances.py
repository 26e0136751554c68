"""How far an outcome is from its target, as a share of it, and the order that this gives."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import assert_never

from lib.measures.indicators.lookup import of_year
from lib.measures.indicators.readings import Reading
from lib.model import Verdict
from lib.sources import Snapshot


class Order(StrEnum):
    """In which order indicators stand beside each other; the value stands in an address."""

    DISTANCE = "afstand"
    GOAL = "doelstelling"


@dataclass(frozen=True, slots=True)
class Distance:
    """How far an outcome is from the bound that decides, in percent of the size of that bound.

    `short`: it is on the wrong side of it. Both may be so close that they are the same.
    """

    percent: float
    short: bool


def distance(reading: Reading) -> Distance | None:
    """Return how far an outcome is from its target.

    None without a verdict, and where it is no share of anything: the target is zero, or the
    outcome lies between two bounds.
    """
    found, target = reading.difference, reading.target
    if found is None or found.percent is None or target is None:
        return None
    below = found.amount < 0 if target.low is not None else found.amount > 0
    return Distance(abs(found.percent), below or reading.verdict is Verdict.MISSED)


def ordered(snapshot: Snapshot, year: int, order: Order) -> tuple[Reading, ...]:
    """Return the reading of each indicator in a year, each once.

    By distance: what is missed by most first, then what is reached by least, then what has no
    verdict. By goal: as the register has them.
    """
    goals = {goal: place for place, goal in enumerate(_goals(snapshot))}
    by_goal = sorted(of_year(snapshot, year), key=lambda reading: goals[reading.about.goal])
    match order:
        case Order.DISTANCE:
            return tuple(sorted(by_goal, key=_from_worst))
        case Order.GOAL:
            return tuple(by_goal)
        case _:
            assert_never(order)


def _goals(snapshot: Snapshot) -> Iterator[str]:
    for programme in snapshot.register.programmes:
        yield from snapshot.register.goals_of(programme)


def _from_worst(reading: Reading) -> tuple[int, float]:
    """Put missed before reached before neither; in each, what has no share of a target last."""
    apart = distance(reading)
    if reading.verdict is Verdict.MISSED:
        return (0, -apart.percent) if apart else (1, 0)
    if reading.verdict is Verdict.REACHED and reading.difference is None:
        return 2, 0
    if reading.verdict is Verdict.REACHED:
        return (2, -apart.percent if apart.short else apart.percent) if apart else (3, 0)
    return 4, 0
