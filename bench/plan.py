"""How much is measured: enough for a figure to stand, or just enough to see that all works."""

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Plan:
    """How often and how long; `peers` is the Python that has the packages to compare with."""

    reruns: int = 40
    views: int = 7
    steps: tuple[int, ...] = (50, 100, 150, 200, 250, 300, 350, 400, 450, 500)
    seconds: float = 40
    starts: int = 7
    minutes: float = 30
    copies: tuple[int, ...] = (1, 10, 100)
    peers: Path = Path(sys.executable)


QUICK: dict[str, Any] = {
    "reruns": 8, "views": 1, "steps": (40,), "seconds": 12, "starts": 2, "minutes": 0.5,
    "copies": (1, 10),
}  # fmt: skip
