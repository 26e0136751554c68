"""How many files and connections the process may have open, and what that leaves room for."""

import sys
from dataclasses import dataclass

if sys.platform != "win32":
    import resource

BACKLOG = 128  # connections that come in at once (--backlog), before any can be refused
_A_WINDOW = 4  # the websocket, and three for the event loop that Streamlit gives each session
_OWN = 32 + BACKLOG  # what the process itself has open, and what comes before it can refuse
_MOST_OTHERS = 2_000
_ENOUGH = 65_536  # more is never asked for; some systems allow a thousand million


@dataclass(frozen=True)
class Handles:
    """How many may be open at once, and how they are divided."""

    most: int = _ENOUGH

    @property
    def others(self) -> int:
        """Return the room for connections without a window: who asks for a file, or for nothing."""
        return min(self.most // 5, _MOST_OTHERS)

    @property
    def windows(self) -> int:
        """Return the room for windows; at least one."""
        return max((self.most - _OWN - self.others) // _A_WINDOW, 1)


def take() -> Handles:
    """Raise the limit of this process as far as it may go, and return it.

    A fresh Debian starts everything with 1,024 and allows 524,288. A process that may not look or
    change, as under some sandboxes, keeps what it has. Windows has no such limit.
    """
    if sys.platform == "win32":
        return Handles()
    try:
        soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    except OSError:
        return Handles(1_024)
    most, wanted = _bounded(soft), _bounded(hard)
    if most < wanted:
        try:
            resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))
        except (OSError, ValueError):
            return Handles(most)
    return Handles(wanted)


def _bounded(limit: int) -> int:
    """Return a limit as a number; the system writes 'none' as one below zero."""
    return _ENOUGH if limit < 0 else min(limit, _ENOUGH)
