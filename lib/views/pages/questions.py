"""Vragen: what a committee can ask, goal by goal, each question with its figures and source."""

from collections.abc import Iterator

from lib.page import Asked, AskedOfGoal, Download, Lead, Note, Page, Part
from lib.sources import Snapshot
from lib.views.choices import Choices
from lib.views.composing import part, title
from lib.wording import questions


def page(snapshot: Snapshot, chosen: Choices) -> Page:
    """Return the questions about a year."""
    head = title(f"Wat kunt u vragen over {chosen.year}?", snapshot.register.municipality)
    return Page(
        (
            head,
            *part(lambda: _asked(snapshot, chosen.year)),
        )
    )


def _asked(snapshot: Snapshot, year: int) -> Iterator[Part]:
    register = snapshot.register
    asked = questions.questions(snapshot, year)
    yield Lead(questions.opening(asked, year, register))
    if asked:
        codes = dict.fromkeys(question.goal for question in asked)
        yield Asked(
            tuple(
                AskedOfGoal(
                    register.code_of(code),
                    register.goal(code).name,
                    tuple(q for q in asked if q.goal == code),
                )
                for code in codes
            )
        )
        if told := questions.threshold(asked, register):
            yield Note(told)
        text = questions.as_text(asked, register, year).encode()
        yield Download("Bewaar als tekst", f"vragen-{year}.txt", text, "")
