"""A trend as small as a word, for the overview: an SVG picture without a chart library's weight."""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import Any, TypeAlias
from xml.etree import ElementTree as Xml

from lib.charts.config import target_levels
from lib.charts.palette import NAMES

Row: TypeAlias = Mapping[str, Any]

WIDTH, HEIGHT = 132, 30
_MARGIN = 5


def sparkline(rows: Sequence[Row], year: int) -> str:
    """Draw all years of one indicator as SVG; its colours are names.

    Targets are hollow steps, measurements solid points joined within a segment; the point of the
    chosen year is the largest. Whoever shows it adds the words.
    """
    palette = NAMES
    picture = Xml.Element(
        "svg", xmlns="http://www.w3.org/2000/svg", viewBox=f"0 0 {WIDTH} {HEIGHT}"
    )
    height = _heights(rows)
    band = WIDTH / max(len(rows), 1)
    across = {row["year"]: (index + 0.5) * band for index, row in enumerate(rows)}
    for row in rows:
        for level in target_levels(row):
            left, top = across[row["year"]] - band * 0.4, height(level) - 1.5
            step = {"x": left, "y": top, "width": band * 0.8, "height": 3.0}
            _mark(picture, "rect", step, fill="none", stroke=palette.muted)
    measured = [row for row in rows if row["measured"]]
    for one, other in pairwise(measured):
        if one["segment"] == other["segment"]:
            start = {"x1": across[one["year"]], "y1": height(one["realised"])}
            end = {"x2": across[other["year"]], "y2": height(other["realised"])}
            _mark(picture, "line", {**start, **end, "stroke-width": 1.8}, stroke=palette.ink)
    for row in measured:
        radius = 3.6 if row["year"] == year else 2.0
        place = {"cx": across[row["year"]], "cy": height(row["realised"]), "r": radius}
        _mark(picture, "circle", place, fill=palette.ink)
    return Xml.tostring(picture, encoding="unicode")


def _mark(picture: Xml.Element, shape: str, numbers: Mapping[str, float], **colours: str) -> None:
    written = {name: f"{number:.1f}" for name, number in numbers.items()}
    Xml.SubElement(picture, shape, {**written, **colours})


def _heights(rows: Sequence[Row]) -> Callable[[Decimal | float], float]:
    """Return the function that turns a value into a distance from the top."""
    drawn = [level for row in rows for level in target_levels(row)]
    drawn += [float(row["realised"]) for row in rows if row["measured"]]
    low, high = (min(drawn), max(drawn)) if drawn else (0.0, 0.0)
    span = (high - low) or 1.0
    return lambda amount: _MARGIN + (HEIGHT - 2 * _MARGIN) * (high - float(amount)) / span
