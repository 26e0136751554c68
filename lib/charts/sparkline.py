"""A trend as small as a word or a card: an SVG picture without a chart library's weight."""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from itertools import pairwise
from xml.etree import ElementTree as Xml

from lib.charts.config import target_levels
from lib.charts.palette import NAMES
from lib.charts.standing import colour, of_verdict
from lib.measures import Reading

_MARGIN = 5
_EDGE = 4
_DENSE = 8.0  # pixels for a year: in less the points of a line would hide it


def sparkline(readings: Sequence[Reading], year: int) -> str:
    """Draw all years of one indicator as small as a word, as SVG; its colours are names.

    Targets are hollow steps, measurements solid points joined within a segment; the point of the
    chosen year is the largest. Whoever shows it adds the words.
    """
    return _drawn(readings, year, _Picture(132, 30))


def small(readings: Sequence[Reading], year: int) -> str:
    """Draw the same for a card among others, with a rule at the chosen year in its height."""
    picture = _Picture(220, 58)
    at = picture.across(readings)[year]
    ends = {"x1": at, "y1": 0.0, "x2": at, "y2": float(picture.height)}
    picture.mark("line", ends, stroke=NAMES.line)
    return _drawn(readings, year, picture)


class _Picture:
    """An SVG of a size in pixels, on which marks are put."""

    def __init__(self, width: int, height: int) -> None:
        self.width, self.height = width, height
        self.root = Xml.Element(
            "svg", xmlns="http://www.w3.org/2000/svg", viewBox=f"0 0 {width} {height}",
            width=str(width), height=str(height),
        )  # fmt: skip

    def mark(self, shape: str, numbers: Mapping[str, float], **colours: str) -> None:
        """Put a shape on the picture."""
        written = {name: f"{number:.1f}" for name, number in numbers.items()}
        Xml.SubElement(self.root, shape, {**written, **colours})

    def band(self, readings: Sequence[Reading]) -> float:
        """Return the width that a year has."""
        return (self.width - 2 * _EDGE) / max(len(readings), 1)

    def across(self, readings: Sequence[Reading]) -> Mapping[int, float]:
        """Return the middle of each year."""
        band = self.band(readings)
        return {r.year: _EDGE + (index + 0.5) * band for index, r in enumerate(readings)}

    def heights(self, readings: Sequence[Reading]) -> Callable[[Decimal | float], float]:
        """Return the function that turns a value into a distance from the top."""
        drawn = [level for reading in readings for level in target_levels(reading.target)]
        drawn += [float(r.measurement.value) for r in readings if r.measurement]
        low, high = (min(drawn), max(drawn)) if drawn else (0.0, 0.0)
        span, room = (high - low) or 1.0, self.height - 2 * _MARGIN
        return lambda amount: _MARGIN + room * (high - float(amount)) / span


def _drawn(readings: Sequence[Reading], year: int, picture: _Picture) -> str:
    _steps(readings, picture)
    measured = [(r, r.measurement) for r in readings if r.measurement]
    joined = [
        (one, other) for one, other in pairwise(measured) if one[1].segment == other[1].segment
    ]
    across, height = picture.across(readings), picture.heights(readings)
    for (before, one), (after, other) in joined:
        start = {"x1": across[before.year], "y1": height(one.value)}
        end = {"x2": across[after.year], "y2": height(other.value)}
        picture.mark("line", {**start, **end, "stroke-width": 1.8}, stroke=NAMES.ink)
    on_a_line = {reading.year for pair in joined for reading, _ in pair}
    hidden = on_a_line if picture.band(readings) < _DENSE else set()
    for reading, found in measured:
        if reading.year == year or reading.year not in hidden:
            at = {"cx": across[reading.year], "cy": height(found.value)}
            _point(reading, at, picture, chosen=reading.year == year)
    return Xml.tostring(picture.root, encoding="unicode")


def _steps(readings: Sequence[Reading], picture: _Picture) -> None:
    """Outline each target: a plan is hollow, what came of it is solid."""
    across, height = picture.across(readings), picture.heights(readings)
    width = max(picture.band(readings) * 0.8, 4.0)
    for reading in readings:
        for level in target_levels(reading.target):
            left, top = across[reading.year] - width / 2, height(level) - 1.5
            step = {"x": left, "y": top, "width": width, "height": 3.0}
            picture.mark("rect", step, fill="none", stroke=NAMES.muted)


def _point(reading: Reading, at: Mapping[str, float], picture: _Picture, *, chosen: bool) -> None:
    """Put a point; that of the chosen year is large and has the colour of its verdict."""
    fill = colour(of_verdict(reading.verdict), NAMES) if chosen else NAMES.ink
    picture.mark("circle", {**at, "r": 4.0 if chosen else 2.0}, fill=fill)
