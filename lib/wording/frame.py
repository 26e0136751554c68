"""What stands around every page in words: what a page is called, and where its figures are from."""

from collections.abc import Collection, Iterable, Sequence
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


def sources(register: Register, withheld: Collection[str], read_at: date | None) -> tuple[str, ...]:
    """Say which documents the figures are from, since when they stand here, and how we judge.

    Of those that are withheld nothing is shown yet.
    """
    read = (f"Ingelezen op {moment(read_at)}.",) if read_at else ()
    return (f"{_documents(register, withheld)}.", *read, verdicts.rule(register))


def _documents(register: Register, withheld: Collection[str]) -> str:
    """Name the documents, or say how many there are where a line cannot hold their names."""
    shown = register.documents.items()
    names = [document.name for key, document in shown if key not in withheld]
    if not names:
        return "Nog geen document is helemaal ingevuld"
    return "Cijfers uit " + _few(names)


def _few(names: Sequence[str]) -> str:
    return listed(names) if len(names) <= _MOST_NAMED else f"{len(names)} documenten"
