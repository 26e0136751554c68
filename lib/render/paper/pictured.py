"""What has pictures in it, on paper: charts, the overview, every indicator as a small chart."""

import json
from collections.abc import Iterator

from lib.charts import FONT, PALETTES, painted
from lib.page import Chart, GoalGroup, GoalLine, Line, Multiples, Overview, Small, Spec
from lib.render.html.drawing import svg
from lib.render.paper import tones
from lib.render.paper.blocks import (
    Block,
    Cell,
    Grid,
    Head,
    Heading,
    Key,
    Paragraph,
    Picture,
    Run,
    Together,
    note,
    plain,
    rich,
)
from lib.render.paper.fonts import FAMILY
from lib.render.paper.tables import split
from lib.wording import paper

_SMALL = 27.0  # mm
_WIDTH = 0.78  # of the room, so that letters in a chart are as large as those in a table


def chart(part: Chart, key: Key | None) -> Together:
    """Return a chart under its finding, with its source."""
    caption = part.figure.caption
    return Together((
        Heading(part.level, caption.finding, key),
        note(caption.about),
        Picture(_drawn(part.figure.spec), caption.spoken, _WIDTH),
        note(paper.source(caption.source)),
    ))  # fmt: skip


def _drawn(spec: Spec) -> str:
    """Draw a chart in the letters and the colours of paper."""
    lettered = json.loads(json.dumps(spec).replace(json.dumps(FONT), json.dumps(FAMILY)))
    return _coloured(svg(lettered))


def _coloured(picture: str) -> str:
    return painted(picture, PALETTES["light"])


def overview(part: Overview, key: Key | None) -> Iterator[Block]:
    """Yield every goal with its indicators and its money."""
    for group in part.groups:
        if len(part.groups) > 1:
            yield Heading(2, group.name)
            yield Paragraph(rich(group.told))
            yield note(group.effect)
        yield from split(goals(group, part, key if group is part.groups[0] else None))


def goals(group: GoalGroup, part: Overview, key: Key | None) -> Grid:
    """Return the goals of a group as a table: a row for each goal, and its indicators below it."""
    heads = (
        Head(paper.GOAL_AND_INDICATOR),
        Head("Doel gehaald?"),
        Head("Uitkomst", numeric=True),
        Head("Doel", numeric=True),
        Head("Verloop", width=_SMALL),
        Head(part.money, numeric=True),
    )
    rows = [row for goal in group.goals for row in _goal(goal, part)]
    totals = [number for number, row in enumerate(rows) if row[0].over > 1]
    return Grid(paper.goals(group.name, part.year), heads, tuple(rows), tuple(totals), key)


def _goal(goal: GoalLine, part: Overview) -> Iterator[tuple[Cell, ...]]:
    name = Run(f"{goal.code} {goal.name}".strip(), to=goal.place)
    tone = tones.of_sign(goal.money_sign)
    money = " ".join(filter(None, (goal.money_word, goal.money_size)))
    none = () if goal.lines else (plain(paper.NO_INDICATOR),)
    yield Cell(((name,), *none), over=5), Cell((plain(money, tone),))
    for line in goal.lines:
        yield _line(line, part)


def _line(line: Line, part: Overview) -> tuple[Cell, ...]:
    return (
        Cell((plain(line.name, to=line.place),)),
        Cell(tones.labels(line.verdict, line.label, line.stated)),
        Cell((plain(line.realised),)),
        Cell((plain(line.target),)),
        _small(part.pictures[line.indicator], line.sentence),
        Cell(),
    )


def multiples(part: Multiples, key: Key | None) -> Iterator[Block]:
    """Yield every indicator with its small chart."""
    for group in part.groups:
        if group.title:
            yield Heading(2, group.title)
        heads = (
            Head("Indicator"),
            Head("Doel gehaald?"),
            Head("Uitkomst en doel"),
            Head(f"{part.first}–{part.last}", width=2 * _SMALL),
        )
        rows = tuple(_multiple(small, part) for small in group.charts)
        caption = group.title or paper.EVERY_INDICATOR
        yield from split(Grid(caption, heads, rows, key=key if group is part.groups[0] else None))


def _multiple(small: Small, part: Multiples) -> tuple[Cell, ...]:
    figures = (small.realised, small.target, small.distance)
    drawn = part.pictures.get(small.indicator, "")
    return (
        Cell((plain(small.name, to=small.place), plain(small.goal))),
        Cell(tones.labels(small.verdict, small.label, small.stated)),
        Cell(tuple(plain(figure) for figure in figures if figure)),
        Cell((plain(small.nothing),)) if small.nothing else _small(drawn, small.spoken),
    )


def _small(drawn: str, spoken: str) -> Cell:
    return Cell(picture=Picture(_coloured(drawn), spoken))
