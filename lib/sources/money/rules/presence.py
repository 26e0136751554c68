"""Amounts that should be there: of each document, in its own stage and of its own year."""

from collections.abc import Iterator
from itertools import dropwhile

import polars as pl

from lib.model import AmountKind, Document, DocumentKind, Register, StageRole
from lib.sources.reading.faults import Fault
from lib.sources.reading.known import listed

_OWN = {
    DocumentKind.BUDGET: (StageRole.PLAN, "begroting"),
    DocumentKind.ANNUAL_REPORT: (StageRole.ACCOUNT, "rekening"),
}


def faults(amounts: pl.DataFrame, register: Register, file: str) -> Iterator[Fault]:
    """Yield a warning for money that is absent, or that a document cannot have printed."""
    if amounts.is_empty():
        message = (
            "In dit bestand staat geen enkel bedrag; het dashboard toont dus geen geld. Was dat "
            "niet de bedoeling? Zet de regels met bedragen terug onder de kopregel."
        )
        yield Fault(file, 1, 1, "csv-zonder-bedragen", message, warning=True)
        return
    roles = {stage: described.role.value for stage, described in register.stages.items()}
    rows = amounts.with_columns(role=pl.col("stage").replace_strict(roles, default=None))
    saldi = rows.filter(pl.col("product").is_null(), kind=AmountKind.SALDO.value)
    of_document = rows.partition_by("document", as_dict=True, maintain_order=True)
    in_use = list(
        dropwhile(lambda named: (named[0],) not in of_document, register.documents.items())
    )
    for name, document in in_use:
        own = of_document.get((name,), rows.clear())
        yield from _own_amounts(own, name, document, file)
        yield from _too_early(own, document, file)
        if document.kind is DocumentKind.ANNUAL_REPORT:
            yield from _lines_without_account(saldi, own, name, document, file)


def _own_amounts(rows: pl.DataFrame, name: str, document: Document, file: str) -> Iterator[Fault]:
    """Warn about a budget without a budget of its year, and a report without an account of it."""
    if document.kind not in _OWN:
        return
    role, called = _OWN[document.kind]
    own = rows.filter(role=role.value)
    if rows.is_empty():
        message = (
            f"Uit {document.name} staat hier geen enkel bedrag. Ontbreken de regels met "
            f"'{name}' in de kolom 'document'? Voeg ze toe. Noemt het document geen geld, dan is "
            "het goed."
        )
        yield Fault(file, 1, 1, "document-zonder-bedragen", message, warning=True)
    elif own.is_empty():
        message = (
            f"Alle bedragen uit {document.name} staan in een andere fase dan een {called}. Kijk of "
            "de kolom 'fase' klopt."
        )
        yield Fault(file, _first(rows), 1, "fase-past-niet", message, warning=True)
    elif document.year not in own["year"]:
        years = ", ".join(map(str, sorted(own["year"].unique())))
        message = (
            f"{document.name} gaat over {document.year}, maar hier staan alleen bedragen van de "
            f"{called} van {years}. Kijk of de kolom 'jaar' klopt."
        )
        yield Fault(file, _first(own), 1, "bedragen-ander-jaar", message, warning=True)


def _too_early(rows: pl.DataFrame, document: Document, file: str) -> Iterator[Fault]:
    """Warn about the account of a year that was not over when the document appeared."""
    ends = document.year - (document.kind is not DocumentKind.ANNUAL_REPORT)
    early = rows.filter(pl.col("year") > ends, role=StageRole.ACCOUNT.value)
    for year in sorted(early["year"].unique()):
        found = early.filter(year=year)
        message = (
            f"{document.name} kan de rekening van {year} nog niet kennen ({found.height} "
            f"{'bedrag' if found.height == 1 else 'bedragen'}). Kijk of 'jaar', 'fase' en "
            "'document' kloppen."
        )
        yield Fault(file, _first(found), 1, "rekening-te-vroeg", message, warning=True)


def _lines_without_account(
    saldi: pl.DataFrame, own: pl.DataFrame, name: str, document: Document, file: str
) -> Iterator[Fault]:
    """Warn once about the goals and totals that a budget has and the account of its year lacks."""
    line = ["programme", "goal"]
    plan = (
        saldi.filter(role=StageRole.PLAN.value, year=document.year)
        .select(line)
        .unique(maintain_order=True)
    )
    account = own.filter(role=StageRole.ACCOUNT.value, year=document.year)
    told = account.filter(pl.col("product").is_null(), kind=AmountKind.SALDO.value)
    lacking = plan.join(told, on=line, how="anti", nulls_equal=True)
    if account.is_empty() or lacking.is_empty():
        return
    lacking = lacking.join(account, on="programme", how="semi", nulls_equal=True)
    called = [
        f"doelstelling {row['goal']}"
        if row["goal"]
        else f"het totaal van {row['programme'] or 'de gemeente'}"
        for row in lacking.iter_rows(named=True)
    ]
    if called:
        message = (
            f"In de rekening van {document.year} uit {document.name} ontbreekt het saldo van "
            f"{listed(called)}; de begroting heeft het wel. Is er een regel weggevallen? Voeg "
            f"die toe met '{name}'. Noemt het document het niet, dan is het goed."
        )
        yield Fault(file, _first(account), 1, "rekening-niet-compleet", message, warning=True)


def _first(rows: pl.DataFrame) -> int:
    line: int = rows["line"].min()  # type: ignore[assignment]  # of an Int32 column
    return line
