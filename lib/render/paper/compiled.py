"""A document as PDF; the one place that knows typst."""

import json
from pathlib import Path

from lib.render.paper.document import Document, data
from lib.render.paper.fonts import FAMILY, FOLDER
from lib.render.paper.packed import objects, packed
from lib.render.paper.rowheads import marked

_SOURCES = Path(__file__).with_name("typst")


def pdf(document: Document) -> bytes:
    """Return a document as PDF: the same document gives the same bytes.

    Every text is given to typst as data and none as its source, so none of them does anything.
    """
    import typst  # noqa: PLC0415 only who makes a PDF needs it

    told, pictures = data(document)
    inputs = {"data": json.dumps({**told, "font": FAMILY}, ensure_ascii=False)}
    made = typst.compile(
        _SOURCES / "document.typ",
        root=_SOURCES,
        font_paths=[FOLDER],
        ignore_system_fonts=True,
        sys_inputs=inputs | {name: svg for svg, name in pictures.items()},
        pdf_standards=["a-2a", "ua-1"],  # to be kept for ever, and to be read by everybody
    )
    return packed(made, marked(objects(made)))
