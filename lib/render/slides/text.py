"""Paragraphs as a slide has them; written as XML, as the package takes ten times as long."""

from collections.abc import Sequence
from typing import Any
from xml.sax.saxutils import escape

from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn

from lib.render.office import FONT, LANGUAGE, writable
from lib.render.slides import colours
from lib.render.slides.slide import Words

_NAMESPACES = nsdecls("a", "r")
_NUMBER = 'id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"'


def write(body: Any, paragraphs: Sequence[Words], link: str = "") -> None:
    """Put paragraphs in the place of those in a body; `link` names a relation that all lead to."""
    for old in body.findall(qn("a:p")):
        body.remove(old)
    for words in paragraphs:
        body.append(parse_xml(_paragraph(words, _runs(words, link))))


def write_number(body: Any, words: Words) -> None:
    """Put the number of the slide in a body; it follows when others are put before it."""
    for old in body.findall(qn("a:p")):
        body.remove(old)
    told = f"<a:fld {_NUMBER}>{_letters(words)}<a:t>{escape(words.text)}</a:t></a:fld>"
    body.append(parse_xml(_paragraph(words, told)))


def _paragraph(words: Words, runs: str) -> str:
    side = "r" if words.right else "l"
    return (
        f'<a:p {_NAMESPACES}><a:pPr algn="{side}"><a:spcBef><a:spcPts val="0"/></a:spcBef>'
        f'<a:spcAft><a:spcPts val="{round(words.after * 100)}"/></a:spcAft></a:pPr>{runs}</a:p>'
    )


def _runs(words: Words, link: str) -> str:
    """Write the parts, every second one bold; a new line in them stays one."""
    found = ""
    for place, part in enumerate(words.parts):
        letters = _letters(words, link, bold=place % 2 == 1)
        lines = (f"<a:r>{letters}<a:t>{escape(line)}</a:t></a:r>"
                 for line in writable(part).split("\n"))  # fmt: skip
        found += f"<a:br>{letters}</a:br>".join(lines)
    return found


def _letters(words: Words, link: str = "", *, bold: bool = False) -> str:
    colour = f'<a:solidFill><a:srgbClr val="{colours.hexadecimal(words.colour)}"/></a:solidFill>'
    there = f'<a:hlinkClick r:id="{link}"/>' if link else ""
    return (
        f'<a:rPr lang="{LANGUAGE}" sz="{round(words.size * 100)}" b="{int(words.bold or bold)}">'
        f'{colour}<a:latin typeface="{FONT}"/>{there}</a:rPr>'
    )
