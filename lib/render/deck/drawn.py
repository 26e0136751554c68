"""A chart on a sheet, so large that its smallest letter is read at six metres."""

import re
from collections.abc import Iterator

from lib.page import Figure
from lib.render.deck.blocks import Item
from lib.render.html.drawing import svg
from lib.render.templates import Markup, own, render
from lib.render.written import Place

_NARROW, _BROAD = 430, 660
"""Pixels that a chart is drawn in: beside its answer, and alone."""
_MOST_YEARS_BESIDE = 8
_AROUND = 50
"""Pixels that axes take below and above what is drawn, at most."""
_TAG = re.compile(r"<[^>]*>")
_NEEDLESS = re.compile(
    r" (?:font-family|aria-hidden|aria-roledescription|role|class|pointer-events|xmlns(?::xlink)?"
    r'|version)="[^"]*"| opacity="1"'
)
"""What a picture says of itself that the page around it says already, or nobody asks."""
_LONG = re.compile(r"\d+\.\d{3,}")
_SIZE = re.compile(r'width="([\d.]+)" height="([\d.]+)"')


def beside(figure: Figure) -> bool:
    """Tell whether a chart has so few years that it can stand beside its answer."""
    return len(figure.table.rows) <= _MOST_YEARS_BESIDE


def chart(figure: Figure) -> Item:
    """Return a chart, without the words around it."""
    height = (float(figure.spec["height"]) + _AROUND) / min(_letters(figure.spec), default=10)
    pixels = _NARROW if beside(figure) else _BROAD

    def make(_: Place) -> Markup:
        drawn = own(_enlarged(_short(svg(figure.spec, pixels)), figure))
        return render("html/picture.html", kind="chart", svg=drawn, spoken=figure.caption.spoken)

    return Item(height, make)


def width(figure: Figure) -> float:
    """Return how wide a chart becomes, in rem."""
    return (_NARROW if beside(figure) else _BROAD) / min(_letters(figure.spec), default=10)


def _short(drawn: str) -> str:
    """Leave out of the tags of a picture what takes half of its room and shows nothing."""

    def short(found: re.Match[str]) -> str:
        return _LONG.sub(lambda number: f"{float(number[0]):.2f}", _NEEDLESS.sub("", found[0]))

    return _TAG.sub(short, drawn)


def _enlarged(drawn: str, figure: Figure) -> str:
    """Give a picture its size in rem: one of its smallest letters is one rem high."""
    smallest = min(_letters(figure.spec), default=10)

    def sized(found: re.Match[str]) -> str:
        across, down = (float(size) / smallest for size in found.groups())
        return f'width="{across:.2f}rem" height="{down:.2f}rem"'

    return _SIZE.sub(sized, drawn, count=1)


def _letters(spec: object) -> Iterator[float]:
    """Yield every size of letters in a spec, in pixels."""
    if isinstance(spec, dict):
        for name, value in spec.items():
            if name.lower().endswith("fontsize") and isinstance(value, int | float):
                yield float(value)
            else:
                yield from _letters(value)
    elif isinstance(spec, list):
        for value in spec:
            yield from _letters(value)
