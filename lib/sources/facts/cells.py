"""What each cell of `feiten.csv` says, column by column."""

from collections.abc import Collection, Mapping, Sequence
from decimal import Decimal
from functools import partial

from lib.model import DATE, Direction, FactKind, Notation, Register, Unit
from lib.sources.facts.days import LONGEST as LONGEST_DAY
from lib.sources.facts.days import day_problem
from lib.sources.facts.numbers import number_problem, read_number
from lib.sources.reading.csv_files import columns
from lib.sources.reading.csv_files.cells import Problem
from lib.sources.reading.csv_files.columns import LONGEST_NAME, Memory, Reader
from lib.sources.reading.known import Known
from lib.sources.source import Column, listed_words

LONGEST_PLACE, LONGEST_WORDS = 1_000, 100
_WAYS = (Direction.HIGHER.value, Direction.LOWER.value)

_TEXT, _OR_EMPTY = "tekst", "tekst, of leeg"
COLUMNS = (
    Column("programma", True, "De code van het programma.", "code uit `programmas`"),
    Column("doelstelling", True, "De code van de doelstelling; leeg als het feit bij geen hoort.",
           "code uit `doelstellingen`, of leeg"),
    Column("feit", True, "Waar het cijfer over gaat, in uw eigen woorden; voor hetzelfde feit "
           "steeds dezelfde naam.", _TEXT),
    Column("jaar", True, "Het jaar waar het cijfer over gaat; leeg als het document er geen "
           "noemt.", "jaartal, of leeg"),
    Column("datum", False, "De dag of periode, als het document die noemt: jaar-maand-dag, of "
           "zoals gedrukt.", "dag, zoals 2024-06-01; tekst, of leeg"),
    Column("soort", True, "Wat het cijfer is: doel, uitkomst of vorige (hoe het eerder was).",
           listed_words(FactKind)),
    Column("waarde", True, "Het getal; leeg als het feit een datum is.",
           "getal, zoals 1234 of 2,5; of leeg"),
    Column("waarde_gedrukt", True, "Het cijfer letter voor letter, zoals 'drie' of '2.568'.",
           _TEXT),
    Column("eenheid", True, "aantal, procent, cijfer of euro; een eigen eenheid, zoals maanden; "
           "of datum.", f"{listed_words((*Unit, DATE))}, of een eigen eenheid"),
    Column("ongeveer", False, "Het woord waaraan u ziet dat het getal niet precies is, zoals ruim "
           "of bijna.", _OR_EMPTY),
    Column("deel_van", False, "De naam van het feit waar dit een deel van is, in hetzelfde "
           "document.", "naam uit `feit`, of leeg"),
    Column("telt_op", False, "nee als de delen niet optellen tot het geheel: er is er een niet "
           "genoemd, of zij overlappen.", f"{listed_words(('ja', 'nee'))}, of leeg"),
    Column("beter", False, "Welke kant beter is, als het document dat zegt: hoger of lager.",
           f"{listed_words(_WAYS)}, of leeg"),
    Column("indicator", False, "De vaste naam van de indicator die hetzelfde meet.",
           "naam uit `indicatoren`, of leeg"),
    Column("document", True, "Het document waar het in staat.", "naam uit `documenten`"),
    Column("vindplaats", True, "Onder welke koppen het staat, van groot naar klein, met > "
           "ertussen.", _TEXT),
)  # fmt: skip
"""In the order in which the file has them; a file may have another."""
REQUIRED = tuple(column.name for column in COLUMNS if column.required)
OPTIONAL = tuple(column.name for column in COLUMNS if not column.required)


def memories(register: Register | None, names: Collection[str]) -> Mapping[str, Memory]:
    """Return how each of these columns is read; what only a register knows stays text."""
    by_column = _readers() | (_known(register) if register else {})
    return {name: Memory(reader) for name, reader in by_column.items() if name in names}


def _readers() -> dict[str, Reader]:
    kinds = Known(kind.value for kind in FactKind)
    ways = Known(_WAYS)
    return {
        **dict.fromkeys(("programma", "doelstelling", "document", "indicator"), columns.code),
        "feit": partial(columns.name, called="naam van het feit"),
        "jaar": lambda cell: columns.year(cell) if cell else (None, None),
        "datum": _day,
        "soort": lambda cell: _term(FactKind, columns.known(cell, kinds)),
        "waarde": partial(_number, notations=list(Notation)),
        "waarde_gedrukt": partial(_words, called="tekst", most=LONGEST_WORDS),
        "eenheid": partial(_words, called="eenheid", most=LONGEST_WORDS),
        "ongeveer": partial(columns.words, called="tekst", most=LONGEST_WORDS),
        "deel_van": partial(columns.words, called="naam", most=LONGEST_NAME),
        "telt_op": partial(columns.yes_no, names=Known(("ja", "nee"))),
        "beter": lambda cell: _term(Direction, columns.known(cell, ways, or_empty=True)),
        "vindplaats": partial(_words, called="vindplaats", most=LONGEST_PLACE),
    }


def _known(register: Register) -> dict[str, Reader]:
    goals = Known(goal for programme in register.programmes.values() for goal in programme.goals)
    return {
        "programma": partial(columns.known, names=Known(register.programmes)),
        "doelstelling": partial(columns.known, names=goals, or_empty=True),
        "document": partial(columns.known, names=Known(register.documents)),
        "indicator": partial(columns.known, names=Known(register.indicators), or_empty=True),
        "waarde": partial(_number, notations=[register.notation]),
    }


def _term(
    terms: type[FactKind] | type[Direction], read: tuple[str | None, Problem | None]
) -> tuple[FactKind | Direction | None, Problem | None]:
    word, problem = read
    return (terms(word) if word and problem is None else None), problem


def _words(cell: str, most: int, *, called: str) -> tuple[str | None, Problem | None]:
    """Read words that must be there."""
    if cell.strip():
        return columns.words(cell, most, called=called)
    wrong = "dit vak is leeg"
    return None, Problem("csv-leeg", wrong, f"een {called}", "Neem het over uit het document.")


def _day(cell: str) -> tuple[str | None, Problem | None]:
    text, problem = columns.words(cell, LONGEST_DAY, called="tekst")
    return text, problem or (day_problem(cell) if cell else None)


def _number(cell: str, notations: Sequence[Notation]) -> tuple[Decimal | None, Problem | None]:
    """Read in the first notation that can; without a register any may be the right one."""
    if not cell:
        return None, None
    for notation in notations:
        if (number := read_number(cell, notation)) is not None:
            return number, None
    return None, number_problem(cell, notations[0])
