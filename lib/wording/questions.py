"""Questions for the committee: each one follows from figures in the sources, none from opinion."""

from collections.abc import Iterator, Sequence
from typing import assert_never

from lib import measures
from lib.measures import Reading
from lib.model import Move, QuestionKind, Register, Verdict
from lib.page import Question
from lib.sources import Snapshot, once
from lib.wording import addresses, money, moved_targets, origins, sums, verdicts
from lib.wording.numbers import euros, percentage


@once
def questions(snapshot: Snapshot, year: int) -> tuple[Question, ...]:
    """Return the questions about a year, goal by goal; kinds that are switched off are left out."""
    register = snapshot.register
    found = [
        *_about_verdicts(snapshot, year),
        *_about_targets(snapshot, year),
        *_about_money(snapshot, year),
    ]
    goals = [goal for programme in register.programmes.values() for goal in programme.goals]
    kept = [question for question in found if question.kind not in register.questions_off]
    return tuple(sorted(kept, key=lambda question: goals.index(question.goal)))


def opening(asked: Sequence[Question], year: int) -> str:
    """Say how many questions there are and where they come from."""
    if not asked:
        return f"De cijfers over {year} geven geen aanleiding tot vragen."
    many = "Er is **1 vraag**" if len(asked) == 1 else f"Er zijn **{len(asked)} vragen**"
    return f"{many} bij de cijfers over {year}. Elke vraag volgt uit cijfers in de documenten."


def as_text(asked: Sequence[Question], register: Register, year: int) -> str:
    """Write all questions out as plain text, ready to paste in a letter."""
    lines = [f"Vragen bij de cijfers over {year}, {register.municipality}", ""]
    for goal in dict.fromkeys(question.goal for question in asked):
        lines += [f"{goal} {register.goal(goal).name}", ""]
        for number, question in enumerate((q for q in asked if q.goal == goal), start=1):
            lines += [f"{number}. {question.text}", f"   {question.figures}"]
            lines += [f"   Bron: {question.source}", ""]
    return "\n".join(lines)


def _about_verdicts(snapshot: Snapshot, year: int) -> Iterator[Question]:
    register = snapshot.register
    for reading in measures.of_year(snapshot, year):
        asked = _verdict_question(reading, register)
        if asked is None:
            continue
        kind, text = asked
        yield Question(
            reading.about.goal,
            kind,
            text,
            sums.sum_sentence(reading, register),
            origins.titles(reading.documents, register),
            addresses.indicator(reading.about.indicator, reading.about.goal, year, register),
            addresses.asked(kind, reading.about.indicator),
        )


def _verdict_question(reading: Reading, register: Register) -> tuple[QuestionKind, str] | None:
    """Return the question that a verdict raises, None when it raises none."""
    name, year = reading.about.name, reading.year
    if reading.contradicted:
        document = register.documents[reading.contradicted.document].name
        word = verdicts.stated_word(reading)
        return QuestionKind.CONFLICT, (
            f"Bij “{name}” staat in het {document}: {word}. De cijfers zeggen iets anders. Waarop "
            "is het oordeel van het verslag gebaseerd?"
        )
    match reading.verdict:
        case Verdict.MISSED:
            return _about_a_miss(reading, register)
        case Verdict.NOT_MEASURED:
            return QuestionKind.NOT_MEASURED, (
                f"“{name}” is in {year} niet gemeten. Hoe volgt het college of het doel dichterbij "
                "komt?"
            )
        case Verdict.NOT_YET_KNOWN if reading.outcome and reading.outcome.missing:
            return QuestionKind.NOT_YET_KNOWN, (
                f"De uitkomst van “{name}” over {year} is nog niet bekend. Wanneer krijgt de raad "
                "het cijfer?"
            )
        case Verdict.UNDECIDABLE:
            return QuestionKind.UNDECIDABLE, _about_nothing_to_compare(reading)
        case Verdict.REACHED | Verdict.NOT_YET_ENTERED | Verdict.NOT_YET_KNOWN | Verdict.NO_TARGET:
            return None
        case _:
            assert_never(reading.verdict)


def _about_a_miss(reading: Reading, register: Register) -> tuple[QuestionKind, str]:
    name, explanation = reading.about.name, register.indicators[reading.about.indicator].explanation
    if reading.outcome and reading.outcome.document in explanation:
        return QuestionKind.MISSED, (
            f"Het doel voor “{name}” is niet gehaald. Wat doet het college om het doel alsnog "
            "te halen, en wanneer ziet de raad daar iets van?"
        )
    return QuestionKind.UNEXPLAINED_MISS, (
        f"Het doel voor “{name}” is niet gehaald en de bronnen geven geen uitleg. Wat is de "
        "oorzaak?"
    )


def _about_nothing_to_compare(reading: Reading) -> str:
    name, outcome = reading.about.name, reading.outcome
    if outcome is None or (outcome.value is None and outcome.word is None):
        return (
            f"Voor “{name}” geven de documenten geen uitkomst over {reading.year} om het doel aan "
            "te toetsen. Kan het college die geven?"
        )
    return (
        f"Bij “{name}” zijn doel en uitkomst niet te vergelijken. Kan het college beide op "
        "dezelfde manier geven?"
    )


def _about_targets(snapshot: Snapshot, year: int) -> Iterator[Question]:
    """Ask about every target that was made easier for a year after the chosen one."""
    register = snapshot.register
    for moved in measures.moved_targets(snapshot):
        about, since = moved.about, moved.after.year
        if moved.move is Move.EASED and since > year:
            yield Question(
                about.goal,
                QuestionKind.EASED_TARGET,
                f"Het doel voor “{about.name}” wordt vanaf {since} makkelijker. Waarom kiest het "
                "college daarvoor?",
                moved_targets.sentence(moved, register),
                register.documents[moved.after.document].name,
                addresses.indicator(about.indicator, about.goal, since, register),
                addresses.asked(QuestionKind.EASED_TARGET, about.indicator, str(since)),
            )


def _about_money(snapshot: Snapshot, year: int) -> Iterator[Question]:
    """Ask about every variance above the threshold that no source explains."""
    register = snapshot.register
    limits = register.thresholds
    for variance in measures.unexplained(snapshot, year):
        goal, size = variance.scope.goal or "", money.size(variance)
        yield Question(
            goal,
            QuestionKind.VARIANCE,
            f"Doelstelling {goal} viel {size} {money.sign_word(variance)} uit en de bronnen geven "
            "daar geen toelichting op. Wat is de oorzaak?",
            f"{money.variance_sentence(variance, register)} Een toelichting is gevraagd vanaf "
            f"{percentage(float(limits.percent), 0)} of {euros(int(limits.amount))}.",
            ", ".join(
                money.document_name(side, register) for side in (variance.budget, variance.account)
            ),
            addresses.goal(goal, year, "geld"),
            addresses.asked(QuestionKind.VARIANCE, goal),
        )
