"""What there is to present of a goal: its verdicts, each indicator, its money and its promises."""

from collections.abc import Iterator, Sequence

from lib.page import (
    Card,
    Chart,
    Controls,
    GoalLine,
    Judged,
    Listing,
    Note,
    Onward,
    Page,
    Said,
    Section,
    Tabular,
    Title,
)
from lib.render.deck import drawn, rows, told
from lib.render.deck.blocks import Block, Item
from lib.render.deck.letters import HEIGHT, Size, high
from lib.render.deck.reading import anchors, every
from lib.render.deck.sheet import INSIDE, Key, Thought, whole
from lib.render.templates import render
from lib.render.written import Written
from lib.wording import addresses

MOST = HEIGHT / 2
"""Rem that a text may be high before it is divided."""
_BETWEEN = 2.0
"""Rem between an answer and what stands beside it."""
_LEAST = 22.0
"""Rem that an answer needs beside a table."""
_PROMISES = "beloften"
"""The part of the page of a goal with its promises."""


def of_goal(line: GoalLine, column: str, pages: Sequence[Page], address: str) -> Iterator[Thought]:
    """Yield what there is to present of a goal, of which `pages` tell one after the other.

    `column` says what its money is, `address` is that of the presentation.
    """
    first, code = pages[0], dict(line.place.choices)["doel"]
    yield _verdicts(line, column, first, code)
    for card in (card for page in pages for card in every(page, Card)):
        if not any(every(card, Controls)):
            yield from _indicator(card, first.title, code, address)
    yield from (
        _money(card, first.title, code, address)
        for card in every(first, Card)
        if every(card, Controls)
    )
    for section in every(first, Section):
        if section.anchor == _PROMISES:
            yield _promises(section, first.title, code)


def _verdicts(line: GoalLine, column: str, page: Page, code: str) -> Thought:
    """Return the verdicts on the indicators of a goal, and what became of its money."""
    found = rows.indicators(line, INSIDE) if line.lines else _nothing()
    money = f"{column}: {line.money_word} {line.money_size}"
    below = Item(
        high(money, Size.LARGE, INSIDE),
        lambda _: render("deck/money.html", column=column, goal=line),
    )
    sums = tuple(each.sentence for each in line.lines)
    return Thought(
        addresses.sheet("doel", code),
        every(page, Title)[0].above,
        page.title,
        (found, Block((below,))),
        (Listing(sums),) if sums else (),
        (_key(code),),
    )


def _nothing() -> Block:
    return Block((Item(Size.LARGE.value.line, lambda _: render("deck/no_indicator.html")),))


def _indicator(card: Card, goal: str, code: str, address: str) -> Iterator[Thought]:
    """Yield an indicator: its answer beside its chart, or before it; then its groups, if any."""
    (judged,) = every(card, Judged)
    keys = tuple(_key(code, anchor) for anchor in anchors(card))

    def thought(*blocks: Block, notes: tuple[Written, ...] = ()) -> Thought:
        name = addresses.sheet("indicator", code, judged.anchor)
        return Thought(name, goal, judged.answer.name, blocks, notes, keys)

    notes = _notes(card, judged)
    below = (_alone(judged), *(block for chart in every(card, Chart) for block in _below(chart)))
    several = [thought(_beside(judged, chart), notes=notes) for chart in every(card, Chart)
               if drawn.beside(chart.figure)]  # fmt: skip
    if several and all(whole(each, address) for each in several):
        yield from several
    else:
        yield thought(*below, notes=notes)
    tables = [block for each in _tables(card) for block in rows.table(each.table, INSIDE)]
    if tables:
        yield thought(*tables)


def _tables(card: Card) -> list[Tabular]:
    """Return the tables that stand open on a card."""
    return [part for part in card.picture if isinstance(part, Tabular)]


def _alone(judged: Judged) -> Block:
    return Block((told.answer(judged.answer, INSIDE, Size.LARGE),))


def _beside(judged: Judged, chart: Chart) -> Block:
    """Return an answer with its chart beside it, and below it how to read that."""
    width = INSIDE - drawn.width(chart.figure) - _BETWEEN
    answer = told.answer(judged.answer, width, Size.TEXT)
    return Block((told.beside([answer, *_words(chart, width)], drawn.chart(chart.figure)),))


def _below(chart: Chart) -> Iterator[Block]:
    for item in (*_words(chart, INSIDE), drawn.chart(chart.figure)):
        yield Block((item,))


def _words(chart: Chart, width: float) -> list[Item]:
    """Return what stands beside a chart: what it shows, how to read it, where it is from."""
    caption = chart.figure.caption
    source = f"Bron: {caption.source}" if caption.source else "Bron: staat niet in de documenten."
    pairs = (
        (caption.finding, Size.STRONG), (caption.about, Size.SMALL), (source, Size.SOURCE),
    )  # fmt: skip
    return [told.line(text, size, width) for text, size in pairs]


def _notes(card: Card, judged: Judged) -> tuple[Written, ...]:
    """Return what who speaks has at hand: the sum, what was found, what is said and asked."""
    found = (judged.answer.sentence, *(note.text for note in every(card, Note)))
    said = [Said(each.sayings, ()) for each in every(card, Said) if each.sayings]
    return (Listing(found), *said)


def _money(card: Card, goal: str, code: str, address: str) -> Thought:
    """Return the money of a goal: its answer beside its amounts, or before them."""
    (judged,) = every(card, Judged)
    keys = tuple(_key(code, anchor) for anchor in anchors(card))

    def thought(*blocks: Block) -> Thought:
        heading = judged.answer.name
        return Thought(
            addresses.sheet("geld", code), goal, heading, blocks, _notes(card, judged), keys
        )

    tables = [each.table for each in _tables(card)]
    if len(tables) == 1 and (width := INSIDE - rows.width(tables[0]) - _BETWEEN) > _LEAST:
        (block,) = rows.table(tables[0], INSIDE)
        answer = told.answer(judged.answer, width, Size.LARGE)
        beside = thought(Block((told.beside([answer], block.one),)))
        if whole(beside, address):
            return beside
    below = [block for table in tables for block in rows.table(table, INSIDE)]
    return thought(_alone(judged), *below)


def _promises(section: Section, goal: str, code: str) -> Thought:
    """Return what came of the promises of a goal."""
    said = [part for part in section.parts if isinstance(part, Said)]
    sayings = [saying for part in said for saying in part.sayings]
    ways: list[Onward] = [way for part in said for way in part.ways]
    keys = (("beloften", "", way.place.part) for way in ways if way.place.part)
    return Thought(
        addresses.sheet("beloften", code),
        goal,
        section.title,
        tuple(told.said(sayings, INSIDE, MOST)),
        (),
        (_key(code, section.anchor), *keys),
    )


def _key(code: str, part: str = "") -> Key:
    return ("doelstelling", code, part)
