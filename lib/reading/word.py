"""A Word document: paragraphs by their style, tables with merged cells."""

# ruff: noqa: SLF001 the elements under python-docx are the only way to merged and inserted text

import re
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

from docx import Document
from docx.opc.exceptions import OpcError
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

from lib.reading.laid_out import Block, Cell, Place, Text, UnreadableError, squared, tidy

_HEADING = re.compile(r"(?:heading|kop|koptekst|titre) ?(\d)", re.IGNORECASE)


def blocks(path: Path) -> tuple[Block, ...]:
    """Return what a document says; raises UnreadableError for a file that is no Word document."""
    try:
        document = Document(str(path))
    except (BadZipFile, OpcError, KeyError, ValueError) as error:
        raise UnreadableError("Dit is geen Word-document (.docx).") from error
    tables, paragraphs = count(1), count(1)
    found: list[Block] = []
    for part in _parts(document.element.body, document):
        if isinstance(part, Table):
            found.append(squared(list(_rows(part, table := next(tables))), Place(table=table)))
        else:
            found += _texts(part, Place(line=next(paragraphs)))
    return tuple(found)


def _parts(element: Any, document: Any) -> Iterator[Paragraph | Table]:
    """Yield paragraphs and tables in their order, those in a form field as well."""
    for child in element:
        kind = child.tag.rpartition("}")[2]
        if kind == "p":
            yield Paragraph(child, document._body)
        elif kind == "tbl":
            yield Table(child, document._body)
        elif kind in ("sdt", "sdtContent"):
            yield from _parts(child, document)


def _words(element: Any, *, raised: bool = False) -> str:
    """Return the text of a paragraph: what was inserted too, what was deleted not."""
    said = []
    for part in element.iter():
        kind = part.tag.rpartition("}")[2] if isinstance(part.tag, str) else ""
        if kind == "t" and (not raised or not _is_raised(part)):
            said.append(part.text or "")
        elif kind in ("tab", "br", "cr") and part.getparent().tag.endswith("}r"):
            said.append("\n" if kind != "tab" else " ")
        elif kind == "noBreakHyphen":
            said.append("-")
    return "".join(said)


def _is_raised(text: Any) -> bool:
    align = text.getparent().find("{*}rPr/{*}vertAlign")
    return align is not None and "superscript" in align.attrib.values()


def _texts(paragraph: Paragraph, place: Place) -> Iterator[Text]:
    runs = [run for run in paragraph.runs if run.text.strip()]
    bold = bool(runs) and all(run.bold for run in runs)
    level = _level(paragraph)
    for text in filter(None, map(tidy, _words(paragraph._p).split("\n"))):
        yield Text(text, place, level, alone=bold)


def _level(paragraph: Paragraph) -> int | None:
    style = paragraph.style
    name = (style.name or "") if style is not None else ""
    found = _HEADING.match(name)
    return int(found[1]) if found else 1 if name in ("Title", "Titel") else None


def _rows(table: Table, number: int) -> Iterator[list[Cell]]:
    seen: set[object] = set()
    for y, row in enumerate(table.rows, 1):
        cells: list[Cell] = [
            Cell("", Place(table=number, row=y)) for _ in range(row.grid_cols_before)
        ]
        for cell in row.cells:
            text, noted = _said(cell)
            repeats = cell._tc in seen
            seen.add(cell._tc)
            cells.append(Cell(text, Place(table=number, row=y), repeats, noted))
        yield cells


def _said(cell: _Cell) -> tuple[str, bool]:
    """Return the text of a cell without footnote signs, and whether there was one."""
    runs = [run for paragraph in cell.paragraphs for run in paragraph.runs]
    raised = [run for run in runs if run.font.superscript and run.text.strip()]
    if not raised:
        return tidy(" ".join(_words(it._p) for it in cell.paragraphs)), False
    return tidy(" ".join(_words(it._p, raised=True) for it in cell.paragraphs)), True
