"""The empty presentation that slides are put in: its size, fonts and colours, and one layout."""

import re
from typing import Any

import pptx
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.oxml.ns import qn
from pptx.util import Cm

from lib.render.around import Around
from lib.render.office import FONT, LANGUAGE, moment_of, writable
from lib.render.slides.colours import hexadecimal
from lib.render.slides.slide import HEIGHT, TITLE, WIDTH, Box
from lib.wording import frame

_TITLE_ONLY = "Title Only"
_LATIN = re.compile(rb'(<a:latin typeface=")[^"]*')
_THEME = {
    "dk1": "ink", "lt1": "background", "dk2": "muted", "lt2": "surface", "accent1": "accent",
    "accent2": "good", "accent3": "bad", "accent4": "conflict", "accent5": "neutral",
    "accent6": "line", "hlink": "accent", "folHlink": "accent",
}  # fmt: skip


def empty(around: Around, title: str) -> Any:
    """Return a presentation without a slide, in our size, fonts and colours."""
    found = pptx.Presentation()
    found.slide_width, found.slide_height = Cm(WIDTH), Cm(HEIGHT)
    for layout in list(found.slide_layouts):
        if layout.name != _TITLE_ONLY:
            found.slide_layouts.remove(layout)
    for holder in (found.slide_master, *found.slide_layouts):
        _only_a_title(holder)
    _themed(found.slide_master.part.part_related_by(RELATIONSHIP_TYPE.THEME))
    _name(found.core_properties, around, title)
    return found


def put(shape: Any, box: Box) -> None:
    """Put a shape in its place."""
    shape.left, shape.top = Cm(box.left), Cm(box.top)
    shape.width, shape.height = Cm(box.width), Cm(box.height)


def _only_a_title(holder: Any) -> None:
    """Leave the place of the title, where ours stand; nothing else is filled in by hand."""
    for shape in list(holder.placeholders):
        if shape.placeholder_format.type == PP_PLACEHOLDER.TITLE:
            put(shape, TITLE)
        else:
            shape.element.getparent().remove(shape.element)


def _themed(theme: Any) -> None:
    """Give the theme our font and our colours, so that what staff add looks alike."""
    content = _LATIN.sub(rb"\g<1>" + FONT.encode(), theme.blob)
    for name, colour in _THEME.items():
        value = f'<a:{name}><a:srgbClr val="{hexadecimal(colour)}"/></a:{name}>'.encode()
        content = re.sub(rf"<a:{name}>.*?</a:{name}>".encode(), value, content, flags=re.DOTALL)
    theme._blob = content  # noqa: SLF001 the package has no way to a theme


def _name(about: Any, around: Around, title: str) -> None:
    """Write down what the file is called, whose it is and of when."""
    about.title = writable(frame.title(title, around.municipality))[:255]
    about.author = about.last_modified_by = writable(frame.title("", around.municipality))[:255]
    about.language, about.comments, about.revision = LANGUAGE, around.issued, 1
    about.created = about.modified = moment_of(around.on)


def in_dutch(element: Any) -> None:
    """Set the language of every text in an element of a slide, a chart or notes."""
    for run in element.iter(qn("a:r")):
        run.get_or_add_rPr()
    for told in element.iter(qn("a:rPr"), qn("a:endParaRPr"), qn("a:defRPr")):
        told.set("lang", LANGUAGE)
