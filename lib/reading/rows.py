"""`finance.csv` and other tables as lines, each with what it is about."""

import csv
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from io import StringIO

from lib.model import AmountKind, DocumentKind
from lib.reading.findings import Amount, Findings, Home, Indicator, Named
from lib.reading.names import slug

UNKNOWN = Named("onbekend", "Programma (niet gevonden)")
_UNITS = {1: "EUR", 1_000: "EUR 1.000", 1_000_000: "EUR 1.000.000"}
_HEAD = (
    "programma", "doelstelling", "product", "naam", "jaar", "fase", "soort", "bedrag", "eenheid",
    "document",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Written:
    """One line of a file and what it is about; None for a line of no one thing."""

    text: str
    owner: Amount | Indicator | None = None


def document_key(kind: DocumentKind, year: int) -> str:
    """Return the name under which the sources have a document of this kind and year."""
    return f"{kind.value}-{year}"


def programme_of(home: Home) -> Named:
    """Return the programme of something, a made one where the document names none."""
    return home.programme or UNKNOWN


def csv_line(cells: Iterable[object]) -> str:
    """Return cells as one line of CSV, as they are."""
    text = StringIO()
    csv.writer(text, delimiter=";", lineterminator="").writerow(cells)
    return text.getvalue()


def amount_rows(found: Findings) -> Sequence[Written]:
    """Return finance.csv: a heading, and a row for every amount that is certain."""
    key = document_key(found.kind, found.year)
    rows = [Written(csv_line(_cells(it, key)), it) for it in found.amounts if not it.doubts]
    return [Written(csv_line(_HEAD)), *rows]


def _cells(amount: Amount, document: str) -> tuple[object, ...]:
    municipality = amount.home.programme is None
    programme = "gemeente" if municipality else programme_of(amount.home).code
    return (
        programme,
        amount.home.goal.code if amount.home.goal else "",
        amount.part.code if amount.part else "",
        _name(amount),
        amount.year,
        amount.stage,
        amount.kind,
        "p.m." if amount.euros is None else amount.euros,
        _UNITS[amount.scale or 1],
        document,
    )


def _name(amount: Amount) -> str:
    if amount.part:
        return amount.part.name
    if amount.kind is AmountKind.NEW_POLICY:
        return "Nieuw beleid"
    named = amount.home.goal or amount.home.programme
    return named.name or f"Programma {named.code}" if named else "Hele gemeente"


def fixed_names(indicators: Iterable[Indicator]) -> dict[int, str]:
    """Return a fixed name for each indicator, by its id, made of the name that it has."""
    taken: dict[str, int] = {}
    names: dict[int, str] = {}
    for one in indicators:
        plain = slug(one.name).replace("-", "_")[:40].strip("_")
        taken[plain] = taken.get(plain, 0) + 1
        names[id(one)] = plain if taken[plain] == 1 else f"{plain}_{taken[plain]}"
    return names
