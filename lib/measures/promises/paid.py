"""Promises that a budget paid for as new policy, and of which the report says nothing."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from lib.measures.money.new_policy import NewPolicyLine, new_policy
from lib.measures.promises.promised import Promised, counted
from lib.model import Standing
from lib.sources import Snapshot, once

_Row: TypeAlias = tuple[str, str]


@dataclass(frozen=True, slots=True)
class PaidPromises:
    """What a row of new policy pays for: promises that were not found back, and the others."""

    row: NewPolicyLine
    missing: tuple[Promised, ...]
    found: tuple[Promised, ...]


@once
def paid_promises(snapshot: Snapshot, year: int) -> tuple[PaidPromises, ...]:
    """Return the rows of new policy with an amount for a year and a promise that is not found."""
    rows, paid = _rows(snapshot, year), dict[NewPolicyLine, list[Promised]]()
    for each in counted(snapshot, year):
        row = rows.get((each.home.programme, _plain(each.about.new_policy or "")))
        if row is not None:
            paid.setdefault(row, []).append(each)
    found = (_parted(row, promised) for row, promised in paid.items())
    return tuple(each for each in found if each.missing)


def _rows(snapshot: Snapshot, year: int) -> Mapping[_Row, NewPolicyLine]:
    """Return the rows that have an amount for a year, by what a promise can call them."""
    return {
        (programme, _plain(name)): line
        for programme in snapshot.register.programmes
        for line in new_policy(snapshot, programme)
        if line.year == year and line.amount.euros and line.scope.product is not None
        for name in (line.scope.product, line.name)
    }


def _plain(name: str) -> str:
    return " ".join(name.split())


def _parted(row: NewPolicyLine, promised: list[Promised]) -> PaidPromises:
    missing = tuple(each for each in promised if each.standing is Standing.NOT_FOUND)
    return PaidPromises(row, missing, tuple(each for each in promised if each not in missing))
