"""A card as a slide: the answer, its sum and its chart, beside what is said of it."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from lib.page import Answer, Card, Chart, Judged, Note, Part, Plot, Said, Saying, Tabular
from lib.render.slides import colours
from lib.render.slides.fitting import alike, fitted
from lib.render.slides.slide import (
    BODY,
    LEFT,
    ROOM,
    SOURCE,
    Box,
    Charted,
    Grid,
    Slide,
    Text,
    Words,
    divided,
)
from lib.render.slides.tables import of_table
from lib.wording import captions, plots

_ANSWER = Box(LEFT, 4.1, 14.9, 2.0)
_FIGURES = (Box(16.8, 4.1, 7.6, 2.0), Box(24.7, 4.1, 7.667, 2.0))
_SENTENCE = Box(LEFT, 6.3, ROOM, 1.5)
_FINDING = Box(LEFT, 8.0, 19.6, 1.1)
_READING = Box(LEFT, 9.2, 19.6, 0.7)
_CHART = Box(LEFT, 10.0, 19.6, 6.7)
_TABLE = Box(LEFT, 8.0, 19.6, 8.7)
_SAID = Box(21.8, 8.0, 10.567, 8.7)
_SAID_ALONE = Box(LEFT, 8.0, ROOM, 8.7)
_MOST_FIGURES = len(_FIGURES)
_SCALES = (1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4)

Kind = TypeVar("Kind", bound=Part)


def slides(card: Card, above: str, address: str) -> Iterator[Slide]:
    """Yield a card; a table that does not fit beside what is said goes on, on more slides."""
    answers = [part.answer for part in card.head if isinstance(part, Judged)]
    for answer in answers:
        yield _first(card, answer, above, address)
    for part in _left_over(card):
        found = (Slide(part.table.caption, above, (grid,), ()) for grid in _whole(part))
        yield from divided(found)


def _first(card: Card, answer: Answer, above: str, address: str) -> Slide:
    picture = tuple(_picture(card))
    said = [saying for part in card.said if isinstance(part, Said) for saying in part.sayings]
    box = _SAID if picture else _SAID_ALONE
    told = _said(said, box)
    return Slide(
        answer.name, above, (*_answer(answer), *picture, *told), _notes(card, answer, said), address
    )


def _answer(answer: Answer) -> Iterator[Text]:
    """Yield the answer large, what a document says instead, its figures and its sum."""
    words = [Words((f"{answer.symbol} {answer.answer}".strip(),), colours.of(answer.standing),
                   bold=True, size=26, after=2)]  # fmt: skip
    if answer.stated:
        words.append(Words((f"⚠ {answer.stated}",), "conflict", bold=True, size=18))
    yield Text(_ANSWER, fitted(words, _ANSWER))
    pairs = [
        ((Words((figure.head,), "muted", size=13, after=2),
          Words((figure.text,), bold=True, size=26)), box)
        for box, figure in zip(_FIGURES, answer.figures, strict=False)
    ]  # fmt: skip
    scale = alike(pairs, _SCALES)
    for words_of, box in pairs:
        yield Text(box, fitted(words_of, box, (scale,)))
    yield Text(_SENTENCE, fitted((Words((answer.sentence,), size=18),), _SENTENCE))


def _picture(card: Card) -> Iterator[Text | Charted | Grid]:
    """Yield the chart under its finding, or the table where there is nothing to draw."""
    for chart in _of_kind(card.picture, Chart):
        caption = chart.figure.caption
        finding = Words((caption.finding,), bold=True)
        yield Text(_FINDING, fitted((finding,), _FINDING))
        if not chart.figure.plot.points:
            continue
        reading = Words((reading_of(chart.figure.plot),), "muted", size=12)
        yield Text(_READING, fitted((reading,), _READING))
        yield Charted(_CHART, chart.figure.plot, caption.spoken)
        source = Words((captions.source(caption),), "muted", size=11)
        yield Text(SOURCE, fitted((source,), SOURCE))
        return
    for tabular in _of_kind(card.picture, Tabular):
        if not list(_of_kind(card.picture, Chart)):
            yield from list(of_table(_TABLE, tabular.table, {}))[:1]
        return


def reading_of(plot: Plot) -> str:
    """Say how to read the marks of a chart."""
    return plots.reading(plot.counted, (series.trace for series in plot.series))


def _left_over(card: Card) -> Iterator[Tabular]:
    """Yield the tables of a card that do not stand beside what is said, or not whole."""
    found = list(_of_kind(card.picture, Tabular))
    beside = not list(_of_kind(card.picture, Chart)) and found
    if beside and len(list(of_table(_TABLE, found[0].table, {}))) == 1:
        found = found[1:]
    yield from found


def _whole(part: Tabular) -> Iterator[Grid]:
    return of_table(BODY, part.table, {})


def _said(said: Sequence[Saying], box: Box) -> Iterator[Text]:
    """Yield what is said; where that is too much, first of all the question that it leads to."""
    if not said:
        return
    asked = [saying for saying in said if saying.place is not None][:1]
    others = [saying for saying in said if saying not in asked]
    words = [each for saying in (*asked, *others) for each in _words(saying)]
    yield Text(box, fitted(words, box, (1, 0.93)))


def _words(saying: Saying) -> Iterator[Words]:
    yield Words((saying.head,), "muted", bold=True, size=13, after=1, heads=True)
    for line in saying.lines:
        yield Words((line,), size=14, after=5)


def _notes(card: Card, answer: Answer, said: Iterable[Saying]) -> tuple[str, ...]:
    """Return the sum letter for letter, and everything that stands on the card in words."""
    notes = [answer.sentence, *([answer.stated] if answer.stated else [])]
    notes += [f"{figure.head}: {figure.text}" for figure in answer.figures[_MOST_FIGURES:]]
    for chart in _of_kind(card.picture, Chart):
        caption = chart.figure.caption
        notes += [caption.finding, caption.spoken, captions.source(caption)]
        notes += [reading_of(chart.figure.plot)]
    notes += [note.text for note in _of_kind((*card.head, *card.picture), Note)]
    notes += [f"{saying.head}: {' '.join(saying.lines)}" for saying in said]
    return tuple(dict.fromkeys(filter(None, notes)))


def _of_kind(parts: Iterable[Part], kind: type[Kind]) -> Iterator[Kind]:
    return (part for part in parts if isinstance(part, kind))
