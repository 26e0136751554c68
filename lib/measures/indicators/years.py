"""The years that the sources know, and those that are accounted for."""

from collections.abc import Container, Iterator

from lib.model import DocumentKind, Register
from lib.sources import Snapshot, once


@once
def years(snapshot: Snapshot) -> list[int]:
    """Return every year that the sources tell anything of, rising and without a hole.

    Those are the years of figures, and of documents that promise or tell something. Without any of
    these they are the years of the documents: there is always a year to show.
    """
    documents = snapshot.register.documents
    found = [
        *snapshot.figures["year"].drop_nulls().to_list(),
        *(documents[key].year for key in {*promising(snapshot), *_telling(snapshot)}),
        *(documents[fact.document].year for fact in snapshot.facts.told),
    ]
    known = found or [document.year for document in documents.values()]
    return list(range(min(known), max(known) + 1))


def promising(snapshot: Snapshot) -> Iterator[str]:
    """Yield the budgets that promise something, each for every promise in it."""
    documents = snapshot.register.documents
    for promise in snapshot.promises.promises.values():
        yield from (key for key in promise.lines if documents[key].kind.is_budget)


def _telling(snapshot: Snapshot) -> Iterator[str]:
    """Yield the documents that tell something of a programme or a goal."""
    texts = snapshot.texts
    for lines in texts.introductions.values():
        yield from lines
    for programme in texts.programmes.values():
        for told in (programme.effect, programme.risks, *programme.themes.values()):
            yield from told
    yield from (each.document for each in texts.links)
    yield from (each.document for each in texts.pointers)
    yield from (each.document for each in texts.references)


def reported_years(register: Register, documents: Container[str] | None = None) -> list[int]:
    """Return the years that annual reports are about, of these documents only if any are named."""
    return [
        document.year
        for name, document in register.documents.items()
        if document.kind is DocumentKind.ANNUAL_REPORT and (documents is None or name in documents)
    ]


def last_reported_year(register: Register) -> int:
    """Return the year of the newest annual report, 0 without one."""
    return max(reported_years(register), default=0)


def annual_reports(register: Register, year: int) -> tuple[str, ...]:
    """Return the annual reports over a year, from new to old."""
    return tuple(
        name
        for name, document in reversed(list(register.documents.items()))
        if document.kind is DocumentKind.ANNUAL_REPORT and document.year == year
    )


def report_of(register: Register, year: int) -> str | None:
    """Return the newest annual report over a year, None without one."""
    return next(iter(annual_reports(register, year)), None)
