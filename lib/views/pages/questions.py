"""Vragen: what a committee can ask, each question with its figures and source; to pick and copy."""

from collections.abc import Iterator, Sequence

from lib import measures
from lib.page import (
    Asked,
    AskedOfGoal,
    Controls,
    Download,
    Lead,
    Link,
    Note,
    Page,
    Part,
    Picked,
    Question,
    Tick,
)
from lib.sources import Snapshot, once
from lib.views.choices import ORDER, PICK, YEAR, Choices
from lib.views.composing import note, part, title
from lib.wording import addresses, picking, questions


def page(snapshot: Snapshot, chosen: Choices) -> Page:
    """Return the questions about a year."""
    head = title(f"Wat kunt u vragen over {chosen.year}?", snapshot.register.municipality)
    return Page(
        (
            head,
            *part(lambda: _asked(snapshot, chosen)),
        )
    )


def _asked(snapshot: Snapshot, chosen: Choices) -> Iterator[Part]:
    register, year = snapshot.register, chosen.year
    found = questions.questions(snapshot, year)
    yield Lead(questions.opening(found, year, register))
    yield from note(picking.unknown(chosen.picked, _names(snapshot)))
    yield Controls((ORDER.name,))
    if not found:
        return
    ordered = picking.by_weight(found) if chosen.order == addresses.BY_WEIGHT else found
    names, ours = picking.picked(chosen.picked, found), picking.strongest(found)
    kept = tuple(question for question in ordered if question.name in names)
    text = questions.as_text(kept, register, year) if kept else ""
    yield Picked(
        picking.told(names, ours), "Kopieer de gekozen vragen", text, _others(found, ours, chosen)
    )
    ticks = {q.part: Tick(q.name in names, _place(names ^ {q.name}, ours, chosen)) for q in found}
    codes = {question.goal: register.code_of(question.goal) for question in found}
    yield Asked(_grouped(snapshot, ordered, chosen.order), ticks, codes)
    if told := questions.threshold(found, register):
        yield Note(told)
    if kept:
        yield Download("Bewaar als tekst", f"vragen-{year}.txt", text.encode(), "")


def _grouped(
    snapshot: Snapshot, ordered: Sequence[Question], order: str
) -> tuple[AskedOfGoal, ...]:
    if order == addresses.BY_WEIGHT:
        return (AskedOfGoal("", "", "", tuple(ordered)),)
    register = snapshot.register
    return tuple(
        AskedOfGoal(
            register.code_of(code),
            questions.heading(code, register),
            addresses.asked_of(code, register),
            tuple(question for question in ordered if question.goal == code),
        )
        for code in dict.fromkeys(question.goal for question in ordered)
    )


def _others(
    found: Sequence[Question], ours: frozenset[str], chosen: Choices
) -> tuple[tuple[str, Link], ...]:
    """Return the ways to all questions, to none, and to our own choice."""
    every = frozenset(question.name for question in found)
    ways = (
        ("de sterkste", ours),
        ("alle vragen", every),
        ("geen", frozenset[str]()),
    )
    return tuple((name, _place(names, ours, chosen)) for name, names in ways)


def _place(names: frozenset[str], ours: frozenset[str], chosen: Choices) -> Link:
    """Return this page with these questions picked."""
    known = {YEAR.name: chosen.year, PICK.name: picking.written(names, ours)}
    if chosen.order == addresses.BY_GOAL:
        known[ORDER.name] = chosen.order
    return addresses.page("vragen", "", **{name: it for name, it in known.items() if it})


@once
def _names(snapshot: Snapshot) -> frozenset[str]:
    """Return the names of the questions about every year."""
    years = measures.years(snapshot)
    return frozenset(q.name for year in years for q in questions.questions(snapshot, year))
