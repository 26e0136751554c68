"""The trend of one indicator: realised solid, targets as outlined steps, years keep their place."""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict
from typing import Any, assert_never

import altair as alt

from lib.charts.config import AT_Y, finish
from lib.charts.config import rows as inline
from lib.charts.drawn import Drawn, Elsewhere, drawn, elsewhere, with_something
from lib.charts.labels import NEVER, named_years, spaced
from lib.charts.palette import NAMES, Palette
from lib.charts.standing import coloured
from lib.measures import Reading
from lib.model import Direction, Unit
from lib.page import Spec
from lib.wording.verdicts import direction

HEIGHT = 270
_AWAY = 15  # pixels between a point and its number
_NOT_MEASURED = alt.TextValue(
    "", condition={"test": "width >= datum.word_from", "value": "niet gemeten"}
)
_ROOM = 0.22  # free height above and below what is drawn, as a share of it


def trend(readings: Sequence[Reading], year: int, comparisons: Sequence[Reading] = ()) -> Spec:
    """Draw all years of one indicator; `year` stands out.

    A year that was not measured says so and leaves a gap; a new definition breaks the line.
    `comparisons` are readings of series elsewhere: thin lines with their name.
    """
    palette = NAMES
    readings, comparisons = with_something(readings, comparisons)
    base = Placed(drawn(readings, year), year, list(elsewhere(comparisons)))
    layers = [
        *_steps(base, palette, _axis(readings)),
        _line(base, palette),
        _points(base, palette),
        *_numbers(base, palette),
    ]
    if base.comparisons:
        layers += _comparison_lines(base, palette)
    if any(each.broken for each in base.drawn):
        layers += _breaks(base, palette)
    if any(each.not_measured for each in base.drawn):
        layers.append(_not_measured(base, palette))
    return finish(layers, HEIGHT)


def _axis(readings: Sequence[Reading]) -> alt.Axis:
    """Name the direction at the axis and write its numbers as precisely as the printed ones."""
    about = readings[0].about
    parts = [part for reading in readings for part in (reading.target, reading.outcome)]
    decimals = max((part.decimals for part in parts if part is not None), default=0)
    suffix = " + '%'" if about.unit == Unit.PERCENT else ""
    return alt.Axis(
        title=f"{_arrow(about.better)}{direction(about.better)}", titleAngle=0, titleAlign="left",
        titleAnchor="end", titleX=-46, titleY=-12,
        tickCount=4, labelExpr=f"format(datum.value, ',.{decimals}f'){suffix}", domain=False,
        ticks=False, labelPadding=6, minExtent=46,
    )  # fmt: skip


def _arrow(better: Direction) -> str:
    match better:
        case Direction.HIGHER:
            return "↑ "
        case Direction.LOWER:
            return "↓ "
        case Direction.WITHIN | Direction.NEITHER:
            return ""
        case _:
            assert_never(better)


class Placed:
    """The years across and one scale upwards, on which each layer draws the rows it needs."""

    def __init__(
        self, data: Sequence[Drawn], chosen: int, comparisons: Sequence[Elsewhere]
    ) -> None:
        self._years = [each.year for each in data]
        self.comparisons = comparisons
        heights = [height for each in data for height in each.heights]
        heights += [each.elsewhere for each in comparisons]
        low, high = min(heights, default=0.0), max(heights, default=1.0)
        room = (high - low or abs(high) or 1.0) * _ROOM
        domain = (low - room, high + room)
        self._scale = alt.Scale(domain=list(domain), zero=False, nice=False)
        self._axis = _years_axis([int(year) for year in self._years], chosen)
        self.drawn = spaced(data, chosen, domain, HEIGHT, _AWAY)

    def rows(self, keep: Callable[[Drawn], bool]) -> alt.Chart:
        """Begin a layer with the years to keep."""
        return self._across(asdict(each) for each in self.drawn if keep(each))

    def elsewhere(self) -> alt.Chart:
        """Begin a layer with the series elsewhere."""
        return self._across(asdict(each) for each in self.comparisons)

    def _across(self, rows: Iterable[Mapping[str, Any]]) -> alt.Chart:
        scale = alt.Scale(domain=self._years)
        years = alt.X("year:O", title=None, scale=scale, axis=self._axis)
        layer: alt.Chart = inline(rows).encode(x=years)
        return layer

    def height(self, field: str, axis: alt.Axis | None = None) -> alt.Y:
        """Place a mark by its value; only one layer owns the axis."""
        placed = alt.Y(f"{field}:Q", scale=self._scale)
        return placed if axis is None else placed.axis(axis)


def _years_axis(years: Sequence[int], chosen: int) -> alt.Axis:
    """Name the years, as many as there is room for where the chart is shown."""
    named = named_years(years, chosen)
    every = all(len(found) == len(years) for found in named.values())
    return alt.Axis(
        labelAngle=0, ticks=False, labelFontSize=13, labelOverlap=False,
        labelExpr="datum.value" if every else _among(named),
    )  # fmt: skip


def _among(named: Mapping[int, Sequence[int]]) -> str:
    """Write as an expression that a year is named where it stands among those of its width."""
    shown = "[]"
    for width, years in named.items():
        shown = f"width >= {width} ? {json.dumps([str(year) for year in years])} : {shown}"
    return f"indexof({shown}, datum.value) >= 0 ? datum.value : ''"


def _where_it_fits(label: str, width: str) -> alt.TextValue:
    """Write a label from the width on that gives it room.

    Said as a channel: altair looks for the one that fits a condition for some 10 ms.
    """
    shown = {"test": f"width >= datum.{width}", "field": label, "type": "nominal"}
    return alt.TextValue("", condition=shown)


def _measured(each: Drawn) -> bool:
    return each.realised is not None


def _labelled(*, above: bool) -> Callable[[Drawn], bool]:
    """Keep the measurements of which the number goes above (or below)."""
    return lambda each: each.realised_from < NEVER and _measured(each) and each.above is above


def _with_target(*, above: bool) -> Callable[[Drawn], bool]:
    """Keep the targets of which the number goes above (or below)."""
    return lambda each: (
        each.target is not None and each.target_from < NEVER and each.target_above is above
    )


def _steps(base: Placed, palette: Palette, axis: alt.Axis) -> list[alt.Chart]:
    """Outline the target of each year: a plan is hollow, what came of it is solid (IBCS)."""
    steps: alt.Chart = (
        base.rows(lambda each: each.target is not None)
        .mark_rect(
            filled=False, stroke=palette.muted, strokeWidth=1.5, height=8, width={"band": 0.8}
        )
        .encode(y=base.height("target", axis))
    )
    labels = (
        base.rows(_with_target(above=above))
        .mark_text(dy=shift, color=palette.muted, fontSize=12)
        .encode(y=base.height("target"), text=_where_it_fits("target_label", "target_from"))
        for above, shift in ((True, -_AWAY), (False, _AWAY))
    )
    second: alt.Chart = (
        base.rows(lambda each: each.second_target is not None)
        .mark_rect(
            filled=False, stroke=palette.muted, strokeWidth=1.5, height=8, width={"band": 0.8}
        )
        .encode(y=base.height("second_target"))
    )
    return [steps, second, *labels]


def _comparison_lines(base: Placed, palette: Palette) -> list[alt.Chart]:
    """Draw series elsewhere thin and grey, each with its name at its last value."""
    lines = base.elsewhere().mark_line(color=palette.muted, strokeWidth=1.2, strokeDash=[4, 2])
    names = base.elsewhere().mark_text(align="left", dx=8, fontSize=11, color=palette.muted)
    return [
        lines.encode(y=base.height("elsewhere"), detail=alt.Detail("name:N")),
        names.encode(y=base.height("elsewhere"), text=alt.Text("label:N")),
    ]


def _line(base: Placed, palette: Palette) -> alt.Chart:
    line: alt.Chart = (
        base.rows(_measured)
        .mark_line(color=palette.ink, strokeWidth=2.5)
        .encode(y=base.height("realised"), detail=alt.Detail("segment:N"))
    )
    return line


def _points(base: Placed, palette: Palette) -> alt.Chart:
    points: alt.Chart = (
        base.rows(_measured)
        .mark_circle(opacity=1)
        .encode(
            y=base.height("realised"),
            size=alt.Size("size:Q", scale=None, legend=None),
            color=coloured(palette),
            tooltip=[
                alt.Tooltip("year:N", title="Jaar"),
                alt.Tooltip("realised_label:N", title="Uitkomst"),
                alt.Tooltip("target_label:N", title="Doel"),
            ],
        )
    )
    return points


def _numbers(base: Placed, palette: Palette) -> list[alt.Chart]:
    """Write each value at its point, with a halo that keeps it readable on top of a line."""
    halo: dict[str, Any] = {"stroke": palette.background, "strokeWidth": 4, "strokeJoin": "round"}
    ink: dict[str, Any] = {"color": palette.ink}
    return [
        base.rows(_labelled(above=above))
        .mark_text(dy=shift, fontWeight="bold", fontSize=14, **colours)
        .encode(y=base.height("realised"), text=_where_it_fits("realised_label", "realised_from"))
        for above, shift in ((True, -_AWAY), (False, _AWAY))
        for colours in (halo, ink)
    ]


def _breaks(base: Placed, palette: Palette) -> list[alt.Chart]:
    """Draw a rule at the start of each year that cannot be compared with the one before.

    Only where the documents say that it is counted otherwise, the rule says so.
    """
    broken = base.rows(lambda each: each.broken)
    at_start = alt.X("year:O", bandPosition=0)
    rule = broken.mark_rule(color=palette.muted, strokeDash=[2, 3]).encode(x=at_start)
    told = base.rows(lambda each: each.counted_otherwise)
    word = told.mark_text(
        align="left", dx=4, fontSize=11, color=palette.muted, text="andere telling"
    ).encode(x=at_start, y=AT_Y(4))  # fmt: skip
    return [rule, word]


def _not_measured(base: Placed, palette: Palette) -> alt.Chart:
    words: alt.Chart = (
        base.rows(lambda each: each.not_measured and each.word_from < NEVER)
        .mark_text(
            fontSize=11,
            color=palette.muted,
            lineHeight=13,
            dy=-24,
            lineBreak=" ",
        )
        .encode(y=AT_Y("height"), text=_NOT_MEASURED)
    )
    return words
