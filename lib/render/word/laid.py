"""The parts of a page below each other, as paragraphs."""

from collections.abc import Sequence
from typing import assert_never

from docx.document import Document
from docx.text.paragraph import Paragraph

from lib.page import (
    Amounts,
    Answers,
    Asked,
    Barred,
    Card,
    Chart,
    Clashes,
    Columns,
    Controls,
    Download,
    Facts,
    Failed,
    Folded,
    Found,
    GoalTree,
    Judged,
    Lead,
    Listing,
    Marks,
    Multiples,
    Note,
    Outwards,
    Overview,
    Part,
    Picked,
    Pledges,
    Prose,
    Referral,
    Refusal,
    Said,
    Section,
    Stories,
    Tabular,
    Title,
)
from lib.render import emphasis
from lib.render.around import Around
from lib.render.failed import PartFailedError
from lib.render.office import writable
from lib.render.word.questions import questions
from lib.render.word.sheet import LINE, SMALL


class NotInDocumentError(TypeError):
    """A page has a part that this document has no form for."""


def laid(document: Document, parts: Sequence[Part], around: Around) -> None:
    """Write parts below each other.

    Raises NotInDocumentError for a part that is no text and no question, PartFailedError for one
    that failed.
    """
    for part in parts:
        _lay(document, part, around)


def _lay(document: Document, part: Part, around: Around) -> None:
    match part:
        case Title():
            document.add_paragraph(writable(part.above), LINE)
            document.add_heading(writable(part.text), 1)
        case Lead():
            _told(document.add_paragraph(), part.sentence)
        case Note() | Refusal():
            document.add_paragraph(writable(part.text), SMALL)
        case Asked():
            questions(document, part, around)
        case Controls() | Picked() | Download():
            pass  # on paper nobody chooses, copies or saves
        case Failed():
            raise PartFailedError("A part of the document cannot be made") from part.cause
        case (
            Referral() | Amounts() | Listing() | Prose() | Facts() | Tabular() | Barred()
            | Folded() | Chart() | Judged() | Said() | Card() | Answers() | Marks() | Overview()
            | Multiples() | Pledges() | Stories() | GoalTree() | Outwards() | Clashes()
            | Found() | Columns() | Section()
        ):  # fmt: skip
            raise NotInDocumentError(type(part).__name__)
        case _:
            assert_never(part)


def _told(paragraph: Paragraph, sentence: str) -> None:
    """Write a sentence of ours with what stands out in it."""
    for place, words in enumerate(emphasis.parts(writable(sentence))):
        paragraph.add_run(words).bold = place % 2 == 1
