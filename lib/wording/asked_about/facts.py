"""The questions that a figure in a running text raises which its indicator does not fit."""

from collections.abc import Iterator

from lib import measures
from lib.measures import LinkedFact
from lib.model import QuestionKind, Register
from lib.page import Question
from lib.sources import Snapshot
from lib.wording import addresses, facts, origins
from lib.wording.asked_about import told
from lib.wording.numbers import value


def about_facts(snapshot: Snapshot, year: int) -> Iterator[Question]:
    """Yield a question for every figure of the year that its indicator contradicts.

    Not where the explanation of the indicator names the same number: that is asked about there.
    """
    for each in measures.linked_facts(snapshot):
        if each.same is False and not each.claimed and each.fact.year == year:
            yield _unlike(each, year, snapshot.register)


def _unlike(found: LinkedFact, year: int, register: Register) -> Question:
    fact, about, beside = found.fact, found.about, found.beside
    written = value(beside.value if beside else None, beside.decimals if beside else 0, about.unit)
    name = register.documents[fact.document].name
    return Question(
        about.goal,
        QuestionKind.FACT,
        f"De tekst van {name} noemt {facts.shown(fact)} bij “{fact.name}”, en bij de indicator "
        f"“{about.short_name}” staat {written}. Welk cijfer geldt, en tellen zij hetzelfde?",
        f"In de tekst, {facts.figure(fact)}. Bij de indicator, {facts.kind(fact.kind)}, {year}: "
        f"{written}.",
        told.explained(fact.document, about.indicator, register),
        origins.titles([fact.document], register),
        addresses.indicator(about.indicator, about.goal, year, register),
        addresses.asked(
            QuestionKind.FACT, about.indicator, fact.name, fact.kind.value, *filter(None, [fact.on])
        ),
    )
