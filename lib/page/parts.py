"""What a page is made of: a closed family of frozen parts, without a text of their own.

Whoever shows a page handles each of them: `Part` is a union, so that a new one is a type error
wherever it is not handled. `anchor` is the part of the address that leads to a part.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from lib.page.answer import Answer, Question
from lib.page.bars import Barred
from lib.page.card import Large, Onward, Saying
from lib.page.figure import Figure
from lib.page.found import Results
from lib.page.goals import GoalGroup, GoalLine, Mark, Tile
from lib.page.links import Link
from lib.page.multiples import SmallGroup
from lib.page.pledges import PledgeGroup
from lib.page.stories import Clash, Outward, Story
from lib.page.table import Table

_MOST_UNFOLDED = 12  # goals


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
class Referral:
    """A sentence with a link behind it; **words with a number** stand out."""

    told: str
    name: str
    address: Link


@dataclass(frozen=True)
class Amounts:
    """What a page comes down to in a few amounts, beside each other."""

    amounts: tuple[Large, ...]


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
class Outwards:
    """Links to other sites, each marked as one and with the site that it leads to."""

    links: tuple[Outward, ...]


@dataclass(frozen=True)
class Clashes:
    """Places that contradict each other, side by side."""

    clashes: tuple[Clash, ...]


@dataclass(frozen=True)
class Stories:
    """What documents tell of some things, with the promises that belong to each."""

    stories: tuple[Story, ...]


@dataclass(frozen=True)
class Folded:
    """Tables and remarks that are shown when a reader asks for them, by what is `told`."""

    told: str
    parts: tuple[Tabular | Note | Facts | Stories | Outwards | Clashes, ...]


@dataclass(frozen=True)
class Chart:
    """A chart under its finding, with its source; its table stands in a part of its own.

    `level` is that of its finding among the headings: 3 under a section, 2 without one.
    """

    figure: Figure
    anchor: str
    level: int = 3


@dataclass(frozen=True)
class Judged:
    """The answer about one thing, under its name."""

    answer: Answer
    anchor: str


@dataclass(frozen=True)
class Said:
    """What is said about something, head by head, and where to read on."""

    sayings: tuple[Saying, ...]
    ways: tuple[Onward, ...]


@dataclass(frozen=True)
class Card:
    """All there is to debate about one thing: its answer, its picture beside what is said of it.

    `more` stands folded. The same card is a part of a page, a sheet and a piece of paper.
    """

    head: tuple["Part", ...]
    picture: tuple["Part", ...]
    said: tuple["Part", ...]
    more: tuple["Part", ...]

    @property
    def parts(self) -> tuple["Part", ...]:
        """Return the card as the parts of a page."""
        if not self.picture:
            return (*self.head, *self.said, *self.more)
        return (*self.head, Columns((3, 2), (self.picture, self.said)), *self.more)


@dataclass(frozen=True)
class Answers:
    """The answers that a page comes down to, beside each other and seen from afar."""

    tiles: tuple[Tile, ...]


@dataclass(frozen=True)
class Marks:
    """Verdicts by name, each leading to its indicator."""

    marks: tuple[Mark, ...]


@dataclass(frozen=True)
class Overview:
    """Every goal in a year; `pictures` has the small trend of each indicator by its name (SVG)."""

    groups: tuple[GoalGroup, ...]
    pictures: Mapping[str, str]
    money: str
    year: int
    anchor: str

    @property
    def unfolded(self) -> bool:
        """Tell whether groups are open at first: so few goals still make one screen or two."""
        return sum(len(group.goals) for group in self.groups) <= _MOST_UNFOLDED


@dataclass(frozen=True)
class Multiples:
    """Every indicator as a small chart; `pictures` has each by its name (SVG).

    All have the same years, from `first` to `last`; `year` is the chosen one.
    """

    groups: tuple[SmallGroup, ...]
    pictures: Mapping[str, str]
    first: int
    last: int
    year: int
    anchor: str


@dataclass(frozen=True)
class AskedOfGoal:
    """The questions about one goal; without a name those of all goals, and no heading.

    `goal` is its code as it is printed, empty for what stands under no goal; `anchor` its place.
    """

    goal: str
    name: str
    anchor: str
    questions: tuple[Question, ...]


@dataclass(frozen=True)
class Tick:
    """Whether something is chosen, and the place where that is the other way round."""

    chosen: bool
    place: Link


@dataclass(frozen=True)
class Asked:
    """Questions, goal by goal; `ticks` has one for each, by its part.

    `codes` are the codes of goals as documents print them, empty for no goal.
    """

    goals: tuple[AskedOfGoal, ...]
    ticks: Mapping[str, Tick]
    codes: Mapping[str, str]


@dataclass(frozen=True)
class Picked:
    """What is chosen, to copy as plain text; `others` lead to other selections, by their names."""

    told: str
    label: str
    text: str
    others: tuple[tuple[str, Link], ...]


@dataclass(frozen=True)
class Pledges:
    """Promises or motions beside what came of them, group by group."""

    groups: tuple[PledgeGroup, ...]


@dataclass(frozen=True)
class GoalTree:
    """Goals with the verdict on each indicator below them; `money` says what stands beside."""

    goals: tuple[GoalLine, ...]
    money: str


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
    Title | Lead | Note | Referral | Amounts | Refusal | Listing | Prose | Facts | Tabular | Barred
    | Folded | Chart | Judged | Said | Card | Answers | Marks | Overview | Multiples
    | Asked | Picked | Pledges | Stories | GoalTree | Outwards | Clashes | Found
    | Download | Controls | Columns | Section | Failed
)  # fmt: skip
