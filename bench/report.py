"""The report: Markdown with tables, and with each goal whether it was met."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

Cell: TypeAlias = str | int | float | None

_SEVERAL = 100  # from here on a number needs no decimals
_FEW = 10


@dataclass(frozen=True)
class Goal:
    """A figure that was promised: what was promised, what was found, and whether that is enough."""

    promised: str
    found: str
    met: bool


@dataclass
class Part:
    """One part of the report: how was measured, what was found, and what was promised."""

    title: str
    method: str
    tables: list[str] = field(default_factory=list)
    goals: list[Goal] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def text(self) -> str:
        """Return the part as Markdown."""
        notes = ["\n".join(f"- {note}" for note in self.notes)] if self.notes else []
        goals = [table(("goal", "found", "met"), map(_judged, self.goals))] if self.goals else []
        return "\n\n".join([f"## {self.title}", self.method, *self.tables, *notes, *goals])


def table(titles: Sequence[str], rows: Iterable[Sequence[Cell]]) -> str:
    """Return a Markdown table; columns of numbers stand to the right, None is a dash."""
    body = [tuple(row) for row in rows]
    numeric = [any(not isinstance(row[place], str) for row in body) for place in range(len(titles))]
    lines = [titles, ["--:" if right else "--" for right in numeric]]
    lines += [[written(cell) for cell in row] for row in body]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def written(cell: Cell) -> str:
    """Write a number with as many decimals as it deserves."""
    if cell is None:
        return "–"
    if isinstance(cell, float):
        decimals = 0 if abs(cell) >= _SEVERAL else 1 if abs(cell) >= _FEW else 2
        return f"{cell:,.{decimals}f}"
    return f"{cell:,}" if isinstance(cell, int) else cell.replace("|", "\\|")


def _judged(goal: Goal) -> tuple[str, str, str]:
    return goal.promised, goal.found, "yes" if goal.met else "**no**"
