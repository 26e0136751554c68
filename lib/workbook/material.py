"""The files that go into a workbook, as they stand: whatever their shape allows, also half done."""

from collections.abc import Mapping
from dataclasses import dataclass

from lib.model import Promises, Register
from lib.sources import indicators, money, promises
from lib.sources.money.amounts import OPTIONAL, REQUIRED
from lib.sources.reading.csv_files import delimited
from lib.sources.reading.csv_files.delimited import Table
from lib.sources.reading.faults import Fault, SourceError
from lib.sources.reading.text import decode
from lib.sources.reading.yaml_files import modelled
from lib.sources.reading.yaml_files.placed_tree import PlacedTree
from lib.sources.reading.yaml_files.strict_yaml import read

INDICATORS, MONEY, PROMISES = (source.SOURCE.file for source in (indicators, money, promises))
FILES = (INDICATORS, MONEY, PROMISES)
"""The files that a workbook is made of; the last need not be there."""


@dataclass(frozen=True)
class Line:
    """A row of amounts: the number of its line, and its cells by the name of their column."""

    number: int
    cells: Mapping[str, str]


@dataclass(frozen=True, eq=False)
class Material:
    """The register, each file as a tree or as the lines of a table, and the bytes of all files."""

    files: Mapping[str, bytes]
    register: Register
    trees: Mapping[str, PlacedTree]
    table: Table
    lines: tuple[Line, ...]


def material(files: Mapping[str, bytes]) -> Material:
    """Return what a workbook needs of the sources; raises SourceError if their shape is wrong.

    What the rules of the check say of the content is not asked: half a year can be filled in.
    """
    register, _ = modelled.read(decode(files[INDICATORS], INDICATORS), INDICATORS, Register)
    if PROMISES in files:
        modelled.read(decode(files[PROMISES], PROMISES), PROMISES, Promises)
    return placed_by(register, files)


def placed_by(register: Register, files: Mapping[str, bytes]) -> Material:
    """Return files with the place of everything in them, whatever it says.

    Raises SourceError for a file of which the rows and values are not to be told apart.
    """
    trees = {
        file: read(decode(files[file], file), file)
        for file in (INDICATORS, PROMISES)
        if file in files
    }
    table = delimited.read(decode(files[MONEY], MONEY), MONEY, REQUIRED, OPTIONAL)
    return Material(dict(files), register, trees, table, _lines(table))


def _lines(table: Table) -> tuple[Line, ...]:
    faults: list[Fault] = []
    lines = tuple(
        Line(number, dict(zip(table.names, cells, strict=True)))
        for number, cells in table.rows(faults)
    )
    if faults:
        raise SourceError(faults)
    return lines
