"""Which reports tell of promises: those in the register of which a line stands in the file."""

from collections.abc import Iterator
from datetime import date

from lib.measures.indicators.years import reported_years
from lib.model import Promises
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


def accounted_until(snapshot: Snapshot) -> date:
    """Return the first day that no report accounts for: the one after the last year that one shows.

    Without an annual report it is the day on which the newest document appeared, about.
    """
    documents = snapshot.register.documents
    shown = [key for key in documents if key not in snapshot.withheld]
    if reported := reported_years(snapshot.register, shown):
        return date(max(reported) + 1, 1, 1)
    return max(documents[key].expected_on for key in shown or documents)
