"""`feiten.csv`: one printed figure a row, each cell read as text and parsed strictly."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from lib.model import Fact, Register
from lib.sources.facts.cells import COLUMNS, OPTIONAL, REQUIRED, memories
from lib.sources.facts.rules import between, within
from lib.sources.reading.csv_files import delimited
from lib.sources.reading.csv_files.columns import Memory, Wrong, cell_faults, note_wrong
from lib.sources.reading.csv_files.delimited import Table
from lib.sources.reading.faults import Fault, SourceError
from lib.sources.reading.gathered import gathered
from lib.sources.reading.text import decode


def read_facts(
    data: bytes, file: str, register: Register | None
) -> tuple[tuple[Fact, ...], tuple[Fault, ...]]:
    """Read every fact in the order of the file, with warnings; SourceError names the faults.

    Without a register only what needs none is checked, and no fact is returned.
    """
    text = decode(data, file)
    table = _table(text, file)
    faults: list[Fault] = []
    remembered = memories(register, table.names)
    read = list(_read(table, remembered, faults))
    if found := gathered(faults, text):
        raise SourceError(found)
    if register is None:
        return (), ()
    facts = tuple(fact for fact, _ in read)
    told = gathered(_told(read, facts, table, register), text)
    if not all(fault.warning for fault in told):
        raise SourceError(told)
    return facts, tuple(sorted(told))


def _table(text: str, file: str) -> Table:
    try:
        return delimited.read(text, file, REQUIRED, OPTIONAL)
    except SourceError as error:
        raise SourceError(gathered(error.faults, text)) from None


def _read(
    table: Table, remembered: Mapping[str, Memory], faults: list[Fault]
) -> Iterator[tuple[Fact, str]]:
    """Yield the fact of each row whose cells can be read, with its value as it was typed."""
    wrong: Wrong = {}
    for line, cells in table.rows(faults, lambda name, cell: remembered[name].takes(cell)):
        row = dict(zip(table.names, cells, strict=True))
        values = {name: memory[row[name]] for name, memory in remembered.items()}
        for name, memory in remembered.items():
            note_wrong(wrong, name, memory, (row[name],), (line,))
        if not any(row[name] in memory.problems for name, memory in remembered.items()):
            yield _fact(values, line), row["waarde"]
    faults.extend(cell_faults(table, wrong, remembered))


def _fact(values: Mapping[str, Any], line: int) -> Fact:
    there: dict[str, Any] = {column.name: values.get(column.name) for column in COLUMNS}
    return Fact(
        programme=there["programma"],
        goal=there["doelstelling"],
        name=" ".join(there["feit"].split()),
        year=there["jaar"],
        on=there["datum"],
        kind=there["soort"],
        value=there["waarde"],
        printed=there["waarde_gedrukt"],
        unit=there["eenheid"],
        about=there["ongeveer"],
        part_of=there["deel_van"],
        adds_up=there["telt_op"] is not False,
        better=there["beter"],
        indicator=there["indicator"],
        document=there["document"],
        place=there["vindplaats"],
        line=line,
    )


def _told(
    read: Iterable[tuple[Fact, str]], facts: tuple[Fact, ...], table: Table, register: Register
) -> Iterator[Fault]:
    """Yield what is wrong or odd within each fact, and then, if nothing is, among them."""
    told = [fault for fact, typed in read for fault in within.faults(fact, typed, table, register)]
    yield from told
    if all(fault.warning for fault in told):
        yield from between.faults(facts, table)
