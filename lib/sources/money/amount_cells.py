"""What each cell of `finance.csv` says, column by column."""

from collections.abc import Collection, Sequence
from functools import partial

from lib.model import WHOLE, AmountKind, Notation, Register
from lib.sources.money.euros import euros_problem, mark, read_euros
from lib.sources.reading.csv_files.cells import Problem
from lib.sources.reading.csv_files.columns import (
    LONGEST_TEXT,
    Memory,
    Reader,
    code,
    known,
    name,
    text,
    year,
    yes_no,
)
from lib.sources.reading.known import Known

UNITS = {"EUR": 1, "EUR 1.000": 1_000, "EUR 1.000.000": 1_000_000}


def memories(register: Register | None, names: Collection[str]) -> dict[str, Memory]:
    """Return how each of these columns is read."""
    by_column = _readers(register)
    return {name: Memory(reader) for name, reader in by_column.items() if name in names}


def _readers(register: Register | None) -> dict[str, Reader]:
    """Return how each column is read; what only a register knows stays text without one."""
    notations = [register.notation] if register else list(Notation)
    by_column: dict[str, Reader] = {
        **dict.fromkeys(("programma", "doelstelling", "product", "fase", "document"), code),
        "naam": name,
        "jaar": year,
        "soort": partial(known, names=Known(kind.value for kind in AmountKind)),
        "bedrag": partial(_amount, notations=notations),
        "eenheid": partial(_unit, names=Known(UNITS)),
        "incidenteel": partial(yes_no, names=Known(("ja", "nee"))),
        "toelichting": partial(text, most=LONGEST_TEXT),
    }
    if register:
        goals = [goal for programme in register.programmes.values() for goal in programme.goals]
        by_column |= {
            "programma": partial(_part_of_budget, names=Known((*register.programmes, WHOLE))),
            "doelstelling": partial(known, names=Known(goals), or_empty=True),
            "fase": partial(known, names=Known(register.stages)),
            "document": partial(known, names=Known(register.documents)),
        }
    return by_column


def _part_of_budget(cell: str, names: Known) -> tuple[str | None, Problem | None]:
    """Read the code of a programme, or the word for all of them together, which is no code."""
    return (None if cell == WHOLE else cell), known(cell, names)[1]


def _unit(cell: str, names: Known) -> tuple[int | None, Problem | None]:
    return UNITS.get(cell), known(cell, names)[1]


def _amount(cell: str, notations: Sequence[Notation]) -> tuple[int | None, Problem | None]:
    """Read in the first notation that can; without a register any may be the right one."""
    if mark(cell):
        return None, None
    for notation in notations:
        if (amount := read_euros(cell, notation)) is not None:
            return amount, None
    return None, euros_problem(cell, notations[0])
