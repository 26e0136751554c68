"""A workbook that came back beside the sheets it was made with: which cells say otherwise."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from lib.workbook.cells import Cell, Expected, Odd, Said, Wrong, said
from lib.workbook.grid import Change, Column, Key, Kind, Sheet, Value
from lib.workbook.matched import Line, Match, Unread, matches
from lib.workbook.opened import Found, Page
from lib.workbook.records import BY_KEY, PERCENT
from lib.workbook.shown import as_text, shown


@dataclass(frozen=True)
class Compared:
    """What a workbook says otherwise, and what of it was odd or could not be read.

    `cells` names the cell of each sheet, row and column, by the key that a row had and has.
    """

    changes: list[Change] = field(default_factory=list)
    odd: dict[Odd, list[Cell]] = field(default_factory=dict)
    wrong: dict[Wrong, list[Cell]] = field(default_factory=dict)
    unread: Unread = field(default_factory=Unread)
    cells: dict[tuple[Key, Key, Key], str] = field(default_factory=dict)


def compared(pages: Sequence[Page], sheets: Sequence[Sheet]) -> Compared:
    """Hold the pages of a workbook beside the sheets that it was made with."""
    into = Compared()
    for match in matches(pages, sheets, into.unread):
        codes = {column.key: _codes(column, match.sheet) for column in match.sheet.columns}
        for line in match.lines:
            _compare(match, line, _values(match, line, codes, into), into)
    return into


def _codes(column: Column, sheet: Sheet) -> tuple[str, ...]:
    """Return the codes that can stand in a column: those that exist, or else those it has."""
    if column.kind is not Kind.CODE:
        return ()
    used = (row.get(column.key) for row in sheet.rows)
    return column.words or tuple(dict.fromkeys(one for one in used if isinstance(one, str)))


def _values(
    match: Match, line: Line, codes: Mapping[Key, tuple[str, ...]], into: Compared
) -> dict[Key, Value]:
    """Return what each cell of a line says; one that cannot be read says what it said."""
    values: dict[Key, Value] = {}
    percent = line.row.percent if line.row else _percent(match, line)
    for key, at in match.columns.items():
        before = line.row.get(key) if line.row else None
        found = match.page.at(line.number, at)
        told = said(found, Expected(match.sheet.column_of[key], before, percent, codes[key]))
        _note(told, match.named(line.number, key), found, into)
        values[key] = before if told.wrong else told.value
    return values


def _percent(match: Match, line: Line) -> bool:
    at = match.columns.get(("eenheid",))
    return at is not None and match.page.text(line.number, at) == PERCENT


def _note(told: Said, named: str, found: Found, into: Compared) -> None:
    if told.wrong:
        cell = Cell(named, as_text(found.value), told.meant)
        into.wrong.setdefault(told.wrong, []).append(cell)
        return
    cell = Cell(named, as_text(found.value), as_text(told.value))
    for odd in (told.odd, Odd.FORMULA if found.formula else None):
        if odd:
            into.odd.setdefault(odd, []).append(cell)


def _compare(match: Match, line: Line, values: Mapping[Key, Value], into: Compared) -> None:
    key = line.row.key if line.row else _new_key(match, values)
    if key is None:
        words = " en ".join(f"'{name}'" for (name,) in _needed(match.sheet))
        into.unread.refused.append(
            f"Blad '{match.page.name}', regel {line.number + 1}: een nieuwe regel heeft {words} "
            "nodig. Vul dat in, of maak de regel leeg."
        )
        return
    changes = list(_changes(match, line, key, values))
    if line.row is None and not changes:
        into.unread.refused.append(
            f"Blad '{match.page.name}', regel {line.number + 1}: deze nieuwe regel heeft alleen "
            "een naam of code. Vul ook iets anders in, of maak de regel leeg."
        )
    into.changes.extend(changes)
    named_now = tuple(as_text(values.get(name)) for name in match.sheet.naming)
    for column in match.columns:
        for name in (key, named_now):
            into.cells[match.sheet.key, name, column] = match.named(line.number, column)


def _needed(sheet: Sheet) -> Sequence[Key]:
    """Return what a new row must have: its whole name, or of an amount its programme and name."""
    return sheet.naming if sheet.key in BY_KEY else (("programma",), ("naam",))


def _new_key(match: Match, values: Mapping[Key, Value]) -> Key | None:
    """Return the key of a row that is new, None when it lacks one."""
    if not all(values.get(name) for name in _needed(match.sheet)):
        return None
    return tuple(as_text(values.get(name)) for name in match.sheet.naming)


def _changes(match: Match, line: Line, key: Key, values: Mapping[Key, Value]) -> Iterator[Change]:
    for column, after in values.items():
        before = line.row.get(column) if line.row else None
        new_name = line.row is None and match.sheet.column_of[column].names
        if not new_name and not same(before, after):
            cell = match.named(line.number, column)
            yield Change(match.sheet.key, key, column, before, after, cell)


def same(one: Value, other: Value) -> bool:
    """Tell whether two cells say the same; 2,30 is not 2,3."""
    return type(one) is type(other) and str(one) == str(other)


def renamed(changes: Sequence[Change], sheets: Sequence[Sheet]) -> Iterator[str]:
    """Yield what is wrong with each change of a name by which everything else finds a record."""
    columns = {sheet.key: sheet.column_of for sheet in sheets}
    for change in changes:
        if change.sheet in BY_KEY and columns[change.sheet][change.column].names:
            yield (
                f"{change.cell}: de vaste naam {shown(change.before)} kan hier niet veranderen in "
                f"{shown(change.after)}. Doe dat in het bestand zelf."
            )
