"""The parts of pages as slides: what a meeting looks at, and what the notes keep."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
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
    Link,
    Listing,
    Marks,
    Multiples,
    Note,
    Outwards,
    Overview,
    Page,
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
from lib.render import emphasis
from lib.render.around import Around
from lib.render.failed import PartFailedError
from lib.render.slides import cards, money, overview, questions
from lib.render.slides.fitting import fitted, height
from lib.render.slides.slide import BODY, Box, Slide, Text, Words, divided, told_apart
from lib.render.slides.tables import of_table

_BETWEEN = 0.4


def composed(pages: Iterable[tuple[Link, Page]], around: Around) -> tuple[Slide, ...]:
    """Return pages as slides; `pages` has each with its place. No two have the same title.

    Raises PartFailedError where a part of a page failed.
    """
    return told_apart(slide for place, page in pages for slide in _of_page(place, page, around))


@dataclass
class _Waiting:
    """What stands on a page above the next slide; `told` is all that the page says in words."""

    title: str = ""
    above: str = ""
    words: list[Words] = field(default_factory=list)
    amounts: Amounts | None = None
    told: tuple[str, ...] = ()

    def taken(self) -> tuple[Words, ...]:
        """Return the words that wait, and wait no more."""
        found, self.words = tuple(self.words), []
        return found


def _of_page(place: Link, page: Page, around: Around) -> Iterator[Slide]:
    waiting, many = _Waiting(told=tuple(_told(page.parts))), 0
    for slide in _laid(page.parts, waiting, around):
        many += 1
        yield replace(slide, address=slide.address or around.address(place))
    if not many and (words := waiting.taken()):
        slide = _of_words(waiting, words)
        yield replace(slide, address=around.address(place))


def _told(parts: Sequence[Part]) -> Iterator[str]:
    for part in parts:
        match part:
            case Lead():
                yield emphasis.plain(part.sentence)
            case Note():
                yield part.text
            case _:
                pass


def _laid(parts: Sequence[Part], waiting: _Waiting, around: Around) -> Iterator[Slide]:
    for part in parts:
        match part:
            case Title() | Lead() | Note() | Amounts():
                _keep(part, waiting)
            case Answers():
                yield _opening(part, waiting, around)
            case Overview():
                yield from overview.slides(part, waiting.above)
            case Card():
                yield from cards.slides(part, waiting.title, "")
            case Barred():
                waiting.taken()
                yield from money.bars(part, waiting.amounts, waiting.above, waiting.told)
            case Chart():
                yield money.years(part, waiting.above)
            case Tabular():
                yield from _table(part, waiting)
            case Asked():
                yield from questions.slides(part, waiting.title, waiting.above)
            case Failed():
                raise PartFailedError("A part of the slides cannot be made") from part.cause
            case (
                Referral() | Refusal() | Listing() | Prose() | Facts() | Folded() | Judged()
                | Said() | Marks() | Multiples() | Picked() | Pledges() | Stories() | GoalTree()
                | Outwards() | Clashes() | Found() | Download() | Controls() | Columns() | Section()
            ):  # fmt: skip
                pass  # to read on one's own, or to choose: the address on the slide leads there
            case _:
                assert_never(part)


def _keep(part: Title | Lead | Note | Amounts, waiting: _Waiting) -> None:
    """Keep what is no slide of its own for the next one."""
    match part:
        case Title():
            waiting.title, waiting.above = part.text, part.above
        case Lead():
            waiting.words.append(Words(tuple(emphasis.parts(part.sentence)), size=24, after=12))
        case Note():
            waiting.words.append(Words((part.text,), "muted", size=16, after=8))
        case Amounts():
            waiting.amounts = part
        case _:
            assert_never(part)


def _opening(part: Answers, waiting: _Waiting, around: Around) -> Slide:
    """Return the slide that everything begins with: what it comes down to, and of when it is."""
    words: list[Words] = []
    for tile in part.tiles:
        words.append(Words(tuple(emphasis.parts(tile.sentence)), bold=True, size=32, after=6))
        if tile.more:
            words.append(Words(tuple(emphasis.parts(tile.more)), size=20, after=22))
    words += [Words((text,), "muted", size=14) for text in (*around.about, around.issued)]
    notes = tuple(each.text for each in words)
    return Slide(waiting.title, waiting.above, (Text(BODY, fitted(words, BODY)),), notes)


def _of_words(waiting: _Waiting, words: tuple[Words, ...]) -> Slide:
    """Return a page of which there are only words."""
    shapes = (Text(BODY, fitted(words, BODY)),)
    return Slide(waiting.title, waiting.above, shapes, tuple(each.text for each in words))


def _table(part: Tabular, waiting: _Waiting) -> Iterator[Slide]:
    """Yield a table, under what the page says above it where there is room for both."""
    words = waiting.taken()
    below = _below(words) if words else BODY
    grids = list(of_table(below, part.table, {}))
    if words and len(grids) > 1:
        yield _of_words(waiting, words)
        grids, words = list(of_table(BODY, part.table, {})), ()
    above = Box(BODY.left, BODY.top, BODY.width, below.top - BODY.top - _BETWEEN)
    text = (Text(above, fitted(words, above)),) if words else ()
    title = waiting.title if words else part.table.caption
    yield from divided(Slide(title, waiting.above, (*text, grid), waiting.told) for grid in grids)


def _below(words: tuple[Words, ...]) -> Box:
    """Return the place under words, or a third of a slide where they are many."""
    high = min(height(words, BODY.width), BODY.height / 3) + _BETWEEN
    return Box(BODY.left, BODY.top + high, BODY.width, BODY.height - high)
