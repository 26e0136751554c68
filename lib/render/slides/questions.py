"""The questions that are chosen on the page, as many as fit on a slide."""

from collections.abc import Iterator, Sequence

from lib.page import Asked, Question
from lib.render.slides.fitting import fitted, height
from lib.render.slides.slide import BODY, SOURCE, Slide, Text, Words, divided
from lib.wording import editions
from lib.wording import questions as wording


def slides(asked: Asked, title: str, above: str) -> Iterator[Slide]:
    """Yield the chosen questions; the notes have what each rests on, and what is said already."""
    every = [question for goal in asked.goals for question in goal.questions]
    chosen = [question for question in every if asked.ticks[question.part].chosen]
    told = editions.strongest(len(chosen), len(every))
    yield from divided(_slide(part, title, above, told) for part in _parts(chosen))


def _parts(questions: Sequence[Question]) -> Iterator[list[Question]]:
    kept: list[Question] = []
    for question in questions:
        words = [each for it in (*kept, question) for each in _words(it)]
        if kept and height(words, BODY.width) > BODY.height:
            yield kept
            kept = []
        kept.append(question)
    if kept:
        yield kept


def _words(question: Question) -> tuple[Words, ...]:
    return (
        Words((question.text,), bold=True, size=20, after=3),
        Words((wording.known(question),), "muted", size=14, after=16),
    )


def _slide(questions: Sequence[Question], title: str, above: str, told: str) -> Slide:
    words = [each for question in questions for each in _words(question)]
    notes = [
        text for question in questions
        for text in (question.text, question.told, wording.known(question)) if text
    ]  # fmt: skip
    which = (Text(SOURCE, fitted((Words((told,), "muted", size=12),), SOURCE)),) if told else ()
    return Slide(title, above, (Text(BODY, fitted(words, BODY)), *which), tuple(notes))
