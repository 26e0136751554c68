"""Every programme and the overviews of overhead and general revenues, with their sum."""

from dataclasses import replace

import polars as pl

from lib.measures.money.baselines import Baseline
from lib.measures.money.comparison import VARIANCES, compared, variance_frame
from lib.measures.money.variances import Variance, typed
from lib.model import ProgrammeKind, Term
from lib.sources import Snapshot, once

_KINDS = list(ProgrammeKind)


@once
def programmes(snapshot: Snapshot, year: int, baseline: Baseline) -> tuple[Variance, ...]:
    """Return the saldo of every programme and overview in a year, their sum last.

    Programmes first, then the overviews by kind. The last one, of the municipality, is our sum: no
    document prints it, and its budget or account is unknown where one of the terms is missing.
    """
    described = snapshot.register.programmes
    order = sorted(described, key=lambda code: _KINDS.index(described[code].kind))
    told = variance_frame(snapshot, baseline).filter(
        pl.col("goal").is_null(), pl.col("product").is_null(), year=year, kind=Term.SALDO.value
    )
    asked = pl.DataFrame({"programme": order, "name": [described[code].name for code in order]})
    rows = asked.join(told.drop("name"), on="programme", how="left", maintain_order="left")
    rows = rows.select(told.columns).with_columns(
        year=pl.lit(year, VARIANCES["year"]), kind=pl.lit(Term.SALDO.value)
    )
    *found, whole = typed(pl.concat([rows, _sum(rows)]), baseline, snapshot.register)
    return *found, replace(whole, name=snapshot.register.municipality)


def _sum(rows: pl.DataFrame) -> pl.DataFrame:
    """Add up what has an amount in every row."""
    sides = ("budget", "account")
    total = rows.select(
        *(
            pl.when(pl.col(side).null_count() == 0).then(pl.col(side).sum()).alias(side)
            for side in sides
        ),
        *(pl.col(f"{side}_unit").max() for side in sides),
        pl.col("year").first(),
        pl.col("kind").first(),
        *(pl.lit(None, pl.String).alias(name) for name in VARIANCES if name not in _TOLD),
    )
    return compared(total).cast(VARIANCES)


_TOLD = (
    "budget", "account", "budget_unit", "account_unit", "year", "kind", "difference",
    "difference_pct", "sign",
)  # fmt: skip
