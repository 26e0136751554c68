"""The trend of one indicator: realised solid, targets as outlined steps, years keep their place."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, TypeAlias

import altair as alt

from lib.charts.config import AT_Y, finish, target_levels
from lib.charts.config import rows as inline
from lib.charts.palette import NAMES, Palette
from lib.model import Direction, Unit, Verdict
from lib.page import Spec
from lib.wording.verdicts import direction, realised_cell, target_cell

Row: TypeAlias = Mapping[str, Any]
Drawn: TypeAlias = dict[str, Any]

HEIGHT = 270
_AWAY = 15  # pixels between a point and its number
_ROOM = 0.22  # free height above and below what is drawn, as a share of it


def trend(rows: Sequence[Row], year: int, comparisons: Sequence[Row] = ()) -> Spec:
    """Draw all years of one indicator (rows of `measures.of_indicator`), `year` stands out.

    A year that was not measured says so and leaves a gap; a new definition breaks the line.
    `comparisons` are rows of the same kind for series elsewhere: thin lines with their name.
    """
    palette = NAMES
    base = _Base(_drawn(rows, year), [str(row["year"]) for row in rows], _elsewhere(comparisons))
    layers = [
        *_steps(base, palette, _axis(rows)),
        _line(base, palette),
        _points(base, palette),
        *_numbers(base, palette),
    ]
    if base.comparisons:
        layers += _comparison_lines(base, palette)
    if any(row["broken"] for row in rows):
        layers += _breaks(base, palette)
    if any(row["carried_from"] for row in rows):
        layers.append(_not_measured(base, palette))
    return finish(layers, HEIGHT)


def _drawn(rows: Sequence[Row], year: int) -> list[Drawn]:
    """Turn rows into what is drawn: floats, written labels and the side that each label takes."""
    following = [*rows[1:], None]
    return [
        {
            "year": str(row["year"]),
            "realised": float(row["realised"]) if row["measured"] else None,
            "target": next(iter(target_levels(row)), None),
            "second_target": next(iter(target_levels(row)[1:]), None),
            "realised_label": realised_cell(row),
            "target_label": target_cell(row),
            "above": _above(row, after),
            "target_above": not (row["measured"] and _above(row, after)),
            "segment": row["segment"],
            "standing": _standing(row) if row["year"] == year else "other",
            "broken": bool(row["broken"]),
            "not_measured": row["carried_from"] is not None,
        }
        for row, after in zip(rows, following, strict=True)
    ]


def _elsewhere(comparisons: Sequence[Row]) -> list[Drawn]:
    """Turn the rows of series elsewhere into points; the last of each carries its name."""
    measured = [row for row in comparisons if row["measured"]]
    last = {row["series"]: row["year"] for row in measured}
    return [
        {
            "year": str(row["year"]),
            "elsewhere": float(row["realised"]),
            "name": row["series_name"],
            "label": row["series_name"] if last[row["series"]] == row["year"] else "",
        }
        for row in measured
    ]


def _above(row: Row, after: Row | None) -> bool:
    """Put a value on the side away from the target; without a target, away from the line."""
    if not row["measured"]:
        return True
    levels = target_levels(row)
    if levels:
        return float(row["realised"]) >= levels[0]
    return not (after and after["measured"] and after["realised"] > row["realised"])


def _standing(row: Row) -> str:
    return {Verdict.REACHED: "good", Verdict.MISSED: "bad"}.get(row["verdict"], "other")


def _axis(rows: Sequence[Row]) -> alt.Axis:
    """Name the direction at the axis and write its numbers as precisely as the printed ones."""
    row = rows[0]
    decimals = max(
        (row[field] for row in rows for field in ("target_decimals", "realised_decimals")
         if row[field] is not None),
        default=0,
    )  # fmt: skip
    suffix = " + '%'" if row["unit"] == Unit.PERCENT else ""
    better = Direction(row["better"])
    arrow = {Direction.HIGHER: "↑ ", Direction.LOWER: "↓ "}.get(better, "")
    return alt.Axis(
        title=f"{arrow}{direction(better)}", titleAngle=0, titleAlign="left", titleAnchor="end",
        titleX=-46, titleY=-12,
        tickCount=4, labelExpr=f"format(datum.value, ',.{decimals}f'){suffix}", domain=False,
        ticks=False, labelPadding=6, minExtent=46,
    )  # fmt: skip


class _Base:
    """The years across and one scale upwards, on which each layer draws the rows it needs."""

    def __init__(
        self, data: Sequence[Drawn], years: Sequence[str], comparisons: Sequence[Drawn]
    ) -> None:
        self._data = data
        self._years = years
        self.comparisons = comparisons
        fields = ("realised", "target", "second_target")
        heights = [row[field] for row in data for field in fields if row[field] is not None]
        heights += [row["elsewhere"] for row in comparisons]
        low, high = min(heights, default=0.0), max(heights, default=1.0)
        room = (high - low or abs(high) or 1.0) * _ROOM
        self._scale = alt.Scale(domain=[low - room, high + room], zero=False, nice=False)

    def rows(self, keep: Callable[[Drawn], bool]) -> alt.Chart:
        """Begin a layer with the rows to keep."""
        return self._across(row for row in self._data if keep(row))

    def elsewhere(self) -> alt.Chart:
        """Begin a layer with the series elsewhere."""
        return self._across(self.comparisons)

    def _across(self, rows: Iterable[Drawn]) -> alt.Chart:
        years = alt.X(
            "year:O", title=None, scale=alt.Scale(domain=self._years),
            axis=alt.Axis(labelAngle=0, ticks=False, labelFontSize=13),
        )  # fmt: skip
        layer: alt.Chart = inline(rows).encode(x=years)
        return layer

    def height(self, field: str, axis: alt.Axis | None = None) -> alt.Y:
        """Place a mark by its value; only one layer owns the axis."""
        placed = alt.Y(f"{field}:Q", scale=self._scale)
        return placed if axis is None else placed.axis(axis)


def _has(field: str, side: str = "", *, above: bool = True) -> Callable[[Drawn], bool]:
    """Keep rows with this value; with `side`, only those whose label goes above (or below)."""
    return lambda row: row[field] is not None and (not side or row[side] is above)


def _steps(base: _Base, palette: Palette, axis: alt.Axis) -> list[alt.Chart]:
    """Outline the target of each year: a plan is hollow, what came of it is solid (IBCS)."""
    steps: alt.Chart = (
        base.rows(_has("target"))
        .mark_rect(
            filled=False, stroke=palette.muted, strokeWidth=1.5, height=8, width={"band": 0.8}
        )
        .encode(y=base.height("target", axis))
    )
    labels = (
        base.rows(_has("target", "target_above", above=above))
        .mark_text(dy=shift, color=palette.muted, fontSize=12)
        .encode(y=base.height("target"), text=alt.Text("target_label:N"))
        for above, shift in ((True, -_AWAY), (False, _AWAY))
    )
    second: alt.Chart = (
        base.rows(_has("second_target"))
        .mark_rect(
            filled=False, stroke=palette.muted, strokeWidth=1.5, height=8, width={"band": 0.8}
        )
        .encode(y=base.height("second_target"))
    )
    return [steps, second, *labels]


def _comparison_lines(base: _Base, palette: Palette) -> list[alt.Chart]:
    """Draw series elsewhere thin and grey, each with its name at its last value."""
    lines = base.elsewhere().mark_line(color=palette.muted, strokeWidth=1.2, strokeDash=[4, 2])
    names = base.elsewhere().mark_text(align="left", dx=8, fontSize=11, color=palette.muted)
    return [
        lines.encode(y=base.height("elsewhere"), detail=alt.Detail("name:N")),
        names.encode(y=base.height("elsewhere"), text=alt.Text("label:N")),
    ]


def _line(base: _Base, palette: Palette) -> alt.Chart:
    line: alt.Chart = (
        base.rows(_has("realised"))
        .mark_line(color=palette.ink, strokeWidth=2.5)
        .encode(y=base.height("realised"), detail=alt.Detail("segment:N"))
    )
    return line


def _points(base: _Base, palette: Palette) -> alt.Chart:
    standing = alt.Scale(
        domain=["good", "bad", "other"], range=[palette.good, palette.bad, palette.ink]
    )
    points: alt.Chart = (
        base.rows(_has("realised"))
        .mark_circle(size=90, opacity=1)
        .encode(
            y=base.height("realised"),
            color=alt.Color("standing:N", scale=standing, legend=None),
            tooltip=[
                alt.Tooltip("year:N", title="Jaar"),
                alt.Tooltip("realised_label:N", title="Gerealiseerd"),
                alt.Tooltip("target_label:N", title="Begroot"),
            ],
        )
    )
    return points


def _numbers(base: _Base, palette: Palette) -> list[alt.Chart]:
    """Write each value at its point, with a halo that keeps it readable on top of a line."""
    halo: dict[str, Any] = {"stroke": palette.background, "strokeWidth": 4, "strokeJoin": "round"}
    ink: dict[str, Any] = {"color": palette.ink}
    return [
        base.rows(_has("realised", "above", above=above))
        .mark_text(dy=shift, fontWeight="bold", fontSize=14, **colours)
        .encode(y=base.height("realised"), text=alt.Text("realised_label:N"))
        for above, shift in ((True, -_AWAY), (False, _AWAY))
        for colours in (halo, ink)
    ]


def _breaks(base: _Base, palette: Palette) -> list[alt.Chart]:
    """Draw a rule at the start of each year whose figures follow another definition."""
    broken = base.rows(lambda row: bool(row["broken"]))
    at_start = alt.X("year:O", bandPosition=0)
    rule = broken.mark_rule(color=palette.muted, strokeDash=[2, 3]).encode(x=at_start)
    word = broken.mark_text(
        align="left", dx=4, fontSize=11, color=palette.muted, text="breuk"
    ).encode(x=at_start, y=AT_Y(4))  # fmt: skip
    return [rule, word]


def _not_measured(base: _Base, palette: Palette) -> alt.Chart:
    words: alt.Chart = (
        base.rows(lambda row: bool(row["not_measured"]))
        .mark_text(
            fontSize=11, color=palette.muted, text=["niet", "gemeten"], lineHeight=13, dy=-24
        )
        .encode(y=AT_Y("height"))
    )
    return words
