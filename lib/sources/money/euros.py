"""Whole euros as people write them: one strict reading, and advice for what is not read."""

import re

from lib.model import OWED, Mark, Notation, is_owed
from lib.sources.reading.csv_files import notations
from lib.sources.reading.csv_files.cells import Problem

_MARKS = {
    **dict.fromkeys(("-", "–"), Mark.DASH.value),
    **dict.fromkeys(("p.m.", "P.M.", "pm", "PM"), Mark.PRO_MEMORIE.value),
}
MOST_DIGITS = 12  # a million of such amounts still add up exactly in 64 bits

_SHAPES = {notation: notations.shape(notation, "[0-9]{1,2}") for notation in Notation}
_ADVICE = (
    (r"", "Vul een bedrag, 0, p.m. of - in. Doet u dat later? Schrijf dan: nog in te vullen."),
    (r"#+", "In Excel was de kolom te smal: maak haar breder en bewaar opnieuw."),
    (r"(?i:.*(€|EUR|\$).*)", "Haal de munt weg; de eenheid staat in haar eigen kolom."),
    (r".*\s.*", "Haal de spaties weg."),
    (r"\(.*\)", "Schrijf een minteken vooraan in plaats van haakjes."),
    (r".+[-−–]", "Zet het minteken vooraan."),
    (r"[–—].+", "Schrijf een gewoon minteken (-) vooraan."),
    (r"[-+−]?[0-9.,]+[eE][-+]?[0-9]+", "Schrijf alle cijfers uit."),
)


def mark(cell: str) -> str | None:
    """Return what stands in the place of an amount: a `Mark`, or OWED; None for anything else."""
    return _MARKS.get(cell) or (OWED if is_owed(cell) else None)


def read_euros(cell: str, notation: Notation) -> int | None:
    """Return the whole euros that a cell says in this notation, None if it says anything else.

    A sign in front, all digits or correct groups of three, and at most two decimals, all zero.
    A third zero is refused: 1,000 is one in Dutch and a thousand in English.
    """
    found = _SHAPES[notation].fullmatch(cell)
    if not found or (found[3] or "0").strip("0"):
        return None
    digits = notations.whole(found, notation)
    if len(digits) > MOST_DIGITS:
        return None
    return -int(digits) if notations.minus(found) else int(digits)


def euros_problem(cell: str, notation: Notation) -> Problem:
    """Return what is wrong with a cell that `read_euros` does not read."""
    expected = f"hele euro's, zoals 1234 of -1{notations.signs(notation)[0]}234"
    return Problem("csv-bedrag", "dit is geen bedrag", expected, _advice(cell, notation))


def _advice(cell: str, notation: Notation) -> str:
    group, decimal = notations.named(notation)
    for shape, advice in _ADVICE:
        if re.fullmatch(shape, cell, re.DOTALL):
            return advice
    if found := _SHAPES[notation].fullmatch(cell):
        if len(re.sub("[^0-9]", "", found[2])) > MOST_DIGITS:
            return f"Dit bedrag is te groot: hoogstens {MOST_DIGITS} cijfers."
        return f"Bedragen zijn hele euro's: rond af en laat de cijfers na de {decimal} weg."
    return (
        f"Zet een {group} alleen om de drie cijfers, of laat elke {group} weg. "
        f"{notations.OTHERWISE}"
    )
