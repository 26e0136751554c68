"""The sheet that is written on: its size, its language, its styles, what stands at the foot."""

from typing import Any

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph

from lib.charts import PALETTES
from lib.render.around import Around
from lib.render.office import FONT, LANGUAGE, writable
from lib.wording import editions

BODY, NUMBERED, SMALL, ANSWER, LINE = (
    "Normal", "List Number", "Toelichting", "Antwoord", "Subtitle",
)  # fmt: skip
"""The styles that the words of a page have."""

COLOURS = PALETTES["light"]
INDENT = Cm(0.65)
_SIZES = {"Heading 1": 20, "Heading 2": 14, BODY: 11, NUMBERED: 11, LINE: 10, "Footer": 9}
_MARGIN, _WIDTH, _HEIGHT = Cm(2.5), Cm(21), Cm(29.7)


def set_up(document: Document, around: Around) -> None:
    """Make the sheets A4, the words Dutch and the styles ours."""
    (section,) = document.sections
    section.page_width, section.page_height = _WIDTH, _HEIGHT
    section.left_margin = section.right_margin = _MARGIN
    section.top_margin = section.bottom_margin = _MARGIN
    _in_dutch(document)
    for name, size in _SIZES.items():
        _styled(_style(document, name), size)
    _own_styles(document)
    _spaced(document)
    _foot(section.footer.paragraphs[0], around)


def colour(value: str) -> RGBColor:
    """Return a colour of the palette as Word has it."""
    return RGBColor.from_string(value.lstrip("#").upper())


def _style(document: Document, name: str) -> ParagraphStyle:
    found = document.styles[name]
    assert isinstance(found, ParagraphStyle)  # noqa: S101 the template that we start from has it
    return found


def _in_dutch(document: Document) -> None:
    """Set the language of everything that says nothing else."""
    for told in document.styles.element.iter(qn("w:lang")):
        for name in ("w:val", "w:eastAsia"):
            told.set(qn(name), LANGUAGE)
    for told in document.settings.element.iter(qn("w:themeFontLang")):
        told.set(qn("w:val"), LANGUAGE)


def _styled(style: ParagraphStyle, size: int) -> None:
    _set_font(style)
    style.font.size = Pt(size)
    style.font.italic = False
    style.font.color.rgb = colour(COLOURS.ink)
    if style.name == LINE:
        style.font.color.rgb = colour(COLOURS.muted)
        style.paragraph_format.space_after = Pt(0)


def _set_font(style: ParagraphStyle) -> None:
    """Give every script one font; a theme would win from it."""
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for name in list(fonts.attrib):
        del fonts.attrib[name]
    for name in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
        fonts.set(qn(name), FONT)


def _spaced(document: Document) -> None:
    """Keep together what belongs together."""
    for name, before, after in (("Heading 1", 2, 6), ("Heading 2", 16, 6), (NUMBERED, 0, 3)):
        about = _style(document, name).paragraph_format
        about.space_before, about.space_after = Pt(before), Pt(after)


def _own_styles(document: Document) -> None:
    """Add what stands under a question: what is known of it, and room to answer."""
    small, answer = (
        document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH) for name in (SMALL, ANSWER)
    )
    for style in (small, answer):
        assert isinstance(style, ParagraphStyle)  # noqa: S101 that is what was asked for
        style.base_style = document.styles[BODY]
        style.paragraph_format.left_indent = INDENT
        style.quick_style = True
    small.font.size, small.font.color.rgb = Pt(9.5), colour(COLOURS.muted)
    small.paragraph_format.space_after = Pt(3)
    small.paragraph_format.keep_with_next = True
    answer.paragraph_format.space_before, answer.paragraph_format.space_after = Pt(6), Pt(16)
    _ruled(answer)


def _ruled(style: Any) -> None:
    """Draw a line under the paragraphs of a style."""
    borders, below = OxmlElement("w:pBdr"), OxmlElement("w:bottom")
    told = {"val": "single", "sz": "4", "space": "1", "color": COLOURS.muted.lstrip("#")}
    for name, value in told.items():
        below.set(qn(f"w:{name}"), value)
    borders.append(below)
    style.element.get_or_add_pPr().insert_element_before(
        borders, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc"
    )


def _foot(foot: Paragraph, around: Around) -> None:
    """Write the edition and the number of the page."""
    foot.add_run(writable(f"{around.municipality} · {around.issued} · {editions.PAGE} "))
    _field(foot, "PAGE")
    foot.add_run(f" {editions.OF} ")
    _field(foot, "NUMPAGES")


def _field(paragraph: Paragraph, name: str) -> None:
    """Add what Word works out itself."""
    for kind in ("begin", "", "separate", "1", "end"):
        run = paragraph.add_run("1" if kind == "1" else "")
        if not kind:
            told = OxmlElement("w:instrText")
            told.text = name
            run._r.append(told)  # noqa: SLF001 the package has no other way to a field
        elif kind != "1":
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
            run._r.append(mark)  # noqa: SLF001
