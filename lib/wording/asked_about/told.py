"""What a document says already about what is asked: what the college will answer."""

from collections.abc import Sequence

from lib.measures import Reading, report_of
from lib.model import Register
from lib.wording.prose import ended


def explained(document: str, indicator: str, register: Register) -> str:
    """Say what a document explains of an indicator, in our words; empty where nobody typed it."""
    told = register.indicators[indicator].explanation.get(document)
    return says(document, ended(told), register) if told else ""


def said(reading: Reading, register: Register) -> str:
    """Say what the report over the year explains of the outcome; empty where nobody typed it."""
    report = report_of(register, reading.year)
    return explained(report, reading.about.indicator, register) if report else ""


def about_money(document: str | None, explanations: Sequence[str], register: Register) -> str:
    """Say what an account explains of its amounts, or else where it sends the reader."""
    if document is None:
        return ""
    if explanations:
        return says(document, " ".join(ended(text) for text in explanations), register)
    place = register.refers_to.get(document)
    if place is None:
        return ""
    return says(document, f"zie {ended(place)} Wat daar staat, is hier niet ingevoerd.", register)


def says(document: str, text: str, register: Register) -> str:
    """Write what the college can say, with the document that says it."""
    return f"Het college zal zeggen ({register.documents[document].name}): {text}"
