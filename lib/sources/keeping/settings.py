"""How long the dashboard waits before it believes a file: settings from the environment."""

import re
from collections.abc import Mapping

from lib.sources.keeper import Patience

_MOST = 86_400
_SECONDS = re.compile(r"\d{1,5}([.,]\d{1,3})?", re.ASCII)


class WrongPatienceError(ValueError):
    """A setting is no number of seconds: its name, what was found and what is wanted."""

    def __init__(self, name: str, found: str) -> None:
        super().__init__(name, found)
        self.name, self.found = name, found
        self.wanted = f"een aantal seconden van 0 tot en met {_MOST}, zoals 0,5 of 120"


def patience(environment: Mapping[str, str]) -> Patience:
    """Return how many seconds to wait for what; raises WrongPatienceError for the first wrong one.

    A disk always gets some time to answer: 0 would call every disk dead.
    """
    known = Patience()
    return Patience(
        _seconds(environment, "DOELGEHAALD_RUST", known.settle),
        _seconds(environment, "DOELGEHAALD_BEDENKTIJD", known.consider),
        _seconds(environment, "DOELGEHAALD_LEESTIJD", known.deadline) or known.deadline,
    )


def _seconds(environment: Mapping[str, str], name: str, default: float) -> float:
    text = environment.get(name, "").strip()
    if not text:
        return default
    if not _SECONDS.fullmatch(text) or (seconds := float(text.replace(",", "."))) > _MOST:
        raise WrongPatienceError(name, text)
    return seconds
