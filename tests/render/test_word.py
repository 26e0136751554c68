"""The questions in Word: those of the page, in its words, numbered anew under each heading."""

import re
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from lib.page import (
    Asked,
    AskedOfGoal,
    Failed,
    Listing,
    Page,
    Question,
    Title,
)
from lib.publish import Publication
from lib.publish.papers import around
from lib.publish.papers import word as made_word
from lib.render.failed import PartFailedError
from lib.render.html import Here, html
from lib.render.word import NotInDocumentError, word
from lib.sources import DEFAULT_FOLDER, Snapshot, load
from lib.views import QUESTIONS, chosen
from lib.wording import editions
from lib.wording import questions as wording
from tests import injected, made, made_promises, made_texts, opened

DAY = date(2026, 11, 28)
PUBLICATION = Publication(load(DEFAULT_FOLDER), DAY)
PUBLIC = Publication(PUBLICATION.snapshot, DAY, "https://cijfers.voorbeeldstad.nl/doelen/")
REACHED = "b2024: {2024: {begroot: 1}}\njv2024: {2024: {gerealiseerd: 2, vermeld: ja}}"
ASKED = {"jaar": "2024", "volgorde": "doelstelling"}


def _made(publication: Publication) -> Document:
    ((_, content),) = made_word(publication)
    return docx.Document(BytesIO(content))


def _page(publication: Publication) -> Page:
    return publication.page(QUESTIONS, chosen(publication.snapshot, ASKED))


def _questions(page: Page) -> list[Question]:
    found = (part for part in page.walk() if isinstance(part, Asked))
    return [question for part in found for goal in part.goals for question in goal.questions]


def _texts(document: Document, style: str) -> list[str]:
    return [each.text for each in document.paragraphs if each.style and each.style.name == style]


def _list_of(paragraph: Paragraph) -> int:
    (found,) = paragraph._p.xpath("./w:pPr/w:numPr/w:numId/@w:val")
    return int(found)


def test_every_question_stands_in_its_order_with_its_figures_and_room_to_answer() -> None:
    document, asked = _made(PUBLICATION), _questions(_page(PUBLICATION))
    assert len(asked) > 10
    assert _texts(document, "List Number") == [each.text for each in asked]
    known = [text for each in asked for text in (each.told, wording.known(each)) if text]
    assert [text for text in _texts(document, "Toelichting") if text in known] == known
    assert _texts(document, "Antwoord") == [f"{editions.ANSWER} "] * len(asked)


def test_every_sentence_stands_on_the_page() -> None:
    here = Here(QUESTIONS, ASKED, PUBLICATION.snapshot)
    shown = opened.words(re.sub(r"<[^>]*>", " ", html(_page(PUBLICATION), here)))
    document = _made(PUBLICATION)
    for paragraph in document.paragraphs:
        if paragraph.text != f"{editions.ANSWER} ":
            assert opened.words(_escaped(paragraph.text)) in shown


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def test_what_stands_out_on_the_page_stands_out() -> None:
    (lead,) = [it for it in _made(PUBLICATION).paragraphs if it.text.startswith("Deze ")]
    assert [run.text for run in lead.runs if run.bold] == ["29 vragen"]
    assert "*" not in lead.text


def test_headings_are_headings_and_each_numbers_its_questions_anew() -> None:
    document = _made(PUBLICATION)
    assert _texts(document, "Heading 1") == ["Wat kunt u vragen over 2024?"]
    goals = [goal for part in _page(PUBLICATION).parts if isinstance(part, Asked)
             for goal in part.goals]  # fmt: skip
    assert _texts(document, "Heading 2") == [f"{it.goal} {it.name}".strip() for it in goals]
    lists = [_list_of(it) for it in document.paragraphs if it.style and "List" in it.style.name]
    assert [lists.count(each) for each in dict.fromkeys(lists)] == [
        len(goal.questions) for goal in goals
    ]
    for each in set(lists):
        numbered = document.part.numbering_part.element.num_having_numId(each)
        (override,) = numbered.lvlOverride_lst
        assert override.find(qn("w:startOverride")).get(qn("w:val")) == "1"


def test_it_is_dutch_on_a4_and_says_what_it_is() -> None:
    document = _made(PUBLICATION)
    (section,) = document.sections
    assert section.page_width
    assert section.page_height
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
    told = {each.get(qn("w:val")) for each in document.styles.element.iter(qn("w:lang"))}
    assert told == {"nl-NL"}
    about = document.core_properties
    assert about.title == "Wat kunt u vragen over 2024? - Zoetermeer - Doel gehaald?"
    assert (about.language, about.author) == ("nl-NL", "Zoetermeer - Doel gehaald?")
    assert about.created
    assert about.created.date() == DAY
    assert "Uitgave van 28 november 2026" in section.footer.paragraphs[0].text


@pytest.mark.parametrize("publication", [PUBLICATION, PUBLIC])
def test_links_lead_to_the_public_edition_where_there_is_one(publication: Publication) -> None:
    document = _made(publication)
    links = [document.part.rels[link.get(qn("r:id"))].target_ref
             for link in document.element.iter(qn("w:hyperlink"))]  # fmt: skip
    address = around(publication).address
    assert links == [address(it.address) for it in _questions(_page(publication))
                     if publication.address]  # fmt: skip
    assert all(link.startswith(publication.address) for link in links)


def test_a_file_bears_its_day_and_never_the_time_at_which_it_was_made() -> None:
    ((_, content),) = made_word(PUBLICATION)
    with ZipFile(BytesIO(content)) as found:
        assert {each.date_time for each in found.infolist()} == {(2026, 11, 28, 0, 0, 0)}


FIRST = _questions(_page(PUBLICATION))[0]
AWKWARD = (
    "<b>vet</b> & <script>", '=HYPERLINK("http://x";"y")', "**5 sterren**", "N" * 200,
    "woord " * 33 + "w", "regel\neen", "\u00e9\u0301 \U0001f6b2 \u202eomgekeerd",
)  # fmt: skip


@pytest.mark.parametrize("text", AWKWARD)
def test_what_is_typed_stands_there_as_text(text: str) -> None:
    document = _with(replace(FIRST, text=text, figures=text, told=text, source=text))
    assert _texts(document, "List Number") == [text]
    assert _texts(document, "Heading 2") == [text]
    assert text in _texts(document, "Toelichting")


@pytest.mark.parametrize("sign", ["\x00", "\x0b", "\x1f", "\ud800", "\ufffe", "\uffff"])
def test_what_no_file_can_hold_is_seen_as_such(sign: str) -> None:
    document = _with(replace(FIRST, text=f"a{sign}b"), f"a{sign}b")
    assert _texts(document, "List Number") == ["a\N{REPLACEMENT CHARACTER}b"]


def _with(question: Question, title: str = "Vragen") -> Document:
    asked = Asked((AskedOfGoal("", question.text, "", (question,)),), {}, {question.goal: "1.1"})
    page = Page((Title(title, title, ""), asked))
    return docx.Document(BytesIO(word(page, around(PUBLIC))))


@pytest.mark.parametrize("turn", range(0, len(injected.STRINGS), 13))
def test_no_text_is_anything_but_text(turn: int) -> None:
    snapshot = injected.snapshot(injected.evil(turn))
    publication = Publication(snapshot, DAY)
    document = _made(publication)
    (year,) = (name for name, _ in made_word(publication))
    page = publication.page(
        QUESTIONS, chosen(snapshot, {**ASKED, "jaar": re.findall(r"\d+", year)[0]})
    )
    assert _texts(document, "List Number") == [each.text for each in _questions(page)]
    assert not document.inline_shapes
    assert not list(document.element.iter(qn("w:hyperlink")))


@pytest.mark.parametrize(
    ("snapshot", "many"),
    [
        (made.snapshot(REACHED), 0),
        (made.snapshot(), None),
        (made_promises.snapshot(), None),
        (made_texts.snapshot(), None),
    ],
)  # fmt: skip
def test_few_sources_give_few_questions(snapshot: Snapshot, many: int | None) -> None:
    document = _made(Publication(snapshot, DAY))
    asked = _texts(document, "List Number")
    assert _texts(document, "Heading 1")
    assert many is None or len(asked) == many
    if not asked:
        assert "geen aanleiding tot vragen" in document.paragraphs[2].text


def test_a_page_with_anything_else_is_refused() -> None:
    with pytest.raises(NotInDocumentError, match="Listing"):
        word(Page((Title("Titel", "", ""), Listing(("een",)))), around(PUBLICATION))


def test_a_page_that_is_not_whole_is_not_handed_round() -> None:
    with pytest.raises(PartFailedError):
        word(Page((Title("Titel", "", ""), Failed(ZeroDivisionError()))), around(PUBLICATION))


@pytest.mark.needs("libreoffice")
def test_it_opens_with_every_question(tmp_path: Path) -> None:
    ((name, content),) = made_word(PUBLICATION)
    shown = opened.words(" ".join(opened.pages(name, content, tmp_path)))
    for question in _questions(_page(PUBLICATION)):
        assert opened.words(question.text) in shown
        assert opened.words(wording.known(question)) in shown
