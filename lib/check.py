"""The check of a folder as officers run it: every fault at once, in the words of the dashboard."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from lib import sources
from lib.sources import Fault, SourceError
from lib.sources.keeping.net import caught, write_down
from lib.sources.reading.faults import shown_lines
from lib.sources.snapshot import MISSING

GOOD, FAULTY, NOT_CHECKED = 0, 1, 2


@dataclass(frozen=True)
class Checked:
    """What a check found; without a content hash the sources cannot be used."""

    folder: Path
    found: tuple[Fault, ...]
    content_hash: str | None = None

    @property
    def faults(self) -> int:
        """Return how many faults there are, warnings left out."""
        return sum(not fault.warning for fault in self.found)

    @property
    def warnings(self) -> int:
        """Return how many warnings there are."""
        return len(self.found) - self.faults

    def status(self, *, strict: bool = False) -> int:
        """Return the status to leave with; `strict` lets a warning fail."""
        return FAULTY if self.faults or (strict and self.warnings) else GOOD

    def as_text(self) -> str:
        """Return what was found, one line each and faults first, and a last line that counts it."""
        lines = shown_lines(self.found, "meldingen")
        if any(fault.code == MISSING for fault in self.found):
            lines.append(looked_in(self.folder))
        return "\n".join([*lines, self._summary()])

    def as_json(self, *, strict: bool = False) -> str:
        """Return everything that was found as JSON, for a program to read."""
        described = {
            "folder": str(self.folder),
            "ok": self.status(strict=strict) == GOOD,
            "hash": self.content_hash,
            "faults": [asdict(fault) for fault in self.found],
        }
        return json.dumps(described, ensure_ascii=False, indent=2)

    def _summary(self) -> str:
        faults = {0: "Geen fouten", 1: "1 fout"}.get(self.faults, f"{self.faults} fouten")
        careful = f"{self.warnings} keer let op."
        if not self.warnings:
            return f"{faults}."
        return f"{faults}{', ' if self.faults else '. '}{careful}"


def looked_in(folder: Path) -> str:
    """Say which folder was read, where a file is missing; no message says it by itself."""
    return f"Gezocht in de map {folder}."


def check(folder: Path) -> Checked:
    """Check the sources in a folder; raises OSError when the folder cannot be read."""
    next(folder.iterdir(), None)
    try:
        snapshot = caught(lambda: sources.load(folder))
    except SourceError as error:
        write_down(error)
        return Checked(folder, error.faults)
    return Checked(folder, tuple(sorted(snapshot.warnings)), snapshot.content_hash)
