"""What every chart shares: the Dutch number format, the type, the colours of the theme."""

from collections.abc import Iterable, Mapping
from typing import Any, TypeAlias

import altair as alt

from lib.charts.palette import PALETTES, Theme

FONT = '"Source Sans", "Source Sans Pro", sans-serif'
_LOCALE = {
    "number": {
        "decimal": ",",
        "thousands": ".",
        "grouping": [3],
        "currency": ["€\N{NO-BREAK SPACE}", ""],
        "minus": "−",
    }
}

Spec: TypeAlias = dict[str, Any]
Layers: TypeAlias = alt.LayerChart | alt.FacetChart  # what altair says that layering gives


def rows(values: Iterable[Mapping[str, Any]]) -> alt.Chart:
    """Begin a chart with rows that are written into its spec."""
    return alt.Chart(alt.InlineData(values=[dict(value) for value in values]))


def target_levels(row: Mapping[str, Any]) -> list[float]:
    """Return the heights at which a target is drawn: one number, or the bounds it sets."""
    bounds = [row["target_low"], row["target_high"]]
    levels = bounds if row["target"] is None else [row["target"]]
    return [float(level) for level in levels if level is not None]


def finish(chart: alt.Chart | Layers, theme: Theme, height: int) -> Spec:
    """Give a chart its size, type and colours and return it as a Vega-Lite spec.

    Marks carry no description of their own (Vega's are English): the chart's alternative text,
    given where it is shown, says everything.
    """
    palette = PALETTES[theme]
    axis = {
        "labelColor": palette.muted, "titleColor": palette.muted, "domainColor": palette.line,
        "tickColor": palette.line, "gridColor": palette.line, "labelFontSize": 12,
        "titleFontSize": 12, "titleFontWeight": "normal", "grid": False, "labelFont": FONT,
        "titleFont": FONT,
    }  # fmt: skip
    spec: Spec = (
        chart.properties(height=height, width="container")
        .configure(
            background="transparent",
            font=FONT,
            locale=_LOCALE,
            autosize=alt.AutoSizeParams(type="fit-x", contains="padding"),
            padding={"left": 4, "right": 12, "top": 4, "bottom": 4},
        )
        .configure_view(stroke=None)
        .configure_axis(**axis)
        .configure_mark(aria=False)
        .configure_text(color=palette.ink, font=FONT, fontSize=13)
        .to_dict(format="vega-lite")
    )
    return spec
