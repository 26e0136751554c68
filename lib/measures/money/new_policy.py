"""Nieuw beleid: what is new in a budget; the one table with positive costs."""

from dataclasses import dataclass

import polars as pl

from lib.measures.money.amounts import Amount, amount
from lib.model import AmountKind, Scope
from lib.sources import Snapshot, once


@dataclass(frozen=True, slots=True)
class NewPolicyLine:
    """One line of nieuw beleid in a year; costs are positive, as the table prints them."""

    scope: Scope
    name: str
    year: int
    amount: Amount

    @property
    def is_total(self) -> bool:
        """Tell whether this is what the lines add up to."""
        return self.scope.product is None


@once
def new_policy(snapshot: Snapshot, programme: str) -> tuple[NewPolicyLine, ...]:
    """Return the lines of nieuw beleid of every year in the order of the table, totals last."""
    rows = snapshot.amounts.with_row_index("position").filter(
        programme=programme, kind=AmountKind.NEW_POLICY.value
    )
    found = rows.sort(pl.col("product").is_null(), "position").select(
        "programme", "goal", "product", "name", "year", "amount", "mark", "document", "unit"
    )
    return tuple(
        NewPolicyLine(snapshot.register.scope(programme, goal, product), name, year, amount(*cells))
        for programme, goal, product, name, year, *cells in found.iter_rows()
    )
