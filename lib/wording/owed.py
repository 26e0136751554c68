"""What is still to be entered, in words for whoever keeps the files."""

from collections.abc import Collection, Iterator, Sequence

from lib.measures import OwedDocument
from lib.model import Register
from lib.model.dates import day_of
from lib.page import Column, Table
from lib.wording.baselines import NO_AMOUNT
from lib.wording.dates import date_of
from lib.wording.listed import listed

HEAD = "Wat is er nog in te vullen?"
PART = "in-te-vullen"
_NOBODY = "niet genoemd"
_CALLED = {"begroot": "doel", "gerealiseerd": "uitkomst", "verwacht": "verwachting"}
_STATED = "oordeel van het document"


def sentences(found: Sequence[OwedDocument]) -> Iterator[str]:
    """Say of each document how much of it is still to be entered, and what pages show of it.

    "Nog in te vullen: 8 van de 10 indicatoren uit Jaarverslag 2025, voor 1 mei 2026."
    """
    for document in found:
        yield f"{_much(document)} {_shown(document)}"


def waiting(register: Register, withheld: Collection[str], year: int) -> str:
    """Say which documents about a year a page shows nothing of yet; nothing where it shows all."""
    names = [
        document.name
        for key, document in register.documents.items()
        if key in withheld and document.year == year
    ]
    if not names:
        return ""
    verb, others = ("staat", "het") if len(names) == 1 else ("staan", "zij")
    return (
        f"{listed(names)} {verb} nog niet op deze pagina: {others} "
        f"{'wordt' if len(names) == 1 else 'worden'} nog ingevuld of nagekeken. Staat ergens "
        f"“{NO_AMOUNT}”, dan gaat dat over de andere documenten."
    )


def table(found: Sequence[OwedDocument]) -> Table | None:
    """Return who still delivers which figures; None where only amounts are to be entered."""
    rows = [
        (
            line.owner or _NOBODY,
            line.label if line.series is None else f"{line.label}: {line.series}",
            document.name,
            listed([_CALLED.get(word, _STATED) for word in line.words]),
            _day(document.enter_by) or "–",
        )
        for document in found
        for line in document.lines
    ]
    columns = (
        Column("Wie levert het"), Column("Indicator"), Column("Document"), Column("Wat"),
        Column("Voor"),
    )  # fmt: skip
    in_order = sorted(rows, key=lambda row: (row[0] == _NOBODY, row[0]))
    return Table("Wie levert wat nog?", columns, tuple(in_order)) if rows else None


def _much(document: OwedDocument) -> str:
    by = f", voor {_day(document.enter_by)}" if document.enter_by else ""
    much = [
        f"**{many} van de {of}** {what}"
        for many, of, what in (
            (document.indicators, document.of_indicators, "indicatoren"),
            (document.amounts, document.of_amounts, "bedragen"),
        )
        if many
    ]
    if not much:
        return f"{document.name} is helemaal ingevuld."
    return f"Nog in te vullen: {' en '.join(much)} uit {document.name}{by}."


def _shown(document: OwedDocument) -> str:
    if not document.withheld:
        return "De pagina's tonen wat er al staat, want bij het document staat 'tonen: ja'."
    if document.lines or document.amounts:
        return "De pagina's tonen nog niets uit dit document."
    return "De pagina's tonen er nog niets uit, want bij het document staat 'tonen: nee'."


def _day(typed: str | None) -> str:
    """Write a day in one way, however it was typed; nothing for none."""
    found = day_of(typed)
    return date_of(found) if found else ""
