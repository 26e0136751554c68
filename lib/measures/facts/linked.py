"""Facts that speak of the same thing as an indicator: which one, and whether they say the same."""

from collections.abc import Iterator
from dataclasses import dataclass

from lib.measures.indicators.claims import Named, claims_of
from lib.measures.indicators.lookup import of_indicator, subject
from lib.measures.indicators.named_numbers import fits
from lib.measures.indicators.paces import YearNumber
from lib.measures.indicators.readings import Reading, Subject, Target
from lib.model import Fact, FactKind, Register, folded
from lib.sources import Snapshot, once


@dataclass(frozen=True, slots=True)
class LinkedFact:
    """A fact beside the indicator that measures the same (`about`).

    `beside` is what the indicator has for the year of the fact, None where it has no number.
    `same` tells whether both say the same, None where that cannot be told. `claimed`: the
    explanation of the indicator names this number too, so that it is asked about there.
    """

    fact: Fact
    about: Subject
    beside: YearNumber | None
    same: bool | None
    claimed: bool


def indicator_of(register: Register, fact: Fact) -> str | None:
    """Return the indicator that measures the same: as the fact says, or by its name and unit."""
    if fact.indicator is not None:
        return fact.indicator
    if fact.goal is None:
        return None
    return next(
        (
            key
            for key, indicator in register.indicators_of(fact.goal)
            if folded(indicator.name) == folded(fact.name)
            and folded(indicator.unit) == folded(fact.unit)
        ),
        None,
    )


@once
def linked_facts(snapshot: Snapshot) -> tuple[LinkedFact, ...]:
    """Return every fact that speaks of the same thing as an indicator."""
    found = ((fact, indicator_of(snapshot.register, fact)) for fact in snapshot.facts.told)
    return tuple(_linked(snapshot, fact, key) for fact, key in found if key is not None)


@once
def repeated_facts(snapshot: Snapshot) -> frozenset[Fact]:
    """Return the facts that only repeat an indicator: all that a document says of it is the same.

    They stand with the indicator already.
    """
    linked = linked_facts(snapshot)
    other = {(each.fact.key, each.fact.document) for each in linked if not each.same}
    return frozenset(
        each.fact for each in linked if (each.fact.key, each.fact.document) not in other
    )


def _linked(snapshot: Snapshot, fact: Fact, indicator: str) -> LinkedFact:
    about = subject(snapshot, indicator)
    found = next((r for r in of_indicator(snapshot, indicator) if r.year == fact.year), None)
    known = list(_numbers(fact.kind, found)) if found and fact.value is not None else []
    claimed = any(
        isinstance(claim.meant, Named) and claim.meant.number.value == fact.value
        and claim.meant.number.year == fact.year and claim.document == fact.document
        for claim in claims_of(snapshot, indicator)
    )  # fmt: skip
    if found is None or fact.value is None or fact.year is None or not known:
        return LinkedFact(fact, about, None, None, claimed)
    named = YearNumber(fact.value, fact.decimals, fact.year)
    told = [_fits(snapshot, named, fact, number, found) for number in known]
    same = None if fact.about else _any(told)
    return LinkedFact(fact, about, known[0], same, claimed)


def _fits(
    snapshot: Snapshot, named: YearNumber, fact: Fact, number: YearNumber, found: Reading
) -> bool | None:
    target = fact.kind is FactKind.TARGET
    beside = found.target if target else found.outcome
    part = beside.part if beside else None
    counting = snapshot.register.indicators[found.about.indicator].counting
    return fits(named, fact.on, number, part, None if target else counting)


def _any(told: list[bool | None]) -> bool | None:
    """Return whether one of these holds, None where none does and one cannot be told."""
    if True in told:
        return True
    return None if None in told else False


def _numbers(kind: FactKind, found: Reading) -> Iterator[YearNumber]:
    """Yield the numbers that an indicator has of this kind: what counts first."""
    if kind is FactKind.TARGET:
        yield from _targets(found.target, found.year)
        return
    if found.measurement is not None:
        yield YearNumber(found.measurement.value, found.measurement.decimals, found.year)
    if found.outcome is not None and found.outcome.earlier is not None:
        earlier = found.outcome.earlier
        yield YearNumber(earlier.value, earlier.decimals, found.year)


def _targets(target: Target | None, year: int) -> Iterator[YearNumber]:
    if target is None:
        return
    bounds = [bound.value for bound in (target.low, target.high) if bound is not None]
    values = dict.fromkeys(value for value in (target.value, *bounds) if value is not None)
    yield from (YearNumber(value, target.decimals, year) for value in values)
    yield from _targets(target.restated, year)
