"""`finance.csv`: one printed amount a row, each cell read as text and parsed strictly.

Costs are negative, whichever way their document prints them: `signs` says how each is read.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain, islice

import polars as pl

from lib.model import Register
from lib.sources.money.amount_cells import memories
from lib.sources.money.amount_rules import crossing_faults, warnings
from lib.sources.money.euros import mark
from lib.sources.money.owed import of_whole_documents
from lib.sources.money.signs import in_our_signs, signs, unknown_saldi
from lib.sources.money.splits import split
from lib.sources.reading.csv_files import delimited
from lib.sources.reading.csv_files.columns import Memory, Wrong, cell_faults, note_wrong
from lib.sources.reading.csv_files.delimited import Table
from lib.sources.reading.faults import Fault, SourceError
from lib.sources.reading.gathered import MOST_KEPT, gathered
from lib.sources.reading.text import decode

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
        "incidental": pl.Boolean(),
        "explanation": pl.String(),
        "mark": pl.String(),
        "summed": pl.Boolean(),
        "line": pl.Int32(),
    }
)
"""One row an amount; `summed` is true where we added up its incidental and structural part."""
REQUIRED = {
    "programma": "programme",
    "doelstelling": "goal",
    "product": "product",
    "naam": "name",
    "jaar": "year",
    "fase": "stage",
    "soort": "kind",
    "bedrag": "amount",
    "eenheid": "unit",
    "document": "document",
}
OPTIONAL = {"incidenteel": "incidental", "toelichting": "explanation"}
ROWS_AT_ONCE = 2_000


def read_amounts(
    data: bytes, file: str, register: Register | None
) -> tuple[pl.DataFrame, tuple[Fault, ...]]:
    """Read every amount in whole euros (AMOUNTS), with warnings; SourceError names the faults.

    An empty goal or product cell becomes null: the row is then a total one level higher. An amount
    of p.m. or a dash, or one that is still to be entered, is null too and stands in `mark`. Without
    a register only what needs none is checked, and no amount is returned.
    """
    text = decode(data, file)
    table = _table(text, file)
    faults: list[Fault] = []
    frame = _frame(table, register, faults)
    _refuse(chain(faults, crossing_faults(frame, table, register)), text)
    if register is None:
        return frame.clear(), ()
    whole = split(frame).amounts
    found = signs(whole, register)
    _refuse(unknown_saldi(of_whole_documents(whole), found, table, register), text)
    turned = in_our_signs(frame, found)
    told = tuple(sorted(gathered(warnings(turned, table), text)))
    return turned.drop("turned"), told


def _refuse(faults: Iterable[Fault], text: str) -> None:
    if found := gathered(faults, text):
        raise SourceError(found)


def _table(text: str, file: str) -> Table:
    try:
        return delimited.read(text, file, REQUIRED, OPTIONAL)
    except SourceError as error:
        raise SourceError(gathered(error.faults, text)) from None


def _frame(table: Table, register: Register | None, faults: list[Fault]) -> pl.DataFrame:
    remembered = memories(register, table.names)
    rows = table.rows(faults, lambda name, cell: remembered[name].takes(cell))
    frames = [pl.DataFrame(schema=AMOUNTS)]
    wrong: Wrong = {}
    while batch := list(islice(rows, ROWS_AT_ONCE)):
        lines = [line for line, _ in batch]
        columns = dict(
            zip(table.names, zip(*(cells for _, cells in batch), strict=True), strict=True)
        )
        frames.append(_read_batch(columns, lines, remembered))
        for name, memory in remembered.items():
            note_wrong(wrong, name, memory, columns[name], lines)
        if len(wrong) > MOST_KEPT:
            break  # refused, and nobody reads more
    faults.extend(cell_faults(table, wrong, remembered))
    frame = pl.concat(frames)
    editions = {name: at for at, name in enumerate(register.documents)} if register else {}
    edition = pl.col("document").replace_strict(editions, default=None, return_dtype=pl.Int32)
    return frame.with_columns(edition=edition)


def _read_batch(
    columns: Mapping[str, Sequence[str]], lines: list[int], remembered: Mapping[str, Memory]
) -> pl.DataFrame:
    fields = REQUIRED | OPTIONAL
    data: dict[str, Iterable[object]] = dict.fromkeys(AMOUNTS, [None] * len(lines))
    for name, memory in remembered.items():
        data[fields[name]] = list(map(memory.__getitem__, columns[name]))
    data |= {"mark": list(map(mark, columns["bedrag"])), "line": lines}
    data |= {"summed": [False] * len(lines)}
    return pl.DataFrame(data, schema=AMOUNTS)
