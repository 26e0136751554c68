"""Do the sums close? Every printed total beside the sum of its parts."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import polars as pl

from lib.model import AmountKind, Closing, Register, Scope, SumKind
from lib.sources import Snapshot, once
from lib.sources.money.sums import SUMS


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
    return tuple(_typed(snapshot.sums, snapshot.register))


def sums_of(snapshot: Snapshot, programme: str) -> tuple[ClosedSum, ...]:
    """Return every sum of a programme that the sources allow."""
    found = _by_programme(snapshot).get((programme,))
    return () if found is None else tuple(_typed(found, snapshot.register))


@once
def _by_programme(snapshot: Snapshot) -> Mapping[tuple[Any, ...], pl.DataFrame]:
    return snapshot.sums.partition_by("programme", as_dict=True, maintain_order=True)


def _typed(frame: pl.DataFrame, register: Register) -> Iterator[ClosedSum]:
    for (
        check, programme, goal, product, year, stage, document, kind, parts, expected, printed,
        difference, allowed, ok,
    ) in frame.select(SUMS.names()).iter_rows():  # fmt: skip
        yield ClosedSum(
            SumKind(check),
            register.scope(programme, goal, product),
            year,
            stage,
            document,
            AmountKind(kind),
            parts,
            expected,
            printed,
            difference,
            allowed,
            _closing(difference, ok=ok),
        )


def _closing(difference: int, *, ok: bool) -> Closing:
    if not difference:
        return Closing.EXACT
    return Closing.ROUNDED if ok else Closing.OPEN
