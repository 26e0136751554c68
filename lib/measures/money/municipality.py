"""The result of the whole municipality, as documents print it in their overview of the money."""

from collections.abc import Mapping
from dataclasses import dataclass

import polars as pl

from lib.measures.money.baselines import Baseline
from lib.measures.money.comparison import variance_frame
from lib.measures.money.programmes import programmes
from lib.measures.money.reserves import before_frame
from lib.measures.money.variances import Variance, typed
from lib.model import Side, Term
from lib.sources import Snapshot, once
from lib.sources.money.places import IS_MUNICIPALITY
from lib.sources.rounding import half_unit


@dataclass(frozen=True, slots=True)
class BesideParts:
    """What a document prints for the municipality, beside our sum of the programmes; whole euros.

    `before` tells that the sum is what it prints before reserves.
    """

    side: Side
    printed: int
    added: int
    before: bool


@once
def of_municipality(snapshot: Snapshot, year: int, baseline: Baseline) -> tuple[Variance, ...]:
    """Return every term of the result in a year, in the order of `Term`; empty without any."""
    both = (variance_frame(snapshot, baseline), before_frame(snapshot, baseline))
    rows = pl.concat(both).filter(IS_MUNICIPALITY, year=year)
    order = list(Term)
    return tuple(
        sorted(typed(rows, baseline, snapshot.register), key=lambda row: order.index(row.kind))
    )


@once
def years_of_municipality(snapshot: Snapshot) -> frozenset[int]:
    """Return the years of which a document prints an amount of the whole municipality."""
    return frozenset(snapshot.amounts.filter(IS_MUNICIPALITY)["year"].to_list())


@once
def beside_parts(snapshot: Snapshot, year: int, baseline: Baseline) -> tuple[BesideParts, ...]:
    """Return the sides of which the programmes here do not add up to the printed result.

    What rounding can explain is no difference, and one programme is no sum.
    """
    told = {row.kind: row for row in of_municipality(snapshot, year, baseline)}
    *parts, ours = programmes(snapshot, year, baseline)
    if Term.SALDO not in told or len(parts) == 1:
        return ()
    found = (_beside(side, told, ours, len(parts)) for side in Side)
    return tuple(each for each in found if each is not None)


def _beside(
    side: Side, told: Mapping[Term, Variance], ours: Variance, parts: int
) -> BesideParts | None:
    printed, added = told[Term.SALDO].of(side), ours.of(side)
    if printed.euros is None or added.euros is None:
        return None
    room = half_unit(max(printed.unit or 1, added.unit or 1)) * (parts + 1)
    if abs(printed.euros - added.euros) <= room:
        return None
    earlier = told[Term.BEFORE].of(side).euros if Term.BEFORE in told else None
    is_before = earlier is not None and abs(earlier - added.euros) <= room
    return BesideParts(side, printed.euros, added.euros, is_before)
