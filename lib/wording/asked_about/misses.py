"""What a missed target leaves open: its cause, its direction, or the way to the next target."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from lib import measures
from lib.measures import Change, Reading
from lib.measures.grouping import grouped
from lib.model import Direction, QuestionKind, Register
from lib.page import Question
from lib.wording import addresses, origins, readings, sums, verdicts
from lib.wording.asked_about import told
from lib.wording.listed import listed
from lib.wording.numbers import value


def about_a_miss(
    reading: Reading, following: Reading | None, register: Register
) -> tuple[QuestionKind, str] | None:
    """Ask about a missed target; not of a year of which the sources do not have the report.

    `following` is the next year with a target that can still be reached.
    """
    if measures.report_of(register, reading.year) is None:
        return None
    missed = f"Het doel voor “{reading.about.short_name}” is in {reading.year} niet gehaald."
    if register.indicators[reading.about.indicator].better_assumed:
        chosen = verdicts.direction(reading.about.better)
        return QuestionKind.MISSED, (
            f"{missed} Maar de documenten zeggen niet welke kant beter is; wij gaan uit van: "
            f"{chosen}. Welke kant is hier beter?"
        )
    if not told.said(reading, register):
        return QuestionKind.UNEXPLAINED_MISS, (
            f"{missed} {_moved(reading)}Een uitleg uit het jaarverslag hebben wij niet. Wat is de "
            "oorzaak?"
        )
    return QuestionKind.MISSED, f"{missed} {_moved(reading)}{_and_now(reading, following)}"


def together(
    found: Iterable[tuple[Reading, Question]], year: int, register: Register
) -> Iterator[Question]:
    """Yield the questions of readings; misses of a goal without an explanation become one."""
    pairs = tuple(found)
    alike = _unexplained(pairs)
    for _, question in pairs:
        missed = alike.get(question.goal, ())
        if question.kind is not QuestionKind.UNEXPLAINED_MISS or len(missed) == 1:
            yield question
        elif question is missed[0][1]:
            yield _listed(missed, year, register)


def _unexplained(
    pairs: Iterable[tuple[Reading, Question]],
) -> Mapping[str, Sequence[tuple[Reading, Question]]]:
    kept = (pair for pair in pairs if pair[1].kind is QuestionKind.UNEXPLAINED_MISS)
    return grouped(kept, lambda pair: pair[1].goal)


def _listed(missed: Sequence[tuple[Reading, Question]], year: int, register: Register) -> Question:
    """Ask once about the targets of a goal that were missed without an explanation."""
    goal, of = missed[0][1].goal, [reading for reading, _ in missed]
    documents = dict.fromkeys(name for reading in of for name in reading.documents)
    code = register.code_of(goal)
    where = f" bij doelstelling {code}" if code else ""
    return Question(
        goal,
        QuestionKind.UNEXPLAINED_MISS,
        f"{len(of)} doelen{where} zijn in {year} niet gehaald: "
        f"{listed([outcome_beside_target(each) for each in of])}. Een uitleg uit het jaarverslag "
        "hebben wij niet. Wat is van elk de oorzaak?",
        " ".join(f"“{each.about.short_name}”: {sums.sum_sentence(each, register)}" for each in of),
        "",
        origins.titles(documents, register),
        missed[0][1].address,
        addresses.asked(QuestionKind.UNEXPLAINED_MISS, goal),
    )


def outcome_beside_target(reading: Reading) -> str:
    """Write an outcome with its target: “Uitstroom naar school” (19, het doel was minstens 40)."""
    target = readings.target(reading.target, reading.about.unit)
    return f"“{reading.about.short_name}” ({readings.outcome(reading)}, het doel was {target})"


def outcome_beside_before(reading: Reading) -> str:
    """Write an outcome with the one before it and its target, where one before it compares."""
    change = change_of(reading)
    if change is None:
        return outcome_beside_target(reading)
    before = value(change.before, change.decimals, reading.about.unit)
    target = readings.target(reading.target, reading.about.unit)
    now = f"{readings.outcome(reading)} in {reading.year}"
    return (
        f"“{reading.about.short_name}” ging van {before} in {change.year} naar {now} (het doel was "
        f"{target})"
    )


def change_of(reading: Reading) -> Change | None:
    """Return the step that the outcome made, where one side is better."""
    return (
        reading.measurement.change if reading.measurement and reading.about.better.turned else None
    )


def is_better(reading: Reading, *, more: bool) -> bool:
    """Tell whether more (or less) is the better side of an indicator."""
    return more is (reading.about.better is Direction.HIGHER)


def _moved(reading: Reading) -> str:
    """Say whether the outcome came nearer than the one before it, with both numbers."""
    change = change_of(reading)
    if change is None:
        return ""
    before = value(change.before, change.decimals, reading.about.unit)
    if not change.amount:
        return f"De uitkomst is gelijk aan die van {change.year} ({before}). "
    word = "beter" if is_better(reading, more=change.amount > 0) else "slechter"
    now = f"{readings.outcome(reading)} in {reading.year}"
    return f"De uitkomst werd {word}: van {before} in {change.year} naar {now}. "


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
            f"De volgende meting is pas in {due}, en voor {year} is het doel {target}. Hoe weet "
            f"het college in {year} hoe het gaat?"
        )
    change = change_of(reading)
    if change is not None and change.amount and is_better(reading, more=change.amount > 0):
        return f"Gaat dat snel genoeg voor het doel van {year}: {target}?"
    return f"Wat gaat het college anders doen voor het doel van {year}: {target}?"
