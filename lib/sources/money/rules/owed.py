"""The amounts that are still to be entered, told once for each document."""

from collections.abc import Iterator

import polars as pl

from lib.model import Register
from lib.sources.money.owed import owed
from lib.sources.reading.faults import Fault


def faults(amounts: pl.DataFrame, register: Register, file: str) -> Iterator[Fault]:
    """Yield one warning for each document with amounts that are still to be entered."""
    waiting = owed(amounts)
    for name, document in register.documents.items():
        own, rows = amounts.filter(document=name).height, waiting.filter(document=name)
        if rows.is_empty():
            continue
        by = f" voor {document.enter_by}" if document.enter_by else ""
        message = (
            f"Uit {document.name} is nog in te vullen{by}: {rows.height} van de {own} bedragen. "
            "Zet op de plaats van 'nog in te vullen' het bedrag. Staat een regel niet in het "
            "document? Haal die regel dan weg."
        )
        yield Fault(file, rows["line"][0], 1, "nog-in-te-vullen", message, warning=True)
