"""What stands around every page in words: what a page is called, and where its figures are from."""

from collections.abc import Iterable
from datetime import date

from lib.model import Register
from lib.wording import verdicts
from lib.wording.dates import moment
from lib.wording.listed import listed

PRODUCT = "Doel gehaald?"
_MOST_NAMED = 4


def name(view: str, chosen: Iterable[str], year: str) -> str:
    """Name a page by what it is about: "Financiën 2024", "1.5 Werk, 2024", "Uitleg"."""
    about = ", ".join(filter(None, (view, *chosen)))
    apart = " " if about == view else ", "
    return f"{about}{apart}{year}" if year else about


def title(page: str, municipality: str) -> str:
    """Return what a tab or a bookmark is called, the page first: tabs cut off the rest."""
    return " - ".join(filter(None, (page, municipality, PRODUCT)))


def sources(register: Register, read_at: date | None) -> tuple[str, ...]:
    """Say which documents the figures are from, since when they stand here, and how we judge."""
    read = (f"Ingelezen op {moment(read_at)}.",) if read_at else ()
    return (f"Cijfers uit {_documents(register)}.", *read, verdicts.rule(register))


def _documents(register: Register) -> str:
    """Name the documents, or say how many there are where a line cannot hold their names."""
    names = [document.name for document in register.documents.values()]
    return listed(names) if len(names) <= _MOST_NAMED else f"{len(names)} documenten"
