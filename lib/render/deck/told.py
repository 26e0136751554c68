"""Sentences, answers and amounts on a sheet: how they are written, and how high they become."""

from collections.abc import Iterable, Sequence
from functools import partial

from lib.page import Answer, Large, Mark, Saying
from lib.render.deck.blocks import GAP, Block, Item, Make
from lib.render.deck.letters import Size, high, pieces, wide
from lib.render.emphasis import plain
from lib.render.templates import Markup, render
from lib.render.written import Place

_PILL = 0.5  # rem around the letters of a verdict
_BESIDE = 2.0  # rem between figures beside each other
_CHIP = 3.6  # rem, with what is below it


def text(told: str, size: Size, width: float, most: float) -> Block:
    """Return a text, in pieces that are no higher than `most`."""
    measured = Size.STRONG if size is Size.TEXT and plain(told) != told else size
    bare = plain(told)
    cut = pieces(bare, measured, width, most)
    written = [told] if len(cut) == 1 else cut
    return Block(
        tuple(
            Item(high(piece, measured, width), _as("deck/text.html", text=it, size=size.css))
            for it, piece in zip(written, cut, strict=True)
        )
    )


def line(told: str, size: Size, width: float) -> Item:
    """Return a text that stays whole."""
    return Item(high(told, size, width), _as("deck/text.html", text=told, size=size.css))


def answer(shown: Answer, width: float, size: Size) -> Item:
    """Return a verdict, what a document says where that is something else, and the sum."""
    pills = [f"{shown.symbol} {shown.answer}", *([f"⚠ {shown.stated}"] if shown.stated else [])]
    return Item(
        sum(pill_height(pill, Size.STRONG, width) + 0.3 for pill in pills)
        + _flowing([_figure(each, at == 0) for at, each in enumerate(shown.figures)], width)
        + high(shown.sentence, size, width)
        + 1.2,
        _as("deck/answer.html", shown=shown, size=size.css),
    )


def pill_height(told: str, size: Size, width: float) -> float:
    """Return how high a verdict in its colour becomes."""
    return high(told, size, width - 2 * size.value.rem) + _PILL


def amounts(shown: Sequence[Large], width: float) -> Item:
    """Return amounts beside each other, each with what it is above and what goes with it below."""
    each = width / max(len(shown), 1) - _BESIDE
    most = max((_amount(one, each) for one in shown), default=0.0)
    return Item(most, _as("deck/amounts.html", amounts=shown))


def said(sayings: Iterable[Saying], width: float, most: float) -> Iterable[Block]:
    """Return what is said, head by head; a head stays with its first line."""
    for saying in sayings:
        head = high(saying.head, Size.STRONG, width) + 0.3
        items: list[Item] = []
        for line in saying.lines:
            cut = pieces(line, Size.TEXT, width - 1.5, most - head)
            for piece in cut:
                first = saying.head if not items else ""
                height = high(piece, Size.TEXT, width - 1.5) + 0.3 + (head if first else 0)
                make = _as("deck/saying.html", head=first, line=piece, one=len(saying.lines) == 1)
                items.append(Item(height, make))
        yield Block(tuple(items))


def marks(shown: Sequence[Mark], width: float) -> Block:
    """Return verdicts as signs, row by row."""
    rows: list[list[Mark]] = []
    left = 0.0
    for mark in shown:
        long = max(3.4, wide(mark.code, Size.SMALL) + 1.2) + 0.5
        if long > left:
            rows.append([])
            left = width
        rows[-1].append(mark)
        left -= long
    return Block(
        tuple(Item(_CHIP, partial(_marked, row)) for row in rows),
        lambda made, _: render("deck/signs.html", rows=made),
    )


def _marked(row: Sequence[Mark], place: Place) -> Markup:
    return render("deck/marks.html", marks=row, address=place.link)


def beside(left: Sequence[Item], right: Item) -> Item:
    """Return what stands below each other on the left, and what stands on the right of it."""

    def make(place: Place) -> Markup:
        written = [item.make(place) for item in left]
        return render("deck/beside.html", left=written, right=right.make(place))

    height = sum(item.height + GAP for item in left) - GAP
    return Item(max(height, right.height), make)


def _as(template: str, **content: object) -> Make:
    """Return what fills a template that has no addresses in it."""
    return lambda _: render(template, **content)


def _figure(figure: Large, first: bool) -> tuple[str, str, Size]:
    return figure.head, figure.text, Size.FIGURE if first else Size.SIDE_FIGURE


def _flowing(figures: Sequence[tuple[str, str, Size]], width: float) -> float:
    """Return how high figures are that stand beside each other as far as there is room."""
    height, row, left = 0.0, 0.0, 0.0
    for head, told, size in figures:
        long = min(max(wide(head, Size.SMALL), wide(told, size)), width)
        if long > left:
            height, row, left = height + row, 0.0, width
        left -= long + _BESIDE
        row = max(row, high(head, Size.SMALL, width) + high(told, size, width) + 0.4)
    return height + row


def _amount(amount: Large, width: float) -> float:
    return (
        high(amount.head, Size.SMALL, width)
        + high(amount.text, Size.SIDE_FIGURE, width)
        + high(amount.told, Size.SMALL, width)
    )
