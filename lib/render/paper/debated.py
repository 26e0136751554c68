"""Answers, what is said of them and what can be asked, on paper."""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeAlias

from lib.model import VarianceSign, Verdict
from lib.page import Answer, Answers, Asked, AskedOfGoal, Card, Judged, Large, Mark, Question, Said
from lib.render.paper import tones
from lib.render.paper.blocks import (
    Amount,
    Amounts,
    Block,
    Heading,
    Item,
    Items,
    Key,
    Pairs,
    Paragraph,
    Run,
    Tone,
    note,
    plain,
    rich,
    way,
)
from lib.wording import paper

Place: TypeAlias = Callable[[str], Key | None]
"""Gives a part of a page its place in the document."""


def answer(shown: Answer) -> Iterator[Block]:
    """Yield an answer: the verdict, what a document says where that is otherwise, the sum."""
    stated = (Run("  "), tones.label(shown.stated, Tone.CONFLICT)) if shown.stated else ()
    yield Paragraph((tones.label(shown.answer, _tone(shown.standing)), *stated))
    if shown.figures:
        yield amounts(shown.figures)
    if shown.sentence:
        yield Paragraph(plain(shown.sentence))


def sums(cards: Sequence[Card]) -> Iterator[Block]:
    """Yield the sum under each verdict, by the name of its indicator, under one heading."""
    shown = [part.answer for card in cards for part in card.head if isinstance(part, Judged)]
    if shown:
        yield Heading(2, paper.SUMS)
        yield Pairs(tuple((it.name, (plain(it.sentence),)) for it in shown if it.sentence))


def _tone(standing: Verdict | VarianceSign | None) -> Tone:
    return tones.of_verdict(standing) if isinstance(standing, Verdict) else tones.of_sign(standing)


def amounts(found: Sequence[Large]) -> Amounts:
    """Return figures beside each other."""
    return Amounts(
        tuple(Amount(it.head, it.text, it.told, tones.of_sign(it.sign, Tone.INK)) for it in found)
    )


def said(part: Said) -> Pairs:
    """Return what is said head by head; the ways on are for a screen."""
    return Pairs(
        tuple(
            (saying.head, tuple(plain(line, to=saying.place) for line in saying.lines))
            for saying in part.sayings
        )
    )


def tiles(part: Answers) -> Iterator[Block]:
    """Yield the answers that a page comes down to."""
    for tile in part.tiles:
        yield Paragraph(rich(tile.sentence), large=True)
        if tile.more:
            yield Paragraph(rich(tile.more))


def marks(found: Sequence[Mark]) -> Items:
    """Return verdicts in words, each leading to its indicator."""
    return Items(tuple(Item((Paragraph(plain(mark.told, to=mark.place)),)) for mark in found))


def asked(part: Asked, place: Place) -> Iterator[Block]:
    """Yield questions, goal by goal."""
    for goal in part.goals:
        if goal.name:
            yield Heading(2, f"{goal.goal} {goal.name}".strip(), place(goal.anchor))
        yield _questions(goal, part, place)


def _questions(goal: AskedOfGoal, part: Asked, place: Place) -> Items:
    items = (
        Item(tuple(_question(it, part.codes[it.goal])), place(it.part)) for it in goal.questions
    )
    return Items(tuple(items), numbered=True)


def _question(question: Question, code: str) -> Iterator[Block]:
    yield Paragraph((Run(question.text, strong=True),))
    if question.told:
        yield note(question.told)
    source = f" {paper.source(question.source)}" if question.source else ""
    rests = Run(f"{question.figures}{source}", tone=Tone.MUTED)
    see = way(paper.way(question.shown, code), question.address, Tone.MUTED)
    yield Paragraph((rests, see), small=True)
