"""Targets and outcomes that texts tell of one thing: how far apart, and what that comes to."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeAlias

from lib.measures.facts.linked import indicator_of
from lib.model import (
    Counting,
    Direction,
    Fact,
    FactDoubt,
    FactKind,
    JudgingRule,
    Period,
    Register,
    Verdict,
    folded,
    period_of,
)
from lib.sources import Snapshot, once

Key: TypeAlias = tuple[str, str | None, str]


@dataclass(frozen=True, slots=True)
class ComparedFact:
    """A target in a text beside its outcome, in their unit.

    `difference` is what the outcome is more than the target, None where one of them is no exact
    number. `doubt` says why there is no verdict; the verdict is then UNDECIDABLE.
    """

    target: Fact
    outcome: Fact
    difference: Decimal | None
    verdict: Verdict
    doubt: FactDoubt | None


def compared_facts(
    snapshot: Snapshot, programme: str, goal: str | None, year: int
) -> tuple[ComparedFact, ...]:
    """Return what texts tell of a goal with both a target and an outcome of one year.

    Either the figures are of this year, or the outcome stands in a document about it.
    """
    documents = snapshot.register.documents
    return tuple(
        each
        for each in every_compared(snapshot)
        if (each.target.programme, each.target.goal) == (programme, goal)
        and year in (each.outcome.year, documents[each.outcome.document].year)
    )


@once
def every_compared(snapshot: Snapshot) -> tuple[ComparedFact, ...]:
    """Return every two facts that are the target and the outcome of one thing in one year."""
    return tuple(_compared(snapshot))


@once
def directions(snapshot: Snapshot) -> Mapping[Key, Direction]:
    """Return which way is better for each thing: as its facts say, or the indicator they repeat."""
    found: dict[Key, Direction] = {}
    for fact in snapshot.facts.told:
        if fact.better is not None:
            found[fact.key] = fact.better
        elif indicator := indicator_of(snapshot.register, fact):
            found.setdefault(fact.key, snapshot.register.indicators[indicator].better)
    return found


def _compared(snapshot: Snapshot) -> Iterator[ComparedFact]:
    together: dict[tuple[Key, int | None], list[Fact]] = {}
    for fact in snapshot.facts.told:
        together.setdefault((fact.key, fact.year), []).append(fact)
    for facts in together.values():
        targets = [fact for fact in facts if fact.kind is FactKind.TARGET]
        outcomes = [fact for fact in facts if fact.kind is FactKind.OUTCOME]
        if targets and outcomes:
            target = _in_force(targets, snapshot.register)
            yield _judged(snapshot, target, _newest(outcomes, snapshot.register))


def _in_force(targets: Sequence[Fact], register: Register) -> Fact:
    """Return the target of the document that counts most, the newest of equals."""
    editions = list(register.documents)
    return max(
        targets,
        key=lambda fact: (
            register.documents[fact.document].authority(fact.year),
            editions.index(fact.document),
            fact.line,
        ),
    )


def _newest(outcomes: Sequence[Fact], register: Register) -> Fact:
    """Return the outcome of the newest document: of the whole year if it tells that."""
    editions = list(register.documents)
    return max(
        outcomes, key=lambda fact: (editions.index(fact.document), fact.on is None, fact.line)
    )


def _judged(snapshot: Snapshot, target: Fact, outcome: Fact) -> ComparedFact:
    if target.value is None or outcome.value is None:
        return _undecided(target, outcome, None, FactDoubt.NO_NUMBER)
    if target.about or outcome.about:
        return _undecided(target, outcome, None, FactDoubt.APPROXIMATE)
    better = directions(snapshot).get(target.key)
    difference = outcome.value - target.value
    if not _of_one_period(target, outcome):
        if _is_reached_already(snapshot, target, outcome, better):
            return ComparedFact(target, outcome, difference, Verdict.REACHED, None)
        return _undecided(target, outcome, difference, FactDoubt.OTHER_PERIOD)
    reached = _reached(target.value, outcome.value, better, snapshot.register)
    if reached is None:
        return _undecided(target, outcome, difference, FactDoubt.NO_DIRECTION)
    verdict = Verdict.REACHED if reached else Verdict.MISSED
    return ComparedFact(target, outcome, difference, verdict, None)


def _undecided(
    target: Fact, outcome: Fact, difference: Decimal | None, doubt: FactDoubt
) -> ComparedFact:
    return ComparedFact(target, outcome, difference, Verdict.UNDECIDABLE, doubt)


def _reached(
    target: Decimal, outcome: Decimal, better: Direction | None, register: Register
) -> bool | None:
    """Tell whether an outcome reaches a target; what is equal does, whichever way is better."""
    if outcome == target:
        return True
    rule = JudgingRule.read(register.judging)
    if better is Direction.HIGHER:
        return outcome >= target - abs(target) * rule.below
    if better is Direction.LOWER:
        return outcome <= target + abs(target) * rule.above
    return None


def _of_one_period(target: Fact, outcome: Fact) -> bool:
    """Tell whether both are about the same part of the year, or neither about a part."""
    one, other = _part(target), _part(outcome)
    return one == other


def _part(fact: Fact) -> str | None:
    """Return the part of a year that a fact is about, None for a whole one or its end.

    What cannot be read is a part by itself: nothing else is known to be the same.
    """
    if fact.on is None or period_of(fact.on) in (Period.YEAR, Period.MOMENT):
        return None
    return folded(fact.on)


def _is_reached_already(
    snapshot: Snapshot, target: Fact, outcome: Fact, better: Direction | None
) -> bool:
    """Tell whether a part of the year brought enough for all of it, of what only adds up.

    Only an indicator says that its years are counted from zero.
    """
    indicator = indicator_of(snapshot.register, target)
    counting = snapshot.register.indicators[indicator].counting if indicator else None
    part = outcome.on is not None and period_of(outcome.on) is Period.PART
    whole = _part(target) is None
    enough = (outcome.value or Decimal(0)) >= (target.value or Decimal(0)) >= 0
    adds_up = counting is Counting.EACH_YEAR and better is Direction.HIGHER
    return part and whole and adds_up and enough
