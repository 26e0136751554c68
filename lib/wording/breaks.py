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


def in_year(indicator: Indicator, year: int, register: Register) -> str:
    """Say what is counted otherwise from a year on; empty where nothing is."""
    found = (_why(each, register) for each in indicator.breaks if each.since == year)
    return "; ".join(found)


def _why(each: SeriesBreak, register: Register) -> str:
    return f"{each.reason} ({register.documents[each.document].name})"
