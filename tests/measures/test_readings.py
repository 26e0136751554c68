"""What leaves the measures says exactly what was computed, and nobody can change it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import FrozenInstanceError, asdict, fields, is_dataclass
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

import pytest

from lib import measures
from lib.measures import Printed, Reading
from lib.measures.indicators.moved_targets import MOVED_TARGETS
from lib.measures.indicators.moved_targets import _rows as moved_rows
from lib.measures.indicators.paces import _rows as pace_rows
from lib.measures.indicators.verdicts import judged
from lib.sources import Snapshot
from tests.generated.cases import Cases
from tests.generated.choices import SEED, new_seed
from tests.generated.test_awkward import KINDS

CASES = 6  # of made sources


def _printed(name: str, find: Callable[[Reading], Printed | None]) -> Iterator[tuple[str, Any]]:
    yield name, lambda r: (it := find(r)) and it.value
    yield f"{name}_decimals", lambda r: (it := find(r)) and it.decimals
    yield f"{name}_word", lambda r: (it := find(r)) and it.word
    yield f"{name}_missing", lambda r: (it := find(r)) and it.missing and it.missing.told
    yield f"{name}_document", lambda r: (it := find(r)) and it.document
    yield f"{name}_definition", lambda r: (it := find(r)) and it.definition
    yield f"{name}_part", lambda r: (it := find(r)) and it.part


def _step(reading: Reading) -> measures.Change | None:
    return reading.measurement.change if reading.measurement else None


def _before(reading: Reading) -> measures.Earlier | None:
    return reading.outcome.earlier if reading.outcome else None


SAID: Mapping[str, Callable[[Reading], object]] = {
    "programme": lambda r: r.about.programme,
    "goal": lambda r: r.about.goal,
    "code": lambda r: r.about.code,
    "indicator": lambda r: r.about.indicator,
    "name": lambda r: r.about.name,
    "short_name": lambda r: r.about.short_name,
    "unit": lambda r: r.about.unit,
    "better": lambda r: r.about.better,
    "frequency": lambda r: r.about.frequency,
    "series": lambda r: r.about.series and r.about.series.key,
    "series_name": lambda r: r.about.series and r.about.series.name,
    "series_kind": lambda r: r.about.series and r.about.series.kind,
    "year": lambda r: r.year,
    **dict(_printed("target", lambda r: r.target)),
    "target_low": lambda r: r.target and r.target.low and r.target.low.value,
    "target_high": lambda r: r.target and r.target.high and r.target.high.value,
    "added_since": lambda r: r.target and r.target.added_since,
    **dict(_printed("realised", lambda r: r.outcome)),
    "carried_from": lambda r: r.outcome and r.outcome.carried_from,
    "certainty": lambda r: r.outcome and r.outcome.certainty,
    "recounted": lambda r: r.outcome is not None and r.outcome.recounted,
    "earlier": lambda r: (it := _before(r)) and it.value,
    "earlier_decimals": lambda r: (it := _before(r)) and it.decimals,
    "earlier_document": lambda r: (it := _before(r)) and it.document,
    **dict(_printed("forecast", lambda r: r.forecast)),
    "stated": lambda r: r.stated and r.stated.verdict,
    "stated_word": lambda r: r.stated and r.stated.word,
    "stated_document": lambda r: r.stated and r.stated.document,
    "conflict": lambda r: r.contradicted is not None,
    "measured": lambda r: r.measurement is not None,
    "segment": lambda r: r.measurement and r.measurement.segment,
    "broken": lambda r: r.measurement is not None and r.measurement.broken,
    "previous": lambda r: (it := _step(r)) and it.before,
    "previous_decimals": lambda r: (it := _step(r)) and it.decimals,
    "previous_year": lambda r: (it := _step(r)) and it.year,
    "change": lambda r: (it := _step(r)) and it.amount,
    "last_measured": lambda r: r.last_measured,
    "next_due": lambda r: r.next_due,
    "compared": lambda r: r.compared,
    "verdict": lambda r: r.verdict,
    "groups": lambda r: r.groups and r.groups.many,
    "groups_reached": lambda r: r.groups and r.groups.reached,
    "groups_missed": lambda r: r.groups and r.groups.missed,
    "difference": lambda r: r.difference and r.difference.amount,
    "difference_pct": lambda r: r.difference and r.difference.percent,
}
"""What a reading says for each column of the frame, written down once more."""


def _check(snapshot: Snapshot) -> int:
    """Hold every row against its reading; returns how many rows that are."""
    register = snapshot.register
    rows = judged(snapshot, register.judging).to_dicts()
    readings = iter(measures.readings(snapshot))
    beside = {name: iter(measures.of_series(snapshot, name)) for name in register.indicators}
    for row in rows:
        reading = next(readings if row["series"] is None else beside[row["indicator"]])
        told = {name: say(reading) for name, say in SAID.items()}
        assert {name: row[name] for name in told} == told
        for side in ("low", "high"):
            bound = reading.target and getattr(reading.target, side)
            assert bool(row[f"target_{side}_open"]) is bool(bound and bound.open)
        found = reading.target and reading.target.relative
        assert (asdict(found) if found else {}) == {
            name: said for name, said in (row["relative"] or {}).items() if found
        }
        assert (found is None) is ((row["relative"] or {}).get("by") is None)
        restated = (row["restated"] or {}).get("document")
        assert restated == (reading.target and reading.target.restated and restated)
        if restated and reading.target and reading.target.restated:
            later = reading.target.restated
            assert (later.document, later.value, later.word, later.added_since) == tuple(
                row["restated"][name] for name in ("document", "value", "word", "added_since")
            )
        if reading.measurement and reading.outcome:
            own = (reading.measurement.value, reading.measurement.decimals)
            assert own == (reading.outcome.value, reading.outcome.decimals)
    assert not [*readings, *(left for each in beside.values() for left in each)]
    return len(rows)


def test_every_column_has_a_schema_and_a_place_in_the_answer(snapshot: Snapshot) -> None:
    frame = measures.verdicts(snapshot)
    assert frame.schema == measures.VERDICTS
    bounds = {"target_low_open", "target_high_open", "restated", "relative"}
    assert set(SAID) | bounds | {"position"} == set(measures.VERDICTS)


def test_every_real_row_says_the_same_as_its_reading(snapshot: Snapshot) -> None:
    assert _check(snapshot) == 60


@pytest.mark.parametrize("kind", KINDS)
def test_every_awkward_row_says_the_same_as_its_reading(kind: str) -> None:
    assert _check(KINDS[kind])


def _made() -> Iterator[Snapshot]:
    seed = new_seed()
    print(f"{SEED}={seed}")  # noqa: T201 to repeat this run
    cases = Cases(seed)
    while cases.made < CASES:
        case = cases.next()
        if case is not None:
            yield case.snapshot


def test_every_made_row_says_the_same_as_its_reading_and_has_the_types_it_promises() -> None:
    for snapshot in _made():
        assert _check(snapshot)
        _check_moved(snapshot)
        _check_paces(snapshot)
        for found in _answers(snapshot):
            assert list(_wrong(found)) == []


def test_real_moved_targets_and_paces_are_those_that_were_computed(snapshot: Snapshot) -> None:
    assert _check_moved(snapshot) == 6
    assert _check_paces(snapshot) == 10
    assert [it for found in _answers(snapshot) for it in _wrong(found)] == []


def _check_moved(snapshot: Snapshot) -> int:
    frame = moved_rows(snapshot)
    assert frame.schema == MOVED_TARGETS
    found = measures.moved_targets(snapshot)
    assert frame.drop("position").rows() == [
        (
            each.about.indicator, each.after.year, each.before.value, each.before.decimals,
            each.before.year, each.before.document, each.after.value, each.after.decimals,
            each.after.document,
        )
        for each in found
    ]  # fmt: skip
    return len(found)


def _check_paces(snapshot: Snapshot) -> int:
    columns = (
        "indicator", "last", "last_decimals", "last_year", "target", "target_decimals",
        "target_year",
    )  # fmt: skip
    found = measures.paces(snapshot)
    assert pace_rows(snapshot).select(columns).rows() == [
        (
            each.about.indicator, each.last.value, each.last.decimals, each.last.year,
            each.target.value, each.target.decimals, each.target.year,
        )
        for each in found
    ]  # fmt: skip
    return len(found)


def _answers(snapshot: Snapshot) -> Iterator[object]:
    """Yield every answer about the indicators of a snapshot."""
    year = measures.default_year(snapshot)
    yield from measures.readings(snapshot)
    for name in snapshot.register.indicators:
        yield from measures.of_series(snapshot, name)
        yield from measures.target_editions(snapshot, name)
    yield from measures.moved_targets(snapshot)
    yield from measures.paces(snapshot)
    yield from measures.completeness(snapshot)
    yield from measures.by_goal(snapshot)
    yield measures.lens(snapshot, year, "3%")


def _wrong(found: Any) -> Iterator[str]:
    """Yield every field of an answer that holds something else than its type says."""
    hints = get_type_hints(type(found))
    for field in fields(found):
        value = getattr(found, field.name)
        if not _is(value, hints[field.name]):
            yield f"{type(found).__name__}.{field.name}: {value!r}"
        for part in value if isinstance(value, tuple) else (value,):
            if is_dataclass(part):
                yield from _wrong(part)


def _is(value: object, hint: Any) -> bool:
    if get_origin(hint) is UnionType:
        return any(_is(value, each) for each in get_args(hint))
    if get_origin(hint) is tuple:
        return isinstance(value, tuple) and all(_is(each, get_args(hint)[0]) for each in value)
    return type(value) is (NoneType if hint is None else hint)


def test_what_is_asked_for_by_place_is_the_same_answer(snapshot: Snapshot) -> None:
    readings = measures.readings(snapshot)
    for name in snapshot.register.indicators:
        own = measures.of_indicator(snapshot, name)
        assert own == tuple(r for r in readings if r.about.indicator == name)
        assert measures.subject(snapshot, name) is own[-1].about
    for year in measures.years(snapshot):
        of_year = measures.of_year(snapshot, year)
        assert of_year == tuple(r for r in readings if r.year == year)
        assert all(measures.reading(snapshot, r.about.indicator, year) is r for r in of_year)
        goals = {r.about.goal: measures.of_goal(snapshot, r.about.goal, year) for r in of_year}
        assert [r for own in goals.values() for r in own] == list(of_year)
    assert measures.of_year(snapshot, 1900) == ()


def test_nobody_can_change_an_answer_or_add_to_it(snapshot: Snapshot) -> None:
    kinds = {type(found) for found in _parts(_answers(snapshot))}
    assert {Reading, measures.Pace, measures.MovedTarget, measures.LensLine} <= kinds
    for found in _parts(_answers(snapshot)):
        assert not hasattr(found, "__dict__"), type(found)
        with pytest.raises(FrozenInstanceError):
            setattr(found, fields(found)[0].name, None)


def _parts(answers: Iterator[object]) -> Iterator[Any]:
    for found in answers:
        if is_dataclass(found):
            yield found
            yield from _parts(getattr(found, field.name) for field in fields(found))
        elif isinstance(found, tuple):
            yield from _parts(iter(found))
