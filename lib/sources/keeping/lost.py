"""What disappeared from one version to the next: a file that was cut off can still be read."""

from collections.abc import Mapping

from lib.sources.reading.faults import Fault
from lib.sources.snapshot import FINANCE_FILE, INDICATORS_FILE, Snapshot

LOST = "veel-verdwenen"
_SHARE = 0.2  # of the figures or the amounts; one indicator or document less is always told
_MOST_NAMED = 5
_END = "Klopt dat niet? Zet dan de vorige versie van dit bestand terug."


def lost(before: Snapshot, after: Snapshot) -> tuple[Fault, ...]:
    """Return a warning for each file from which much disappeared; none when nothing did."""
    register = [
        _gone("indicatoren", _indicators(before), _indicators(after)),
        _gone("documenten", _documents(before), _documents(after)),
        _gone("doelstellingen", _goals(before), _goals(after)),
        _gone("programma's", _programmes(before), _programmes(after)),
        _fewer("cijfers", before.figures.height, after.figures.height),
    ]
    money = [_fewer("bedragen", before.amounts.height, after.amounts.height)]
    return (*_told(INDICATORS_FILE, register), *_told(FINANCE_FILE, money))


def _indicators(snapshot: Snapshot) -> Mapping[str, str]:
    return {name: one.short_name for name, one in snapshot.register.indicators.items()}


def _documents(snapshot: Snapshot) -> Mapping[str, str]:
    return {name: one.name for name, one in snapshot.register.documents.items()}


def _goals(snapshot: Snapshot) -> Mapping[str, str]:
    programmes = snapshot.register.programmes.values()
    return {code: code for programme in programmes for code in programme.goals}


def _programmes(snapshot: Snapshot) -> Mapping[str, str]:
    return {code: one.name for code, one in snapshot.register.programmes.items()}


def _gone(what: str, before: Mapping[str, str], after: Mapping[str, str]) -> str:
    """Name what is not there any more; empty when all is."""
    gone = [name for key, name in before.items() if key not in after]
    if not gone:
        return ""
    more = "; ..." if len(gone) > _MOST_NAMED else ""
    return f"{len(gone)} van de {len(before)} {what} ({'; '.join(gone[:_MOST_NAMED])}{more})"


def _fewer(what: str, before: int, after: int) -> str:
    """Count what is not there any more; empty when that is not much."""
    gone = before - after
    return f"{gone} van de {before} {what}" if gone > 0 and gone >= before * _SHARE else ""


def _told(file: str, parts: list[str]) -> tuple[Fault, ...]:
    if not any(parts):
        return ()
    message = f"Verdwenen sinds de vorige versie: {', '.join(filter(None, parts))}. {_END}"
    return (Fault(file, 1, 1, LOST, message, warning=True),)
