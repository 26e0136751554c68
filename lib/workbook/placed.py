"""What the check finds in the files, said at the cell of the workbook where that stands."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from lib.sources.changing.csv_lines import line_starts
from lib.sources.reading.csv_files.cells import scan
from lib.sources.reading.faults import Fault
from lib.sources.reading.yaml_files.placed_tree import Path, Place
from lib.workbook.amounts import places
from lib.workbook.grid import Key, Sheet
from lib.workbook.material import MONEY, Material
from lib.workbook.records import ALL, Records

Address = tuple[Key, Key, Key]


@dataclass(frozen=True, eq=False)
class Placed:
    """The files as they would be, and how each cell of the workbook is called."""

    found: Material
    sheets: Sequence[Sheet]
    cells: Mapping[Address, str]

    def cell(self, fault: Fault) -> str | None:
        """Return the cell that a fault is about, None for what is not in the workbook."""
        addresses = self._amount(fault) if fault.file == MONEY else self._record(fault)
        return next((self.cells[one] for one in addresses if one in self.cells), None)

    def told(self, fault: Fault) -> str:
        """Return a fault in a line, with its cell before it where it has one."""
        cell = self.cell(fault)
        if cell is None:
            return str(fault)
        careful = "let op: " if fault.warning else ""
        told = f"{careful}[{fault.code}] {fault.message}"
        return f"{cell} ({fault.file}:{fault.line}): {told}"

    def _amount(self, fault: Fault) -> Iterator[Address]:
        at = self._lines.get(fault.line)
        if at is None:
            return
        sheet, row, column = at
        name = self._column(fault)
        if fault.message.startswith(f"{name}:"):  # it is about this cell, not about the amount
            yield sheet, row, (name,)
            yield sheet, row, (*column, name)
        yield sheet, row, column

    @cached_property
    def _lines(self) -> Mapping[int, Address]:
        return {line: address for address, line in places(self.found).items()}

    def _column(self, fault: Fault) -> str:
        table = self.found.table
        start = line_starts(table.text)[fault.line - 1]
        offsets = scan(table.text, start, table.separator)[1]
        at = sum(offset - start < fault.column for offset in offsets) - 1
        return table.names[at] if 0 <= at < len(table.names) else ""

    def _record(self, fault: Fault) -> Iterator[Address]:
        for path in self._paths(fault.file).get((fault.line, fault.column), ()):
            for records in ALL:
                if records.file == fault.file and (split := _split(records, path)):
                    yield from self._columns(records, *split, fault.message)

    def _columns(self, records: Records, row: Key, rest: Path, message: str) -> Iterator[Address]:
        """Yield the columns that a path leads to: the longest first, or those behind it.

        Of those behind it the first is the one that the message begins with, as what is missing.
        """
        sheet = next((one for one in self.sheets if one.key == (records.name,)), None)
        if sheet is None:
            return
        keys = [column.key for column in sheet.columns if not column.names]
        within = [key for key in keys if rest[: len(key)] == key]
        behind = [key for key in keys if key[: len(rest)] == rest]
        for key in sorted(within, key=len, reverse=True):
            yield sheet.key, row, key
        yield from ((sheet.key, row, key) for key in behind if message.startswith(f"'{key[-1]}'"))
        if rest:
            yield from ((sheet.key, row, key) for key in sorted(behind, key=len))
        yield sheet.key, row, sheet.naming[-1]

    def _paths(self, file: str) -> Mapping[Place, list[Path]]:
        """Return what stands at each place of a file, the most precise first."""
        tree = self.found.trees.get(file)
        found: dict[Place, list[Path]] = {}
        for places_ in (tree.values, tree.keys) if tree else ():
            for path, at in places_.items():
                found.setdefault(at, []).append(path)
        return {at: sorted(paths, key=len, reverse=True) for at, paths in found.items()}


def _split(records: Records, path: Path) -> tuple[Key, Path] | None:
    """Split a path into the key of a record and what follows, None if it leads to no record."""
    depth = len(records.root)
    if len(path) <= depth:
        return None
    if any(step and path[at] != step for at, step in enumerate(records.root)):
        return None
    free = [path[at] for at, step in enumerate(records.root) if not step]
    return tuple(map(str, [*free, path[depth]])), path[depth + 1 :]
