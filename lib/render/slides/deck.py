"""Slides as a .pptx: the same bytes for the same slides."""

from collections.abc import Sequence
from io import BytesIO
from typing import Any, assert_never

from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Cm

from lib.render.around import Around
from lib.render.office import settled, writable
from lib.render.slides import charts, colours
from lib.render.slides.fitting import fitted
from lib.render.slides.slide import (
    ABOVE,
    FOOT,
    NUMBER,
    ONWARD,
    TITLE,
    Box,
    Charted,
    Grid,
    Slide,
    Text,
    Words,
)
from lib.render.slides.tables import PADDING
from lib.render.slides.template import empty, in_dutch, put
from lib.render.slides.text import write, write_number
from lib.wording import editions

_PLAIN_TABLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"  # "No Style, No Grid" of PowerPoint
_ONE_SCALES = (1, 0.85, 0.72, 0.6, 0.5, 0.42)


def written(slides: Sequence[Slide], around: Around) -> bytes:
    """Return slides as a file; the first one names it."""
    deck = empty(around, slides[0].title if slides else "")
    for place, slide in enumerate(slides, start=1):
        _add(deck, slide, place, around)
    found = BytesIO()
    deck.save(found)
    return settled(found.getvalue(), around.on)


def _add(deck: Any, slide: Slide, place: int, around: Around) -> None:
    new = deck.slides.add_slide(deck.slide_layouts[0])
    title = Words((slide.title,), bold=True, size=28, after=0)
    above = Words((slide.above,), "muted", size=14, after=0)
    whole = _write_one(new.shapes.title, title, TITLE)
    if slide.above:
        shape = _text(new.shapes, Text(ABOVE, ()))
        whole = _write_one(shape, above, ABOVE) and whole
    for each in slide.shapes:
        _shape(new.shapes, each)
    _foot(new.shapes, slide, place, around)
    notes = slide.notes if whole else (slide.above, slide.title, *slide.notes)
    new.notes_slide.notes_text_frame.text = writable("\n".join(notes))
    for element in (new._element, new.notes_slide._element):  # noqa: SLF001
        in_dutch(element)


def _write_one(shape: Any, words: Words, box: Box) -> bool:
    """Write one paragraph, as large as it fits, or its beginning; tell whether it is whole."""
    found = fitted((words,), box, _ONE_SCALES)[0]
    _write(shape, (found,))
    return found.text == words.text


def _shape(shapes: Any, shape: Text | Charted | Grid) -> None:
    match shape:
        case Text():
            _text(shapes, shape)
        case Charted():
            charts.add(shapes, shape)
        case Grid():
            _grid(shapes, shape)
        case _:
            assert_never(shape)


def _text(shapes: Any, text: Text) -> Any:
    """Add a text without room around it."""
    shape = shapes.add_textbox(0, 0, 0, 0)
    put(shape, text.box)
    link = ""
    if text.address:
        link = shape.part.relate_to(text.address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    _write(shape, text.paragraphs, link)
    return shape


def _write(shape: Any, paragraphs: Sequence[Words], link: str = "") -> None:
    """Write paragraphs from the upper left of a shape, in lines as wide as it."""
    body = shape.text_frame._txBody  # noqa: SLF001
    for side in ("lIns", "tIns", "rIns", "bIns"):
        body.bodyPr.set(side, "0")
    body.bodyPr.set("wrap", "square")
    body.bodyPr.set("anchor", "t")
    write(body, paragraphs, link)


def _grid(shapes: Any, grid: Grid) -> None:
    """Add a real table: its first row is its head, lines stand between its rows."""
    box, rows = grid.box, grid.rows
    frame = shapes.add_table(
        len(rows), len(grid.widths), Cm(box.left), Cm(box.top), Cm(box.width), Cm(box.height)
    )
    frame._element.nvGraphicFramePr.cNvPr.set("descr", writable(grid.spoken))  # noqa: SLF001
    table = frame.table
    table.first_row, table.horz_banding = True, False
    table._tbl.tblPr.find(qn("a:tableStyleId")).text = _PLAIN_TABLE  # noqa: SLF001
    for column, width in zip(table.columns, grid.widths, strict=True):
        column.width = Cm(width)
    for line, (row, height) in enumerate(zip(rows, grid.heights, strict=True)):
        table.rows[line].height = Cm(height)
        place = 0
        for cell in row.cells:
            there = table.cell(line, place)
            if cell.span > 1:
                there.merge(table.cell(line, place + cell.span - 1))
            _cell(there, cell.paragraphs)
            place += cell.span


def _cell(cell: Any, paragraphs: Sequence[Words]) -> None:
    cell.margin_top = cell.margin_bottom = Cm(PADDING)
    cell.margin_left = cell.margin_right = Cm(2 * PADDING)
    write(cell.text_frame._txBody, paragraphs)  # noqa: SLF001
    colour = f'<a:srgbClr val="{colours.hexadecimal("line")}"/>'
    below = parse_xml(f'<a:lnB {nsdecls("a")} w="9525"><a:solidFill>{colour}</a:solidFill></a:lnB>')
    cell._tc.get_or_add_tcPr().insert(0, below)  # noqa: SLF001 the package has no lines


def _foot(shapes: Any, slide: Slide, place: int, around: Around) -> None:
    """Write whose slides these are, of when, where to read on, and the number of this one."""
    told = Words((f"{around.municipality} · {around.issued}",), "muted", size=10, after=0)
    _text(shapes, Text(FOOT, fitted((told,), FOOT)[:1]))
    if slide.address:
        onward = Words((editions.ONLINE,), "accent", size=10, after=0, right=True)
        _text(shapes, Text(ONWARD, (onward,), slide.address))
    here = Words((str(place),), "muted", size=10, after=0, right=True)
    number = _text(shapes, Text(NUMBER, (here,)))
    write_number(number.text_frame._txBody, here)  # noqa: SLF001
