"""A document around the parts of a page: A4, in Dutch, with an edition at the foot."""

from io import BytesIO

import docx
from docx.document import Document

from lib.page import Page
from lib.render.around import Around
from lib.render.office import LANGUAGE, moment_of, settled, writable
from lib.render.word.laid import laid
from lib.render.word.sheet import set_up
from lib.wording import frame


def word(page: Page, around: Around) -> bytes:
    """Return a page of words and questions as a .docx: the same bytes for the same page.

    Raises NotInDocumentError for a page with anything else on it, PartFailedError where a part of
    it failed.
    """
    document = docx.Document()
    set_up(document, around)
    _name(document, page, around)
    laid(document, page.parts, around)
    found = BytesIO()
    document.save(found)
    return settled(found.getvalue(), around.on)


def _name(document: Document, page: Page, around: Around) -> None:
    """Write down what the file is called, whose it is and of when."""
    about, moment = document.core_properties, moment_of(around.on)
    about.title = writable(frame.title(page.title, around.municipality))[:255]
    about.author = about.last_modified_by = writable(frame.title("", around.municipality))[:255]
    about.language, about.comments = LANGUAGE, around.issued
    about.created = about.modified = moment
    about.revision = 1
