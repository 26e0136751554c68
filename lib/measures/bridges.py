"""The bridge: from a programme's budget to its account in steps that add up."""

from dataclasses import dataclass

import polars as pl

from lib.measures.money import lines
from lib.sources import Snapshot

ROUNDING = "Afronding in de bron"
UNTOLD = "Niet verdeeld in de bron"


@dataclass(frozen=True)
class Bridge:
    """From a programme's budget to its account: both totals and the steps between.

    `steps` has one row per goal and per line outside any goal (goal, name, step). When the printed
    totals do not close, a last row says by how much: the rounding of the source, or more than
    that. All in whole euros.
    """

    budget: int
    account: int
    steps: pl.DataFrame


def bridge(
    snapshot: Snapshot, programme: str, year: int, baseline: str | None = None
) -> Bridge | None:
    """Return the steps from budget to account.

    None when either total or any amount of a line is not in the sources, or when there are no
    lines to make steps of.
    """
    rows = lines(snapshot, programme, year, baseline)
    outer = pl.col("goal").is_null() & pl.col("product").is_null()
    total, parts = rows.filter(outer), rows.filter(~outer)
    if total["difference"].count() == 0 or parts.is_empty() or parts["difference"].null_count():
        return None
    steps = parts.select("goal", "name", step="difference")
    rest = int(total["difference"].sum()) - int(steps["step"].sum())
    if rest:
        extra = {"goal": None, "name": _rest_name(rest, rows), "step": rest}
        steps = pl.concat([steps, pl.DataFrame([extra], schema=steps.schema)])
    return Bridge(int(total["budget"].sum()), int(total["account"].sum()), steps)


def _rest_name(rest: int, rows: pl.DataFrame) -> str:
    """Call it rounding only as far as rounding can reach: half a unit for each printed number."""
    units = rows.filter(pl.col("unit") > 1)["unit"]
    return ROUNDING if abs(rest) <= int(units.sum()) else UNTOLD
