"""How far an outcome is from its target, as a share of it, in words."""

from lib.measures import Order, Reading, distance
from lib.model import Verdict
from lib.wording.numbers import MOST_TIMES, is_written_as_none, percentage
from lib.wording.sums import against_target


def told(reading: Reading) -> str:
    """Say how far an outcome is from its target, also as a share of that: what gives the order.

    "22 procentpunt (47,8%) onder het doel"; nothing without a verdict.
    """
    apart, found = distance(reading), reading.difference
    if apart is None or found is None or found.amount == 0:
        return against_target(reading)
    share = _share(apart.percent)
    if reading.target and reading.target.added_since:
        return f"opgeteld {share} {'boven' if found.amount > 0 else 'onder'} het doel"
    return against_target(reading, f" ({share})")


def _share(percent: float) -> str:
    if percent > MOST_TIMES:
        return f"meer dan {percentage(MOST_TIMES, 0)}"
    if is_written_as_none(percent):
        return "minder dan 0,1%"
    return percentage(percent)


def order(chosen: Order, readings: tuple[Reading, ...], year: int) -> str:
    """Say what stands first, and what the distance is; nothing where the goals give the order."""
    if chosen is Order.GOAL:
        return ""
    if not any(reading.difference for reading in readings):
        return f"Over {year} is er nog geen oordeel, dus staan zij op volgorde van doelstelling."
    last = any(reading.verdict not in (Verdict.MISSED, Verdict.REACHED) for reading in readings)
    without = " Wat geen oordeel heeft, staat achteraan." if last else ""
    return (
        "Vooraan staat het doel dat het verst is gemist, gerekend in procenten van het doel."
        f"{without}"
    )
