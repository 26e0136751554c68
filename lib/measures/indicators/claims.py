"""What documents claim of figures, held against those figures."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise
from typing import assert_never

from lib.measures.grouping import grouped
from lib.measures.indicators.lookup import of_indicator, subject
from lib.measures.indicators.paces import YearNumber
from lib.measures.indicators.readings import Reading, Subject
from lib.model import Claim, Way
from lib.sources import Snapshot, once


@dataclass(frozen=True, slots=True)
class CheckedClaim:
    """A claim in the explanation of an indicator (`of`) about an indicator (`about`).

    `numbers` are the measurements from the year since which it is claimed up to the year of the
    document, those that compare with the newest. `holds`: each step between them goes the way that
    is claimed; None where the year since which is not among them, or is the only one.
    """

    of: Subject
    about: Subject
    document: str
    said: str
    year: int
    way: Way
    since: int
    numbers: tuple[YearNumber, ...]
    holds: bool | None


@once
def claims(snapshot: Snapshot) -> tuple[CheckedClaim, ...]:
    """Return every claim that was typed, in the order of the register."""
    return tuple(
        _checked(snapshot, name, claim)
        for name, indicator in snapshot.register.indicators.items()
        for claim in indicator.claims
    )


@once
def opposed_claims(snapshot: Snapshot) -> tuple[tuple[CheckedClaim, CheckedClaim], ...]:
    """Return every two claims over one year of which one says up where the other says down.

    Both reach up to that year, so they share at least its last step: they cannot both be right.
    """
    return tuple(
        (one, other)
        for one, other in combinations(claims(snapshot), 2)
        if one.about == other.about and one.year == other.year and one.way is not other.way
        and max(one.since, other.since) < one.year
    )  # fmt: skip


def claims_of(snapshot: Snapshot, indicator: str) -> Sequence[CheckedClaim]:
    """Return the claims in the explanation of one indicator."""
    return _by_indicator(snapshot).get(indicator, ())


@once
def _by_indicator(snapshot: Snapshot) -> Mapping[str, Sequence[CheckedClaim]]:
    return grouped(claims(snapshot), lambda claim: claim.of.indicator)


def _checked(snapshot: Snapshot, name: str, claim: Claim) -> CheckedClaim:
    about = claim.about or name
    year = snapshot.register.documents[claim.document].year
    numbers = tuple(_numbers(of_indicator(snapshot, about), claim.since, year))
    return CheckedClaim(
        of=subject(snapshot, name),
        about=subject(snapshot, about),
        document=claim.document,
        said=claim.said,
        year=year,
        way=claim.way,
        since=claim.since,
        numbers=numbers,
        holds=_holds(claim, numbers),
    )


def _numbers(readings: tuple[Reading, ...], since: int, year: int) -> Iterator[YearNumber]:
    found = [
        (r.outcome.definition, r.year, r.measurement)
        for r in readings
        if since <= r.year <= year and r.measurement and r.outcome
    ]
    for definition, measured_in, measurement in found:
        if measured_in == found[-1][1] or (definition is not None and definition == found[-1][0]):
            yield YearNumber(measurement.value, measurement.decimals, measured_in)


def _holds(claim: Claim, numbers: tuple[YearNumber, ...]) -> bool | None:
    if len(numbers) < 2 or numbers[0].year != claim.since:  # noqa: PLR2004 a step has two ends
        return None
    steps = [after.value - before.value for before, after in pairwise(numbers)]
    match claim.way:
        case Way.UP:
            return all(step > 0 for step in steps)
        case Way.DOWN:
            return all(step < 0 for step in steps)
        case _:
            assert_never(claim.way)
