"""What can be found in the texts of documents: what they tell, link to, name and contradict."""

from collections.abc import Iterator

from lib import measures
from lib.measures import Home, home
from lib.model import TextLine
from lib.page import Link
from lib.sources import Snapshot
from lib.views.finding.entries import Found
from lib.wording import addresses, contradictions, outward, programmes, promises, stories
from lib.wording.search import Kind


def on_programmes(snapshot: Snapshot) -> Iterator[Found]:
    """Yield every text, each at the page that shows it, and every link and reference."""
    register = snapshot.register
    for code, texts in snapshot.texts.programmes.items():
        name = programmes.head(code, register)
        for document, line in texts.effect.items():
            there = _page(snapshot, code, document)
            yield _text(snapshot, f"{name}: effect", document, line, there)
        for theme, lines in texts.themes.items():
            for document, told in lines.items():
                place = _page(snapshot, code, document, stories.theme_part(code, theme))
                yield _text(snapshot, f"Thema {theme}", document, told, place)
        for document, risk in texts.risks.items():
            place = _page(snapshot, code, document, "risicos")
            yield _text(snapshot, f"{name}: risico's", document, risk, place)
    for goal, intro in snapshot.texts.introductions.items():
        for document, said in intro.items():
            place = addresses.goal(goal, register.documents[document].year, stories.INTRODUCTION)
            yield _text(snapshot, register.named(goal), document, said, place)
    yield from _pointed(snapshot)


def on_inspection(snapshot: Snapshot) -> Iterator[Found]:
    """Yield every contradiction."""
    for each in measures.contradictions(snapshot):
        about = each.about
        sides = (
            (snapshot.register.documents[side.document].name, side.says)
            for side in (about.one, about.other)
        )
        place = addresses.page("controle", contradictions.part(each.name))
        texts = (("Waarom", about.why), *sides)
        yield Found(Kind.CONTRADICTION, about.subject, texts, place)


def _text(snapshot: Snapshot, name: str, document: str, line: TextLine, place: Link) -> Found:
    head = snapshot.register.documents[document].name
    return Found(Kind.TEXT, name, ((head, line.told),), place)


def _page(snapshot: Snapshot, code: str, document: str, part: str = "") -> Link:
    year = snapshot.register.documents[document].year
    return addresses.page("programma", part, programma=code, jaar=year)


def _pointed(snapshot: Snapshot) -> Iterator[Found]:
    register = snapshot.register
    for each in snapshot.texts.links:
        shown, at = outward.link(each, register), home(each.goal, each.programme, register)
        texts = (("Site", shown.site), ("Bij", promises.home_name(at, register)))
        yield Found(Kind.LINK, shown.name, texts, _more(snapshot, at, each.document))
    for pointer in snapshot.texts.pointers:
        at = home(pointer.goal, pointer.programme, register)
        what_for = (("Waarvoor", pointer.what_for),)
        yield Found(Kind.REFERENCE, pointer.to, what_for, _more(snapshot, at, pointer.document))
    for code in register.programmes:
        for year in measures.years_of_texts(snapshot, code):
            for named in measures.references(snapshot, code, year):
                texts = (("Soort", named.kind.value),
                         ("Document", register.documents[named.document].name))  # fmt: skip
                place = addresses.page("programma", outward.PART, programma=code, jaar=year)
                yield Found(Kind.REFERENCE, named.name, texts, place)


def _more(snapshot: Snapshot, at: Home, document: str) -> Link:
    """Return where the links of a goal or a programme stand."""
    year = snapshot.register.documents[document].year
    if at.goal is not None:
        return addresses.goal(at.goal, year, outward.PART)
    return addresses.page("programma", outward.PART, programma=at.programme, jaar=year)
