"""What can be wrong with a source, said with its place: one family of errors for people."""

from collections.abc import Iterable
from dataclasses import dataclass

MOST_SHOWN = 50


@dataclass(frozen=True, order=True)
class Fault:
    """One fault: where it stands (line and column count from 1) and what to do about it.

    A warning ("let op") does not keep a source from being used.
    """

    file: str
    line: int
    column: int
    code: str
    message: str
    warning: bool = False

    def __str__(self) -> str:
        careful = "let op: " if self.warning else ""
        return f"{self.file}:{self.line}:{self.column}: {careful}[{self.code}] {self.message}"


class SourceError(Exception):
    """One or more sources cannot be used; `faults` holds every fault, sorted by place."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(sorted(faults))
        shown = [str(fault) for fault in self.faults[:MOST_SHOWN]]
        if len(self.faults) > MOST_SHOWN:
            shown.append(f"... en nog {len(self.faults) - MOST_SHOWN} fouten.")
        super().__init__("\n".join(shown))
