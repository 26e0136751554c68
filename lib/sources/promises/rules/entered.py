"""A report that is in the register and that nobody entered yet says nothing of any promise."""

from collections.abc import Iterator

from lib.model import DocumentKind, Register
from lib.sources.promises.rules.held import Held
from lib.sources.reading.faults import Fault


def faults(held: Held, register: Register) -> Iterator[Fault]:
    """Yield a warning for each annual report of which not one line stands in the file."""
    promised = {
        register.documents[key].year for one in held.content.promises.values() for key in one.lines
    }
    told = {key for _, lines in held.blocks() for key in lines}
    for key, document in register.documents.items():
        report = document.kind is DocumentKind.ANNUAL_REPORT and document.year in promised
        if report and key not in told:
            yield held.warn(
                ("beloften",),
                "verslag-zonder-afspraken",
                f"{document.name} gaat over een jaar met beloften, maar bij geen enkele staat een "
                "regel uit dat verslag. Het dashboard zegt bij elke belofte 'nog niet ingevuld'. "
                f"Zet bij elke belofte die u terugvindt een regel onder '{key}'.",
            )
