"""Which reports tell of promises: those in the register of which a line stands in the file."""

from collections.abc import Iterator
from datetime import date

from lib.model import DocumentKind, Promises, Register
from lib.sources import Snapshot, once


@once
def entered(snapshot: Snapshot) -> frozenset[str]:
    """Return the documents of which any line stands in the file."""
    return frozenset(_told(snapshot.promises))


def _told(content: Promises) -> Iterator[str]:
    for promise in content.promises.values():
        yield from promise.lines
    for told in content.unpromised.values():
        yield from told.lines
    for motion in content.motions.values():
        yield from motion.lines


def annual_reports(register: Register, year: int) -> tuple[str, ...]:
    """Return the annual reports over a year, from new to old."""
    return tuple(
        key
        for key, document in reversed(list(register.documents.items()))
        if document.kind is DocumentKind.ANNUAL_REPORT and document.year == year
    )


def accounted_until(register: Register) -> date:
    """Return the first day that no report accounts for yet: the one after the last reported year.

    Without an annual report it is the day on which the newest document appeared, about.
    """
    ends = [
        date(document.year + 1, 1, 1)
        for document in register.documents.values()
        if document.kind is DocumentKind.ANNUAL_REPORT
    ]
    return max(ends or [document.expected_on for document in register.documents.values()])
