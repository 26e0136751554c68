"""What the sources say beside an amount: a mark, whether it is incidenteel, an explanation."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import polars as pl

from lib.measures.grouping import grouped
from lib.measures.money.amounts import Amount, amount
from lib.model import AmountKind, Scope
from lib.sources import Snapshot, once

_SAID = ("mark", "incidental", "explanation")


@dataclass(frozen=True, slots=True)
class Remark:
    """An amount that the sources say something about.

    `incidental` is None where the source does not say, `explanation` where it gives none.
    """

    scope: Scope
    name: str
    year: int
    stage: str
    kind: AmountKind
    amount: Amount
    incidental: bool | None
    explanation: str | None


def remark_frame(snapshot: Snapshot) -> pl.DataFrame:
    """Return the amounts that the sources say something about (AMOUNTS), as they stand.

    The incidental and the structural part of one amount are two of them.
    """
    return snapshot.printed_amounts.filter(
        pl.any_horizontal(pl.col(said).is_not_null() for said in _SAID)
    )


@once
def remarks(snapshot: Snapshot) -> tuple[Remark, ...]:
    """Return what the sources say beside amounts, in the order of the file."""
    return tuple(
        Remark(
            snapshot.register.scope(row["programme"], row["goal"], row["product"]),
            row["name"],
            row["year"],
            row["stage"],
            AmountKind(row["kind"]),
            amount(row["amount"], row["mark"], row["document"], row["unit"]),
            row["incidental"],
            row["explanation"],
        )
        for row in remark_frame(snapshot).iter_rows(named=True)
    )


def remarks_of(snapshot: Snapshot, programme: str) -> Sequence[Remark]:
    """Return what the sources say beside amounts of a programme."""
    return _of_programmes(snapshot).get(programme, ())


@once
def _of_programmes(snapshot: Snapshot) -> Mapping[str | None, Sequence[Remark]]:
    return grouped(remarks(snapshot), lambda remark: remark.scope.programme)
