"""Questions for the committee: each one follows from figures in the sources, none from opinion."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from lib import measures
from lib.model import QuestionKind, Register, Verdict
from lib.sources import Snapshot, once
from lib.wording import addresses, money, promises, verdicts
from lib.wording.numbers import euros, percentage

Row: TypeAlias = Mapping[str, Any]


@dataclass(frozen=True)
class Question:
    """A question with the figures it rests on, where they come from, and where they are shown.

    `part` is its own place on the page Vragen (see `addresses.question`).
    """

    goal: str
    kind: QuestionKind
    text: str
    figures: str
    source: str
    address: str
    part: str


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
    for row in measures.verdicts(snapshot).filter(year=year).iter_rows(named=True):
        asked = _verdict_question(row, register)
        if asked is None:
            continue
        kind, text = asked
        yield Question(
            row["goal"],
            kind,
            text,
            verdicts.sum_sentence(row, register),
            _documents(row, register),
            addresses.indicator(row["indicator"], row["goal"], year),
            addresses.asked(kind, row["indicator"]),
        )


def _verdict_question(row: Row, register: Register) -> tuple[QuestionKind, str] | None:
    """Return the question that a verdict raises, None when it raises none."""
    name, verdict = row["name"], row["verdict"]
    if row["conflict"]:
        document = register.documents[row["stated_document"]].name
        word = verdicts.stated_word(row)
        return QuestionKind.CONFLICT, (
            f"Bij “{name}” staat in het {document}: {word}. De cijfers zeggen iets anders. Waarop "
            "is het oordeel van het verslag gebaseerd?"
        )
    if verdict == Verdict.MISSED:
        explained = row["realised_document"] in register.indicators[row["indicator"]].explanation
        if explained:
            return QuestionKind.MISSED, (
                f"Het doel voor “{name}” is niet gehaald. Wat doet het college om het doel alsnog "
                "te halen, en wanneer ziet de raad daar iets van?"
            )
        return QuestionKind.UNEXPLAINED_MISS, (
            f"Het doel voor “{name}” is niet gehaald en de bronnen geven geen uitleg. Wat is de "
            "oorzaak?"
        )
    return _open_question(row, name)


def _open_question(row: Row, name: str) -> tuple[QuestionKind, str] | None:
    """Return the question that a target without a verdict raises."""
    verdict, year = row["verdict"], row["year"]
    if verdict == Verdict.NOT_MEASURED:
        return QuestionKind.NOT_MEASURED, (
            f"“{name}” is in {year} niet gemeten. Hoe volgt het college of het doel dichterbij "
            "komt?"
        )
    if verdict == Verdict.NOT_YET_KNOWN and row["realised_missing"] is not None:
        return QuestionKind.NOT_YET_KNOWN, (
            f"De uitkomst van “{name}” over {year} is nog niet bekend. Wanneer krijgt de raad het "
            "cijfer?"
        )
    if verdict == Verdict.UNDECIDABLE and row["realised"] is None and not row["realised_word"]:
        return QuestionKind.UNDECIDABLE, (
            f"Voor “{name}” geven de documenten geen uitkomst over {year} om het doel aan te "
            "toetsen. Kan het college die geven?"
        )
    if verdict == Verdict.UNDECIDABLE:
        return QuestionKind.UNDECIDABLE, (
            f"Bij “{name}” zijn doel en uitkomst niet te vergelijken. Kan het college beide op "
            "dezelfde manier geven?"
        )
    return None


def _about_targets(snapshot: Snapshot, year: int) -> Iterator[Question]:
    """Ask about every target that was made easier for a year after the chosen one."""
    register = snapshot.register
    for row in measures.target_changes(snapshot).iter_rows(named=True):
        if row["eased"] and row["year"] > year:
            name = register.indicators[row["indicator"]].name
            yield Question(
                row["goal"],
                QuestionKind.EASED_TARGET,
                f"Het doel voor “{name}” wordt vanaf {row['year']} makkelijker. Waarom kiest het "
                "college daarvoor?",
                promises.target_change(row, register),
                register.documents[row["after_document"]].name,
                addresses.indicator(row["indicator"], row["goal"], row["year"]),
                addresses.asked(QuestionKind.EASED_TARGET, row["indicator"], str(row["year"])),
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


def _documents(row: Row, register: Register) -> str:
    fields = ("target_document", "realised_document", "stated_document")
    used = dict.fromkeys(row[field] for field in fields if row[field])
    return ", ".join(register.documents[name].name for name in used)
