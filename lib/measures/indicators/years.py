"""The years that the sources know, and those that are accounted for."""

from collections.abc import Container

from lib.model import DocumentKind, Register
from lib.sources import Snapshot, once


@once
def years(snapshot: Snapshot) -> list[int]:
    """Return every year that any indicator has a figure for, rising and without a hole.

    Without a single figure these are the years of the documents: there is always a year to show.
    """
    found = snapshot.figures["year"].drop_nulls().to_list()
    known = found or [document.year for document in snapshot.register.documents.values()]
    return list(range(min(known), max(known) + 1))


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


def report_of(register: Register, year: int) -> str | None:
    """Return the newest annual report over a year, None without one."""
    found = [
        name
        for name, document in register.documents.items()
        if document.kind is DocumentKind.ANNUAL_REPORT and document.year == year
    ]
    return found[-1] if found else None
