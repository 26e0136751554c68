"""The build-up of every saldo: lasten, baten and reserves, with the saldo before and after them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, assert_never

from lib.measures.money.amounts import NOTHING, Amount, amount
from lib.measures.money.baselines import Baseline, account_stage
from lib.measures.money.grouping import grouped, total_last
from lib.measures.money.reserves import saldo_frame
from lib.model import Level, Scope, Term, TermRole
from lib.sources import Snapshot, once


@dataclass(frozen=True, slots=True)
class Saldo:
    """The build-up of one saldo in one stage of a year, all of it from one document.

    `rounding` is what the printed saldo differs from the sum of its terms; None where one of those
    is not known. `unit` is the coarsest that was printed, in euros.
    """

    scope: Scope
    name: str
    year: int
    stage: str
    lasten: Amount
    baten: Amount
    before: Amount
    toevoegingen: Amount
    onttrekkingen: Amount
    after: Amount
    rounding: int | None
    document: str
    unit: int

    def of(self, term: Term) -> Amount:
        """Return what stands for a term."""
        match term:
            case Term.LASTEN:
                return self.lasten
            case Term.BATEN:
                return self.baten
            case Term.BEFORE:
                return self.before
            case Term.TOEVOEGINGEN:
                return self.toevoegingen
            case Term.ONTTREKKINGEN:
                return self.onttrekkingen
            case Term.SALDO:
                return self.after
            case _:
                assert_never(term)

    @property
    def has_terms(self) -> bool:
        """Tell whether the source says more than the saldo alone."""
        return any(self.of(term).printed for term in Term if term.role is not TermRole.RESULT)


@once
def saldi(snapshot: Snapshot) -> tuple[Saldo, ...]:
    """Return the build-up of every saldo, sorted by scope, year and stage."""
    return tuple(_saldo(row) for row in saldo_frame(snapshot).iter_rows(named=True))


def saldi_of(snapshot: Snapshot, programme: str, year: int, stage: str) -> Sequence[Saldo]:
    """Return the saldi in a stage: of goals, of what stands outside any goal, the total last."""
    return _of_programmes(snapshot).get((programme, year, stage), ())


def saldi_of_goal(
    snapshot: Snapshot, goal: str, year: int, baseline: Baseline
) -> tuple[Saldo, ...]:
    """Return the saldi of a goal in a year: of a budget and of the account."""
    asked = (baseline.stage, account_stage(snapshot))
    return tuple(row for row in _of_goals(snapshot).get((goal, year), ()) if row.stage in asked)


def products(snapshot: Snapshot, goal: str, year: int, stage: str | None) -> Sequence[Saldo]:
    """Return the saldo of each product under a goal in a stage of a year, most expensive first.

    Products without a saldo stand last.
    """
    return _of_products(snapshot).get((goal, year, stage), ())


def goals_with_products(
    snapshot: Snapshot, programme: str, year: int, baseline: Baseline
) -> list[str]:
    """Return the goals whose money a budget splits into products in a year."""
    found = (
        goal
        for (goal, told, stage), rows in _of_products(snapshot).items()
        if (told, stage) == (year, baseline.stage)
        and any(row.scope.programme == programme for row in rows)
    )
    return sorted(found)


@once
def _of_programmes(snapshot: Snapshot) -> Mapping[tuple[str | None, int, str], Sequence[Saldo]]:
    rows = (row for row in saldi(snapshot) if row.scope.level is not Level.PRODUCT)
    ordered = sorted(rows, key=lambda row: total_last(row.scope))
    return grouped(ordered, lambda row: (row.scope.programme, row.year, row.stage))


@once
def _of_goals(snapshot: Snapshot) -> Mapping[tuple[str | None, int], Sequence[Saldo]]:
    rows = (row for row in saldi(snapshot) if row.scope.level is Level.GOAL)
    return grouped(rows, lambda row: (row.scope.goal, row.year))


@once
def _of_products(snapshot: Snapshot) -> Mapping[tuple[str, int, str | None], Sequence[Saldo]]:
    rows = (row for row in saldi(snapshot) if row.scope.level is Level.PRODUCT)
    return grouped(
        sorted(rows, key=_dearest), lambda row: (row.scope.goal or "", row.year, row.stage)
    )


def _dearest(row: Saldo) -> tuple[bool, int, str]:
    euros = row.after.euros
    return euros is None, euros or 0, row.scope.product or ""


def _saldo(row: Mapping[str, Any]) -> Saldo:
    document, unit = row["document"], row["unit"]
    before = row["before"]
    return Saldo(
        Scope(row["programme"], row["goal"], row["product"]),
        row["name"],
        row["year"],
        row["stage"],
        _printed(row, Term.LASTEN, "lasten"),
        _printed(row, Term.BATEN, "baten"),
        NOTHING if before is None else Amount(before, None, document, unit),
        _printed(row, Term.TOEVOEGINGEN, "toevoegingen"),
        _printed(row, Term.ONTTREKKINGEN, "onttrekkingen"),
        _printed(row, Term.SALDO, "after"),
        row["rounding"],
        document,
        unit,
    )


def _printed(row: Mapping[str, Any], term: Term, field: str) -> Amount:
    unit = row[f"{term}_unit"]
    document = None if unit is None else row["document"]
    return amount(row[field], row[f"{term}_mark"], document, unit)
