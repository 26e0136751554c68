"""The whole budget: programmes, and the overviews of overhead and general revenues beside them."""

import polars as pl

from lib.measures.money import compared, variances
from lib.model import AmountKind, ProgrammeKind
from lib.sources import Snapshot, once

_KINDS = list(ProgrammeKind)


@once
def programmes(snapshot: Snapshot, year: int, baseline: str | None = None) -> pl.DataFrame:
    """Return the saldo of every programme and overview in a year, their sum last.

    The columns of `variances`; programmes first, then the overviews by kind. The last row, without
    a programme, is our sum; its budget or account is null where one of the terms is missing, and
    its document too, because no document prints it.
    """
    described = snapshot.register.programmes
    order = sorted(described, key=lambda code: _KINDS.index(described[code].kind))
    told = variances(snapshot, baseline).filter(
        pl.col("goal").is_null(), pl.col("product").is_null(),
        year=year, kind=AmountKind.SALDO.value,
    )  # fmt: skip
    asked = pl.DataFrame({"programme": order, "name": [described[code].name for code in order]})
    rows = asked.join(told.drop("name"), on="programme", how="left", maintain_order="left")
    rows = rows.select(told.columns).with_columns(
        year=pl.lit(year, told.schema["year"]), kind=pl.lit(AmountKind.SALDO.value)
    )
    return pl.concat([rows, _sum(rows)])


def _sum(rows: pl.DataFrame) -> pl.DataFrame:
    """Add up what has an amount in every row."""
    total = rows.select(
        pl.when(pl.col(name).null_count() == 0).then(pl.col(name).sum()).alias(name)
        for name in ("budget", "account")
    ).with_columns(
        pl.lit(rows["unit"].max(), pl.Int64).alias("unit"),
        pl.lit(rows["year"].first(), rows.schema["year"]).alias("year"),
        pl.lit(AmountKind.SALDO.value).alias("kind"),
        *(pl.lit(None, pl.String).alias(name) for name in rows.columns if name not in _TOLD),
    )
    return compared(total).cast(rows.schema)


_TOLD = ("budget", "account", "unit", "year", "kind", "difference", "difference_pct", "sign")
