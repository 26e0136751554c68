"""The years of one indicator in words: what the trend shows, and all of it for the ear."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from lib.measures import Change, Measurement, Reading
from lib.model import Indicator
from lib.wording.numbers import value
from lib.wording.readings import target_cell
from lib.wording.sums import against_target
from lib.wording.verdicts import direction

_HARDLY = Decimal("0.01")  # of what it was: a smaller step is no rise and no fall
_IN_FULL = 8  # years of a small picture: of more its shape is told
_A_RUN = 3  # measurements in a row that hardly differ


def finding(readings: Sequence[Reading], year: int, indicator: Indicator) -> str:
    """Say in one line what the trend shows in the chosen year: how it moved, and the target.

    "Gedaald van 42% in 2023 naar 24% in 2024; 22 procentpunt onder het doel".
    """
    chosen = next(reading for reading in readings if reading.year == year)
    found = chosen.measurement
    if found is None:
        return _nothing_new(readings, year)
    part = chosen.outcome.part if chosen.outcome else None
    parts = (
        _movement(readings, chosen, found),
        f"dat gaat over {part}" if part else "",
        against_target(chosen),
        _other_source(readings, chosen, found, indicator),
    )
    return "; ".join(filter(None, parts))


def _nothing_new(readings: Sequence[Reading], year: int) -> str:
    earlier = [(r.measurement, r) for r in readings if r.measurement and r.year <= year]
    if not earlier:
        return f"Geen uitkomst tot en met {year}"
    last, reading = earlier[-1]
    written = _number(last, reading.about.unit)
    return f"Geen nieuwe uitkomst over {year}; de laatste is {written} in {reading.year}"


def _movement(readings: Sequence[Reading], chosen: Reading, found: Measurement) -> str:
    year, now = chosen.year, _number(found, chosen.about.unit)
    if found.change is None:
        if found.broken or _measured_between(readings, 0, year):
            return f"{now} in {year}; niet te vergelijken met eerdere jaren"
        return f"{now} in {year}, de eerste uitkomst in deze documenten"
    told = _alike(readings, chosen, found) or _step(found, found.change, chosen)
    skipped = _measured_between(readings, found.change.year, year)
    if not skipped:
        return told
    verb = "is" if len(skipped) == 1 else "zijn"
    return f"{told} ({' en '.join(map(str, skipped))} {verb} niet te vergelijken)"


def _step(found: Measurement, change: Change, chosen: Reading) -> str:
    """Say from what to what it went; a step that hardly is one is not called a rise or a fall."""
    unit, year = chosen.about.unit, chosen.year
    span, now = f"{_before(change, unit)} in {change.year}", _number(found, unit)
    if change.amount == 0:
        return f"Gelijk gebleven: {span} en {year}"
    if _hardly(change.before, found.value):
        return f"Bijna gelijk: {span} en {now} in {year}"
    verb = "Gestegen" if change.amount > 0 else "Gedaald"
    return f"{verb} van {span} naar {now} in {year}"


def _alike(readings: Sequence[Reading], chosen: Reading, found: Measurement) -> str:
    """Say that the last measurements, each of which compares with this one, hardly differ."""
    earlier = [(r, r.measurement) for r in readings if r.measurement and r.year < chosen.year]
    run = 1
    for reading, other in reversed(earlier):
        if not _compare(reading, chosen) or not _hardly(found.value, other.value):
            break
        run += 1
    if run < _A_RUN:
        return ""
    return f"Al {run} metingen rond {_number(found, chosen.about.unit)}"


def _compare(one: Reading, other: Reading) -> bool:
    both = one.outcome, other.outcome
    return both[0] is not None and both[1] is not None and both[0].compares_with(both[1])


def _hardly(one: Decimal, other: Decimal) -> bool:
    return abs(one - other) <= abs(one) * _HARDLY


def _measured_between(readings: Sequence[Reading], year: int, last: int) -> list[int]:
    return [r.year for r in readings if r.measurement and year < r.year < last]


def _other_source(
    readings: Sequence[Reading], chosen: Reading, found: Measurement, indicator: Indicator
) -> str:
    """Say that both numbers of a step come from another source, where the sources name both."""
    if found.change is None:
        return ""
    began = next(r for r in readings if r.year == found.change.year)
    one, other = (_source(each, indicator) for each in (began, chosen))
    return "de bron veranderde" if one and other and one != other else ""


def _source(reading: Reading, indicator: Indicator) -> str | None:
    if reading.outcome is None:
        return None
    document = reading.outcome.document
    figure = indicator.values[document][reading.year].realised
    return (figure and figure.source) or indicator.source_in(document)


def glance(readings: Sequence[Reading], year: int, indicator: Indicator) -> str:
    """Write a small picture of the trend out: what it shows in the chosen year, and its numbers.

    Of many measurements these are the first, the highest, the lowest and the last.
    """
    measured = [(r.year, r.measurement) for r in readings if r.measurement]
    about = readings[0].about
    aims = [r for r in readings if r.target]
    parts = [f"{finding(readings, year, indicator)}."]
    if measured:
        parts.append(f"Uitkomst {_listed(measured, about.unit)}.")
    if aims:
        told = "; ".join(f"{r.year}: {target_cell(r.target, about.unit)}" for r in aims[-_IN_FULL:])
        parts.append(f"Doel {told}.")
    return " ".join(parts)


def _listed(measured: Sequence[tuple[int, Measurement]], unit: str) -> str:
    """List the measurements by year; of many those that give the picture its shape."""
    if len(measured) <= _IN_FULL:
        return "; ".join(f"{year}: {_number(found, unit)}" for year, found in measured)
    named = (
        ("de eerste", measured[0]),
        ("de hoogste", max(measured, key=lambda each: each[1].value)),
        ("de laagste", min(measured, key=lambda each: each[1].value)),
        ("de laatste", measured[-1]),
    )
    return "; ".join(f"{word} {_number(found, unit)} in {year}" for word, (year, found) in named)


def spoken(readings: Sequence[Reading], breaks: Sequence[str] = ()) -> str:
    """Write the trend chart out in words, with the breaks in it, for those who cannot see it."""
    about = readings[0].about
    measured = [(r.year, r.measurement) for r in readings if r.measurement]
    realised = [f"{year}: {_number(found, about.unit)}" for year, found in measured]
    targets = [f"{r.year}: {target_cell(r.target, about.unit)}" for r in readings if r.target]
    parts = [
        f"{about.name}, {direction(about.better)}.",
        f"Uitkomst {'; '.join(realised)}." if realised else "Geen gemeten waarden.",
        f"Doel {'; '.join(targets)}." if targets else "Geen doelen.",
    ]
    parts += [
        f"In {r.year} is niet gemeten." for r in readings if r.outcome and r.outcome.carried_from
    ]
    return " ".join([*parts, *_breaks(measured), *breaks])


def _breaks(measured: Sequence[tuple[int, Measurement]]) -> Iterator[str]:
    for year, found in measured:
        if found.broken:
            but = f", wel met {found.change.year}" if found.change else ""
            yield f"{year} is niet te vergelijken met de meting daarvoor{but}."


def _before(change: Change, unit: str) -> str:
    return value(change.before, change.decimals, unit)


def _number(found: Measurement, unit: str) -> str:
    return value(found.value, found.decimals, unit)
