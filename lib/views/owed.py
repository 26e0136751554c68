"""What is still to be entered, as the page for controllers shows it."""

from collections.abc import Iterator

from lib import measures
from lib.page import Lead, Part
from lib.sources import Snapshot
from lib.views.composing import note, table
from lib.wording import owed as wording


def owed(snapshot: Snapshot) -> Iterator[Part]:
    """Yield how much is owed of each document and who delivers it; nothing where all is there."""
    found = measures.owed(snapshot)
    for sentence in wording.sentences(found):
        yield Lead(sentence)
    yield from table(wording.table(found))


def waiting(snapshot: Snapshot, year: int) -> Iterator[Part]:
    """Yield which documents about a year are not on a page about it yet, if there are any."""
    yield from note(wording.waiting(snapshot.register, snapshot.withheld, year))
