"""The parts in which the money of a programme is shown: their names, and what each answers."""

from enum import StrEnum
from typing import assert_never

from lib.model import Register
from lib.wording import programmes


class MoneyPart(StrEnum):
    """A part of the page with the money, as an address writes it."""

    GOALS = "doelen"
    IN_AND_OUT = "in en uit"
    YEARS = "jaren"
    PRODUCTS = "producten"
    NEW_POLICY = "nieuw beleid"


def name(part: MoneyPart) -> str:
    """Name a part as a reader chooses it."""
    match part:
        case MoneyPart.GOALS:
            return "Doelstellingen"
        case MoneyPart.IN_AND_OUT:
            return "In en uit"
        case MoneyPart.YEARS:
            return "Jaren"
        case MoneyPart.PRODUCTS:
            return "Producten"
        case MoneyPart.NEW_POLICY:
            return "Nieuw beleid"
        case _:
            assert_never(part)


def asked(
    part: MoneyPart, programme: str, register: Register, year: int, *, accounted: bool
) -> str:
    """Ask what a part answers, in words that hold also for a year without an account."""
    noun = programmes.noun(programme, register)
    match part:
        case MoneyPart.GOALS:
            return programmes.asked(programme, register, year, accounted=accounted)
        case MoneyPart.IN_AND_OUT if accounted:
            return f"Wat ging eruit en wat kwam binnen in {year}?"
        case MoneyPart.IN_AND_OUT:
            return f"Wat gaat eruit en wat komt binnen in {year}, volgens de begroting?"
        case MoneyPart.YEARS:
            return f"Hoe verandert het geld voor {noun} door de jaren heen?"
        case MoneyPart.PRODUCTS:
            return f"Wat is er per product begroot voor {year}?"
        case MoneyPart.NEW_POLICY:
            return f"Waarvoor vraagt de begroting voor {noun} extra geld?"
        case _:
            assert_never(part)


def anchors(part: MoneyPart) -> tuple[str, ...]:
    """Return the names with which the places in a part begin, also those of old addresses."""
    match part:
        case MoneyPart.GOALS:
            return ("doelen", "programmas", "fasen", "bijzonderheden", "tabel-doelen", "gemeente")
        case MoneyPart.IN_AND_OUT:
            return ("reserves",)
        case MoneyPart.YEARS:
            return ("jaren", "grafiek-saldo", "tabel-saldo")
        case MoneyPart.PRODUCTS:
            return ("producten", "grafiek-producten", "tabel-producten")
        case MoneyPart.NEW_POLICY:
            return ("nieuw-beleid", "grafiek-nieuw-beleid", "tabel-nieuw-beleid")
        case _:
            assert_never(part)
