"""The questions that another source raises: whether target and outcome are of one kind."""

from collections.abc import Iterator

from lib import measures
from lib.measures import OtherSource
from lib.model import QuestionKind, Register
from lib.page import Question
from lib.sources import Snapshot
from lib.wording import addresses, origins, readings
from lib.wording.asked_about import told
from lib.wording.prose import ended


def about_sources(snapshot: Snapshot, year: int) -> Iterator[Question]:
    """Yield a question for every outcome from another source than its target, or than before."""
    register = snapshot.register
    for found in measures.other_sources(snapshot, year):
        about = found.of.about
        yield Question(
            about.goal,
            QuestionKind.OTHER_SOURCE,
            _asked(found, register),
            _named(found, register),
            told.said(found.of, register),
            origins.titles(dict.fromkeys((found.other_document, found.document)), register),
            addresses.indicator(about.indicator, about.goal, year, register),
            addresses.asked(QuestionKind.OTHER_SOURCE, about.indicator),
        )


def _asked(found: OtherSource, register: Register) -> str:
    here, there = (register.documents[d].name for d in (found.document, found.other_document))
    outcome, year = readings.outcome(found.of), found.of.year
    return (
        f"Bij “{found.of.about.short_name}” noemt {here} voor de uitkomst van {year} ({outcome}) "
        f"een andere bron dan {there} voor {_against(found)}. Zijn die twee cijfers te vergelijken?"
    )


def _against(found: OtherSource) -> str:
    if found.of_target:
        target = readings.target(found.of.target, found.of.about.unit)
        return f"het doel ({target})"
    return f"de uitkomst van {found.against.year} ({readings.outcome(found.against)})"


def _named(found: OtherSource, register: Register) -> str:
    both = ((found.other_document, found.other_source), (found.document, found.source))
    return " ".join(
        f"Bron volgens {register.documents[document].name}: {ended(source)}"
        for document, source in both
    )
