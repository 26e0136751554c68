"""What disappeared from one version to the next: a file that was cut off can still be read."""

from lib.sources import listed
from lib.sources.reading.faults import Fault
from lib.sources.snapshot import Snapshot

LOST = "veel-verdwenen"
_END = "Klopt dat niet? Zet dan de vorige versie van dit bestand terug."


def lost(before: Snapshot, after: Snapshot) -> tuple[Fault, ...]:
    """Return a warning for each file from which much disappeared; none when nothing did."""
    found = (
        _told(source.file, [*source.lost(before.of(source), after.of(source))])
        for source in listed.SOURCES
    )
    return tuple(fault for told in found for fault in told)


def _told(file: str, parts: list[str]) -> tuple[Fault, ...]:
    if not any(parts):
        return ()
    message = f"Verdwenen sinds de vorige versie: {', '.join(filter(None, parts))}. {_END}"
    return (Fault(file, 1, 1, LOST, message, warning=True),)
