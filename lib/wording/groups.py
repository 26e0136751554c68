"""Indicators of which only groups or districts are measured, in words."""

from typing import assert_never

from lib.measures import Groups, Reading
from lib.model import Register, SeriesKind, Verdict


def sentence(reading: Reading, found: Groups, register: Register) -> str:
    """Say that groups are measured, and how many of them reached their target in a year."""
    series = register.indicators[reading.about.indicator].series.values()
    districts = {one.kind for one in series if not one.kind.is_elsewhere} == {SeriesKind.DISTRICT}
    each, one, more = ("wijk", "wijk", "wijken") if districts else ("groep", "groep", "groepen")
    named = f"{found.many} {one if found.many == 1 else more}"
    opening = f"Dit wordt per {each} gemeten ({named})."
    return f"{opening} {_outcome(reading.verdict, found, reading.year)}"


def _outcome(verdict: Verdict, found: Groups, year: int) -> str:
    match verdict:
        case Verdict.NO_TARGET:
            return f"Voor {year} noemen de documenten geen doel."
        case Verdict.NOT_YET_ENTERED:
            return f"Over {year} is nog niet elke uitkomst ingevuld."
        case Verdict.NOT_YET_KNOWN:
            return f"De uitkomsten over {year} zijn nog niet bekend."
        case Verdict.NOT_MEASURED:
            return f"In {year} is niet gemeten."
        case Verdict.UNDECIDABLE:
            return f"Over {year} is bij geen enkele een oordeel mogelijk."
        case Verdict.PER_GROUP | Verdict.REACHED | Verdict.MISSED:
            return _counted(found, year)
        case _:
            assert_never(verdict)


def _counted(found: Groups, year: int) -> str:
    verb = "haalde" if found.reached <= 1 else "haalden"
    reached = found.reached or "geen"
    told = f"In {year} {verb} {reached} van de {found.many} het doel"
    without = found.many - found.reached - found.missed
    return f"{told}; bij {without} is er geen oordeel." if without else f"{told}."
