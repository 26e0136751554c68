"""The trend of one indicator: realised solid, targets as outlined steps, years keep their place."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any, Literal, TypeAlias, assert_never

import altair as alt

from lib.charts.config import Spec, finish, target_levels
from lib.charts.config import rows as inline
from lib.charts.palette import PALETTES, Palette, Theme
from lib.measures import Measurement, Reading
from lib.model import Direction, Unit, Verdict
from lib.wording.readings import outcome_cell, target_cell
from lib.wording.verdicts import direction

Standing: TypeAlias = Literal["good", "bad", "other"]

HEIGHT = 270
_AWAY = 15  # pixels between a point and its number
_ROOM = 0.22  # free height above and below what is drawn, as a share of it


@dataclass(frozen=True, slots=True)
class _Drawn:
    """What is drawn of a year; the names of the fields are those in the spec.

    `above` and `target_above`: the side that each label takes.
    """

    year: str
    realised: float | None
    target: float | None
    second_target: float | None
    realised_label: str
    target_label: str
    above: bool
    target_above: bool
    segment: int | None
    standing: Standing
    broken: bool
    not_measured: bool

    @property
    def heights(self) -> list[float]:
        """Return every height at which something is drawn."""
        found = (self.realised, self.target, self.second_target)
        return [height for height in found if height is not None]


@dataclass(frozen=True, slots=True)
class _Elsewhere:
    """A point of a series elsewhere; the last one carries the name as its label."""

    year: str
    elsewhere: float
    name: str
    label: str


def trend(
    readings: Sequence[Reading], year: int, theme: Theme, comparisons: Sequence[Reading] = ()
) -> Spec:
    """Draw all years of one indicator; `year` stands out.

    A year that was not measured says so and leaves a gap; a new definition breaks the line.
    `comparisons` are readings of series elsewhere: thin lines with their name.
    """
    palette = PALETTES[theme]
    years = [str(reading.year) for reading in readings]
    drawn = _drawn(readings, year)
    base = _Base(drawn, years, list(_elsewhere(comparisons)))
    layers = [
        *_steps(base, palette, _axis(readings)),
        _line(base, palette),
        _points(base, palette),
        *_numbers(base, palette),
    ]
    if base.comparisons:
        layers += _comparison_lines(base, palette)
    if any(each.broken for each in drawn):
        layers += _breaks(base, palette)
    if any(each.not_measured for each in drawn):
        layers.append(_not_measured(base, palette))
    return finish(layers, theme, HEIGHT)


def _drawn(readings: Sequence[Reading], year: int) -> list[_Drawn]:
    following = [*readings[1:], None]
    return [
        _year(reading, after.measurement if after else None, chosen=reading.year == year)
        for reading, after in zip(readings, following, strict=True)
    ]


def _year(reading: Reading, after: Measurement | None, *, chosen: bool) -> _Drawn:
    found, outcome, unit = reading.measurement, reading.outcome, reading.about.unit
    target, second, *_ = (*target_levels(reading.target), None, None)
    above = found is None or _above(found, after, target)
    return _Drawn(
        year=str(reading.year),
        realised=float(found.value) if found else None,
        target=target,
        second_target=second,
        realised_label=outcome_cell(outcome, unit),
        target_label=target_cell(reading.target, unit),
        above=above,
        target_above=found is None or not above,
        segment=found.segment if found else None,
        standing=_standing(reading.verdict) if chosen else "other",
        broken=found is not None and found.broken,
        not_measured=outcome is not None and outcome.carried_from is not None,
    )


def _elsewhere(comparisons: Sequence[Reading]) -> Iterable[_Elsewhere]:
    """Yield the measurements of series elsewhere."""
    last = {r.about.series: r.year for r in comparisons if r.measurement}
    for reading in comparisons:
        series, found = reading.about.series, reading.measurement
        if series is not None and found is not None:
            label = series.name if last[series] == reading.year else ""
            yield _Elsewhere(str(reading.year), float(found.value), series.name, label)


def _above(found: Measurement, after: Measurement | None, target: float | None) -> bool:
    """Put a value on the side away from the target; without a target, away from the line."""
    if target is not None:
        return float(found.value) >= target
    return not (after and after.value > found.value)


def _standing(verdict: Verdict) -> Standing:
    """Say by which meaning a point is coloured."""
    match verdict:
        case Verdict.REACHED:
            return "good"
        case Verdict.MISSED:
            return "bad"
        case (
            Verdict.NOT_MEASURED
            | Verdict.NOT_YET_ENTERED
            | Verdict.NOT_YET_KNOWN
            | Verdict.NO_TARGET
            | Verdict.UNDECIDABLE
        ):
            return "other"
        case _:
            assert_never(verdict)


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


class _Base:
    """The years across and one scale upwards, on which each layer draws the rows it needs."""

    def __init__(
        self, data: Sequence[_Drawn], years: Sequence[str], comparisons: Sequence[_Elsewhere]
    ) -> None:
        self._data = data
        self._years = years
        self.comparisons = comparisons
        heights = [height for each in data for height in each.heights]
        heights += [each.elsewhere for each in comparisons]
        low, high = min(heights, default=0.0), max(heights, default=1.0)
        room = (high - low or abs(high) or 1.0) * _ROOM
        self._scale = alt.Scale(domain=[low - room, high + room], zero=False, nice=False)

    def rows(self, keep: Callable[[_Drawn], bool]) -> alt.Chart:
        """Begin a layer with the years to keep."""
        return self._across(asdict(each) for each in self._data if keep(each))

    def elsewhere(self) -> alt.Chart:
        """Begin a layer with the series elsewhere."""
        return self._across(asdict(each) for each in self.comparisons)

    def _across(self, rows: Iterable[Mapping[str, Any]]) -> alt.Chart:
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


def _measured(each: _Drawn) -> bool:
    return each.realised is not None


def _labelled(*, above: bool) -> Callable[[_Drawn], bool]:
    """Keep the measurements of which the number goes above (or below)."""
    return lambda each: each.realised is not None and each.above is above


def _with_target(*, above: bool) -> Callable[[_Drawn], bool]:
    """Keep the targets of which the number goes above (or below)."""
    return lambda each: each.target is not None and each.target_above is above


def _steps(base: _Base, palette: Palette, axis: alt.Axis) -> list[alt.Chart]:
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
        .encode(y=base.height("target"), text="target_label:N")
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


def _comparison_lines(base: _Base, palette: Palette) -> list[alt.Chart]:
    """Draw series elsewhere thin and grey, each with its name at its last value."""
    lines = base.elsewhere().mark_line(color=palette.muted, strokeWidth=1.2, strokeDash=[4, 2])
    names = base.elsewhere().mark_text(align="left", dx=8, fontSize=11, color=palette.muted)
    return [
        lines.encode(y=base.height("elsewhere"), detail="name:N"),
        names.encode(y=base.height("elsewhere"), text="label:N"),
    ]


def _line(base: _Base, palette: Palette) -> alt.Chart:
    line: alt.Chart = (
        base.rows(_measured)
        .mark_line(color=palette.ink, strokeWidth=2.5)
        .encode(y=base.height("realised"), detail="segment:N")
    )
    return line


def _points(base: _Base, palette: Palette) -> alt.Chart:
    standing = alt.Scale(
        domain=["good", "bad", "other"], range=[palette.good, palette.bad, palette.ink]
    )
    points: alt.Chart = (
        base.rows(_measured)
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
        base.rows(_labelled(above=above))
        .mark_text(dy=shift, fontWeight="bold", fontSize=14, **colours)
        .encode(y=base.height("realised"), text="realised_label:N")
        for above, shift in ((True, -_AWAY), (False, _AWAY))
        for colours in (halo, ink)
    ]


def _breaks(base: _Base, palette: Palette) -> list[alt.Chart]:
    """Draw a rule at the start of each year whose figures follow another definition."""
    broken = base.rows(lambda each: each.broken)
    at_start = alt.X("year:O", bandPosition=0)
    rule = broken.mark_rule(color=palette.muted, strokeDash=[2, 3]).encode(x=at_start)
    word = broken.mark_text(
        align="left", dx=4, fontSize=11, color=palette.muted, text="breuk"
    ).encode(x=at_start, y=alt.value(4))  # fmt: skip
    return [rule, word]


def _not_measured(base: _Base, palette: Palette) -> alt.Chart:
    words: alt.Chart = (
        base.rows(lambda each: each.not_measured)
        .mark_text(
            fontSize=11, color=palette.muted, text=["niet", "gemeten"], lineHeight=13, dy=-24
        )
        .encode(y=alt.value("height"))
    )
    return words
