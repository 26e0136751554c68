"""The breaks in a series: from when, why, and which document says so."""

from collections.abc import Iterator

from lib.model import Indicator, Register, SeriesBreak


def facts(indicator: Indicator, register: Register) -> Iterator[tuple[str, str]]:
    """Yield a head and a text for each break, from old to new."""
    for each in indicator.breaks:
        yield f"Andere definitie vanaf {each.since}", _why(each, register)


def sentences(indicator: Indicator, register: Register) -> Iterator[str]:
    """Yield a sentence for each break, from old to new."""
    for each in indicator.breaks:
        yield f"Andere definitie vanaf {each.since}: {_why(each, register)}."


def marked(indicator: Indicator, year: int) -> str:
    """Write a year, marked where the indicator is counted otherwise from it on."""
    broken = any(each.since == year for each in indicator.breaks)
    return f"{year} (andere telling)" if broken else str(year)


def _why(each: SeriesBreak, register: Register) -> str:
    return f"{each.reason} ({register.documents[each.document].name})"
