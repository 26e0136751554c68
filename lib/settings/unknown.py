"""A name that looks like a setting of ours and is none: what it was meant to do, nobody does."""

import os
from difflib import get_close_matches

from lib.settings.environment import names
from lib.settings.server import ServerSettings
from lib.settings.sources import Folders, Waits

PREFIX = "DOELGEHAALD_"
KNOWN = frozenset(name for kind in (Folders, Waits, ServerSettings) for name in names(kind))
ELSEWHERE = frozenset(
    f"{PREFIX}{name}"
    for name in (
        "BASIS", "CERTIFICAAT", "GEBRUIKER", "HTTP", "HTTPS", "NETWERK", "PAD", "PYTHON",
        "SERVER_1", "SERVER_2", "SERVER_3", "SERVER_4", "TEMPO", "TEMPO_PAGINAS",
        "VERBINDINGEN", "VERBINDINGEN_PER_ADRES", "VOORDEUR",
    )
)  # fmt: skip
"""What the front door, Compose and the hook of pre-commit read: all may share one file."""


def unknown() -> dict[str, str]:
    """Return each unknown name in the environment, with a sentence for who wrote it."""
    odd = sorted(name for name in os.environ if name.upper().startswith(PREFIX))
    return {name: _told(name) for name in odd if name not in KNOWN | ELSEWHERE}


def _told(name: str) -> str:
    """Say that it does nothing, and which setting is nearest; what all begin with says nothing."""
    meant = name.upper().removeprefix(PREFIX)
    near = get_close_matches(meant, sorted(it.removeprefix(PREFIX) for it in KNOWN), 1)
    said = f"De instelling {name} bestaat niet en doet niets."
    return f"{said} Bedoelt u {PREFIX}{near[0]}?" if near else f"{said} Zie docs/beheer.md."
