"""The questions that motions raise of which no document tells how they ended."""

from collections.abc import Iterator, Sequence

from lib import measures
from lib.measures import Moved
from lib.model import QuestionKind, Register, outside
from lib.page import Question
from lib.sources import Snapshot
from lib.wording import addresses, motions, origins
from lib.wording.asked_about import told
from lib.wording.listed import listed
from lib.wording.prose import ended


def about_motions(snapshot: Snapshot, year: int) -> Iterator[Question]:
    """Yield one question about the motions that are late, and one about those that are open.

    They belong to the last year that a report accounts for: an earlier one cannot know more.
    """
    register = snapshot.register
    if year != measures.last_reported_year(register):
        return
    found = [each for each in measures.motions(snapshot) if not each.has_outcome]
    if late := [each for each in found if each.overdue]:
        yield _late(late, year, register)
    if still := [each for each in found if not each.overdue]:
        yield _open(still, year, register)


def _late(found: Sequence[Moved], year: int, register: Register) -> Question:
    if len(found) == 1:
        text = (
            f"Bij motie {_named(found[0])} is een termijn verstreken, en geen document noemt de "
            "afloop. Wat is ervan gekomen?"
        )
    else:
        text = (
            f"Bij {len(found)} moties is een termijn verstreken, en geen document noemt de afloop: "
            f"{listed([_named(each) for each in found])}. Wat is van elk gekomen?"
        )
    figures = " ".join(
        f"{each.number}: {listed([deadline.printed for deadline in each.overdue])}."
        for each in found
    )
    return _question(QuestionKind.OVERDUE_MOTION, found, (text, figures), year, register)


def _open(found: Sequence[Moved], year: int, register: Register) -> Question:
    if len(found) == 1:
        text = f"Motie {_named(found[0])} heeft nog geen afloop. Wanneer hoort de raad die?"
    else:
        named = listed([_named(each) for each in found])
        text = (
            f"{len(found)} moties hebben nog geen afloop: {named}. Wanneer hoort de raad die van "
            "elk?"
        )
    figures = " ".join(f"{each.number}: {each.standing.value}." for each in found)
    return _question(QuestionKind.OPEN_MOTION, found, (text, figures), year, register)


def _question(
    kind: QuestionKind,
    found: Sequence[Moved],
    words: tuple[str, str],
    year: int,
    register: Register,
) -> Question:
    text, figures = words
    documents = dict.fromkeys(each.document for each in found)
    return Question(
        _home(register),
        kind,
        text,
        figures,
        " ".join(_told(key, found, register) for key in documents),
        origins.titles(documents, register),
        addresses.promises(year, motions.PART),
        addresses.asked(kind, *(each.number for each in found)),
        "de moties",
    )


def _told(document: str, found: Sequence[Moved], register: Register) -> str:
    """Say what the newest document that names them tells of motions."""
    named = [each for each in found if each.document == document]
    if len(found) == 1:
        return told.says(document, ended(named[0].line.told), register)
    lines = " ".join(f"{each.number}: {ended(each.line.told)}" for each in named)
    return told.says(document, lines, register)


def _named(found: Moved) -> str:
    return f"{found.number} “{found.about.subject}”"


def _home(register: Register) -> str:
    """Return where motions stand: at the one programme there is, else at none."""
    programmes = list(register.programmes)
    return outside(programmes[0] if len(programmes) == 1 else "")
