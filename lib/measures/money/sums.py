"""Do the sums close? Every printed total beside the sum of its parts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lib.measures.money.grouping import grouped
from lib.model import AmountKind, Closing, Scope, SumKind
from lib.sources import Snapshot, once


@dataclass(frozen=True, slots=True)
class ClosedSum:
    """A printed total beside the sum of its `parts`, in whole euros.

    `difference` is printed minus expected; rounding allows it up to `allowed`.
    """

    check: SumKind
    scope: Scope
    year: int
    stage: str
    document: str
    kind: AmountKind
    parts: int
    expected: int
    printed: int
    difference: int
    allowed: int
    closing: Closing


@once
def sums(snapshot: Snapshot) -> tuple[ClosedSum, ...]:
    """Return every sum that the sources allow, sorted by check, scope, year and document."""
    return tuple(
        ClosedSum(
            SumKind(row["check"]),
            Scope(row["programme"], row["goal"], row["product"]),
            row["year"],
            row["stage"],
            row["document"],
            AmountKind(row["kind"]),
            row["terms"],
            row["expected"],
            row["printed"],
            row["difference"],
            row["allowed"],
            _closing(row["difference"], ok=row["ok"]),
        )
        for row in snapshot.sums.iter_rows(named=True)
    )


def sums_of(snapshot: Snapshot, programme: str) -> Sequence[ClosedSum]:
    """Return every sum of a programme that the sources allow."""
    return _of_programmes(snapshot).get(programme, ())


@once
def _of_programmes(snapshot: Snapshot) -> Mapping[str | None, Sequence[ClosedSum]]:
    return grouped(sums(snapshot), lambda closed: closed.scope.programme)


def _closing(difference: int, *, ok: bool) -> Closing:
    if not difference:
        return Closing.EXACT
    return Closing.ROUNDED if ok else Closing.OPEN
