"""How a cell of a column is read: each different text once, with what is wrong with it."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import TypeAlias

from lib.sources.reading.csv_files.cells import Problem
from lib.sources.reading.csv_files.delimited import Table
from lib.sources.reading.csv_files.spreadsheet import meant_codes
from lib.sources.reading.faults import Fault
from lib.sources.reading.known import Known, listed, thousands

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

    def takes(self, cell: str) -> bool:
        """Tell whether a cell can be read, without remembering it."""
        return self._read(cell)[1] is None

    def __missing__(self, cell: str) -> object:
        value, problem = self._read(cell)
        if problem:
            self.problems[cell] = problem
        if len(self) >= MOST_REMEMBERED:
            self.clear()
        self[cell] = value
        return value


Wrong: TypeAlias = dict[tuple[str, str], list[int]]
"""On which lines a cell stands that could not be read, by its column and content."""


def note_wrong(
    wrong: Wrong, name: str, memory: Memory, cells: Iterable[str], lines: Iterable[int]
) -> None:
    """Note the lines of the cells of one column that could not be read."""
    if not memory.problems:
        return
    for line, cell in zip(lines, cells, strict=True):
        if cell in memory.problems:
            wrong.setdefault((name, cell), []).append(line)


def cell_faults(table: Table, wrong: Wrong, memories: Mapping[str, Memory]) -> Iterator[Fault]:
    """Yield one fault for every different cell: a spreadsheet spoils a whole column at once."""
    for (name, cell), lines in wrong.items():
        problem = memories[name].problems[cell]
        if len(lines) > 1:
            problem = replace(
                problem, advice=f"{problem.advice} Zo staat het op {len(lines)} regels."
            )
        yield table.fault(lines[0], name, problem)


def code(cell: str) -> tuple[str | None, Problem | None]:
    """Read a code as the text that it is; an empty cell is None."""
    return text(cell, LONGEST_CODE)


def text(cell: str, most: int) -> tuple[str | None, Problem | None]:
    """Read a text of at most so many characters; an empty cell is None."""
    if len(cell) > most:
        wrong = f"deze tekst is te lang: {thousands(len(cell))} tekens"
        expected = f"hoogstens {thousands(most)} tekens"
        return cell, Problem("tekst-te-lang", wrong, expected, "Kort hem in.")
    return cell or None, None


def name(cell: str, *, called: str = "naam") -> tuple[str | None, Problem | None]:
    """Read a name, which is there and has room for a line to break; `called` is its word."""
    if not cell.strip():
        return cell, Problem("csv-leeg", "dit vak is leeg", f"een {called}", f"Vul de {called} in.")
    return words(cell, LONGEST_NAME, called=called)


def words(cell: str, most: int, *, called: str) -> tuple[str | None, Problem | None]:
    """Read a text of words: none of them so long that a page has no room for it."""
    longest = max(map(len, cell.split()), default=0)
    if longest > LONGEST_WORD and len(cell) <= most:
        wrong = f"in deze {called} staan {longest} tekens zonder spatie"
        expected = f"hoogstens {LONGEST_WORD} tekens achter elkaar"
        return cell, Problem("woord-te-lang", wrong, expected, "Zet er spaties tussen.")
    return text(cell, most)


def known(cell: str, names: Known, *, or_empty: bool = False) -> tuple[str | None, Problem | None]:
    """Keep a name that is not known as text, so that a double row is still seen."""
    if cell in names or (or_empty and not cell):
        return cell or None, None
    at, wrong = ("csv-onbekend", "dit is niet bekend") if cell else ("csv-leeg", "dit vak is leeg")
    advice = _from_spreadsheet(cell, names) or names.hint(cell)
    return cell or None, Problem(at, wrong, f"een van: {listed(names)}", advice)


def _from_spreadsheet(cell: str, names: Known) -> str:
    """Say which code a spreadsheet changed into this cell, empty when it did not."""
    meant = [code for code in (*meant_codes(cell), cell.replace(",", ".")) if code in names]
    if not meant:
        return ""
    return (
        f"Een rekenblad maakt dit van {meant[0]}. Schrijf {meant[0]}, en maak de kolom op als "
        "tekst voordat u de codes typt."
    )


def year(cell: str) -> tuple[int | None, Problem | None]:
    """Read a year of four digits."""
    if _YEAR.fullmatch(cell):
        return int(cell), None
    expected = "vier cijfers, van 1900 tot en met 2200"
    return None, Problem("csv-jaar", "dit is geen jaartal", expected, "Schrijf het jaartal uit.")


def yes_no(cell: str, names: Known) -> tuple[bool | None, Problem | None]:
    """Read ja or nee; an empty cell is None."""
    if cell in _YES_NO:
        return _YES_NO[cell], None
    return None, known(cell, names)[1]
