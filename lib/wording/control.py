"""The page Controle in words: what was read, what is wrong, what closes, what is missing."""

from collections.abc import Sequence
from datetime import datetime

import polars as pl

from lib.model import Register
from lib.sources import FILES, Fault
from lib.wording.dates import moment
from lib.wording.numbers import DASH, number
from lib.wording.tables import Column, Table

_CHECKS = {
    "opbouw saldo": "Lasten, baten en reserves tot saldo",
    "producten per doel": "Producten tot doel",
    "doelen per programma": "Doelen tot programma",
    "nieuw beleid": "Regels van nieuw beleid tot saldo",
}


def reading(read_at: datetime, faults: Sequence[Fault], since: datetime | None) -> str:
    """Say when the data on screen were read, and whether a newer version is being held back."""
    told = f"De gegevens op het scherm zijn gelezen op {moment(read_at)}, uit {' en '.join(FILES)}."
    wrong = sum(not fault.warning for fault in faults)
    if not wrong or since is None:
        return f"{told} Er zijn geen fouten."
    errors = "1 fout" if wrong == 1 else f"{wrong} fouten"
    return f"{told} Sinds {moment(since)} staat er in de bestanden een versie met {errors}."


def conflicts(stated: int, contradicted: int) -> str:
    """Say how many stated verdicts the figures of the same documents contradict."""
    if not stated:
        return "De documenten geven zelf geen oordelen."
    told = f"De documenten geven zelf **{stated}** oordelen"
    if not contradicted:
        return f"{told}. De cijfers spreken er geen tegen."
    return f"{told}. De eigen cijfers spreken er **{contradicted}** tegen; beide blijven staan."


def findings(faults: Sequence[Fault]) -> Table:
    """Return every fault and warning with its place, and what it keeps from being shown."""
    columns = (
        Column("Plaats"), Column("Soort"), Column("Wat is er aan de hand?"), Column("Gevolg"),
    )  # fmt: skip
    rows = tuple(
        (
            f"{fault.file}, regel {fault.line}, teken {fault.column}",
            f"let op ({fault.code})" if fault.warning else f"fout ({fault.code})",
            fault.message,
            "Wordt wel getoond." if fault.warning else "De nieuwe versie wordt niet getoond.",
        )
        for fault in sorted(faults)
    )
    return Table("Fouten en aandachtspunten", columns, rows)


def sums(checks: pl.DataFrame, register: Register) -> Table:
    """Return every sum that does not close to the euro: both numbers, the difference, the room."""
    columns = (
        Column("Som"), Column("Jaar"), Column("Opgeteld", numeric=True),
        Column("Gedrukt", numeric=True), Column("Verschil", numeric=True),
        Column("Mag zijn", numeric=True), Column("Sluit?"), Column("Document"),
    )  # fmt: skip
    rows = tuple(
        (
            f"{_CHECKS[row['check']]}: {_scope(row)} ({row['kind']})",
            str(row["year"]),
            number(row["expected"]),
            number(row["printed"]),
            number(row["difference"], signed=True),
            number(row["allowed"]),
            "✓ binnen de afronding" if row["ok"] else "✕ nee",
            register.documents[row["document"]].name,
        )
        for row in checks.filter(pl.col("difference") != 0).iter_rows(named=True)
    )
    return Table("Sommen die niet op de euro sluiten", columns, rows)


def completeness(frame: pl.DataFrame) -> Table:
    """Return per indicator what is told about it and what is missing."""
    columns = (
        Column("Indicator"), Column("Omschrijving, richting, frequentie"), Column("Bron"),
        Column("Eigenaar"), Column("Invloed"), Column("Nulmeting"),
        Column("Uitleg bij gemist doel"),
    )  # fmt: skip
    rows = tuple(
        (
            f"{row['goal']} {row['short_name']}",
            _tick(there=True),
            _tick(there=row["source"]),
            _tick(there=row["owner"]),
            _tick(there=row["influence"]),
            _tick(there=row["baseline"]),
            _tick(there=row["explained"]),
        )
        for row in frame.iter_rows(named=True)
    )
    return Table("Wat is er bekend over elke indicator?", columns, rows)


def _tick(*, there: bool | None) -> str:
    """Write present and missing as words too: a sign alone says nothing aloud."""
    if there is None:
        return f"{DASH} niet nodig"
    return "✓ ja" if there else "○ ontbreekt"


def _scope(row: dict[str, object]) -> str:
    if row["product"]:
        return f"product {row['product']}"
    return f"doelstelling {row['goal']}" if row["goal"] else f"programma {row['programme']}"
