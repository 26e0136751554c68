"""`naar-excel` and `uit-excel`: the files filled in with a spreadsheet."""

import argparse
import difflib
import sys
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path

from lib import sources
from lib.check import looked_in
from lib.commands.command import (
    DONE,
    FAULTY,
    INSTALL,
    NOT_DONE,
    Work,
    asks_for_data,
    cannot_write,
)
from lib.sources.changing.replacing import ChangedError, replace, save
from lib.sources.reading.text import decode
from lib.sources.snapshot import read_files
from lib.workbook import BroughtBack, brought_back, filled, lacking
from lib.workbook.grid import Change
from lib.workbook.in_use import is_open
from lib.workbook.shown import shown

_MOST = 50
_OPEN = (
    "{path} staat open in Excel of LibreOffice. Bewaar en sluit hem eerst. Is hij niet open? Haal "
    "dan het bestand weg dat ernaast staat en met ~$ of .~lock begint."
)


def _asks_to(parser: argparse.ArgumentParser) -> None:
    asks_for_data(parser)
    parser.add_argument(
        "--naar", metavar="BESTAND", type=Path, required=True, help="de werkmap (.xlsx)"
    )
    parser.add_argument(
        "--vervang", action="store_true", help="vervang een werkmap die er al staat"
    )


def _to(chosen: argparse.Namespace) -> int:
    path, folder = chosen.naar, chosen.data or sources.folder()
    if path.suffix.lower() != ".xlsx":
        return _refuse(f"Geef de werkmap een naam die op .xlsx eindigt, niet '{path.name}'.")
    if is_open(path):
        return _refuse(_OPEN.format(path=path))
    if path.exists() and not chosen.vervang:
        return _refuse(
            f"{path} bestaat al, van {_when(path)}. Er is niets geschreven. Kies een andere naam, "
            "of zet --vervang erachter. Wat u in die werkmap veranderde, bent u dan kwijt."
        )
    try:
        content = filled(read_files(folder), date.today())
    except sources.SourceError as error:
        print(error, looked_in(folder), sep="\n", file=sys.stderr)
        return FAULTY
    replaced = f"De werkmap van {_when(path)} is vervangen. " if path.exists() else ""
    try:
        save(path, content)
    except OSError as error:
        return cannot_write(path.parent, error)
    print(f"{replaced}De werkmap staat in {path}. Het eerste blad legt uit hoe u hem gebruikt.")
    return DONE


def _when(path: Path) -> str:
    at = datetime.fromtimestamp(path.stat().st_mtime)
    return f"{at.day}-{at.month}-{at.year} {at:%H:%M}"


def _asks_from(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("workbook", metavar="BESTAND", type=Path, help="de werkmap (.xlsx)")
    asks_for_data(parser)
    parser.add_argument(
        "--proef", action="store_true", help="toon wat er verandert en schrijf niets"
    )


def _from(chosen: argparse.Namespace) -> int:
    if lacking():
        return _refuse(f"openpyxl ontbreekt. Installeer het: {INSTALL}")
    folder = chosen.data or sources.folder()
    try:
        data = chosen.workbook.read_bytes()
    except OSError as error:
        return _refuse(f"{chosen.workbook} is niet te lezen: {error.strerror}.")
    try:
        files = read_files(folder)
        brought = brought_back(data, files)
    except sources.SourceError as error:
        print(error, looked_in(folder), sep="\n", file=sys.stderr)
        return FAULTY
    _tell(brought, chosen.workbook)
    if brought.refused:
        return _refused(brought)
    return _write(brought, files, folder, proof=chosen.proef)


def _tell(brought: BroughtBack, path: Path) -> None:
    """Say what was odd about the workbook, though it was read."""
    if is_open(path):
        print(f"Let op: {path} staat nog open. Wat u niet hebt bewaard, is niet gelezen.")
    if brought.moved:
        print(
            "Let op: de bestanden zijn veranderd nadat deze werkmap is gemaakt. Alleen wat u in de "
            "werkmap veranderde, komt erbij; de rest blijft zoals het nu in de bestanden staat."
        )
    for line in brought.told:
        print(f"Let op: {line[0].lower()}{line[1:]}")
    for line in _first(brought.warnings, "meldingen"):
        print(line)
    if brought.there:
        print(f"{_cells(brought.there)} al zo in de bestanden.")


def _cells(many: int) -> str:
    return "1 verandering stond" if many == 1 else f"{many} veranderingen stonden"


def _refused(brought: BroughtBack) -> int:
    for line in _first(brought.refused, "fouten"):
        print(line, file=sys.stderr)
    print("Er is niets geschreven. Verbeter dit in de werkmap, bewaar hem en doe dit opnieuw.",
          file=sys.stderr)  # fmt: skip
    return FAULTY


def _first(lines: Sequence[str], called: str) -> Iterator[str]:
    yield from lines[:_MOST]
    if len(lines) > _MOST:
        yield f"... en nog {len(lines) - _MOST} {called}."


def _write(brought: BroughtBack, files: Mapping[str, bytes], folder: Path, *, proof: bool) -> int:
    if not brought.changes:
        print("De werkmap verandert niets aan de bestanden.")
        return DONE
    for line in _first([_said(change) for change in brought.changes], "veranderingen"):
        print(line)
    if proof:
        print(*_difference(files, brought.files), sep="\n")
        print("Dit is een proef: er is niets geschreven.")
        return DONE
    try:
        replace(folder, files, brought.files)
    except ChangedError as error:
        return _refuse(f"{error} is intussen veranderd. Er is niets geschreven; doe dit opnieuw.")
    except OSError as error:
        return cannot_write(folder, error)
    for name in brought.files:
        was, made = _text(files[name], name), _text(brought.files[name], name)
        print(f"Geschreven: {folder / name}; {_lines(was, made)}.")
    return DONE


def _said(change: Change) -> str:
    row, column = " ".join(part for part in change.row if part), " / ".join(change.column)
    return f"{change.cell}: {row}, {column}: {shown(change.before)} wordt {shown(change.after)}."


def _difference(was: Mapping[str, bytes], made: Mapping[str, bytes]) -> Iterator[str]:
    for name, content in made.items():
        old, new = _text(was[name], name), _text(content, name)
        yield from difflib.unified_diff(old, new, name, name, n=0, lineterm="")


def _lines(was: Sequence[str], made: Sequence[str]) -> str:
    """Say how many lines of a file were changed, came and went."""
    changed = more = fewer = 0
    compared = difflib.SequenceMatcher(None, was, made, autojunk=False)
    for tag, start, end, first, last in compared.get_opcodes():
        if tag != "equal":
            both = min(end - start, last - first)
            changed, more, fewer = (
                changed + both,
                more + last - first - both,
                fewer + end - start - both,
            )
    told = ((changed, "veranderd"), (more, "erbij"), (fewer, "weg"))
    counted = ", ".join(f"{many} {word}" for many, word in told if many)
    return f"{'regel' if changed + more + fewer == 1 else 'regels'}: {counted}"


def _text(data: bytes, name: str) -> list[str]:
    return decode(data, name).removesuffix("\n").split("\n")


def _refuse(message: str) -> int:
    print(message, file=sys.stderr)
    return NOT_DONE


TO_EXCEL = Work(_asks_to, _to)
FROM_EXCEL = Work(_asks_from, _from)
