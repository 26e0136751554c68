"""What every chart shares: the Dutch number format, the type, the names of the colours."""

import json
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from typing import Any

import altair as alt
from altair.utils import schemapi

from lib.charts.palette import NAMES
from lib.measures import Target
from lib.page import Spec

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

_SILENT = {"aria": False}
_NO_ROWS = "[]"


AT_Y: Callable[[float | str], Any] = alt.YValue
"""A place in pixels; altair leaves these without types, and finding them by a dict takes 28 ms."""

# Altair holds every part of a chart against the schema of Vega-Lite each time that one is made: two
# thirds of the time of a page that is made anew. Our charts are held against it by the tests.
schemapi.disable_debug_mode()


def rows(values: Iterable[Mapping[str, Any]]) -> alt.Chart:
    """Begin a chart with rows that are written into its spec.

    They travel through altair as one text, which `finish` turns into rows again: altair copies and
    checks every value of a list anew for each step in which a chart is built.
    """
    text = json.dumps([dict(value) for value in values], allow_nan=False)
    return alt.Chart(alt.InlineData(values=text))


def target_levels(target: Target | None) -> list[float]:
    """Return the heights at which a target is drawn: one number, or the bounds it sets."""
    if target is None:
        return []
    if target.value is not None:
        return [float(target.value)]
    return [float(bound.value) for bound in (target.low, target.high) if bound is not None]


def finish(layers: Iterable[alt.Chart], height: int) -> Spec:
    """Lay parts over each other and give them a size; return a spec with names for colours.

    A part without rows is left out, but for the first: an axis may belong to it. The parts are laid
    in one list here, as altair would do after a deep copy of each of them.
    """
    first, *others = layers
    drawn = [first, *(layer for layer in others if layer.data.values != _NO_ROWS)]
    size = {"height": height, "width": "container"}
    return (
        {"$schema": alt.SCHEMA_URL, "layer": [_layer(part) for part in drawn]}
        | size
        | {"config": _config()}
    )


def _layer(part: alt.Chart) -> Spec:
    """Return a part as a layer of a spec, with its rows in it."""
    spec: Spec = part.to_dict(format="vega-lite", validate=False)
    (text,) = spec["datasets"].values()  # altair lifts them out of the part
    return {
        "data": {"values": json.loads(text)}, "mark": spec["mark"], "encoding": spec["encoding"],
    }  # fmt: skip


@cache
def _config() -> Spec:
    """Return what all charts share.

    Marks, axes and legends carry no description of their own (Vega's are English): the chart's
    alternative text, given where it is shown, says everything.
    """
    palette = NAMES
    return {
        "background": "transparent",
        "font": FONT,
        "locale": _LOCALE,
        "autosize": {"type": "fit-x", "contains": "padding"},
        "padding": {"left": 4, "right": 12, "top": 4, "bottom": 4},
        "view": {"stroke": None},
        "axis": {
            "labelColor": palette.muted, "titleColor": palette.muted, "domainColor": palette.line,
            "tickColor": palette.line, "gridColor": palette.line, "labelFontSize": 12,
            "titleFontSize": 12, "titleFontWeight": "normal", "grid": False, "labelFont": FONT,
            "titleFont": FONT, **_SILENT,
        },
        "legend": _SILENT,
        "mark": _SILENT,
        "text": {"color": palette.ink, "font": FONT, "fontSize": 13},
    }  # fmt: skip
