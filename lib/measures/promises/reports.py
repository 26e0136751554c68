"""Which reports tell of promises: those in the register of which a line stands in the file."""

from collections.abc import Iterator
from datetime import date

from lib.measures.indicators.years import last_reported_year
from lib.model import Promises, Register
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


def accounted_until(register: Register) -> date:
    """Return the first day that no report accounts for yet: the one after the last reported year.

    Without an annual report it is the day on which the newest document appeared, about.
    """
    if reported := last_reported_year(register):
        return date(reported + 1, 1, 1)
    return max(document.expected_on for document in register.documents.values())
