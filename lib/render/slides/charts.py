"""A chart that office programmes draw themselves, with its numbers in a workbook of its own.

Numbers are written in Dutch on every machine: the language stands first in their code, as elsewhere
in it the programmes print it.
"""

import math
from collections.abc import Callable
from decimal import Decimal
from typing import Any, assert_never
from xml.sax.saxutils import escape

from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_MARKER_STYLE, XL_TICK_LABEL_POSITION, XL_TICK_MARK
from pptx.enum.dml import MSO_LINE
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Cm, Pt

from lib.model import Unit
from lib.page import Plot, PlotSeries, Point, Trace
from lib.render.office import FONT, LANGUAGE, writable
from lib.render.slides import colours
from lib.render.slides.slide import Charted
from lib.render.slides.template import in_dutch
from lib.wording.numbers import NO_BREAK, value

DUTCH = "[$-413]"
_SIZE, _SMALL = 14, 12
_LONGEST_NAME = 80
_ROOM_ABOVE, _ROOM_BESIDE = 0.25, 0.55
_TICKS = 4
_AFTER_LABELS = ("c:trendline", "c:errBars", "c:cat", "c:val", "c:smooth", "c:shape", "c:extLst")


_NUMBERS: Callable[[], Any] = CategoryChartData
"""The package leaves these without types."""


def add(shapes: Any, charted: Charted) -> None:
    """Add a chart to a slide, with the words that replace it."""
    plot, box = charted.plot, charted.box
    place = (Cm(box.left), Cm(box.top), Cm(box.width), Cm(box.height))
    frame = shapes.add_chart(_kind(plot), *place, _data(plot))
    frame._element.nvGraphicFramePr.cNvPr.set("descr", writable(charted.spoken))  # noqa: SLF001
    chart = frame.chart
    chart.has_legend = chart.has_title = False
    chart.font.size, chart.font.name = Pt(_SMALL), FONT
    chart.font.color.rgb = colours.rgb("muted")
    _axes(chart, charted)
    for drawn, series in zip(chart.plots[0].series, plot.series, strict=True):
        _draw(drawn, series)
        _label(drawn, series, plot.unit)
    _spoken_in_dutch(chart)


def _kind(plot: Plot) -> Any:
    match plot.series[0].trace:
        case Trace.OUTCOME | Trace.TARGET | Trace.ELSEWHERE:
            return XL_CHART_TYPE.LINE_MARKERS
        case Trace.PLAN | Trace.ACCOUNT | Trace.OTHER_PLAN:
            return XL_CHART_TYPE.COLUMN_CLUSTERED
        case Trace.DIFFERENCE:
            return XL_CHART_TYPE.BAR_CLUSTERED
        case _:
            assert_never(plot.series[0].trace)


def _data(plot: Plot) -> Any:
    """Return the numbers as they come in the workbook of the chart."""
    found = _NUMBERS()
    found.categories = [_shortened(writable(name)) for name in plot.across]
    for series in plot.series:
        numbers = [None if point is None else point.value for point in series.points]
        decimals = max((point.decimals for point in series.points if point), default=0)
        found.add_series(writable(series.name), numbers, code(plot.unit, decimals))
    return found


def _shortened(name: str) -> str:
    """Keep the names beside a chart readable; the table after it has them whole."""
    return name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1].rstrip()}…"


def code(unit: str, decimals: int) -> str:
    """Return how a number of a unit is written, the same on every machine."""
    digits = "#,##0" + ("." + "0" * decimals if decimals else "")
    if unit == Unit.PERCENT:
        return f'{DUTCH}{digits}"%"'
    if unit == Unit.EURO:
        return f'{DUTCH}"€{NO_BREAK}"{digits}'
    return f"{DUTCH}{digits}"


def _axes(chart: Any, charted: Charted) -> None:
    across, up = chart.category_axis, chart.value_axis
    across.format.line.color.rgb = colours.rgb("line")
    across.major_tick_mark = up.major_tick_mark = XL_TICK_MARK.NONE
    across.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    across.tick_labels.font.size = Pt(_SIZE)
    up.has_major_gridlines = False
    up.format.line.fill.background()
    match charted.plot.series[0].trace:
        case Trace.OUTCOME | Trace.TARGET | Trace.ELSEWHERE:
            _scaled(up, charted.plot)
            chart._chartSpace.chart.find(qn("c:dispBlanksAs")).set("val", "span")  # noqa: SLF001
        case Trace.PLAN | Trace.ACCOUNT | Trace.OTHER_PLAN:
            up.visible, chart.plots[0].gap_width, chart.plots[0].overlap = False, 60, 0
            _from_zero(up, charted.plot)
        case Trace.DIFFERENCE:
            up.visible, chart.plots[0].gap_width = False, 45
            across.reverse_order = True
            _beside(up, charted)
        case _:
            assert_never(charted.plot.series[0].trace)


def _scaled(axis: Any, plot: Plot) -> None:
    """Let the axis run past what is drawn in round steps; never below zero for nothing."""
    known = [point.value for point in plot.points]
    low, high = min(known), max(known)
    room = (high - low or abs(high) or 1.0) * _ROOM_ABOVE
    step = _round_step((high - low + 2 * room) / _TICKS)
    begin = math.floor((low - room) / step) * step
    axis.minimum_scale = max(begin, 0) if low >= 0 else begin
    axis.maximum_scale = math.ceil((high + room) / step) * step
    axis.major_unit = step
    axis.tick_labels.number_format = code(plot.unit, max(0, -math.floor(math.log10(step))))
    axis.tick_labels.number_format_is_linked = False


def _round_step(about: float) -> float:
    size: float = 10.0 ** math.floor(math.log10(about))
    return next(step * size for step in (1, 2, 5, 10) if step * size >= about)


def _from_zero(axis: Any, plot: Plot) -> None:
    """Let columns begin at zero, or their heights cannot be compared."""
    known = [point.value for point in plot.points]
    low, high = min((*known, 0)), max((*known, 0))
    room = (high - low or 1) * _ROOM_ABOVE / 2
    axis.minimum_scale = low - room if low else 0
    axis.maximum_scale = high + room if high else 0


def _beside(axis: Any, charted: Charted) -> None:
    """Leave room at the ends of the bars for what is written there, on every slide alike."""
    low, high = min(charted.low or 0, 0), max(charted.high or 0, 0)
    room = (high - low or 1) * _ROOM_BESIDE
    axis.minimum_scale = low - room if low else 0
    axis.maximum_scale = high + room if high else 0


def _draw(drawn: Any, series: PlotSeries) -> None:
    """Draw numbers by what they are: what came of it is solid, a plan is open or a small line."""
    match series.trace:
        case Trace.OUTCOME:
            _line(drawn, "ink", 2.5)
            _marked(drawn, series)
        case Trace.TARGET:
            drawn.format.line.fill.background()
            _mark(drawn.marker, XL_MARKER_STYLE.DASH, 20, "muted")
        case Trace.ELSEWHERE:
            _line(drawn, "muted", 1.25)
            drawn.format.line.dash_style = MSO_LINE.DASH
            drawn.marker.style = XL_MARKER_STYLE.NONE
        case Trace.PLAN:
            _outlined(drawn, 1.75)
        case Trace.ACCOUNT:
            drawn.format.fill.solid()
            drawn.format.fill.fore_color.rgb = colours.rgb("ink")
        case Trace.OTHER_PLAN:
            _outlined(drawn, 1)
            drawn.format.line.dash_style = MSO_LINE.ROUND_DOT
        case Trace.DIFFERENCE:
            _signed(drawn, series)
        case _:
            assert_never(series.trace)


def _line(drawn: Any, colour: str, width: float) -> None:
    drawn.smooth = False
    drawn.format.line.color.rgb, drawn.format.line.width = colours.rgb(colour), Pt(width)


def _mark(marker: Any, style: Any, size: int, colour: str) -> None:
    marker.style, marker.size = style, size
    marker.format.fill.solid()
    marker.format.fill.fore_color.rgb = colours.rgb(colour)
    marker.format.line.color.rgb = colours.rgb(colour)


def _marked(drawn: Any, series: PlotSeries) -> None:
    """Mark the outcomes; the chosen year has the colour of its verdict."""
    _mark(drawn.marker, XL_MARKER_STYLE.CIRCLE, 8, "ink")
    for place, point in enumerate(series.points):
        if point is not None and point.standing is not None:
            marker = drawn.points[place].marker
            _mark(marker, XL_MARKER_STYLE.CIRCLE, 13, colours.of(point.standing))


def _outlined(drawn: Any, width: float) -> None:
    drawn.format.fill.background()
    drawn.format.line.color.rgb, drawn.format.line.width = colours.rgb("muted"), Pt(width)


def _signed(drawn: Any, series: PlotSeries) -> None:
    drawn.invert_if_negative = False
    for place, point in enumerate(series.points):
        if point is not None:
            fill = drawn.points[place].format.fill
            fill.solid()
            fill.fore_color.rgb = colours.rgb(colours.of(point.standing))


def _label(drawn: Any, series: PlotSeries, unit: str) -> None:
    """Write at each number what the page writes there, and nothing at the others."""
    labels = parse_xml(_labels(series, unit))
    drawn._element.insert_element_before(labels, *_AFTER_LABELS)  # noqa: SLF001


def _labels(series: PlotSeries, unit: str) -> str:
    """Return the labels of a series, of which the package cannot write the code of a number."""
    each = "".join(
        _written(place, point, series.trace, unit)
        for place, point in enumerate(series.points)
        if point is not None and point.label
    )
    return f"<c:dLbls {nsdecls('c', 'a')}>{each}{_shown(told=False)}</c:dLbls>"


def _written(place: int, point: Point, trace: Trace, unit: str) -> str:
    """Write one label: the number itself where that reads as the page has it, else its text."""
    letters = _letters(bold=trace is not Trace.TARGET)
    if value(Decimal(repr(point.value)), point.decimals, unit) == point.label:
        number = escape(code(unit, point.decimals), {'"': "&quot;"})
        text, style = (
            f'<c:numFmt formatCode="{number}" sourceLinked="0"/>',
            (
                f"<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr{letters}</a:defRPr></a:pPr></a:p></c:txPr>"
            ),
        )
    else:
        told = escape(writable(point.label))
        run = f"<a:r><a:rPr{letters}</a:rPr><a:t>{told}</a:t></a:r>"
        text, style = f"<c:tx><c:rich><a:bodyPr/><a:p>{run}</a:p></c:rich></c:tx>", ""
    return (
        f'<c:dLbl><c:idx val="{place}"/>{text}{_BARE}{style}'
        f'<c:dLblPos val="{_side(point, trace)}"/>{_shown(told=True)}</c:dLbl>'
    )


_BARE = "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"


def _letters(*, bold: bool) -> str:
    """Return the beginning of the properties of letters, behind the name of their element."""
    colour = colours.hexadecimal("ink" if bold else "muted")
    return (
        f' lang="{LANGUAGE}" sz="{_SIZE * 100}" b="{int(bold)}"><a:solidFill>'
        f'<a:srgbClr val="{colour}"/></a:solidFill><a:latin typeface="{FONT}"/>'
    )


def _shown(*, told: bool) -> str:
    """Say what a label shows: a number or nothing, never the names of series or places."""
    flags = ("showLegendKey", "showVal", "showCatName", "showSerName", "showPercent",
             "showBubbleSize")  # fmt: skip
    return "".join(f'<c:{flag} val="{int(told and flag == "showVal")}"/>' for flag in flags)


def _side(point: Point, trace: Trace) -> str:
    match trace:
        case Trace.OUTCOME | Trace.TARGET:
            return "t" if point.above else "b"
        case Trace.ELSEWHERE:
            return "r"
        case Trace.PLAN | Trace.ACCOUNT | Trace.OTHER_PLAN | Trace.DIFFERENCE:
            return "outEnd"
        case _:
            assert_never(trace)


def _spoken_in_dutch(chart: Any) -> None:
    """Set the language of a chart and of all letters in it."""
    space = chart._chartSpace  # noqa: SLF001 the package has no language
    told = parse_xml(f'<c:lang {nsdecls("c")} val="{LANGUAGE}"/>')
    for other in space.findall(qn("c:lang")):
        space.remove(other)
    first = space.find(qn("c:date1904"))
    space.insert(0 if first is None else space.index(first) + 1, told)
    in_dutch(space)
