"""A workbook brought back into the files: what would be written, and what is to be said of it."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from lib.sources import Fault, SourceError
from lib.sources.changing.edits import NotWritableError
from lib.sources.keeping.net import caught
from lib.sources.snapshot import build
from lib.workbook.amounts import MONEY_SHEET
from lib.workbook.compared import Compared, compared, renamed, same
from lib.workbook.grid import Change, Key, Row, Sheet, Value
from lib.workbook.hidden import NotOursError, hash_of, unpacked
from lib.workbook.material import FILES, Material, material, placed_by
from lib.workbook.opened import NotAWorkbookError, opened
from lib.workbook.placed import Placed
from lib.workbook.sheets import by_key, sheets, written
from lib.workbook.shown import as_text, shown
from lib.workbook.told import odd, wrong

_NOT_OURS = (
    "Deze werkmap is niet gemaakt met naar-excel, of het verborgen blad erin is weg. Maak een "
    "nieuwe werkmap, en neem daarin over wat u had veranderd."
)


@dataclass(frozen=True)
class BroughtBack:
    """What a workbook brings: the bytes of each file that alters, and what is said.

    `told` is what was odd and read all the same, `warnings` what the check finds that was not there
    before. With anything `refused` nothing may be written. `there` counts the changes that the
    files already had; `moved` tells that the files are others than the workbook was made from.
    """

    files: Mapping[str, bytes]
    changes: Sequence[Change] = ()
    told: Sequence[str] = ()
    warnings: Sequence[str] = ()
    refused: Sequence[str] = ()
    there: int = 0
    moved: bool = False


def brought_back(data: bytes, files: Mapping[str, bytes]) -> BroughtBack:
    """Return what a workbook changes in the files; raises SourceError if those cannot be read."""
    now = material(files)
    try:
        pages, kept = opened(data)
        made_from = unpacked(kept)
    except NotAWorkbookError as error:
        return BroughtBack({}, refused=[error.why])
    except NotOursError:
        return BroughtBack({}, refused=[_NOT_OURS])
    before = sheets(material(made_from))
    found = compared(pages, before)
    own = {name: files[name] for name in FILES if name in files}
    return _merged(now, before, found, moved=hash_of(own) != hash_of(made_from))


def _merged(now: Material, before: Sequence[Sheet], found: Compared, *, moved: bool) -> BroughtBack:
    current = _Now(by_key(sheets(now)), _moved(found.changes, before))
    fresh = [one for one in found.changes if not same(current.value(one), one.after)]
    there = len(found.changes) - len(fresh)
    told = [*found.unread.told, *odd(found.odd)]
    refused = [
        *found.unread.refused, *wrong(found.wrong), *renamed(fresh, before),
        *_conflicts(fresh, current),
    ]  # fmt: skip
    if refused:
        return BroughtBack({}, fresh, told, (), refused, there, moved)
    try:
        made = written(now, before, fresh)
    except NotWritableError as error:
        return BroughtBack({}, fresh, told, (), [error.why], there, moved)
    warnings, refused = _checked(now, before, made, fresh, found)
    return BroughtBack(made, fresh, told, warnings, refused, there, moved)


@dataclass(frozen=True)
class _Now:
    """What the files say now, of each row by the key that it had or that it is to have."""

    sheets: Mapping[Key, Sheet]
    moved: Mapping[tuple[Key, Key], Key]

    def row(self, change: Change) -> Row | None:
        """Return the row that a change is about, None if it is not in the files."""
        sheet = self.sheets.get(change.sheet)
        if sheet is None:
            return None
        moved = self.moved.get((change.sheet, change.row), change.row)
        return sheet.by_key.get(change.row) or sheet.by_key.get(moved)

    def value(self, change: Change) -> Value:
        """Return what the files say where a change is to come."""
        row = self.row(change)
        return row.get(change.column) if row else None

    def gone(self, change: Change) -> bool:
        """Tell whether the files have no place any more for a change of what they had."""
        missing = change.before is not None and self.row(change) is None
        return missing or change.sheet not in self.sheets


def _moved(changes: Sequence[Change], sheets: Sequence[Sheet]) -> dict[tuple[Key, Key], Key]:
    """Return the key that each row is to have of which a part of the key changes."""
    naming = {sheet.key: sheet.naming for sheet in sheets}
    moved: dict[tuple[Key, Key], Key] = {}
    for change in changes:
        if change.column in naming[change.sheet]:
            at, key = naming[change.sheet].index(change.column), (change.sheet, change.row)
            parts = list(moved.get(key, change.row))
            parts[at] = as_text(change.after)
            moved[key] = tuple(parts)
    return moved


def _conflicts(changes: Sequence[Change], current: _Now) -> Iterator[str]:
    """Yield each cell of which the file says something else than when the workbook was made."""
    for change in changes:
        now = current.value(change)
        if current.gone(change) or not same(now, change.before):
            yield (
                f"{change.cell}: dit is ook in het bestand veranderd, nadat de werkmap is gemaakt. "
                f"Het was {shown(change.before)}; de werkmap zegt nu {shown(change.after)} en het "
                f"bestand {shown(now)}. Maak een nieuwe werkmap, en kies daarin."
            )


def _checked(
    now: Material, before: Sequence[Sheet], made: Mapping[str, bytes], changes: Sequence[Change],
    found: Compared,
) -> tuple[list[str], list[str]]:  # fmt: skip
    """Return what the check finds in the new files that was not there: warnings, and faults."""
    after = placed_by(now.register, {**now.files, **made})
    old, new = _faults(now.files), _faults(after.files)
    placed = Placed(after, before, found.cells)
    known = {(fault.code, fault.message) for fault in old}
    fresh = [fault for fault in new if (fault.code, fault.message) not in known]
    warnings = [placed.told(fault) for fault in fresh if fault.warning]
    if more := Counter(_codes(new)) - Counter(_codes(old)):
        worse = [fault for fault in new if fault.code in more and not fault.warning]
        return warnings, [placed.told(fault) for fault in worse]
    return warnings, list(_otherwise(now, after, changes))


def _faults(files: Mapping[str, bytes]) -> Sequence[Fault]:
    try:
        return caught(lambda: build(files)).warnings
    except SourceError as error:
        return error.faults


def _codes(faults: Sequence[Fault]) -> list[str]:
    return [fault.code for fault in faults if not fault.warning]


def _otherwise(now: Material, after: Material, changes: Sequence[Change]) -> Iterator[str]:
    """Yield what the new files say otherwise than was asked; nothing may be written then."""
    wanted = {(one.sheet, one.row, one.column): one.after for one in changes}
    if any(len(one.column) == 1 for one in changes if one.sheet[0] == MONEY_SHEET):
        return  # rows have other keys now; what each cell says was read back line by line
    was, made = _cells(now), _cells(after)
    for address in {*was, *made, *wanted}:
        if not same(wanted.get(address, was.get(address)), made.get(address)):
            yield f"{' / '.join(address[1] + address[2])} is niet goed op te schrijven."


def _cells(found: Material) -> dict[tuple[Key, Key, Key], Value]:
    return {
        (sheet.key, row.key, column): value
        for sheet in sheets(found)
        for row in sheet.rows
        for column, value in row.cells.items()
        if not sheet.column_of[column].names
    }
