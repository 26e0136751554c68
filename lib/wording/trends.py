"""The years of one indicator in words: what the trend shows, and all of it for the ear."""

from collections.abc import Sequence

from lib.measures import Change, Measurement, Reading
from lib.wording.numbers import value
from lib.wording.readings import target_cell
from lib.wording.verdicts import direction


def finding(readings: Sequence[Reading], year: int) -> str:
    """Say in one line what the trend chart shows in the chosen year."""
    chosen = next(reading for reading in readings if reading.year == year)
    found, unit = chosen.measurement, chosen.about.unit
    if found is None:
        return _nothing_new(readings, year)
    if found.broken:
        return f"{_number(found, unit)} in {year}; niet te vergelijken met eerdere jaren"
    if found.change is None:
        return f"{_number(found, unit)} in {year}, de eerste uitkomst in deze documenten"
    return _movement(found, found.change, year, unit)


def _nothing_new(readings: Sequence[Reading], year: int) -> str:
    earlier = [(r.measurement, r) for r in readings if r.measurement and r.year <= year]
    if not earlier:
        return f"Geen uitkomst tot en met {year}"
    last, reading = earlier[-1]
    written = _number(last, reading.about.unit)
    return f"Geen nieuwe uitkomst over {year}; de laatste is {written} in {reading.year}"


def _movement(found: Measurement, change: Change, year: int, unit: str) -> str:
    span = f"{value(change.before, change.decimals, unit)} in {change.year}"
    if change.amount == 0:
        return f"Gelijk gebleven: {span} en {year}"
    verb = "Gestegen" if change.amount > 0 else "Gedaald"
    return f"{verb} van {span} naar {_number(found, unit)} in {year}"


def spoken(readings: Sequence[Reading]) -> str:
    """Write the trend chart out in words, for those who cannot see it."""
    about = readings[0].about
    measured = [(r.year, r.measurement) for r in readings if r.measurement]
    realised = [f"{year}: {_number(found, about.unit)}" for year, found in measured]
    targets = [f"{r.year}: {target_cell(r.target, about.unit)}" for r in readings if r.target]
    parts = [
        f"{about.name}, {direction(about.better)}.",
        f"Gerealiseerd {'; '.join(realised)}." if realised else "Geen gemeten waarden.",
        f"Begroot {'; '.join(targets)}." if targets else "Geen doelen.",
    ]
    parts += [
        f"In {r.year} is niet gemeten." for r in readings if r.outcome and r.outcome.carried_from
    ]
    parts += [
        f"{year} is niet te vergelijken met eerder: andere definitie."
        for year, found in measured
        if found.broken
    ]
    return " ".join(parts)


def _number(found: Measurement, unit: str) -> str:
    return value(found.value, found.decimals, unit)
