"""What changes in the figures of an indicator in a year, and in the verdict that they give."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TypeAlias

from lib.measures.indicators.lookup import of_series
from lib.measures.indicators.lookup import readings as every
from lib.measures.indicators.readings import Outcome, Printed, Reading, StatedVerdict, Target
from lib.measures.revisions.kinds import RevisionKind
from lib.measures.revisions.pairs import pairs
from lib.model import Verdict
from lib.sources import Snapshot, once

Place: TypeAlias = tuple[str, str | None, int]
"""An indicator, one of its series or None, and a year."""

_JUDGED = (Verdict.REACHED, Verdict.MISSED)


@dataclass(frozen=True, slots=True)
class ReadingRevised:
    """An indicator or series in a year of which figures or verdict changed; None: nothing there."""

    before: Reading | None
    after: Reading | None

    @property
    def turned(self) -> bool:
        """Tell whether the verdict changed."""
        return _verdict(self.before) is not _verdict(self.after)

    @property
    def kind(self) -> RevisionKind:
        """Return what it is about."""
        return RevisionKind.VERDICT if self.turned else RevisionKind.FIGURE

    @property
    def warning(self) -> bool:
        """Tell whether a verdict that was given turned or is gone, or figures are gone."""
        return self.after is None or (self.turned and _verdict(self.before) in _JUDGED)


@dataclass(frozen=True, slots=True)
class ConflictRevised:
    """A reading that contradicts the verdict of a document now, or does so no longer."""

    before: Reading
    after: Reading

    @property
    def kind(self) -> RevisionKind:
        """Return what it is about."""
        return RevisionKind.CONFLICT

    @property
    def warning(self) -> bool:
        """Tell whether it is new."""
        return self.after.contradicted is not None


def readings(before: Snapshot, after: Snapshot) -> Iterator[ReadingRevised]:
    """Yield every reading that changed of what is in both versions."""
    for (indicator, series, _), then, now in pairs(_told(before), _told(after)):
        both = _has(before, indicator, series) and _has(after, indicator, series)
        if both and _core(then) != _core(now):
            yield ReadingRevised(then, now)


def conflicts(before: Snapshot, after: Snapshot) -> Iterator[ConflictRevised]:
    """Yield every reading that contradicts a document in one of both versions only."""
    for _, then, now in pairs(_told(before), _told(after)):
        if now is not None and _contradicts(now) and not _contradicts(then):
            yield ConflictRevised(then or now, now)
        elif then is not None and now is not None and _contradicts(then) and not _contradicts(now):
            yield ConflictRevised(then, now)


def places(before: Snapshot, after: Snapshot) -> frozenset[Place]:
    """Return of which indicators, series and years a change is told."""
    found = (each.after or each.before for each in readings(before, after))
    return frozenset(_place(reading) for reading in found if reading is not None)


@once
def _told(snapshot: Snapshot) -> Mapping[Place, Reading]:
    """Return the readings of which the sources say anything."""
    own = [each for name in snapshot.register.indicators for each in of_series(snapshot, name)]
    return {_place(each): each for each in (*every(snapshot), *own) if _says(each)}


def _place(reading: Reading) -> Place:
    series = reading.about.series
    return reading.about.indicator, series.key if series else None, reading.year


def _says(reading: Reading) -> bool:
    parts = (reading.target, reading.outcome, reading.forecast, reading.stated, reading.groups)
    return any(part is not None for part in parts)


def _has(snapshot: Snapshot, indicator: str, series: str | None) -> bool:
    found = snapshot.register.indicators.get(indicator)
    return found is not None and (series is None or series in found.series)


def _verdict(reading: Reading | None) -> Verdict | None:
    return reading.verdict if reading else None


def _contradicts(reading: Reading | None) -> bool:
    return reading is not None and reading.contradicted is not None


def _core(reading: Reading | None) -> object:
    """Return what a reader sees of a reading, wherever it was printed."""
    if reading is None:
        return None
    return (
        reading.verdict,
        _target(reading.target),
        _outcome(reading.outcome),
        _printed(reading.forecast),
        _stated(reading.stated),
        reading.groups,
    )


def _printed(found: Printed | None) -> Printed | None:
    return None if found is None else replace(found, document="", definition=None)


def _target(found: Target | None) -> Target | None:
    if found is None:
        return None
    return replace(found, document="", definition=None, restated=_target(found.restated))


def _outcome(found: Outcome | None) -> Outcome | None:
    if found is None:
        return None
    earlier = replace(found.earlier, document="") if found.earlier else None
    return replace(found, document="", definition=None, earlier=earlier)


def _stated(found: StatedVerdict | None) -> tuple[str, str] | None:
    return None if found is None else (found.verdict.value, found.word)
