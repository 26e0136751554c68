"""Every indicator beside each other in words: verdict, figures, distance and trend of a year."""

from collections.abc import Sequence
from typing import assert_never

from lib import measures
from lib.measures import Order, Reading
from lib.model import Verdict
from lib.page import Small, SmallGroup
from lib.sources import Snapshot
from lib.wording import addresses, distances, programmes, trends
from lib.wording.readings import outcome_cell, target_cell
from lib.wording.verdicts import label, stated, symbol


def groups(snapshot: Snapshot, year: int, chosen: Order) -> tuple[SmallGroup, ...]:
    """Return every indicator in an order; by goal each programme of several is a group."""
    found = measures.ordered(snapshot, year, chosen)
    register = snapshot.register
    if chosen is Order.DISTANCE or len(register.programmes) == 1:
        return (SmallGroup("", _charts(snapshot, found)),)
    of_programme = {
        code: [reading for reading in found if reading.about.programme == code]
        for code in register.programmes
    }
    return tuple(
        SmallGroup(programmes.head(code, register), _charts(snapshot, own))
        for code, own in of_programme.items()
        if own
    )


def order(chosen: Order) -> str:
    """Name an order."""
    match chosen:
        case Order.DISTANCE:
            return "Afstand"
        case Order.GOAL:
            return "Doelstelling"
        case _:
            assert_never(chosen)


def legend(snapshot: Snapshot, year: int, chosen: Order) -> str:
    """Say how to read the small charts, and in which order they stand."""
    years = measures.years(snapshot)
    how = (
        f"Elk plaatje loopt van {years[0]} tot en met {years[-1]} en heeft een eigen schaal: "
        f"de lijn is de uitkomst, een open blokje het doel, de dikke stip {year}."
    )
    found = measures.ordered(snapshot, year, chosen)
    return " ".join(filter(None, (distances.order(chosen, found, year), how)))


def _charts(snapshot: Snapshot, readings: Sequence[Reading]) -> tuple[Small, ...]:
    return tuple(_chart(snapshot, reading) for reading in readings)


def _chart(snapshot: Snapshot, reading: Reading) -> Small:
    about, verdict, register = reading.about, reading.verdict, snapshot.register
    years = measures.of_indicator(snapshot, about.indicator)
    goal = f"{register.code_of(about.goal)} {register.goal(about.goal).short_name}".strip()
    return Small(
        about.indicator,
        goal,
        about.short_name,
        verdict,
        label(verdict),
        symbol(verdict),
        stated(reading, register),
        _outcome(reading),
        _target(reading),
        distances.told(reading),
        trends.glance(years, reading.year, register.indicators[about.indicator]),
        _nothing(years),
        addresses.indicator(about.indicator, about.goal, reading.year, register),
    )


def _outcome(reading: Reading) -> str:
    """Write the outcome; without any the verdict says why, but where there is no target."""
    if reading.groups is not None:
        return "per groep gemeten"
    if reading.outcome is not None:
        return outcome_cell(reading.outcome, reading.about.unit)
    silent = reading.verdict in (Verdict.NO_TARGET, Verdict.UNDECIDABLE)
    return "geen uitkomst" if silent else label(reading.verdict).lower()


def _target(reading: Reading) -> str:
    if reading.target is None:
        return "" if reading.groups is not None else "geen doel"
    return f"doel {target_cell(reading.target, reading.about.unit)}"


def _nothing(readings: Sequence[Reading]) -> str:
    """Say which kind of nothing there is to draw; empty where there is something."""
    if any(reading.measurement or _has_level(reading) for reading in readings):
        return ""
    if any(reading.groups for reading in readings):
        return "Alleen groepen of wijken hebben cijfers."
    return "Er is geen getal om te tekenen."


def _has_level(reading: Reading) -> bool:
    target = reading.target
    return target is not None and any((target.value is not None, target.low, target.high))
