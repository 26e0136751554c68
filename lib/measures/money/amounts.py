"""One amount as a source has it, and which of the documents that print an amount counts."""

from dataclasses import dataclass

import polars as pl

from lib.model import AmountKind, Mark
from lib.sources import Snapshot, once

SCOPE = ["programme", "goal", "product"]
LINE = [*SCOPE, "year", "kind"]
_TERMS = [kind.value for kind in AmountKind if kind.term is not None]


@dataclass(frozen=True, slots=True)
class Amount:
    """Whole euros, or the mark that a source has in their place; neither where it has nothing.

    `unit` is what the amount was printed in, in euros; `document` prints it. Both are None for what
    stands in no document.
    """

    euros: int | None = None
    mark: Mark | None = None
    document: str | None = None
    unit: int | None = None

    @property
    def printed(self) -> bool:
        """Tell whether there is anything at all: euros or a mark."""
        return self.euros is not None or self.mark is not None


NOTHING = Amount()
"""What the sources do not have."""


def amount(euros: int | None, mark: str | None, document: str | None, unit: int | None) -> Amount:
    """Return an amount from the cells of a frame."""
    if document is None and euros is None:
        return NOTHING
    return Amount(euros, None if mark is None else Mark(mark), document, unit)


def coarsest_unit(snapshot: Snapshot) -> int:
    """Return the coarsest unit that any amount was printed in, in euros; 1 without amounts."""
    unit = snapshot.amounts["unit"].max()
    return unit if isinstance(unit, int) else 1


@once
def by_document(snapshot: Snapshot) -> pl.DataFrame:
    """Return all terms of saldi with `rank`: of each line the highest rank counts.

    That is the document of the year itself. Where none of that year prints the amount (an
    estimate, or last year's budget beside this year's), it is the newest document that does.
    """
    register = snapshot.register
    documents = pl.DataFrame(
        {
            "document": list(register.documents),
            "document_year": [d.year for d in register.documents.values()],
        }
    )
    own = pl.col("document_year") == pl.col("year")
    return (
        snapshot.amounts.filter(pl.col("kind").is_in(_TERMS))
        .join(documents, on="document", maintain_order="left")
        .with_columns(rank=pl.col("edition") + own.cast(pl.Int32) * len(register.documents))
    )


def in_force(snapshot: Snapshot, stage: str | None, name: str) -> pl.DataFrame:
    """Return the one amount that counts per line in a stage; its columns begin with `name`."""
    chosen = by_document(snapshot).filter(stage=stage or "").sort("rank", maintain_order=True)
    columns = [
        pl.col("amount").last().alias(name),
        pl.col("name").last().alias(f"{name}_name"),
        pl.col("unit").last().alias(f"{name}_unit"),
        pl.col("document").last().alias(f"{name}_document"),
        pl.col("mark").last().alias(f"{name}_mark"),
        pl.col("stage").last().alias(f"{name}_stage"),
    ]
    return chosen.group_by(LINE, maintain_order=True).agg(columns)
