"""How long the keeper waits for what, and what it wants to know of time."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum


@dataclass(frozen=True)
class Clock:
    """What the keeper wants to know of time."""

    now: Callable[[], float] = time.time
    monotonic: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep


@dataclass(frozen=True)
class Patience:
    """How many seconds the keeper waits.

    `settle`: how long a change stands still before it is read. `consider`: how long a version in
    which much disappeared stands still before it is shown; 0 shows it at once. `deadline`: how long
    the disk may take to answer before it is said to hang.
    """

    settle: float = 0.5
    consider: float = 120
    deadline: float = 10


class Wait(Enum):
    """How long a caller waits for a newer version; who has nothing to show always waits for it."""

    NOT = "not"
    UNTIL_MADE = "until made"
    UNTIL_STILL = "until still"
    """Also for a change that has not stood still yet: once, and no longer than it takes."""
