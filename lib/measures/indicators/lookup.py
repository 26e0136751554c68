"""The readings of a snapshot, made once: by indicator, by goal and by year."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from lib.measures.indicators import conversion
from lib.measures.indicators.readings import Reading, Subject
from lib.measures.indicators.verdicts import judged
from lib.sources import Snapshot, once

Key = TypeVar("Key")


@dataclass(frozen=True, slots=True)
class _Index:
    """Every reading, in the order of the register and of the years, by what is asked for."""

    every: tuple[Reading, ...]
    by_indicator: Mapping[str, tuple[Reading, ...]]
    by_year: Mapping[int, tuple[Reading, ...]]
    by_both: Mapping[tuple[str, int], Reading]
    of_series: Mapping[str, tuple[Reading, ...]]


@once
def _index(snapshot: Snapshot) -> _Index:
    every = tuple(conversion.readings(judged(snapshot, snapshot.register.judging)))
    own = tuple(reading for reading in every if reading.about.series is None)
    return _Index(
        own,
        _grouped((reading.about.indicator, reading) for reading in own),
        _grouped((reading.year, reading) for reading in own),
        {(reading.about.indicator, reading.year): reading for reading in own},
        _grouped((r.about.indicator, r) for r in every if r.about.series is not None),
    )


def readings(snapshot: Snapshot) -> tuple[Reading, ...]:
    """Return the reading of each indicator in each year, in the order of the register."""
    return _index(snapshot).every


def of_year(snapshot: Snapshot, year: int) -> tuple[Reading, ...]:
    """Return the reading of each indicator in a year; nothing for a year without figures."""
    return _index(snapshot).by_year.get(year, ())


def of_indicator(snapshot: Snapshot, indicator: str) -> tuple[Reading, ...]:
    """Return the readings of one indicator over all years; KeyError for one that is not there."""
    return _index(snapshot).by_indicator[indicator]


def of_goal(snapshot: Snapshot, goal: str, year: int) -> tuple[Reading, ...]:
    """Return the readings of a goal in a year, also of indicators that stand with it as well."""
    names = {name for name, _ in snapshot.register.indicators_of(goal)}
    return tuple(r for r in of_year(snapshot, year) if r.about.indicator in names)


def of_series(snapshot: Snapshot, indicator: str) -> tuple[Reading, ...]:
    """Return the readings of the groups, districts and comparisons of one indicator."""
    return _index(snapshot).of_series.get(indicator, ())


def reading(snapshot: Snapshot, indicator: str, year: int) -> Reading:
    """Return what the figures say of one indicator in one year.

    KeyError for an indicator or a year that is not there.
    """
    return _index(snapshot).by_both[indicator, year]


def subject(snapshot: Snapshot, indicator: str) -> Subject:
    """Return what an indicator measures; KeyError for one that is not there."""
    return of_indicator(snapshot, indicator)[0].about


@once
def conflicts(snapshot: Snapshot) -> tuple[Reading, ...]:
    """Return the readings of which a document states another verdict, newest year first."""
    found = (reading for reading in readings(snapshot) if reading.contradicted)
    return tuple(sorted(found, key=lambda reading: -reading.year))


def _grouped(pairs: Iterable[tuple[Key, Reading]]) -> dict[Key, tuple[Reading, ...]]:
    found: defaultdict[Key, list[Reading]] = defaultdict(list)
    for key, reading in pairs:
        found[key].append(reading)
    return {key: tuple(many) for key, many in found.items()}
