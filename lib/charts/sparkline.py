"""A trend as small as a word, for the overview: an SVG picture without a chart library's weight."""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from itertools import pairwise
from xml.etree import ElementTree as Xml

from lib.charts.config import target_levels
from lib.charts.palette import NAMES
from lib.measures import Reading

WIDTH, HEIGHT = 132, 30
_MARGIN = 5


def sparkline(readings: Sequence[Reading], year: int) -> str:
    """Draw all years of one indicator as SVG; its colours are names.

    Targets are hollow steps, measurements solid points joined within a segment; the point of the
    chosen year is the largest. Whoever shows it adds the words.
    """
    palette = NAMES
    picture = Xml.Element(
        "svg", xmlns="http://www.w3.org/2000/svg", viewBox=f"0 0 {WIDTH} {HEIGHT}"
    )
    height = _heights(readings)
    band = WIDTH / max(len(readings), 1)
    across = {reading.year: (index + 0.5) * band for index, reading in enumerate(readings)}
    for reading in readings:
        for level in target_levels(reading.target):
            left, top = across[reading.year] - band * 0.4, height(level) - 1.5
            step = {"x": left, "y": top, "width": band * 0.8, "height": 3.0}
            _mark(picture, "rect", step, fill="none", stroke=palette.muted)
    measured = [(r.year, r.measurement) for r in readings if r.measurement]
    for (before, one), (after, other) in pairwise(measured):
        if one.segment == other.segment:
            start = {"x1": across[before], "y1": height(one.value)}
            end = {"x2": across[after], "y2": height(other.value)}
            _mark(picture, "line", {**start, **end, "stroke-width": 1.8}, stroke=palette.ink)
    for measured_in, found in measured:
        radius = 3.6 if measured_in == year else 2.0
        place = {"cx": across[measured_in], "cy": height(found.value), "r": radius}
        _mark(picture, "circle", place, fill=palette.ink)
    return Xml.tostring(picture, encoding="unicode")


def _mark(picture: Xml.Element, shape: str, numbers: Mapping[str, float], **colours: str) -> None:
    written = {name: f"{number:.1f}" for name, number in numbers.items()}
    Xml.SubElement(picture, shape, {**written, **colours})


def _heights(readings: Sequence[Reading]) -> Callable[[Decimal | float], float]:
    """Return the function that turns a value into a distance from the top."""
    drawn = [level for reading in readings for level in target_levels(reading.target)]
    drawn += [float(r.measurement.value) for r in readings if r.measurement]
    low, high = (min(drawn), max(drawn)) if drawn else (0.0, 0.0)
    span = (high - low) or 1.0
    return lambda amount: _MARGIN + (HEIGHT - 2 * _MARGIN) * (high - float(amount)) / span
