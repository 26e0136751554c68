"""Every source there is. A further file costs a folder beside these and a line here."""

from typing import Any

from lib.sources import facts, indicators, money, promises, texts
from lib.sources.source import Source

SOURCES: tuple[Source[Any], ...] = (
    indicators.SOURCE,
    money.SOURCE,
    promises.SOURCE,
    texts.SOURCE,
    facts.SOURCE,
)
"""In the order in which they are read: each may look at those before it."""


def files() -> tuple[str, ...]:
    """Return the names of all files, also of those that need not be there."""
    return tuple(source.file for source in SOURCES)


def required() -> frozenset[str]:
    """Return the names of the files without which there is nothing to show."""
    return frozenset(source.file for source in SOURCES if not source.optional)
