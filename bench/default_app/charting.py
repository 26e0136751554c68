"""Charts as Streamlit and altair come: drawn by altair at each run, shown by `st.altair_chart`.

Everything else of a page is what the dashboard itself shows, with all that it keeps; so what is
measured is the price of the charts and of the server, and nothing else.
"""

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from importlib import import_module
from typing import Any, TypeAlias

import altair as alt
import polars as pl
import streamlit as st

from lib import charts
from lib.charts.config import FONT
from lib.charts.palette import NAMES
from lib.render.screen import draw as drawing
from lib.render.screen.elements import Drawn

Drawing: TypeAlias = Callable[[], alt.LayerChart]

DRAWN = ("trend", "multi_year")
_MODULES = ("lib.charts.trend", "lib.charts.over_years")
_DUTCH = {
    "number": {
        "decimal": ",", "thousands": ".", "grouping": [3], "currency": ["€\N{NO-BREAK SPACE}", ""],
        "minus": "−",
    }
}  # fmt: skip


def take_over() -> None:
    """Let every chart be drawn and shown here; raises AttributeError when there is no such step."""
    if drawing.chart is chart:
        return
    for name in _MODULES:
        _replace(import_module(name), inline=rows, finish=finish)
    for name in DRAWN:
        _replace(charts, **{name: partial(_later, getattr(charts, name))})
    _replace(drawing, chart=chart)


def _replace(module: object, **steps: object) -> None:
    for name, step in steps.items():
        getattr(module, name)
        setattr(module, name, step)


def _later(draw: Callable[..., alt.LayerChart], *args: object, **more: object) -> Drawing:
    """Put off drawing until the figure is shown: a page that is run again draws again."""
    return partial(draw, *args, **more)


def rows(values: Iterable[Mapping[str, Any]]) -> alt.Chart:
    """Begin a chart with a frame, as the examples of altair and Streamlit do."""
    found = [dict(value) for value in values]
    return alt.Chart(pl.DataFrame(found) if any(found) else alt.InlineData(values=found))


def finish(layers: Iterable[alt.Chart], height: int) -> alt.LayerChart:
    """Lay parts over each other and give them the size, type and colours of the real ones."""
    palette = NAMES
    whole: alt.LayerChart = (
        alt.layer(*layers)
        .properties(height=height, width="container")
        .configure(
            background="transparent",
            font=FONT,
            locale=_DUTCH,
            autosize=alt.AutoSizeParams(type="fit-x", contains="padding"),
            padding={"left": 4, "right": 12, "top": 4, "bottom": 4},
        )
        .configure_view(stroke=None)
        .configure_axis(
            labelColor=palette.muted, titleColor=palette.muted, domainColor=palette.line,
            tickColor=palette.line, gridColor=palette.line, labelFontSize=12, titleFontSize=12,
            titleFontWeight="normal", grid=False, labelFont=FONT, titleFont=FONT,
        )
        .configure_mark(aria=False)
        .configure_text(color=palette.ink, font=FONT, fontSize=13)
    )  # fmt: skip
    return whole


def chart(drawn: Drawn) -> None:
    """Let altair draw a chart now, and show it as Streamlit does by default."""
    later: Any = drawn.spec
    st.altair_chart(later(), theme=None, alt=drawn.spoken, width="stretch")
