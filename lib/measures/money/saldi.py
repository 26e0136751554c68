"""The build-up of every saldo: lasten, baten and reserves, with the saldo before and after them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, assert_never

import polars as pl

from lib.measures.grouping import grouped
from lib.measures.money.amounts import NOTHING, Amount, amount
from lib.measures.money.baselines import Baseline, account_stages
from lib.measures.money.reserves import saldo_frame
from lib.model import Level, Register, Scope, Term, TermRole
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


def saldi_of(snapshot: Snapshot, programme: str, year: int, stage: str) -> Sequence[Saldo]:
    """Return the saldi in a stage: of goals, of what stands outside any goal, the total last."""
    return _of_programme(snapshot, programme).get((year, stage), ())


def account_of(snapshot: Snapshot, programme: str, year: int) -> Saldo | None:
    """Return the build-up of a programme's newest account of a year, None where there is none."""
    found = [
        row
        for stage in account_stages(snapshot)
        for row in saldi_of(snapshot, programme, year, stage)
        if row.scope.level is Level.PROGRAMME
    ]
    return found[-1] if found else None


def saldi_of_goal(
    snapshot: Snapshot, goal: str, year: int, baseline: Baseline
) -> tuple[Saldo, ...]:
    """Return the saldi of a goal in a year: of a budget and of every account."""
    asked = (*baseline.stages, *account_stages(snapshot))
    found = _of_goal(snapshot, goal)
    return tuple(row for row in found if row.year == year and row.stage in asked)


def products(snapshot: Snapshot, goal: str, year: int, stage: str | None) -> Sequence[Saldo]:
    """Return the saldo of each product under a goal in a stage of a year, most expensive first.

    Products without a saldo stand last.
    """
    return _products(snapshot, goal).get((year, stage), ())


def goals_with_products(
    snapshot: Snapshot, programme: str, year: int, baseline: Baseline
) -> list[str]:
    """Return the goals whose money a budget splits into products in a year."""
    split = {
        row.scope.goal
        for goal in snapshot.register.programmes[programme].goals
        for row in products(snapshot, goal, year, baseline.stage)
        if row.scope.programme == programme
    }
    return sorted(goal for goal in split if goal is not None)


@once
def _of_programme(
    snapshot: Snapshot, programme: str
) -> Mapping[tuple[int, str | None], Sequence[Saldo]]:
    found = _by_programme(snapshot).get((programme,))
    return {} if found is None else grouped(typed(found, snapshot.register), _year_and_stage)


@once
def _of_goal(snapshot: Snapshot, goal: str) -> tuple[Saldo, ...]:
    found = _by_goal(snapshot).get((goal,))
    return () if found is None else tuple(typed(found, snapshot.register))


@once
def _products(snapshot: Snapshot, goal: str) -> Mapping[tuple[int, str | None], Sequence[Saldo]]:
    found = _products_by_goal(snapshot).get((goal,))
    return {} if found is None else grouped(typed(found, snapshot.register), _year_and_stage)


def _year_and_stage(row: Saldo) -> tuple[int, str | None]:
    return row.year, row.stage


@once
def _by_programme(snapshot: Snapshot) -> Mapping[tuple[Any, ...], pl.DataFrame]:
    rows = saldo_frame(snapshot).filter(pl.col("product").is_null() | pl.col("goal").is_null())
    ordered = rows.sort("goal", "product", nulls_last=True, maintain_order=True)
    return ordered.partition_by("programme", as_dict=True, maintain_order=True)


@once
def _by_goal(snapshot: Snapshot) -> Mapping[tuple[Any, ...], pl.DataFrame]:
    rows = saldo_frame(snapshot).filter(pl.col("goal").is_not_null(), pl.col("product").is_null())
    return rows.partition_by("goal", as_dict=True, maintain_order=True)


@once
def _products_by_goal(snapshot: Snapshot) -> Mapping[tuple[Any, ...], pl.DataFrame]:
    rows = saldo_frame(snapshot).filter(
        pl.col("goal").is_not_null(), pl.col("product").is_not_null()
    )
    ranked = rows.sort("after", "product", nulls_last=True, maintain_order=True)
    return ranked.partition_by("goal", as_dict=True, maintain_order=True)


def typed(frame: pl.DataFrame, register: Register) -> Iterator[Saldo]:
    """Yield the rows of a frame (SALDI) as answers."""
    for row in frame.iter_rows(named=True):
        document, unit = row["document"], row["unit"]
        yield Saldo(
            register.scope(row["programme"], row["goal"], row["product"]),
            row["name"],
            row["year"],
            row["stage"],
            _printed(row, "lasten", "lasten"),
            _printed(row, "baten", "baten"),
            _before(row),
            _printed(row, "toevoegingen", "toevoegingen"),
            _printed(row, "onttrekkingen", "onttrekkingen"),
            _printed(row, "saldo", "after"),
            row["rounding"],
            document,
            unit,
        )


def _before(row: Mapping[str, Any]) -> Amount:
    if row["before"] is None:
        return NOTHING
    return amount(row["before"], None, row["document"], row["unit"], row["before_computed"])


def _printed(row: Mapping[str, Any], term: str, field: str) -> Amount:
    unit = row[f"{term}_unit"]
    document = None if unit is None else row["document"]
    return amount(row[field], row[f"{term}_mark"], document, unit, row[f"{term}_computed"])
