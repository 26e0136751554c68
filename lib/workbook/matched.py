"""Which sheet, row and column of a workbook that came back is which of those it was made with."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from lib.workbook.grid import Column, Key, Row, Sheet
from lib.workbook.made import GUIDE, ROW, WORDS
from lib.workbook.opened import Page

_SEARCHED = 40  # rows from above in which the heads of the columns stand


@dataclass(frozen=True)
class Unread:
    """What of a workbook is not read, each as a sentence: some of it stops, some of it is told."""

    told: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Line:
    """A row of a page: where it stands, and the row that it is; None for a new one."""

    number: int
    row: Row | None


@dataclass(frozen=True)
class Match:
    """A page that is one of the sheets: where its columns stand, and which rows it has."""

    page: Page
    sheet: Sheet
    columns: Mapping[Key, int]
    lines: Sequence[Line]

    def named(self, row: int, column: Key) -> str:
        """Name a cell as people find it."""
        return self.page.named(row, self.columns[column])


def matches(pages: Sequence[Page], sheets: Sequence[Sheet], unread: Unread) -> list[Match]:
    """Return the pages that are a sheet; what is not read is noted."""
    found: dict[Key, Page] = {}
    for page in pages:
        if page.name in (GUIDE, WORDS):
            continue
        sheet = _sheet(page, sheets)
        if sheet is None:
            unread.told.append(f"Blad '{page.name}' is niet gelezen: het is er een van uzelf.")
        elif sheet.key in found:
            unread.refused.append(
                f"Blad '{page.name}' is een kopie van blad '{found[sheet.key].name}'. Haal een van "
                "beide weg."
            )
        else:
            found[sheet.key] = page
    for sheet in sheets:
        if sheet.key not in found:
            unread.told.append(
                f"Blad '{sheet.name}' is er niet meer. Daarvan verandert niets in de bestanden."
            )
    return [
        match
        for sheet in sheets
        if sheet.key in found and (match := _match(found[sheet.key], sheet, unread))
    ]


def _sheet(page: Page, sheets: Sequence[Sheet]) -> Sheet | None:
    """Find a sheet by what stands in its first cell, also when its tab has another name."""
    titles = {page.text(row, 0) for row in range(min(_SEARCHED, len(page.rows)))}
    named = [sheet for sheet in sheets if sheet.name in titles]
    if len(named) == 1:
        return named[0]
    return next((sheet for sheet in sheets if sheet.name == page.name), None)


def _match(page: Page, sheet: Sheet, unread: Unread) -> Match | None:
    heads = dict(zip(sheet.heads, sheet.columns, strict=True))
    head = _head_row(page, heads)
    if head is None:
        unread.refused.append(
            f"Blad '{page.name}': de regel met de namen van de kolommen is niet te vinden. Zet die "
            "terug, of maak een nieuwe werkmap."
        )
        return None
    columns = _columns(page, head, heads, unread)
    if columns is None:
        return None
    missing = [name for name, column in heads.items() if column.key not in columns]
    if missing:
        unread.told.append(
            f"Blad '{page.name}': {_some(missing)} niet gevonden. Daarvan verandert niets in de "
            "bestanden."
        )
    ids = next((at for at in _across(page, head) if page.text(head, at) == ROW), None)
    lines = list(_lines(page, sheet, head, ids, columns, unread))
    _tell_of_missing(page, sheet, lines, unread)
    return Match(page, sheet, columns, lines)


def _across(page: Page, row: int) -> list[int]:
    return sorted(column for at, column in page.cells if at == row)


def _head_row(page: Page, heads: Mapping[str, Column]) -> int | None:
    counted = {
        row: sum(page.text(row, column) in heads for column in _across(page, row))
        for row in range(min(_SEARCHED, len(page.rows)))
    }
    best = max(counted, key=lambda row: counted[row], default=None)
    return best if best is not None and counted[best] else None


def _columns(
    page: Page, head: int, heads: Mapping[str, Column], unread: Unread
) -> dict[Key, int] | None:
    """Return where each column stands; None when one stands there twice."""
    columns: dict[Key, int] = {}
    own: list[str] = []
    for at in _across(page, head):
        name = page.text(head, at)
        column = heads.get(name)
        if column is None:
            own += [name] if name and name != ROW else []
        elif column.key in columns:
            unread.refused.append(
                f"Blad '{page.name}': kolom '{name}' staat er twee keer. Haal er een weg."
            )
            return None
        else:
            columns[column.key] = at
    if own:
        unread.told.append(
            f"Blad '{page.name}': {_some(own)} niet gelezen, want niet van dit blad."
        )
    return columns


def _some(names: Sequence[str]) -> str:
    if len(names) == 1:
        return f"kolom '{names[0]}' is"
    return f"{len(names)} kolommen, zoals '{names[0]}', zijn"


def _lines(
    page: Page, sheet: Sheet, head: int, ids: int | None, columns: Mapping[Key, int], unread: Unread
) -> Iterator[Line]:
    seen: dict[Key, int] = {}
    for number in page.rows[head + 1 :]:
        if not any((number, column) in page.cells for column in columns.values()):
            continue
        told = page.text(number, ids) if ids is not None else ""
        row = _row(page, sheet, number, told, columns)
        if told and row is None:
            unread.refused.append(
                f"Blad '{page.name}', cel {page.named(number, ids or 0).rpartition(' ')[2]}: rij "
                f"'{told}' bestaat niet. Maak deze cel leeg voor een nieuwe regel."
            )
        elif row is not None and row.key in seen:
            unread.refused.append(
                f"Blad '{page.name}': regel {seen[row.key] + 1} en {number + 1} zijn dezelfde rij. "
                f"Is de tweede nieuw? Maak dan de cel in kolom '{ROW}' leeg en geef de regel een "
                "eigen naam of code."
            )
        else:
            if row is not None:
                seen[row.key] = number
            yield Line(number, row)


def _row(
    page: Page, sheet: Sheet, number: int, told: str, columns: Mapping[Key, int]
) -> Row | None:
    """Find a row by its number, or without one by its key."""
    if told:
        place = int(told) - 1 if told.isdecimal() else -1
        return sheet.rows[place] if 0 <= place < len(sheet.rows) else None
    key = tuple(
        page.text(number, columns[name]) if name in columns else "" for name in sheet.naming
    )
    return sheet.by_key.get(key)


def _tell_of_missing(page: Page, sheet: Sheet, lines: Sequence[Line], unread: Unread) -> None:
    there = {line.row.key for line in lines if line.row is not None}
    gone = [row.key for row in sheet.rows if row.key not in there]
    if gone:
        named = " ".join(part for part in gone[0] if part)
        many = "1 regel staat" if len(gone) == 1 else f"{len(gone)} regels staan"
        unread.told.append(
            f"Blad '{page.name}': {many} er niet meer, zoals '{named}'. In de bestanden blijft dat "
            "staan. Moet het weg? Doe dat dan in het bestand zelf."
        )
