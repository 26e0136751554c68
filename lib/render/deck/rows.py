"""Tables and lists on a sheet: divided over sheets between rows, and between columns if need be."""

from collections.abc import Iterator, Sequence
from functools import partial
from math import ceil

from lib.page import GoalLine, Line, Question, Table
from lib.render.deck.blocks import Block, Item
from lib.render.deck.letters import Size, high, wide
from lib.render.deck.told import pill_height
from lib.render.templates import Markup, render
from lib.render.written import Place

_AIR = 1.0
"""Room in rem beside the text of a cell."""
_ABOVE = 0.55
"""Room in rem above and below the text of a row, with its line."""
_BROADEST = 26.0
_GOAL_COLUMNS = (40, 28, 16, 16)
"""Percentages: the name of an indicator, its verdict, its outcome, its target."""
_NUMBER = 2.6
"""Room in rem for the number of a question."""


def table(shown: Table, width: float) -> Iterator[Block]:
    """Yield a table; what does not fit beside each other follows below it, under the same heads."""
    for columns in _beside(shown, width):
        widths = _shared([_natural(shown, column) for column in columns], width)
        yield Block(
            tuple(_row(row, columns, widths, shown, total=at in shown.totals)
                  for at, row in enumerate(shown.rows)),
            partial(_framed, shown, columns, widths),
            _height([shown.columns[column].title for column in columns], widths, Size.STRONG),
        )  # fmt: skip


def width(shown: Table) -> float:
    """Return how wide a table is that stands as it is, in whole rem."""
    return float(ceil(sum(_natural(shown, column) for column in range(len(shown.columns)))))


def _framed(
    shown: Table, columns: Sequence[int], widths: Sequence[float], made: Sequence[Markup], _: int
) -> Markup:
    heads = [shown.columns[column] for column in columns]
    return render(
        "deck/table.html",
        caption=shown.caption, heads=heads, shares=_shares(widths), wide=wide_class(sum(widths)),
        rows=made,
    )  # fmt: skip


def _shares(widths: Sequence[float]) -> list[float]:
    whole = sum(widths)
    return [round(100 * width / whole, 2) for width in widths]


def wide_class(width: float) -> str:
    """Return the class of so many rem wide: no element may have a style of its own."""
    return f"wide-{round(width)}"


def _row(
    row: Sequence[str],
    columns: Sequence[int],
    widths: Sequence[float],
    shown: Table,
    *,
    total: bool,
) -> Item:
    texts = [row[column] for column in columns]
    cells = [(row[column], shown.columns[column].numeric) for column in columns]
    height = _height(texts, widths, Size.STRONG if total else Size.SMALL)
    return Item(height, lambda _: render("deck/row.html", cells=cells, total=total))


def _height(texts: Sequence[str], widths: Sequence[float], size: Size) -> float:
    cells = zip(texts, widths, strict=True)
    return max(high(text, size, width - _AIR) for text, width in cells) + _ABOVE


def _natural(shown: Table, column: int) -> float:
    """Return how wide a column is that breaks no word and no short text."""
    head = max(wide(word, Size.STRONG) for word in shown.columns[column].title.split(" "))
    cells = max((wide(row[column], Size.STRONG) for row in shown.rows), default=0.0)
    return min(max(head, cells), _BROADEST) + _AIR


def _beside(shown: Table, width: float) -> Iterator[list[int]]:
    """Yield the columns that fit beside each other, each time after the first one."""
    first, *others = range(len(shown.columns))
    columns, left = [first], width - _natural(shown, first)
    for column in others:
        long = _natural(shown, column)
        if long > left and len(columns) > 1:
            yield columns
            columns, left = [first], width - _natural(shown, first)
        columns.append(column)
        left -= long
    yield columns


def _shared(natural: Sequence[float], width: float) -> list[float]:
    """Return the widths of columns: what they need as far as there is room, in all whole rem."""
    needed = sum(natural)
    scale = min(ceil(needed), int(width)) / needed
    return [each * scale for each in natural]


def indicators(shown: GoalLine, width: float) -> Block:
    """Return the indicators of a goal with their verdicts."""
    widths = [int(width) * share / 100 for share in _GOAL_COLUMNS]
    heads = ("Indicator", "Doel gehaald?", "Uitkomst", "Doel")
    return Block(
        tuple(Item(_line_height(line, widths), partial(_line, line)) for line in shown.lines),
        partial(_goal, shown, wide_class(sum(widths))),
        _height(heads, widths, Size.STRONG),
    )


def _goal(shown: GoalLine, wide: str, made: Sequence[Markup], _: int) -> Markup:
    return render("deck/indicators.html", goal=shown, wide=wide, shares=_GOAL_COLUMNS, rows=made)


def _line(line: Line, place: Place) -> Markup:
    return render("deck/indicator.html", line=line, address=place.link)


def _line_height(line: Line, widths: Sequence[float]) -> float:
    pills = [f"{line.symbol} {line.label}", *([f"⚠ {line.stated}"] if line.stated else [])]
    name, verdict, *figures = (width - _AIR for width in widths)
    return _ABOVE + max(
        high(line.name, Size.TEXT, name),
        sum(pill_height(pill, Size.STRONG, verdict) + 0.2 for pill in pills),
        high(line.realised, Size.STRONG, figures[0]),
        high(line.target, Size.TEXT, figures[1]),
    )


def questions(shown: Sequence[Question], width: float) -> Block:
    """Return questions, each with its figures and its source."""
    return Block(
        tuple(_question(each, width - _NUMBER) for each in shown),
        lambda made, begin: render("deck/questions.html", first=begin + 1, questions=made),
    )


def _question(question: Question, width: float) -> Item:
    height = (
        high(question.text, Size.STRONG, width)
        + high(question.figures, Size.SMALL, width)
        + high(f"Bron: {question.source}", Size.SOURCE, width)
        + 0.8
    )
    return Item(height, lambda _: render("deck/question.html", question=question), (question.part,))
