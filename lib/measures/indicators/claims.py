"""What documents claim of figures, held against those figures."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise
from typing import TypeAlias, assert_never

from lib.measures.grouping import grouped
from lib.measures.indicators.lookup import of_indicator, subject
from lib.measures.indicators.named_numbers import fits
from lib.measures.indicators.paces import YearNumber
from lib.measures.indicators.readings import Reading, Subject
from lib.model import Claim, Way
from lib.sources import Snapshot, once
from lib.sources.indicators.numbers import decimals_in


@dataclass(frozen=True, slots=True)
class Went:
    """The claim that a figure went one way since a year."""

    way: Way
    since: int


@dataclass(frozen=True, slots=True)
class Named:
    """The claim that a figure was a number, on a day or in a period if that is told."""

    number: YearNumber
    measured_on: str | None


Meant: TypeAlias = Went | Named


@dataclass(frozen=True, slots=True)
class CheckedClaim:
    """A claim in the explanation of an indicator (`of`) about an indicator (`about`).

    `year` is that of the document. `numbers` are the measurements that it is held against: of what
    went a way those from its first year up to that of the document that compare with the newest, of
    a named number the one of its year. `holds` is None where they cannot tell.
    """

    of: Subject
    about: Subject
    document: str
    said: str
    year: int
    meant: Meant
    numbers: tuple[YearNumber, ...]
    holds: bool | None

    @property
    def way(self) -> Way | None:
        """Return which way it says that a figure went, None where it names a number."""
        return self.meant.way if isinstance(self.meant, Went) else None


@once
def claims(snapshot: Snapshot) -> tuple[CheckedClaim, ...]:
    """Return every claim of a document that is shown, in the order of the register."""
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
        if one.about == other.about and one.year == other.year and _are_opposed(one, other)
    )


def _are_opposed(one: CheckedClaim, other: CheckedClaim) -> bool:
    if not isinstance(one.meant, Went) or not isinstance(other.meant, Went):
        return False
    begin = max(one.meant.since, other.meant.since)
    return one.meant.way is not other.meant.way and begin < one.year


def claims_of(snapshot: Snapshot, indicator: str) -> Sequence[CheckedClaim]:
    """Return the claims in the explanation of one indicator."""
    return _by_indicator(snapshot).get(indicator, ())


@once
def _by_indicator(snapshot: Snapshot) -> Mapping[str, Sequence[CheckedClaim]]:
    return grouped(claims(snapshot), lambda claim: claim.of.indicator)


def _checked(snapshot: Snapshot, name: str, claim: Claim) -> CheckedClaim:
    about = claim.about or name
    year = snapshot.register.documents[claim.document].year
    meant = _meant(claim, year)
    readings = of_indicator(snapshot, about)
    match meant:
        case Went(way, since):
            numbers = tuple(_numbers(readings, since, year))
            holds = _went(way, since, numbers)
        case Named(number, measured_on):
            numbers, holds = _named(snapshot, number, measured_on, readings)
        case _:
            assert_never(meant)
    return CheckedClaim(
        of=subject(snapshot, name),
        about=subject(snapshot, about),
        document=claim.document,
        said=claim.said,
        year=year,
        meant=meant,
        numbers=numbers,
        holds=holds,
    )


def _meant(claim: Claim, year: int) -> Meant:
    if claim.way is not None and claim.since is not None:
        return Went(claim.way, claim.since)
    assert claim.named is not None  # noqa: S101 a claim has one of two forms
    number = YearNumber(claim.named, decimals_in(claim.named), claim.year or year)
    return Named(number, claim.measured_on)


def _named(
    snapshot: Snapshot, number: YearNumber, measured_on: str | None, readings: Sequence[Reading]
) -> tuple[tuple[YearNumber, ...], bool | None]:
    found = next((r for r in readings if r.year == number.year), None)
    if found is None or found.measurement is None or found.outcome is None:
        return (), None
    printed = YearNumber(found.measurement.value, found.measurement.decimals, found.year)
    counting = snapshot.register.indicators[found.about.indicator].counting
    return (printed,), fits(number, measured_on, printed, found.outcome.part, counting)


def _numbers(readings: tuple[Reading, ...], since: int, year: int) -> Iterator[YearNumber]:
    found = [
        (r.outcome.definition, r.year, r.measurement)
        for r in readings
        if since <= r.year <= year and r.measurement and r.outcome
    ]
    for definition, measured_in, measurement in found:
        if measured_in == found[-1][1] or (definition is not None and definition == found[-1][0]):
            yield YearNumber(measurement.value, measurement.decimals, measured_in)


def _went(way: Way, since: int, numbers: tuple[YearNumber, ...]) -> bool | None:
    """Tell whether each step goes the way that is claimed, from the year since which it is."""
    if len(numbers) < 2 or numbers[0].year != since:  # noqa: PLR2004 a step has two ends
        return None
    steps = [after.value - before.value for before, after in pairwise(numbers)]
    match way:
        case Way.UP:
            return all(step > 0 for step in steps)
        case Way.DOWN:
            return all(step < 0 for step in steps)
        case _:
            assert_never(way)
