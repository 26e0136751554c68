"""A Word document: paragraphs by their style, tables with merged cells. The home of python-docx."""

import re
from collections.abc import Iterator
from itertools import count
from pathlib import Path
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
    for part in document.iter_inner_content():
        if isinstance(part, Table):
            found.append(squared(list(_rows(part, table := next(tables))), Place(table=table)))
        else:
            found += _texts(part, Place(line=next(paragraphs)))
    return tuple(found)


def _texts(paragraph: Paragraph, place: Place) -> Iterator[Text]:
    runs = [run for run in paragraph.runs if run.text.strip()]
    bold = bool(runs) and all(run.bold for run in runs)
    level = _level(paragraph)
    for text in filter(None, map(tidy, paragraph.text.split("\n"))):
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
            repeats = cell._tc in seen  # noqa: SLF001 the only sign of a merged cell
            seen.add(cell._tc)  # noqa: SLF001
            cells.append(Cell(text, Place(table=number, row=y), repeats, noted))
        yield cells


def _said(cell: _Cell) -> tuple[str, bool]:
    """Return the text of a cell without footnote signs, and whether there was one."""
    runs = [run for paragraph in cell.paragraphs for run in paragraph.runs]
    raised = [run for run in runs if run.font.superscript and run.text.strip()]
    if not raised:
        return tidy(cell.text), False
    plain = (
        "".join(run.text for run in paragraph.runs if not run.font.superscript)
        for paragraph in cell.paragraphs
    )
    return tidy(" ".join(plain)), True
