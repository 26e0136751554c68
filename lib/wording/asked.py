"""The questions that the figures of an indicator raise: about its verdict and its targets."""

from collections.abc import Iterator
from typing import assert_never

from lib import measures
from lib.measures import Change, MovedTarget, Reading, StatedVerdict, Target
from lib.model import Direction, Move, QuestionKind, Register, Verdict
from lib.page import Question
from lib.sources import Snapshot
from lib.wording import addresses, claims, moved_targets, origins, readings, sums, verdicts
from lib.wording.numbers import value
from lib.wording.prose import ended


def about_verdicts(snapshot: Snapshot, year: int) -> Iterator[Question]:
    """Yield the question that each verdict of a year raises, with what a document says already."""
    register = snapshot.register
    for reading in measures.of_year(snapshot, year):
        asked = verdict_question(reading, _next_target(snapshot, reading), register)
        if asked is None:
            continue
        kind, text = asked
        yield Question(
            reading.about.goal,
            kind,
            text,
            sums.sum_sentence(reading, register),
            _said(reading, register),
            origins.titles(reading.documents, register),
            addresses.indicator(reading.about.indicator, reading.about.goal, year, register),
            addresses.asked(kind, reading.about.indicator),
        )


def about_targets(snapshot: Snapshot, year: int) -> Iterator[Question]:
    """Yield a question for every target that was made easier, in the year in which that plays."""
    register = snapshot.register
    for moved in measures.moved_targets(snapshot):
        if moved.move is not Move.EASED or _plays_in(snapshot, moved) != year:
            continue
        about, since = moved.about, moved.after.year
        documents = dict.fromkeys((moved.before.document, moved.after.document))
        yield Question(
            about.goal,
            QuestionKind.EASED_TARGET,
            _eased(snapshot, moved),
            moved_targets.sentence(moved, register),
            ""
            if moved_targets.reason(moved, register)
            else _explained(moved.after.document, about.indicator, register),
            origins.titles(documents, register),
            addresses.indicator(about.indicator, about.goal, since, register),
            addresses.asked(QuestionKind.EASED_TARGET, about.indicator, str(since)),
        )


def about_claims(snapshot: Snapshot, year: int) -> Iterator[Question]:
    """Yield a question for every claim in a document about a year that its figures do not fit."""
    register = snapshot.register
    for claim in measures.claims(snapshot):
        if claim.year != year or claim.holds is not False:
            continue
        about, other = claim.of, claim.about
        beside = "" if other == about else f" in de uitleg bij “{about.name}”"
        document = register.documents[claim.document].name
        yield Question(
            about.goal,
            QuestionKind.CLAIM,
            f"{document} zegt{beside}: {ended(claim.said)} Maar “{other.name}” was "
            f"{claims.figures(claim)}. Hoe past dat bij elkaar?",
            claims.sentence(claim, register),
            _explained(claim.document, about.indicator, register),
            origins.titles([claim.document], register),
            addresses.indicator(other.indicator, other.goal, year, register),
            addresses.asked(QuestionKind.CLAIM, about.indicator, other.indicator, claim.way),
        )


def verdict_question(
    reading: Reading, following: Reading | None, register: Register
) -> tuple[QuestionKind, str] | None:
    """Return the question that a verdict raises, None when it raises none.

    `following` is the next year with a target that can still be reached.
    """
    name, year = reading.about.name, reading.year
    if reading.contradicted:
        return QuestionKind.CONFLICT, _about_a_conflict(reading, reading.contradicted, register)
    match reading.verdict:
        case Verdict.MISSED:
            return _about_a_miss(reading, following, register)
        case Verdict.NOT_MEASURED:
            return QuestionKind.NOT_MEASURED, _about_no_measurement(reading, register)
        case Verdict.NOT_YET_KNOWN if reading.outcome and reading.outcome.missing:
            return QuestionKind.NOT_YET_KNOWN, (
                f"De uitkomst van “{name}” over {year} is nog niet bekend. Wanneer krijgt de raad "
                "het cijfer?"
            )
        case Verdict.UNDECIDABLE:
            return QuestionKind.UNDECIDABLE, _about_nothing_to_compare(reading)
        case (
            Verdict.REACHED
            | Verdict.NOT_YET_ENTERED
            | Verdict.NOT_YET_KNOWN
            | Verdict.NO_TARGET
            | Verdict.PER_GROUP
        ):
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
        f"Volgens {document} is het doel voor “{reading.about.name}” {came} (“{stated.word}”). "
        f"Maar de uitkomst is {outcome} en het doel was {target}."
    )
    if _said(reading, register):
        return f"{opening} Hoe past de uitleg van het verslag bij deze cijfers?"
    return f"{opening} Waarop is dat oordeel gebaseerd?"


def _about_a_miss(
    reading: Reading, following: Reading | None, register: Register
) -> tuple[QuestionKind, str] | None:
    """Ask about a missed target; not of a year of which the sources do not have the report."""
    if measures.report_of(register, reading.year) is None:
        return None
    told = f"Het doel voor “{reading.about.name}” is in {reading.year} niet gehaald."
    indicator = register.indicators[reading.about.indicator]
    if indicator.better_assumed:
        chosen = verdicts.direction(reading.about.better)
        return QuestionKind.MISSED, (
            f"{told} Maar de documenten zeggen niet welke kant beter is; wij gaan uit van: "
            f"{chosen}. Welke kant is hier beter?"
        )
    if not _said(reading, register):
        return QuestionKind.UNEXPLAINED_MISS, (
            f"{told} Een uitleg uit het jaarverslag hebben wij niet. Wat is de oorzaak?"
        )
    return QuestionKind.MISSED, f"{told} {_moved(reading)}{_and_now(reading, following)}"


def _moved(reading: Reading) -> str:
    """Say whether the outcome came nearer than the one before it, with both numbers."""
    change = _change(reading)
    if change is None:
        return ""
    before = value(change.before, change.decimals, reading.about.unit)
    if not change.amount:
        return f"De uitkomst is gelijk aan die van {change.year} ({before}). "
    word = "beter" if _better(reading, more=change.amount > 0) else "slechter"
    now = f"{readings.outcome(reading)} in {reading.year}"
    return f"De uitkomst werd {word}: van {before} in {change.year} naar {now}. "


def _change(reading: Reading) -> Change | None:
    """Return the step that the outcome made, where one side is better."""
    return (
        reading.measurement.change if reading.measurement and reading.about.better.turned else None
    )


def _better(reading: Reading, *, more: bool) -> bool:
    return more is (reading.about.better is Direction.HIGHER)


def _and_now(reading: Reading, following: Reading | None) -> str:
    """Ask about the next target: one of a year that is over cannot be reached any more."""
    if following is None:
        return (
            f"Voor een later jaar staat er geen doel in de documenten. Welk doel heeft het college "
            f"na {reading.year}?"
        )
    target, year = readings.target(following.target, reading.about.unit), following.year
    due = reading.next_due if reading.about.years_between else None
    if due is not None and due > year:
        return (
            f"Voor {year} is het doel {target}, maar de volgende meting is pas in {due}. Hoe weet "
            "het college tot dan of het genoeg doet?"
        )
    change = _change(reading)
    if change is not None and change.amount and _better(reading, more=change.amount > 0):
        return f"Gaat dat snel genoeg voor het doel van {year}: {target}?"
    return f"Wat gaat het college anders doen voor het doel van {year}: {target}?"


def _about_no_measurement(reading: Reading, register: Register) -> str:
    name, year = reading.about.name, reading.year
    if register.indicators[reading.about.indicator].is_due(year):
        return f"“{name}” is in {year} niet gemeten. Waarom niet, en wanneer wel?"
    target = readings.target(reading.target, reading.about.unit)
    again = f"; de volgende meting is in {reading.next_due}" if reading.next_due else ""
    return (
        f"Voor {year} is er een doel voor “{name}” ({target}), maar in dat jaar wordt niet "
        f"gemeten{again}. Hoe weet de raad of dat doel is gehaald?"
    )


def _about_nothing_to_compare(reading: Reading) -> str:
    name, outcome = reading.about.name, reading.outcome
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


def _eased(snapshot: Snapshot, moved: MovedTarget) -> str:
    """Ask about an easier target: whether its reason still holds, or what it was."""
    since = moved.after.year
    over = since <= measures.last_reported_year(snapshot.register)
    before, after = (moved_targets.written(each, moved) for each in (moved.before, moved.after))
    told = (
        f"Het doel voor “{moved.about.name}” {'werd' if over else 'wordt'} in {since} makkelijker: "
        f"van {before} naar {after}."
    )
    already = _already(snapshot, moved)
    if moved_targets.reason(moved, snapshot.register):
        return f"{told} Geldt de reden daarvoor nog{f', nu {already}' if already else ''}?"
    if already:
        return f"{told} Waarom, terwijl {already}?"
    return f"{told} Waarom {'koos' if over else 'kiest'} het college daarvoor?"


def _already(snapshot: Snapshot, moved: MovedTarget) -> str:
    """Say that the newest outcome before the easier target reaches it; nothing where it does not.

    Only by the same definition, and never an outcome that stands in the year itself.
    """
    earlier = [
        (reading, reading.measurement, reading.outcome)
        for reading in measures.of_indicator(snapshot, moved.about.indicator)
        if reading.year < moved.after.year and reading.measurement and reading.outcome
    ]
    if not earlier:
        return ""
    last, found, outcome = earlier[-1]
    target = measures.reading(snapshot, moved.about.indicator, moved.after.year).target
    if target is None or not target.compares_with(outcome):
        return ""
    ahead = found.value - moved.after.value
    if ahead and not _better(last, more=ahead > 0):
        return ""
    written = value(found.value, found.decimals, moved.about.unit)
    return f"de uitkomst over {last.year} al {written} was"


def _plays_in(snapshot: Snapshot, moved: MovedTarget) -> int:
    """Return the one year that a change of a target is a question about.

    What holds from a year that is accounted for belongs to that year; what holds later is asked
    when the year before it is talked about.
    """
    accounted = measures.last_reported_year(snapshot.register)
    return min(moved.after.year, max(moved.before.year, accounted))


def _said(reading: Reading, register: Register) -> str:
    """Return what the report over the year says about the outcome; empty where nobody typed it."""
    report = measures.report_of(register, reading.year)
    return _explained(report, reading.about.indicator, register) if report else ""


def _explained(document: str, indicator: str, register: Register) -> str:
    told = register.indicators[indicator].explanation.get(document)
    return (
        f"De uitleg bij deze indicator ({register.documents[document].name}): {ended(told)}"
        if told
        else ""
    )
