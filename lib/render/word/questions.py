"""Questions under their goals, numbered anew for each, with room for an answer."""

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from lib.page import Asked, Question
from lib.render.around import Around
from lib.render.office import writable
from lib.render.word.sheet import ANSWER, COLOURS, NUMBERED, SMALL, colour
from lib.wording import editions
from lib.wording import questions as wording


def questions(document: Document, asked: Asked, around: Around) -> None:
    """Write questions goal by goal."""
    for goal in asked.goals:
        if goal.name:
            document.add_heading(writable(f"{goal.goal} {goal.name}".strip()), 2)
        list_number = _numbered_anew(document)
        for question in goal.questions:
            _question(document, question, asked.codes[question.goal], list_number, around)


def _question(
    document: Document, question: Question, code: str, list_number: int, around: Around
) -> None:
    """Write a question, what is known of it, and a line to answer on."""
    asked = document.add_paragraph(style=NUMBERED)
    asked.add_run(writable(question.text)).bold = True
    asked.paragraph_format.keep_with_next = asked.paragraph_format.keep_together = True
    _of_list(asked, list_number)
    if question.told:
        document.add_paragraph(writable(question.told), SMALL)
    known = document.add_paragraph(writable(wording.known(question)), SMALL)
    if address := around.address(question.address):
        known.add_run(" ")
        _link(known, address, wording.way(question, code))
    document.add_paragraph(f"{editions.ANSWER} ", ANSWER)


def _numbered_anew(document: Document) -> int:
    """Return the number of a list that begins at 1, in the style of the numbered ones."""
    # The package knows one list only; the schema asks for a restart in so many words.
    numbering = document.part.numbering_part.element
    style = document.styles[NUMBERED].element
    abstract = numbering.num_having_numId(style.pPr.numPr.numId.val).abstractNumId.val
    found = numbering.add_num(abstract)
    found.add_lvlOverride(0).add_startOverride(1)
    return int(found.numId)


def _of_list(paragraph: Paragraph, list_number: int) -> None:
    numbered = paragraph._p.get_or_add_pPr().get_or_add_numPr()  # noqa: SLF001 no other way
    numbered.get_or_add_ilvl().val = 0
    numbered.get_or_add_numId().val = list_number


def _link(paragraph: Paragraph, address: str, told: str) -> None:
    """Add words that lead to an address."""
    there = paragraph.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    link, run = OxmlElement("w:hyperlink"), paragraph.add_run(writable(told))
    link.set(qn("r:id"), there)
    run.font.underline = True
    run.font.color.rgb = colour(COLOURS.accent)
    link.append(run._r)  # noqa: SLF001 the package has no links
    paragraph._p.append(link)  # noqa: SLF001
