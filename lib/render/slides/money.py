"""The money of a programme as slides: amounts above bars, the same as a table, and the years."""

from collections.abc import Iterator

from lib.page import Amounts, Barred, Chart, Large, Plot, PlotSeries
from lib.render.slides import colours
from lib.render.slides.cards import reading_of
from lib.render.slides.fitting import alike, fitted
from lib.render.slides.slide import (
    BODY,
    LEFT,
    ROOM,
    SOURCE,
    Box,
    Charted,
    Slide,
    Text,
    Words,
    divided,
)
from lib.render.slides.tables import of_table
from lib.wording import captions

_READING = Box(LEFT, 6.7, ROOM, 0.8)
_BARS = Box(LEFT, 7.6, ROOM, 9.1)
_READING_ABOVE = Box(LEFT, 4.1, ROOM, 0.8)
_BARS_ALONE = Box(LEFT, 5.0, ROOM, 11.7)
_YEARS = Box(LEFT, 5.0, ROOM, 11.7)
_MOST_BARS = 12  # on one slide: each keeps a height at which its name can be read
_AMOUNTS_TOP, _AMOUNTS_HIGH, _BETWEEN = 4.1, 2.4, 0.5


def bars(
    shown: Barred, amounts: Amounts | None, above: str, told: tuple[str, ...]
) -> Iterator[Slide]:
    """Yield the bars of a programme where they can be drawn, and the table that they stand in."""
    notes = (*told, shown.finding, shown.about, *_sourced(shown.source))
    if shown.plot is not None and shown.plot.points:
        yield from divided(
            _bars(part, shown, amounts, above, (*notes, *_amounts_told(amounts)))
            for part in _parts(shown.plot)
        )
    signed = {} if shown.signed is None else {
        (row, shown.signed): colours.of(sign) for row, sign in enumerate(shown.signs) if sign
    }  # fmt: skip
    found = of_table(BODY, shown.table, signed)
    yield from divided(
        Slide(shown.table.caption, above, (grid, *_source(shown.source)), notes) for grid in found
    )


def _bars(
    plot: Plot, shown: Barred, amounts: Amounts | None, above: str, notes: tuple[str, ...]
) -> Slide:
    reading, box = (_READING, _BARS) if amounts else (_READING_ABOVE, _BARS_ALONE)
    words = Words((reading_of(plot),), "muted", size=13)
    known = [point.value for point in (shown.plot or plot).points]
    shapes: tuple[Text | Charted, ...] = (
        *_amounts(amounts),
        Text(reading, fitted((words,), reading)),
        Charted(box, plot, _spoken(shown.finding, plot), min(known), max(known)),
        *_source(shown.source),
    )
    return Slide(shown.finding, above, shapes, notes)


def _parts(plot: Plot) -> Iterator[Plot]:
    """Yield as many lines at a time as a slide has room for."""
    (series,) = plot.series
    for begin in range(0, len(plot.across), _MOST_BARS):
        part = slice(begin, begin + _MOST_BARS)
        kept = PlotSeries(series.name, series.trace, series.points[part])
        yield Plot(plot.across[part], (kept,), plot.unit, plot.counted)


def _spoken(finding: str, plot: Plot) -> str:
    (series,) = plot.series
    lines = [
        f"{name}: {point.label}"
        for name, point in zip(plot.across, series.points, strict=True)
        if point is not None
    ]
    return f"{finding}. {'; '.join(lines)}."


def _amounts(amounts: Amounts | None) -> Iterator[Text]:
    """Yield the amounts that a page comes down to, beside each other."""
    found = amounts.amounts if amounts else ()
    wide = (ROOM - _BETWEEN * (len(found) - 1)) / max(len(found), 1)
    pairs = [
        (
            _amount(amount),
            Box(LEFT + place * (wide + _BETWEEN), _AMOUNTS_TOP, wide, _AMOUNTS_HIGH),
        )
        for place, amount in enumerate(found)
    ]
    scale = alike(pairs, (1, 0.9, 0.8, 0.7, 0.6, 0.5))
    for words, box in pairs:
        yield Text(box, fitted(words, box, (scale,)))


def _amount(amount: Large) -> list[Words]:
    words = (
        Words((amount.head,), "muted", size=14, after=0),
        Words((amount.text,), colours.of(amount.sign), bold=True, size=24, after=1),
        Words((amount.told,), "muted", size=12, after=0),
    )
    return [each for each in words if each.text]


def _amounts_told(amounts: Amounts | None) -> Iterator[str]:
    for amount in amounts.amounts if amounts else ():
        yield f"{amount.head}: {amount.text}" + (f" ({amount.told})" if amount.told else "")


def _source(source: str) -> Iterator[Text]:
    for told in _sourced(source):
        yield Text(SOURCE, fitted((Words((told,), "muted", size=11),), SOURCE))


def _sourced(source: str) -> tuple[str, ...]:
    return (f"{captions.SOURCE}: {source}",) if source else ()


def years(chart: Chart, above: str) -> Slide:
    """Return the money over the years under its finding; without numbers its words alone."""
    caption, plot = chart.figure.caption, chart.figure.plot
    reading = Text(
        _READING_ABOVE, fitted((Words((caption.about,), "muted", size=13),), _READING_ABOVE)
    )
    drawn = (Charted(_YEARS, plot, caption.spoken),) if plot.points else ()
    notes = (caption.finding, caption.about, caption.spoken, captions.source(caption))
    words = Text(SOURCE, fitted((Words((captions.source(caption),), "muted", size=11),), SOURCE))
    return Slide(caption.finding, above, (reading, *drawn, words), notes)
