"""What a table of figures never is: endless, or full of signs that nobody can read."""

from itertools import islice

from lib.model import LOOKALIKE, UNREADABLE
from lib.sources.reading.faults import Fault, SourceError
from lib.sources.reading.known import thousands
from lib.sources.reading.text import long_line

MOST_LINES = 500_000
LONGEST_LINE = 100_000
_MOST_UNREADABLE = 100


def refuse_unreadable(text: str, file: str) -> None:
    """Raise SourceError with every sign that nobody sees, or that looks like another one."""
    told = {UNREADABLE: ("onleesbaar-teken", "dat niemand ziet")}
    if not text.isascii():
        told[LOOKALIKE] = ("teken-lijkt-op-ander", "dat op een ander teken lijkt")
    odd = [
        (found.end() - 1, *said)
        for pattern, said in told.items()
        for found in islice(pattern.finditer(text), _MOST_UNREADABLE)
    ]
    faults = [
        Fault(
            file,
            text.count("\n", 0, at) + 1,
            at - text.rfind("\n", 0, at),
            code,
            f"Hier staat een teken {called}. Gevonden U+{ord(text[at]):04X}, verwacht leesbare "
            "tekst. Haal het weg, of typ het gewone teken.",
        )
        for at, code, called in odd
    ]
    if faults:
        raise SourceError(faults)


def refuse_too_much(text: str, file: str) -> None:
    """Raise SourceError for what is no table of figures, before it is looked at cell by cell."""
    lines = text.count("\n")
    if lines > MOST_LINES:
        message = (
            f"Dit bestand heeft {thousands(lines)} regels, en het kunnen er hoogstens "
            f"{thousands(MOST_LINES)} zijn. Haal weg wat er niet hoort, zoals lege regels."
        )
        raise SourceError([Fault(file, MOST_LINES + 1, 1, "csv-te-groot", message)])
    if (start := long_line(text, LONGEST_LINE)) is not None:
        message = (
            f"Deze regel heeft meer dan {thousands(LONGEST_LINE)} tekens; een gewone regel "
            "is veel korter. Haal weg wat er niet hoort."
        )
        raise SourceError([Fault(file, text.count("\n", 0, start) + 1, 1, "csv-te-groot", message)])
