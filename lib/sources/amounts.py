"""`finance.csv`: one printed amount a row, each cell read as text and parsed strictly."""

import csv
import difflib
import re
from collections.abc import Iterator, Sequence

import polars as pl

from lib.model import AmountKind, Register
from lib.sources.faults import Fault, SourceError
from lib.sources.text import decode

UNITS = {"EUR": 1, "EUR 1.000": 1_000, "EUR 1.000.000": 1_000_000}
COLUMNS = (
    "programma", "doelstelling", "product", "naam", "jaar", "fase", "soort", "bedrag",
    "eenheid", "document",
)  # fmt: skip
AMOUNTS = pl.Schema(
    {
        "programme": pl.String(),
        "goal": pl.String(),
        "product": pl.String(),
        "name": pl.String(),
        "year": pl.Int32(),
        "stage": pl.String(),
        "kind": pl.String(),
        "amount": pl.Int64(),
        "unit": pl.Int64(),
        "document": pl.String(),
        "edition": pl.Int32(),
        "line": pl.Int32(),
    }
)
_WHOLE_EUROS = re.compile(r"[-−]?[0-9]{1,15}")
_YEAR = re.compile(r"(19|20|21)[0-9]{2}")
_KEY_COLUMNS = ("programma", "doelstelling", "product", "jaar", "fase", "soort", "document")


def read_amounts(data: bytes, file: str, register: Register | None) -> pl.DataFrame:
    """Read every amount in whole euros (AMOUNTS); raises SourceError naming every fault.

    An empty goal or product cell becomes null: the row is then a total one level higher.
    """
    text = decode(data, file)
    reader = csv.reader(text.splitlines(), delimiter=";", strict=True)
    if register is None:
        return pl.DataFrame(schema=AMOUNTS)
    faults: list[Fault] = []
    rows: list[tuple[object, ...]] = []
    seen: dict[tuple[str, ...], int] = {}
    try:
        _check_header(next(reader, []), file)
        for cells in reader:
            line = reader.line_num
            if not cells:
                continue
            found = list(_row_faults(cells, file, line, register, seen))
            faults.extend(found)
            if not found:
                rows.append((*_row(dict(zip(COLUMNS, cells, strict=True)), register), line))
    except csv.Error:
        message = 'Een aanhalingsteken (") gaat hier open en niet dicht. Sluit het of haal het weg.'
        faults.append(Fault(file, reader.line_num, 1, "csv-aanhaling", message))
    if faults:
        raise SourceError(faults)
    return pl.DataFrame(rows, schema=AMOUNTS, orient="row")


def _check_header(cells: Sequence[str], file: str) -> None:
    if tuple(cells) == COLUMNS:
        return
    found = ";".join(cells)
    message = (
        f"De kopregel klopt niet. Gevonden: {found or 'niets'}. Verwacht: {';'.join(COLUMNS)}."
    )
    raise SourceError([Fault(file, 1, 1, "csv-kop", message)])


def _row_faults(
    cells: Sequence[str], file: str, line: int, register: Register, seen: dict[tuple[str, ...], int]
) -> Iterator[Fault]:
    if len(cells) != len(COLUMNS):
        message = f"Deze regel heeft {len(cells)} vakken; het moeten er {len(COLUMNS)} zijn."
        yield Fault(file, line, 1, "csv-vakken", message)
        return
    columns = _starts(cells)
    for column, cell, code, message in _cell_faults(
        dict(zip(COLUMNS, cells, strict=True)), register
    ):
        yield Fault(file, line, columns[column], code, f"{column}: {message} Gevonden: '{cell}'.")
    row = dict(zip(COLUMNS, cells, strict=True))
    key = tuple(row[column] for column in _KEY_COLUMNS)
    first = seen.setdefault(key, line)
    if first != line:
        message = (
            f"Dit bedrag staat ook op regel {first}: zelfde doel, product, jaar, fase, soort en "
            "document. Houd er één over."
        )
        yield Fault(file, line, 1, "csv-dubbel", message)


def _starts(cells: Sequence[str]) -> dict[str, int]:
    """Return the column at which each cell starts, counted in a line without quotes."""
    starts, position = {}, 1
    for column, cell in zip(COLUMNS, cells, strict=True):
        starts[column] = position
        position += len(cell) + 1
    return starts


def _cell_faults(row: dict[str, str], register: Register) -> Iterator[tuple[str, str, str, str]]:
    goals = [goal for programme in register.programmes.values() for goal in programme.goals]
    for column, known in (
        ("programma", list(register.programmes)),
        ("doelstelling", ["", *goals]),
        ("fase", list(register.stages)),
        ("soort", [kind.value for kind in AmountKind]),
        ("eenheid", list(UNITS)),
        ("document", list(register.documents)),
    ):
        if row[column] not in known:
            listed = ", ".join(name for name in known if name)
            near = difflib.get_close_matches(row[column], known, n=1)
            hint = f" Bedoelt u '{near[0]}'?" if near and near[0] else ""
            yield column, row[column], "csv-onbekend", f"bekend zijn: {listed}.{hint}"
    if not row["naam"]:
        yield "naam", "", "csv-leeg", "hier hoort een naam te staan."
    if not _YEAR.fullmatch(row["jaar"]):
        yield "jaar", row["jaar"], "csv-jaar", "schrijf een jaartal van vier cijfers."
    if not _WHOLE_EUROS.fullmatch(row["bedrag"]):
        yield "bedrag", row["bedrag"], "csv-bedrag", "schrijf hele euro's zonder punten of komma's."
        return
    amount = int(row["bedrag"].replace("−", "-"))
    if row["eenheid"] in UNITS and amount % UNITS[row["eenheid"]]:
        yield (
            "bedrag",
            row["bedrag"],
            "csv-eenheid",
            f"dit is geen heel aantal keer {row['eenheid']}.",
        )
    if amount * _SIGN.get(row["soort"], 0) < 0:
        yield (
            "bedrag",
            row["bedrag"],
            "csv-teken",
            ("lasten en toevoegingen zijn negatief, baten en onttrekkingen positief."),
        )


_SIGN = {"lasten": -1, "toevoegingen": -1, "baten": 1, "onttrekkingen": 1}


def _row(row: dict[str, str], register: Register) -> tuple[object, ...]:
    return (
        row["programma"],
        row["doelstelling"] or None,
        row["product"] or None,
        row["naam"],
        int(row["jaar"]),
        row["fase"],
        row["soort"],
        int(row["bedrag"].replace("−", "-")),
        UNITS[row["eenheid"]],
        row["document"],
        list(register.documents).index(row["document"]),
    )
