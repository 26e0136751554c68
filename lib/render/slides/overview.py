"""The overview as tables: every goal with its money, and its indicators with their verdicts."""

from collections.abc import Iterator
from dataclasses import replace

from lib.page import GoalGroup, GoalLine, Line, Overview
from lib.render import emphasis
from lib.render.slides import colours
from lib.render.slides.slide import BODY, Cell, Row, Slide, Words, divided
from lib.render.slides.tables import SIZE, grids
from lib.wording import overview

_HEADS = ("Indicator", "Doel gehaald?", "Uitkomst", "Doel")
_WIDTHS = (12.4, 6.4, 3.8, 3.8, 4.467)
_NUMBERS = (2, 3, 4)
_PLAIN = Words(("",), size=SIZE, after=0)


def slides(shown: Overview, above: str) -> Iterator[Slide]:
    """Yield the goals of each programme, as many as fit on a slide; the notes have the sums."""
    for group in shown.groups:
        caption = overview.caption(group.name, shown.year)
        groups = [list(_rows(goal)) for goal in group.goals]
        found = list(grids(BODY, _WIDTHS, _head(shown.money), groups, caption))
        told = _told(group)
        yield from divided(Slide(caption, above, (grid,), (*told, *grid.notes)) for grid in found)


def _told(group: GoalGroup) -> tuple[str, ...]:
    return tuple(filter(None, (emphasis.plain(group.told), group.effect)))


def _head(money: str) -> Row:
    return Row(tuple(
        Cell((replace(_PLAIN, parts=(head,), colour="muted", bold=True, right=at in _NUMBERS),))
        for at, head in enumerate((*_HEADS, money))
    ))  # fmt: skip


def _rows(goal: GoalLine) -> Iterator[Row]:
    """Yield a goal with its money, and the indicators below it."""
    name = replace(_PLAIN, parts=(f"{goal.code} {goal.name}".strip(),), bold=True)
    told = replace(
        _PLAIN, parts=(f"{goal.money_word} {goal.money_size}".strip(),),
        colour=colours.of(goal.money_sign), right=True,
    )  # fmt: skip
    yield Row((Cell((name,), len(_HEADS)), Cell((told,))))
    for line in goal.lines:
        yield _row(line)
    if not goal.lines:
        none = replace(_PLAIN, parts=(overview.NO_INDICATOR,), colour="muted")
        yield Row((Cell((none,), len(_WIDTHS)),))


def _row(line: Line) -> Row:
    verdict = replace(
        _PLAIN, parts=(f"{line.symbol} {line.label}".strip(),), bold=True,
        colour=colours.of(line.verdict),
    )  # fmt: skip
    stated = (
        [replace(_PLAIN, parts=(f"⚠ {line.stated}",), colour="conflict")] if line.stated else []
    )
    numbers = [replace(_PLAIN, parts=(text,), right=True) for text in (line.realised, line.target)]
    return Row(
        (
            Cell((replace(_PLAIN, parts=(line.name,)),)),
            Cell((verdict, *stated)),
            *(Cell((each,)) for each in numbers),
            Cell((_PLAIN,)),
        ),
        f"{line.name}: {line.sentence}",
    )
