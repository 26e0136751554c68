"""What is drawn of each year of an indicator: heights, written labels and the side they take."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lib.charts.config import target_levels
from lib.charts.standing import Standing, of_verdict
from lib.measures import Measurement, Reading
from lib.wording.readings import outcome_cell, target_cell

_FEW = 12  # years: of more the points would hide the line
_LARGE, _SMALL = 90, 24  # square pixels of a point


@dataclass(frozen=True, slots=True)
class Drawn:
    """What is drawn of a year; the names of the fields are those in the spec.

    `above` and `target_above`: the side that each label takes. `broken`: the measurement before it
    cannot be compared; `counted_otherwise`: the documents say that it is counted otherwise.
    `_from`: the width of the plot from which a label is written (see `labels`).
    """

    year: str
    realised: float | None
    target: float | None
    second_target: float | None
    realised_label: str
    target_label: str
    above: bool
    target_above: bool
    segment: int | None
    standing: Standing
    broken: bool
    counted_otherwise: bool
    not_measured: bool
    size: int
    realised_from: int = 0
    target_from: int = 0
    word_from: int = 0

    @property
    def heights(self) -> list[float]:
        """Return every height at which something is drawn."""
        found = (self.realised, self.target, self.second_target)
        return [height for height in found if height is not None]


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A point of a series elsewhere; the last one carries the name as its label."""

    year: str
    elsewhere: float
    name: str
    label: str


def drawn(readings: Sequence[Reading], year: int) -> list[Drawn]:
    """Return what is drawn of each year of one indicator; `year` is coloured by its verdict."""
    following, few = [*readings[1:], None], len(readings) <= _FEW
    return [
        _year(reading, after.measurement if after else None, chosen=reading.year == year, few=few)
        for reading, after in zip(readings, following, strict=True)
    ]


def _year(reading: Reading, after: Measurement | None, *, chosen: bool, few: bool) -> Drawn:
    found, outcome, unit = reading.measurement, reading.outcome, reading.about.unit
    target, second, *_ = (*target_levels(reading.target), None, None)
    above = found is None or _above(found, after, target)
    broken = found is not None and found.broken
    return Drawn(
        year=str(reading.year),
        realised=float(found.value) if found else None,
        target=target,
        second_target=second,
        realised_label=outcome_cell(outcome, unit),
        target_label=target_cell(reading.target, unit),
        above=above,
        target_above=found is None or not above,
        segment=found.segment if found else None,
        standing=of_verdict(reading.verdict) if chosen else Standing.NEUTRAL,
        broken=broken,
        counted_otherwise=broken and outcome is not None and outcome.definition is not None,
        not_measured=outcome is not None and outcome.carried_from is not None,
        size=_LARGE if chosen or few else _SMALL,
    )


def elsewhere(comparisons: Sequence[Reading]) -> Iterator[Elsewhere]:
    """Yield the measurements of series elsewhere."""
    last = {r.about.series: r.year for r in comparisons if r.measurement}
    for reading in comparisons:
        series, found = reading.about.series, reading.measurement
        if series is not None and found is not None:
            label = series.name if last[series] == reading.year else ""
            yield Elsewhere(str(reading.year), float(found.value), series.name, label)


def with_something(
    readings: Sequence[Reading], comparisons: Sequence[Reading]
) -> tuple[Sequence[Reading], Sequence[Reading]]:
    """Leave out the years before and after everything that there is; without anything, none."""
    several = (*readings, *comparisons)
    told = [it.year for it in several if it.measurement or it.target or it.outcome]
    first, last = min(told, default=0), max(told, default=9999)
    kept = [[it for it in one if first <= it.year <= last] for one in (readings, comparisons)]
    return kept[0], kept[1]


def _above(found: Measurement, after: Measurement | None, target: float | None) -> bool:
    """Put a value on the side away from the target; without a target, away from the line."""
    if target is not None:
        return float(found.value) >= target
    return not (after and after.value > found.value)
