"""The value of a fact as people write numbers: one strict reading, and advice for the rest."""

import re
from decimal import Decimal

from lib.model import Notation
from lib.sources.reading.csv_files import notations
from lib.sources.reading.csv_files.cells import Problem
from lib.sources.reading.csv_files.spreadsheet import is_changed

MOST_DIGITS, MOST_DECIMALS = 12, 6
_SHAPES = {notation: notations.shape(notation, "[0-9]+") for notation in Notation}
_ADVICE = (
    (r"#+", "In Excel was de kolom te smal: maak haar breder en bewaar opnieuw."),
    (r".*%", "Laat het procentteken weg: schrijf 'procent' bij 'eenheid'."),
    (r"(?i:.*(€|EUR|\$).*)", "Haal de munt weg: schrijf 'euro' bij 'eenheid'."),
    (r"\S*\s\S*\d", "Haal de spaties weg."),
    (r"\(.*\)", "Schrijf een minteken vooraan in plaats van haakjes."),
    (r"[-+−]?[0-9.,]+[eE][-+]?[0-9]+", "Schrijf alle cijfers uit."),
    (r"\D*", "Schrijf het getal in cijfers. De tekst zelf hoort bij 'waarde_gedrukt'."),
)


def read_number(cell: str, notation: Notation) -> Decimal | None:
    """Return the number that a cell says in this notation, None if it says anything else."""
    found = _SHAPES[notation].fullmatch(cell)
    if found is None:
        return None
    whole, decimals = notations.whole(found, notation), found[3] or ""
    if len(whole) > MOST_DIGITS or len(decimals) > MOST_DECIMALS:
        return None
    sign = "-" if notations.minus(found) else ""
    return Decimal(f"{sign}{whole}.{decimals}" if decimals else f"{sign}{whole}")


def reads_two_ways(cell: str, notation: Notation) -> bool:
    """Tell whether a cell has three decimals that can also be thousands: 2,568 in Dutch."""
    _, decimal = notations.signs(notation)
    return re.fullmatch(rf"[-+−]?[1-9][0-9]{{0,2}}\{decimal}[0-9]{{3}}", cell) is not None


def number_problem(cell: str, notation: Notation) -> Problem:
    """Return what is wrong with a cell that `read_number` does not read."""
    _, decimal = notations.signs(notation)
    expected = f"een getal, zoals 1234 of 2{decimal}5"
    return Problem("feit-getal", "dit is geen getal", expected, _advice(cell, notation))


def _advice(cell: str, notation: Notation) -> str:
    if is_changed(cell):
        return "Heeft een rekenblad het veranderd? Maak de kolom op als tekst en typ het opnieuw."
    for shape, advice in _ADVICE:
        if re.fullmatch(shape, cell, re.DOTALL):
            return advice
    if _SHAPES[notation].fullmatch(cell):
        return (
            f"Dit getal is te lang: hoogstens {MOST_DIGITS} cijfers, en {MOST_DECIMALS} daarachter."
        )
    group, decimal = notations.named(notation)
    return (
        f"Schrijf een {decimal} voor de cijfers achter het hele getal, en een {group} alleen om de "
        f"drie cijfers. {notations.OTHERWISE}"
    )
