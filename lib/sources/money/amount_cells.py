"""What each cell of `finance.csv` says, column by column."""

import re
from collections.abc import Callable, Collection, Sequence
from functools import partial
from typing import TypeAlias

from lib.model import WHOLE, AmountKind, Notation, Register
from lib.sources.money.euros import MARKS, euros_problem, read_euros
from lib.sources.money.spreadsheet import meant_codes
from lib.sources.reading.csv_files.cells import Problem
from lib.sources.reading.known import Known, listed, thousands

UNITS = {"EUR": 1, "EUR 1.000": 1_000, "EUR 1.000.000": 1_000_000}
MOST_REMEMBERED = 100_000
LONGEST_CODE, LONGEST_NAME, LONGEST_TEXT = 60, 300, 5_000
LONGEST_WORD = 80

_YEAR = re.compile(r"(?:19|20|21)[0-9]{2}|2200")
_YES_NO = {"": None, "ja": True, "nee": False}
Reader: TypeAlias = Callable[[str], tuple[object, Problem | None]]


class Memory(dict[str, object]):
    """What each different cell of a column means, read once; `problems` by cell."""

    def __init__(self, read: Reader) -> None:
        super().__init__()
        self._read = read
        self.problems: dict[str, Problem] = {}

    def __missing__(self, cell: str) -> object:
        value, problem = self._read(cell)
        if problem:
            self.problems[cell] = problem
        if len(self) >= MOST_REMEMBERED:
            self.clear()
        self[cell] = value
        return value


def memories(register: Register | None, names: Collection[str]) -> dict[str, Memory]:
    """Return how each of these columns is read."""
    by_column = _readers(register)
    return {name: Memory(reader) for name, reader in by_column.items() if name in names}


def _readers(register: Register | None) -> dict[str, Reader]:
    """Return how each column is read; what only a register knows stays text without one."""
    notations = [register.notation] if register else list(Notation)
    by_column: dict[str, Reader] = {
        **dict.fromkeys(("programma", "doelstelling", "product", "fase", "document"), _code),
        "naam": _name,
        "jaar": _year,
        "soort": partial(_known, names=Known(kind.value for kind in AmountKind)),
        "bedrag": partial(_amount, notations=notations),
        "eenheid": partial(_unit, names=Known(UNITS)),
        "incidenteel": partial(_yes_no, names=Known(("ja", "nee"))),
        "toelichting": partial(_text, most=LONGEST_TEXT),
    }
    if register:
        goals = [goal for programme in register.programmes.values() for goal in programme.goals]
        by_column |= {
            "programma": partial(_part_of_budget, names=Known((*register.programmes, WHOLE))),
            "doelstelling": partial(_known, names=Known(goals), or_empty=True),
            "fase": partial(_known, names=Known(register.stages)),
            "document": partial(_known, names=Known(register.documents)),
        }
    return by_column


def _code(cell: str) -> tuple[str | None, Problem | None]:
    return _text(cell, LONGEST_CODE)


def _text(cell: str, most: int) -> tuple[str | None, Problem | None]:
    if len(cell) > most:
        wrong = f"deze tekst is te lang: {thousands(len(cell))} tekens"
        expected = f"hoogstens {thousands(most)} tekens"
        return cell, Problem("tekst-te-lang", wrong, expected, "Kort hem in.")
    return cell or None, None


def _name(cell: str) -> tuple[str | None, Problem | None]:
    if not cell.strip():
        return cell, Problem("csv-leeg", "dit vak is leeg", "een naam", "Vul de naam in.")
    longest = max(map(len, cell.split()))
    if longest > LONGEST_WORD and len(cell) <= LONGEST_NAME:
        wrong = f"in deze naam staan {longest} tekens zonder spatie"
        expected = f"hoogstens {LONGEST_WORD} tekens achter elkaar"
        return cell, Problem("woord-te-lang", wrong, expected, "Zet er spaties tussen.")
    return _text(cell, LONGEST_NAME)


def _known(cell: str, names: Known, *, or_empty: bool = False) -> tuple[str | None, Problem | None]:
    """Keep a name that is not known as text, so that a double row is still seen."""
    if cell in names or (or_empty and not cell):
        return cell or None, None
    code, wrong = (
        ("csv-onbekend", "dit is niet bekend") if cell else ("csv-leeg", "dit vak is leeg")
    )
    advice = _from_spreadsheet(cell, names) or names.hint(cell)
    return cell or None, Problem(code, wrong, f"een van: {listed(names)}", advice)


def _part_of_budget(cell: str, names: Known) -> tuple[str | None, Problem | None]:
    """Read the code of a programme, or the word for all of them together, which is no code."""
    return (None if cell == WHOLE else cell), _known(cell, names)[1]


def _from_spreadsheet(cell: str, names: Known) -> str:
    """Say which code a spreadsheet changed into this cell, empty when it did not."""
    meant = [code for code in (*meant_codes(cell), cell.replace(",", ".")) if code in names]
    if not meant:
        return ""
    return (
        f"Een rekenblad maakt dit van {meant[0]}. Schrijf {meant[0]}, en maak de kolom op als "
        "tekst voordat u de codes typt."
    )


def _unit(cell: str, names: Known) -> tuple[int | None, Problem | None]:
    return UNITS.get(cell), _known(cell, names)[1]


def _year(cell: str) -> tuple[int | None, Problem | None]:
    if _YEAR.fullmatch(cell):
        return int(cell), None
    expected = "vier cijfers, van 1900 tot en met 2200"
    return None, Problem("csv-jaar", "dit is geen jaartal", expected, "Schrijf het jaartal uit.")


def _yes_no(cell: str, names: Known) -> tuple[bool | None, Problem | None]:
    if cell in _YES_NO:
        return _YES_NO[cell], None
    return None, _known(cell, names)[1]


def _amount(cell: str, notations: Sequence[Notation]) -> tuple[int | None, Problem | None]:
    """Read in the first notation that can; without a register any may be the right one."""
    if cell in MARKS:
        return None, None
    for notation in notations:
        if (amount := read_euros(cell, notation)) is not None:
            return amount, None
    return None, euros_problem(cell, notations[0])
