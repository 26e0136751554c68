"""The parts of a page below each other, as blocks on paper."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import assert_never

from lib.page import (
    Amounts,
    Answers,
    Asked,
    Barred,
    Card,
    Chart,
    Clashes,
    Columns,
    Controls,
    Download,
    Facts,
    Failed,
    Folded,
    Found,
    GoalTree,
    Judged,
    Lead,
    Listing,
    Marks,
    Multiples,
    Note,
    Outwards,
    Overview,
    Part,
    Picked,
    Pledges,
    Prose,
    Referral,
    Refusal,
    Said,
    Section,
    Stories,
    Tabular,
    Title,
)
from lib.render.html import PartFailedError
from lib.render.html.prose import blocks as in_markdown
from lib.render.paper import debated, narrated, pictured, tables
from lib.render.paper.blocks import (
    Block,
    Heading,
    Item,
    Items,
    Key,
    Pairs,
    Paragraph,
    Together,
    Tone,
    note,
    plain,
    rich,
    way,
)


@dataclass(frozen=True)
class Here:
    """A page of the dashboard as a chapter of a document, by the name that its places have.

    What a page folds away is there only where it is `unfolded`.
    """

    page: str
    unfolded: bool = True

    def key(self, part: str) -> Key | None:
        """Return the place of a part of the page; what has no address has no place either."""
        return Key(self.page, part) if part else None

    @property
    def top(self) -> Key:
        """Return the place of the page itself."""
        return Key(self.page, "")


def laid(parts: Sequence[Part], here: Here) -> Iterator[Block]:
    """Write parts out below each other; raises PartFailedError for a part that failed."""
    for part in parts:
        yield from _laid(part, here)


def _laid(part: Part, here: Here) -> Iterator[Block]:
    match part:
        case Title() | Lead() | Note() | Refusal() | Referral() | Listing() | Prose() | Facts():
            yield from _told(part, here)
        case Section() | Card() | Columns() | Folded():
            yield from _within(part, here)
        case Tabular() | Barred() | Amounts():
            yield from _counted(part, here)
        case Chart() | Overview() | Multiples():
            yield from _pictured(part, here)
        case Judged() | Said() | Answers() | Marks() | Asked():
            yield from _debated(part, here)
        case Pledges() | Stories() | GoalTree() | Outwards() | Clashes() | Found():
            yield from _narrated(part, here)
        case Controls() | Download() | Picked():
            return  # nothing on paper can be chosen, saved or copied
        case Failed():
            raise PartFailedError(f"A part of {here.page} cannot be made") from part.cause
        case _:
            assert_never(part)


def _told(
    part: Title | Lead | Note | Refusal | Referral | Listing | Prose | Facts, here: Here
) -> Iterator[Block]:
    match part:
        case Title():
            if part.above:
                yield Paragraph(plain(part.above, Tone.MUTED), small=True, sticky=True)
            yield Heading(1, part.text, here.top, listed=True)
        case Lead():
            yield Paragraph(rich(part.sentence))
        case Note() | Refusal():
            yield note(part.text)
        case Referral():
            yield Paragraph((*rich(part.told), way(f"{part.name}.", part.address)))
        case Listing():
            yield Items(tuple(Item((Paragraph(plain(line)),)) for line in part.lines))
        case Prose():
            for is_heading, words in in_markdown(part.markdown):
                yield Heading(2, words) if is_heading else Paragraph(plain(words))
        case Facts():
            yield Pairs(tuple((head, (plain(text),)) for head, text in part.pairs))
        case _:
            assert_never(part)


def _within(part: Section | Card | Columns | Folded, here: Here) -> Iterator[Block]:
    """Write out what holds other parts; what stands beside each other comes below each other."""
    match part:
        case Section():
            if part.title:
                yield Heading(2, part.title, here.key(part.anchor))
            yield from laid(part.parts, here)
        case Card():
            for parts in (part.head, part.picture, part.said, part.more):
                yield from laid(parts, here)
        case Columns():
            for column in part.columns:
                yield from laid(column, here)
        case Folded():
            if here.unfolded:
                yield Heading(3, part.told)
                yield from laid(part.parts, here)
        case _:
            assert_never(part)


def _counted(part: Tabular | Barred | Amounts, here: Here) -> Iterator[Block]:
    match part:
        case Tabular():
            yield from tables.of_table(part.table, here.key(part.anchor))
        case Barred():
            yield from tables.of_bars(part, here.key(part.anchor))
        case Amounts():
            yield debated.amounts(part.amounts)
        case _:
            assert_never(part)


def _pictured(part: Chart | Overview | Multiples, here: Here) -> Iterator[Block]:
    match part:
        case Chart():
            yield pictured.chart(part, here.key(part.anchor))
        case Overview():
            yield from pictured.overview(part, here.key(part.anchor))
        case Multiples():
            yield from pictured.multiples(part, here.key(part.anchor))
        case _:
            assert_never(part)


def _debated(part: Judged | Said | Answers | Marks | Asked, here: Here) -> Iterator[Block]:
    match part:
        case Judged():
            name = Heading(2, part.answer.name, here.key(part.anchor))
            yield Together((name, *debated.answer(part.answer)))
        case Said():
            yield debated.said(part)
        case Answers():
            yield from debated.tiles(part)
        case Marks():
            yield debated.marks(part.marks)
        case Asked():
            yield from debated.asked(part, here.key)
        case _:
            assert_never(part)


def _narrated(
    part: Pledges | Stories | GoalTree | Outwards | Clashes | Found, here: Here
) -> Iterator[Block]:
    match part:
        case Pledges():
            yield from narrated.pledges(part, here.key)
        case Stories():
            yield from narrated.stories(part, here.key)
        case GoalTree():
            yield narrated.tree(part)
        case Outwards():
            yield narrated.outwards(part)
        case Clashes():
            yield narrated.clashes(part, here.key)
        case Found():
            yield from narrated.found(part)
        case _:
            assert_never(part)
