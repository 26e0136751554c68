"""The lines of indicators in a new document: as the one before had them, each still to enter."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import TypeAlias

from lib.model import END, OWED, DocumentKind, FigureKind, Indicator, Register, Values, YearFigures
from lib.preparing.year.asked import Asked, Chosen
from lib.sources.changing.entries import Content

Shape: TypeAlias = tuple[tuple[int | None, tuple[str, ...]], ...]
"""The lines of a document by how many years they are after its own (None: the end), with the words
that each has."""

_OF_A_REPORT = ((0, (FigureKind.TARGET.value, FigureKind.REALISED.value)),)
_OF_A_BUDGET = ((0, (FigureKind.TARGET.value,)),)


def lines(
    asked: Asked, chosen: Chosen, register: Register
) -> Iterator[tuple[tuple[str, ...], Content]]:
    """Yield where lines are to be added, by the keys above them, and the lines themselves.

    Every indicator that goes on gets some; a series does where the document before has it. One that
    has a line already is left alone.
    """
    usual = _usual(asked, chosen, register)
    for name, indicator in register.indicators.items():
        if indicator.values and chosen.key not in indicator.values:
            shape = _shape(asked, chosen, indicator.values, register) or usual
            if content := _content(asked, indicator, shape):
                yield ("indicatoren", name, "waarden"), content
        for key, series in indicator.series.items():
            shape = _shape(asked, chosen, series.values, register)
            content = _content(asked, indicator, shape)
            if content and chosen.key not in series.values:
                yield ("indicatoren", name, "reeksen", key, "waarden"), content


def _usual(asked: Asked, chosen: Chosen, register: Register) -> Shape:
    """Return the shape that most indicators have in the document before."""
    shapes = (
        _shape(asked, chosen, indicator.values, register)
        for indicator in register.indicators.values()
    )
    counted = Counter(shape for shape in shapes if shape)
    plain = _OF_A_BUDGET if asked.kind.is_budget else _OF_A_REPORT
    return counted.most_common(1)[0][0] if counted else plain


def _shape(asked: Asked, chosen: Chosen, values: Values, register: Register) -> Shape:
    """Return the lines of the document before; of a report those of its own year, if not all."""
    if chosen.follows is None or chosen.follows not in values:
        return ()
    own = register.documents[chosen.follows].year
    found = (
        (None if year is None else year - own, _words(said))
        for year, said in values[chosen.follows].items()
    )
    every = asked.every_year or asked.kind is not DocumentKind.ANNUAL_REPORT
    return tuple((after, words) for after, words in found if words and (every or not after))


def _words(said: YearFigures) -> tuple[str, ...]:
    figures = {
        FigureKind.TARGET: said.target,
        FigureKind.REALISED: said.realised,
        FigureKind.FORECAST: said.forecast,
    }
    words = tuple(kind.value for kind, figure in figures.items() if figure is not None)
    return (*words, *(("vermeld",) if said.stated is not None else ()))


def _content(asked: Asked, indicator: Indicator, shape: Shape) -> Mapping[str, Content]:
    """Return the lines, up to the last year of an indicator that stops."""
    last = indicator.stopped
    return {
        END if after is None else str(asked.year + after): dict.fromkeys(words, OWED)
        for after, words in shape
        if last is None or asked.year + (after or 0) <= last
    }
