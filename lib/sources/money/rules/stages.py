"""The order of the budgets: the oldest stage first, as far as the documents show it."""

from collections.abc import Iterator
from itertools import pairwise

import polars as pl

from lib.model import Register, Side
from lib.sources.reading.faults import Fault


def faults(amounts: pl.DataFrame, register: Register, file: str) -> Iterator[Fault]:
    """Yield a warning for a budget above one that an older document of the same year has.

    What the names and the roles say of the order is read from them (see `Register.stages`).
    """
    years = {name: said.year for name, said in register.documents.items()}
    own = pl.col("document").replace_strict(years, return_dtype=pl.Int32) == pl.col("year")
    plans = register.stages_of(Side.PLAN)
    first = (
        amounts.filter(own, pl.col("stage").is_in(plans))
        .sort("edition", "line")
        .group_by("stage", "year", maintain_order=True)
        .agg(pl.col("edition", "document", "line").first())
    )
    for older, newer in pairwise(plans):
        if register.stages[older].is_original:
            continue
        beside = first.filter(stage=older).join(
            first.filter(stage=newer), on="year", suffix="_newer", maintain_order="left"
        )
        for row in (
            beside.filter(pl.col("edition") > pl.col("edition_newer")).head(1).rows(named=True)
        ):
            message = (
                f"Fase '{older}' staat bij 'fasen' boven '{newer}', maar komt uit een later "
                f"document: {register.documents[row['document']].name} na "
                f"{register.documents[row['document_newer']].name}. Zet de oudste fase bovenaan."
            )
            yield Fault(file, row["line"], 1, "fasen-volgorde", message, warning=True)
