"""One amount as a source has it, and which of the documents that print an amount counts."""

from collections.abc import Sequence
from dataclasses import dataclass

import polars as pl

from lib.measures.money.changes import with_changes
from lib.measures.money.computed import with_computed
from lib.measures.money.precedence import ranked
from lib.model import AmountKind, Computed, Mark
from lib.sources import Snapshot, once
from lib.sources.money.places import SCOPE

LINE = [*SCOPE, "year", "kind"]
_TOLD = ("name", "unit", "document", "mark", "stage", "computed")
_TERMS = [kind.value for kind in AmountKind if kind.term is not None]


@dataclass(frozen=True, slots=True)
class Amount:
    """Whole euros, or the mark that a source has in their place; neither where it has nothing.

    `unit` is what the amount was printed in, in euros; `document` prints it. Both are None for what
    stands in no document. `computed` says from what we worked it out, None for what is printed; its
    document prints what it was worked out from.
    """

    euros: int | None = None
    mark: Mark | None = None
    document: str | None = None
    unit: int | None = None
    computed: Computed | None = None

    @property
    def printed(self) -> bool:
        """Tell whether there is anything at all: euros or a mark."""
        return self.euros is not None or self.mark is not None


NOTHING = Amount()
"""What the sources do not have."""


def amount(
    euros: int | None,
    mark: str | None,
    document: str | None,
    unit: int | None,
    computed: str | None = None,
) -> Amount:
    """Return an amount from the cells of a frame."""
    if document is None and euros is None:
        return NOTHING
    told = None if mark is None else Mark(mark)
    return Amount(euros, told, document, unit, None if computed is None else Computed(computed))


def coarsest_unit(snapshot: Snapshot) -> int:
    """Return the coarsest unit that any amount was printed in, in euros; 1 without amounts."""
    unit = snapshot.amounts["unit"].max()
    return unit if isinstance(unit, int) else 1


@once
def by_document(snapshot: Snapshot) -> pl.DataFrame:
    """Return all terms of saldi, printed and computed, with `rank` and `computed`.

    Of each line in a stage the highest rank counts (see `precedence`).
    """
    register = snapshot.register
    printed = snapshot.amounts.filter(pl.col("kind").is_in(_TERMS))
    told = with_changes(with_computed(printed, register), register)
    return ranked(told, register)


@once
def with_standing(snapshot: Snapshot) -> pl.DataFrame:
    """Return every printed amount (AMOUNTS) with `counts`: whether it counts in its stage.

    Null for what is no term of a saldo, and for a part of an amount.
    """
    line = [*LINE, "stage"]
    counts = pl.col("rank") == pl.col("rank").max().over(line)
    told = by_document(snapshot).select(*line, "document", counts=counts, printed="computed")
    amounts = told.filter(pl.col("printed").is_null()).drop("printed")
    whole = snapshot.printed_amounts.join(
        snapshot.amount_parts.select("line"), on="line", how="anti", maintain_order="left"
    ).join(amounts, on=[*line, "document"], how="left", nulls_equal=True, maintain_order="left")
    return pl.concat([whole, snapshot.amount_parts], how="diagonal").sort("line")


def of_newest_stage(rows: pl.DataFrame, stages: Sequence[str]) -> pl.DataFrame:
    """Keep of each scope and year the rows in the last of these stages that has any."""
    order = {stage: at for at, stage in enumerate(stages)}
    at = pl.col("stage").replace_strict(order, default=None, return_dtype=pl.Int32)
    return rows.filter(pl.col("stage").is_in(list(order))).filter(
        at == at.max().over(*SCOPE, "year")
    )


def in_force(snapshot: Snapshot, stages: Sequence[str], name: str) -> pl.DataFrame:
    """Return the one amount that counts per line; its columns begin with `name`.

    Of several stages it is the last that has any amount of the scope in that year. The saldo before
    reserves is no line of its own: see `reserves`.
    """
    rows = by_document(snapshot).filter(pl.col("kind") != AmountKind.BEFORE.value)
    chosen = of_newest_stage(rows, stages).sort("rank", maintain_order=True)
    columns = [
        pl.col("amount").last().alias(name),
        *(pl.col(field).last().alias(f"{name}_{field}") for field in _TOLD),
    ]
    return chosen.group_by(LINE, maintain_order=True).agg(columns)
