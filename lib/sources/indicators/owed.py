"""What a document prints of indicators and nobody entered yet."""

from collections.abc import Iterator
from dataclasses import dataclass

from lib.model import Register
from lib.sources.indicators.figures import said


@dataclass(frozen=True, slots=True)
class OwedLine:
    """A line of which something is still to be entered; `words` are those that stand on it.

    `series` is None for the indicator itself, `year` for the end that has none.
    """

    indicator: str
    series: str | None
    document: str
    year: int | None
    words: tuple[str, ...]


def owed(register: Register) -> tuple[OwedLine, ...]:
    """Return every line with something still to be entered, in the order of the file."""
    return tuple(_owed(register))


def _owed(register: Register) -> Iterator[OwedLine]:
    for name, series, document, year, line in said(register):
        if line.owed:
            yield OwedLine(name, series, document, year, line.owed)
