"""Tables of sums: how many close, and which do not close to the euro."""

from collections.abc import Sequence
from typing import assert_never

from lib.measures import ClosedSum
from lib.model import Closing, Register, SumKind
from lib.page import Column, Table
from lib.wording import scopes
from lib.wording.numbers import number


def reconciliation(sums: Sequence[ClosedSum]) -> Table:
    """Return how many sums close exactly, by rounding or not at all, per kind that there is."""
    columns = (
        Column("Som"), Column("Aantal", numeric=True),
        *(Column(_head(closing), numeric=True) for closing in Closing),
    )  # fmt: skip
    found = {check: [it.closing for it in sums if it.check is check] for check in SumKind}
    cells = tuple(
        (_sentence(check), str(len(told)), *(str(told.count(closing)) for closing in Closing))
        for check, told in found.items()
        if told
    )
    return Table("Kloppen de sommen?", columns, cells)


def not_exact(sums: Sequence[ClosedSum], register: Register) -> Table | None:
    """Return every sum that does not close to the euro; None where all of them close."""
    found = [it for it in sums if it.closing is not Closing.EXACT]
    return _told_in_full("Sommen die niet op de euro kloppen", found, register) if found else None


def every(sums: Sequence[ClosedSum], register: Register) -> Table | None:
    """Return every sum, also those that close to the euro; None without any."""
    return _told_in_full("Elke som die wij natelden", sums, register) if sums else None


def _told_in_full(caption: str, sums: Sequence[ClosedSum], register: Register) -> Table:
    """Write sums with both numbers, the difference and the room that rounding leaves."""
    columns = (
        Column("Som"), Column("Jaar"), Column("Opgeteld", numeric=True),
        Column("In het document", numeric=True), Column("Verschil", numeric=True),
        Column("Toegestaan", numeric=True), Column("Klopt het?"), Column("Document"),
    )  # fmt: skip
    rows = tuple(
        (
            f"{short(found.check)}: {scopes.told(found.scope)} ({found.kind})",
            str(found.year),
            number(found.expected),
            number(found.printed),
            number(found.difference, signed=True),
            number(found.allowed),
            told(found.closing),
            register.documents[found.document].name,
        )
        for found in sums
    )
    return Table(caption, columns, rows)


def _sentence(check: SumKind) -> str:
    match check:
        case SumKind.TERMS_OF_SALDO:
            return "Lasten, baten en reserves tellen op tot het saldo"
        case SumKind.PRODUCTS_OF_GOAL:
            return "Producten tellen op tot de doelstelling"
        case SumKind.GOALS_OF_PROGRAMME:
            return "Doelstellingen tellen op tot het programma"
        case SumKind.PROGRAMMES_OF_MUNICIPALITY:
            return "Programma's en overzichten tellen op tot de gemeente"
        case SumKind.LINES_OF_NEW_POLICY:
            return "Regels van nieuw beleid tellen op tot het saldo"
        case SumKind.INCIDENTAL_AND_STRUCTURAL:
            return "Incidenteel en structureel tellen op tot het bedrag"
        case _:
            assert_never(check)


def short(check: SumKind) -> str:
    """Name a kind of sum by its parts and what they add up to."""
    match check:
        case SumKind.TERMS_OF_SALDO:
            return "Lasten, baten en reserves tot saldo"
        case SumKind.PRODUCTS_OF_GOAL:
            return "Producten tot doelstelling"
        case SumKind.GOALS_OF_PROGRAMME:
            return "Doelstellingen tot programma"
        case SumKind.PROGRAMMES_OF_MUNICIPALITY:
            return "Programma's en overzichten tot gemeente"
        case SumKind.LINES_OF_NEW_POLICY:
            return "Regels van nieuw beleid tot saldo"
        case SumKind.INCIDENTAL_AND_STRUCTURAL:
            return "Incidenteel en structureel tot bedrag"
        case _:
            assert_never(check)


def _head(closing: Closing) -> str:
    match closing:
        case Closing.EXACT:
            return "Klopt precies"
        case Closing.ROUNDED:
            return "Klopt op de afronding na"
        case Closing.OPEN:
            return "Klopt niet"
        case _:
            assert_never(closing)


def told(closing: Closing) -> str:
    """Write how a sum closes with a sign and in words: a sign alone says nothing aloud."""
    match closing:
        case Closing.EXACT:
            return "✓ precies"
        case Closing.ROUNDED:
            return "✓ op de afronding na"
        case Closing.OPEN:
            return "✕ nee"
        case _:
            assert_never(closing)
