"""The bridge: from a programme's budget to its account in steps that add up."""

from dataclasses import dataclass
from enum import StrEnum

import polars as pl

from lib.measures.money.baselines import Baseline
from lib.measures.money.comparison import variance_frame
from lib.model import Scope, Term
from lib.sources import Snapshot, once
from lib.sources.rounding import as_printed, half_unit


class RestCause(StrEnum):
    """Why the lines of a programme do not add up to its printed total."""

    ROUNDING = "afronding"
    UNTOLD = "niet verdeeld"


@dataclass(frozen=True, slots=True)
class BridgeStep:
    """The variance of one line, as a step of the bridge; whole euros."""

    scope: Scope
    name: str
    size: int


@dataclass(frozen=True, slots=True)
class Rest:
    """By how much the printed totals do not close, in whole euros."""

    cause: RestCause
    size: int


@dataclass(frozen=True, slots=True)
class Bridge:
    """From a programme's budget to its account: both totals and the steps between.

    There is one step per goal and per line outside any goal; `rest` is None where they close. All
    of it is rounded to `unit`, the coarsest that any of it was printed in, and adds up in it.
    """

    budget: int
    account: int
    steps: tuple[BridgeStep, ...]
    rest: Rest | None
    unit: int = 1


@once
def bridge(snapshot: Snapshot, programme: str, year: int, baseline: Baseline) -> Bridge | None:
    """Return the steps from budget to account.

    None when either total or any amount of a line is not in the sources, or when there are no
    lines to make steps of.
    """
    rows = _lines(snapshot, programme, year, baseline)
    outer = pl.col("goal").is_null() & pl.col("product").is_null()
    total, parts = rows.filter(outer), rows.filter(~outer)
    if total["difference"].count() == 0 or parts.is_empty() or parts["difference"].null_count():
        return None
    off = int(total["difference"].sum()) - int(parts["difference"].sum())
    unit = int(rows.select(pl.max_horizontal("budget_unit", "account_unit").max()).item())
    budget, account = (as_printed(int(total[side].sum()), unit) for side in ("budget", "account"))
    found = parts.select("programme", "goal", "product", "name", "difference").iter_rows()
    steps = tuple(
        BridgeStep(snapshot.register.scope(*codes), name, as_printed(size, unit))
        for *codes, name, size in found
    )
    left = account - budget - sum(step.size for step in steps)
    return Bridge(budget, account, steps, Rest(_cause(off, rows), left) if left else None, unit)


def _lines(snapshot: Snapshot, programme: str, year: int, baseline: Baseline) -> pl.DataFrame:
    rows = variance_frame(snapshot, baseline).filter(
        pl.col("product").is_null() | pl.col("goal").is_null(),
        programme=programme,
        year=year,
        kind=Term.SALDO.value,
    )
    return rows.sort("goal", "product", nulls_last=True)


def _cause(difference: int, rows: pl.DataFrame) -> RestCause:
    """Call it rounding only as far as rounding can reach: half a unit for each printed number.

    A line has two of them, budget and account.
    """
    unit = pl.max_horizontal("budget_unit", "account_unit")
    reach = rows.select(2 * half_unit(unit).sum()).item()
    return RestCause.ROUNDING if abs(difference) <= reach else RestCause.UNTOLD
