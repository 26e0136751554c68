"""Figures from running texts as rows: each as it is printed, and a verdict where there is one."""

from decimal import Decimal

import polars as pl

from lib import measures
from lib.export.told import Cells, home_cells, schema
from lib.measures import ComparedFact, Home
from lib.model import Fact, Register, as_typed
from lib.sources import Snapshot

FACTS = (
    "programma", "doelstelling", "doelstelling_gedrukt", "feit", "jaar", "datum", "soort", "waarde",
    "waarde_gedrukt", "eenheid", "ongeveer", "deel_van", "document", "vindplaats", "doel",
    "oordeel", "verschil",
)  # fmt: skip


def facts(snapshot: Snapshot) -> pl.DataFrame:
    """Return every fact; beside an outcome the target that it is held against."""
    compared = {each.outcome: each for each in measures.every_compared(snapshot)}
    rows = [_fact(fact, compared.get(fact), snapshot.register) for fact in snapshot.facts.told]
    return pl.DataFrame(rows, schema=schema(FACTS, "jaar"))


def _fact(fact: Fact, compared: ComparedFact | None, register: Register) -> Cells:
    return home_cells(Home(fact.programme, fact.goal), register) | {
        "feit": fact.name,
        "jaar": fact.year,
        "datum": fact.on,
        "soort": fact.kind.value,
        "waarde": _plain(fact.value),
        "waarde_gedrukt": fact.printed,
        "eenheid": fact.unit,
        "ongeveer": fact.about,
        "deel_van": fact.part_of,
        "document": register.documents[fact.document].name,
        "vindplaats": fact.place,
        "doel": _plain(compared.target.value) if compared else None,
        "oordeel": compared.verdict.value if compared else None,
        "verschil": _plain(compared.difference) if compared else None,
    }


def _plain(value: Decimal | None) -> str | None:
    return None if value is None else as_typed(value)
