"""What a page is made of: a closed family of frozen parts, without a text of their own.

Whoever shows a page handles each of them: `Part` is a union, so that a new one is a type error
wherever it is not handled. `anchor` is the part of the address that leads to a part.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from lib.page.answer import Answer, Question
from lib.page.figure import Figure
from lib.page.found import Results
from lib.page.goals import GoalLine
from lib.page.links import Link
from lib.page.table import Table


@dataclass(frozen=True)
class Elsewhere:
    """A page that has parts which this one does not have; `told` leads to it in words."""

    told: str
    name: str
    address: Link
    anchors: tuple[str, ...]


@dataclass(frozen=True)
class Title:
    """The one first-level heading, with a small line above it.

    Who came for a part that is not on the page reads `gone`, or where else it stands.
    """

    text: str
    above: str
    gone: str
    elsewhere: tuple[Elsewhere, ...] = ()


@dataclass(frozen=True)
class Lead:
    """The sentence that a page or a section comes down to; **words with a number** stand out."""

    sentence: str


@dataclass(frozen=True)
class Note:
    """A remark in small type."""

    text: str


@dataclass(frozen=True)
class Refusal:
    """What a visitor typed cannot be used, and what to type instead."""

    text: str


@dataclass(frozen=True)
class Listing:
    """Sentences below each other; without any, that there are none is said."""

    lines: tuple[str, ...]


@dataclass(frozen=True)
class Prose:
    """A text of our own, written in Markdown."""

    markdown: str


@dataclass(frozen=True)
class Facts:
    """Pairs of a head and a text."""

    pairs: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Tabular:
    """A table with its place."""

    table: Table
    anchor: str


@dataclass(frozen=True)
class Folded:
    """Tables and remarks that are shown when a reader asks for them, by what is `told`."""

    told: str
    parts: tuple[Tabular | Note, ...]


@dataclass(frozen=True)
class Chart:
    """A chart under its finding, with its source; its table stands in a part of its own."""

    figure: Figure
    anchor: str


@dataclass(frozen=True)
class Judged:
    """The answer for one indicator, under its name."""

    answer: Answer
    anchor: str


@dataclass(frozen=True)
class Overview:
    """Every goal in a year; `pictures` has the small trend of each indicator by its name (SVG)."""

    goals: tuple[GoalLine, ...]
    pictures: Mapping[str, str]
    money: str
    year: int
    anchor: str


@dataclass(frozen=True)
class AskedOfGoal:
    """The questions about one goal."""

    goal: str
    name: str
    questions: tuple[Question, ...]


@dataclass(frozen=True)
class Asked:
    """Questions, goal by goal."""

    goals: tuple[AskedOfGoal, ...]


@dataclass(frozen=True)
class Found:
    """What a search came to, in a sentence, and the results by kind, the best kind first."""

    told: str
    results: tuple[Results, ...]


@dataclass(frozen=True)
class Download:
    """A file to save; `told` says beside its button what it holds, empty for a button alone."""

    label: str
    name: str
    content: bytes
    told: str


@dataclass(frozen=True)
class Controls:
    """The place of choices, by their names: what a reader chooses from where that is possible."""

    names: tuple[str, ...]


@dataclass(frozen=True)
class Columns:
    """Parts beside each other; where there is no room, below each other."""

    widths: tuple[int, ...]
    columns: tuple[tuple["Part", ...], ...]


@dataclass(frozen=True)
class Section:
    """Parts under a heading; an empty title is no heading."""

    title: str
    anchor: str
    parts: tuple["Part", ...]


@dataclass(frozen=True, eq=False)
class Failed:
    """A part that could not be made; who shows it writes the cause down, and never on the page."""

    cause: Exception


Part: TypeAlias = (
    Title | Lead | Note | Refusal | Listing | Prose | Facts | Tabular | Folded | Chart | Judged
    | Overview | Asked | Found | Download | Controls | Columns | Section | Failed
)  # fmt: skip
