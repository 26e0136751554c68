"""`feiten.csv`: figures that stand in the running text of documents, beside the indicators."""

from collections.abc import Iterator
from dataclasses import asdict

from lib.model import Facts
from lib.sources import indicators
from lib.sources.facts.cells import COLUMNS
from lib.sources.facts.rows import read_facts
from lib.sources.facts.sums import sums
from lib.sources.losses import fewer
from lib.sources.reading.faults import Fault
from lib.sources.source import Contents, Source

FILE = "feiten.csv"


def _read(data: bytes, before: Contents) -> tuple[Facts, tuple[Fault, ...]]:
    """Read the facts beside the register; without one only what needs none is checked."""
    known = before.get(indicators.SOURCE)
    told, warnings = read_facts(data, FILE, known.register if known else None)
    return Facts(told, sums(told)), warnings


def _meaning(content: Facts) -> str:
    """Return every fact as text, without the line that it stands on."""
    return "\n".join(repr(asdict(fact) | {"line": None}) for fact in content.told)


def _lost(before: Facts, after: Facts) -> Iterator[str]:
    yield fewer("feiten", len(before.told), len(after.told))


SOURCE = Source(FILE, _read, _meaning, _lost, columns=COLUMNS, absent=Facts)
"""A file of rows and cells, however a spreadsheet saved it; a folder may be without."""
