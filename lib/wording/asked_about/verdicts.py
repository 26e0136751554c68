"""The questions that the verdict on an indicator raises."""

from collections.abc import Iterator
from typing import assert_never

from lib import measures
from lib.measures import Reading, StatedVerdict, Target
from lib.model import QuestionKind, Register, Verdict
from lib.page import Question
from lib.sources import Snapshot
from lib.wording import addresses, origins, readings, sums
from lib.wording.asked_about import misses, told


def about_verdicts(snapshot: Snapshot, year: int) -> Iterator[Question]:
    """Yield the question that each verdict of a year raises, with what a document says already."""
    found = _each(snapshot, year)
    return misses.together(found, year, snapshot.register)


def _each(snapshot: Snapshot, year: int) -> Iterator[tuple[Reading, Question]]:
    register = snapshot.register
    for reading in measures.of_year(snapshot, year):
        asked = verdict_question(reading, _next_target(snapshot, reading), register)
        if asked is None:
            continue
        kind, text = asked
        yield (
            reading,
            Question(
                reading.about.goal,
                kind,
                text,
                sums.sum_sentence(reading, register),
                told.said(reading, register),
                origins.titles(reading.documents, register),
                addresses.indicator(reading.about.indicator, reading.about.goal, year, register),
                addresses.asked(kind, reading.about.indicator),
            ),
        )


def verdict_question(
    reading: Reading, following: Reading | None, register: Register
) -> tuple[QuestionKind, str] | None:
    """Return the question that a verdict raises, None when it raises none.

    `following` is the next year with a target that can still be reached.
    """
    if reading.contradicted:
        return QuestionKind.CONFLICT, _about_a_conflict(reading, reading.contradicted, register)
    match reading.verdict:
        case Verdict.MISSED:
            return misses.about_a_miss(reading, following, register)
        case Verdict.NOT_MEASURED:
            return QuestionKind.NOT_MEASURED, _about_no_measurement(reading, register)
        case Verdict.NOT_YET_KNOWN:
            return _about_what_is_to_come(reading, register)
        case Verdict.UNDECIDABLE:
            return QuestionKind.UNDECIDABLE, _about_nothing_to_compare(reading)
        case Verdict.REACHED | Verdict.NOT_YET_ENTERED | Verdict.NO_TARGET | Verdict.PER_GROUP:
            return None
        case _:
            assert_never(reading.verdict)


def _next_target(snapshot: Snapshot, reading: Reading) -> Reading | None:
    """Return the next year with a target that no report has accounted for yet."""
    done = max(reading.year, measures.last_reported_year(snapshot.register))
    later = measures.of_indicator(snapshot, reading.about.indicator)
    return next((r for r in later if r.year > done and r.target and not r.target.missing), None)


def _about_a_conflict(reading: Reading, stated: StatedVerdict, register: Register) -> str:
    unit, document = reading.about.unit, register.documents[stated.document].name
    outcome, target = readings.outcome(reading), readings.target(reading.target, unit)
    came = "gehaald" if reading.verdict is Verdict.MISSED else "niet gehaald"
    opening = (
        f"Volgens {document} is het doel voor “{reading.about.short_name}” {came} "
        f"(“{stated.word}”). Maar de uitkomst is {outcome} en het doel was {target}."
    )
    if told.said(reading, register):
        return f"{opening} Wat klopt er niet: het oordeel of een van deze cijfers?"
    return f"{opening} Waarop is dat oordeel gebaseerd?"


def _about_no_measurement(reading: Reading, register: Register) -> str:
    name, year = reading.about.short_name, reading.year
    if register.indicators[reading.about.indicator].is_due(year):
        return f"“{name}” is in {year} niet gemeten. Waarom niet, en wanneer wel?"
    target = readings.target(reading.target, reading.about.unit)
    return (
        f"Voor {year} is er een doel voor “{name}” ({target}), maar in dat jaar wordt niet "
        f"gemeten. Waarom staat er een doel voor {year}, en hoe kan de raad het nagaan?"
    )


def _about_what_is_to_come(reading: Reading, register: Register) -> tuple[QuestionKind, str] | None:
    """Ask for an outcome that is late, or about a target that nobody will measure in time."""
    name, year = reading.about.short_name, reading.year
    if reading.outcome and reading.outcome.missing:
        return QuestionKind.NOT_YET_KNOWN, (
            f"De uitkomst van “{name}” over {year} is nog niet bekend. Wanneer krijgt de raad "
            "het cijfer?"
        )
    if _is_late(reading, register):
        return QuestionKind.LATE_MEASUREMENT, _about_a_late_measurement(reading)
    return None


def _is_late(reading: Reading, register: Register) -> bool:
    """Tell whether a year to come has a target and, as was agreed, no measurement."""
    indicator = register.indicators[reading.about.indicator]
    ahead = reading.year > measures.last_reported_year(register)
    has_target = reading.target is not None and not reading.target.missing
    return bool(
        ahead and has_target and reading.outcome is None
        and reading.about.years_between and not indicator.is_due(reading.year)
    )  # fmt: skip


def _about_a_late_measurement(reading: Reading) -> str:
    name, year = reading.about.short_name, reading.year
    target = readings.target(reading.target, reading.about.unit)
    due = f": de volgende meting is in {reading.next_due}" if reading.next_due else ""
    return (
        f"Voor {year} is het doel voor “{name}” {target}, maar in dat jaar wordt niet gemeten"
        f"{due}. Hoe weet het college in {year} hoe het gaat?"
    )


def _about_nothing_to_compare(reading: Reading) -> str:
    name, outcome = reading.about.short_name, reading.outcome
    if outcome is None or (outcome.value is None and outcome.word is None):
        return (
            f"Voor “{name}” geven de documenten geen uitkomst over {reading.year} om het doel aan "
            "te toetsen. Kan het college die geven?"
        )
    if outcome.part is not None and reading.target and reading.target.part != outcome.part:
        return (
            f"De uitkomst van “{name}” over {reading.year} gaat over “{outcome.part}” en het doel "
            f"over {_period(reading.target)}. Kan het college een uitkomst geven die bij het doel "
            "past?"
        )
    return (
        f"Bij “{name}” zijn doel en uitkomst van {reading.year} niet te vergelijken. Kan het "
        "college beide op dezelfde manier geven?"
    )


def _period(target: Target) -> str:
    return "het hele jaar" if target.part is None else f"“{target.part}”"
