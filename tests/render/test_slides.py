"""Slides: what the pages say in their own words, in boxes that hold it, with charts that open."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import partial
from io import BytesIO
from itertools import combinations
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import openpyxl
import pptx
import pytest
from pptx.oxml.ns import qn

from lib import views
from lib.model import VarianceSign, Verdict
from lib.page import (
    Asked,
    Chart,
    Failed,
    Judged,
    Line,
    Link,
    Overview,
    Page,
    Plot,
    PlotSeries,
    Point,
    Title,
    Trace,
)
from lib.publish import Publication
from lib.publish.papers import around, shown
from lib.publish.papers import slides as made_slides
from lib.render import emphasis
from lib.render.failed import PartFailedError
from lib.render.slides import composed, slides, written
from lib.render.slides.charts import DUTCH, code
from lib.render.slides.colours import hexadecimal
from lib.render.slides.fitting import fitted, height, lines
from lib.render.slides.slide import (
    BODY,
    HEIGHT,
    LEAST,
    WIDTH,
    Box,
    Charted,
    Grid,
    Slide,
    Text,
    Words,
    told_apart,
)
from lib.sources import DEFAULT_FOLDER, Snapshot, load
from lib.wording import editions
from lib.wording import questions as wording
from lib.wording.numbers import value
from lib.wording.questions import questions
from tests import injected, made, made_promises, made_texts, opened
from tests.views import test_steps as steps

DAY = date(2026, 11, 28)
PUBLICATION = Publication(load(DEFAULT_FOLDER), DAY)
PUBLIC = replace(PUBLICATION, address="https://cijfers.voorbeeldstad.nl/doelen/")
AROUND = around(PUBLICATION)
LONG = ("Een lange naam van een doelstelling of indicator met komma's, haakjes (en meer) " * 3)[
    :200
]
CENTIMETRE = 360_000


def _slides(publication: Publication, year: str = "2024") -> tuple[Slide, ...]:
    return composed(shown(publication, year), around(publication))


def _pages(publication: Publication, year: str = "2024") -> list[Page]:
    return [page for _, page in shown(publication, year)]


def _file(found: Sequence[Slide]) -> Any:
    return pptx.Presentation(BytesIO(written(found, AROUND)))


@pytest.fixture(scope="module")
def real() -> tuple[Slide, ...]:
    return _slides(PUBLICATION)


@pytest.fixture(scope="module")
def deck(real: tuple[Slide, ...]) -> Any:
    return _file(real)


def _checked(found: Sequence[Slide], deck: Any) -> None:
    """Hold slides against what every slide must be."""
    titles = [slide.title for slide in found]
    assert len(set(titles)) == len(titles) == len(deck.slides)
    assert all(titles)
    for slide, file in zip(found, deck.slides, strict=True):
        _has_its_places(file)
        _holds_its_texts(slide)
        _is_dutch(file._element)
        _is_dutch(file.notes_slide._element)
        for shape in file.shapes:
            if shape.has_chart or shape.has_table:
                assert shape._element.nvGraphicFramePr.cNvPr.get("descr")
            if shape.has_chart:
                _opens_its_numbers(shape.chart, next(_plots(slide, shape)))
                _is_dutch(shape.chart._chartSpace)


def _has_its_places(file: Any) -> None:
    """Hold that every box is within the slide, and that none lies over another."""
    boxes = [(each.left, each.top, each.left + each.width, each.top + each.height)
             for each in file.shapes]  # fmt: skip
    slack = CENTIMETRE / 100
    for left, top, right, bottom in boxes:
        assert min(left, top) >= 0
        assert right <= WIDTH * CENTIMETRE + slack
        assert bottom <= HEIGHT * CENTIMETRE + slack
    for one, other in combinations(boxes, 2):
        apart = (one[2] <= other[0] + slack or other[2] <= one[0] + slack
                 or one[3] <= other[1] + slack or other[3] <= one[1] + slack)  # fmt: skip
        assert apart, (file.shapes.title.text, one, other)


def _holds_its_texts(slide: Slide) -> None:
    for shape in slide.shapes:
        match shape:
            case Text():
                assert height(shape.paragraphs, shape.box.width) <= shape.box.height + 0.01
                assert all(words.size >= LEAST for words in shape.paragraphs)
            case Grid():
                assert shape.box.top + shape.box.height <= BODY.top + BODY.height + 0.01
            case Charted():
                assert shape.plot.points


def _is_dutch(element: Any) -> None:
    told = element.iter(qn("a:rPr"), qn("a:endParaRPr"), qn("a:defRPr"))
    assert all(each.get("lang") == "nl-NL" for each in told)
    for run in element.iter(qn("a:r"), qn("a:fld")):
        assert run.find(qn("a:rPr")) is not None
    assert all(each.get("val") == "nl-NL" for each in element.iter(qn("c:lang")))


def _plots(slide: Slide, shape: Any) -> Iterator[Plot]:
    for each in slide.shapes:
        if isinstance(each, Charted) and round(each.box.top, 2) == round(shape.top.cm, 2):
            yield each.plot


def _opens_its_numbers(chart: Any, plot: Plot) -> None:
    """Hold the workbook of a chart against its numbers."""
    book = openpyxl.load_workbook(BytesIO(chart.part.chart_workbook.xlsx_part.blob))
    rows = list(book.worksheets[0].iter_rows(values_only=True))
    for place, series in enumerate(plot.series, start=1):
        numbers = [None if point is None else point.value for point in series.points]
        assert [row[place] for row in rows[1:]] == numbers
        assert list(chart.plots[0].series[place - 1].values) == numbers
    assert book.properties.created.date() == DAY


def test_every_slide_of_ours_is_whole(real: tuple[Slide, ...], deck: Any) -> None:
    assert len(real) > 20
    _checked(real, deck)


def test_it_is_small_and_bears_its_day() -> None:
    ((name, content),) = made_slides(PUBLICATION)
    assert name == "doel-gehaald-2024.pptx"
    assert len(content) < 300_000
    with ZipFile(BytesIO(content)) as found:
        assert {each.date_time for each in found.infolist()} == {(2026, 11, 28, 0, 0, 0)}
        inside = [found.read(name) for name in found.namelist() if name.endswith(".xlsx")]
    assert inside
    for book in inside:
        with ZipFile(BytesIO(book)) as found:
            assert {each.date_time for each in found.infolist()} == {(2026, 11, 28, 0, 0, 0)}


def test_it_says_what_it_is(deck: Any) -> None:
    about = deck.core_properties
    assert about.title == "Zijn de doelen van 2024 gehaald? - Zoetermeer - Doel gehaald?"
    assert (about.language, about.created.date()) == ("nl-NL", DAY)
    first = " ".join(shape.text for shape in deck.slides[0].shapes)
    assert f"Uitgave van 28 november 2026, versie {PUBLICATION.version}" in first
    assert len(deck.slide_layouts) == 1


def test_the_notes_have_every_sum_letter_for_letter(real: tuple[Slide, ...]) -> None:
    by_title = {slide.title: slide.notes for slide in real}
    met = 0
    for page in _pages(PUBLICATION):
        for part in page.walk():
            if isinstance(part, Judged):
                assert by_title[part.answer.name][0] == part.answer.sentence
                met += 1
    assert met == len(PUBLICATION.snapshot.register.indicators) + 6
    told = [note for slide in real for note in slide.notes]
    for line in _lines(PUBLICATION):
        assert f"{line.name}: {line.sentence}" in told


def _lines(publication: Publication) -> list[Line]:
    return [
        line
        for page in _pages(publication)
        for part in page.walk() if isinstance(part, Overview)
        for group in part.groups for goal in group.goals for line in goal.lines
    ]  # fmt: skip


def test_the_notes_of_the_file_are_those_of_the_slides(real: tuple[Slide, ...], deck: Any) -> None:
    for slide, file in zip(real, deck.slides, strict=True):
        assert file.notes_slide.notes_text_frame.text.split("\n")[-len(slide.notes) :] == list(
            slide.notes
        )


def test_every_sentence_stands_on_the_pages(real: tuple[Slide, ...]) -> None:
    own = {AROUND.issued, *AROUND.about, editions.IN_THE_NOTES}
    asked = (wording.known(question) for question in questions(PUBLICATION.snapshot, 2024))
    on_pages = opened.words(" ".join([*_texts(_pages(PUBLICATION)), *asked]))
    for slide in real:
        for shape in slide.shapes:
            for words in shape.paragraphs if isinstance(shape, Text) else ():
                text = words.text.removeprefix("⚠ ").removeprefix("✕ ").removeprefix("✓ ")
                if text not in own and not _is_ours(text):
                    assert opened.words(text) in on_pages, text


def _is_ours(text: str) -> bool:
    """Tell whether a text says how to read a drawing, or which of the questions these are."""
    return " · lijn: " in text or text.startswith(("De 5 sterkste van", "nadelig naar", "Bron: "))


def _texts(found: object) -> Iterator[str]:
    """Yield every text in a value."""
    if isinstance(found, str):
        yield emphasis.plain(found)
    elif isinstance(found, Mapping):
        for each in found.values():
            yield from _texts(each)
    elif isinstance(found, Sequence) and not isinstance(found, bytes):
        for each in found:
            yield from _texts(each)
    elif hasattr(found, "__dataclass_fields__"):
        for name in found.__dataclass_fields__:
            yield from _texts(getattr(found, name))


def test_each_indicator_has_its_chart_with_every_number_of_the_page(deck: Any) -> None:
    plots = [
        part.figure for page in _pages(PUBLICATION) for part in page.walk()
        if isinstance(part, Chart)
    ]  # fmt: skip
    charts = {
        shape._element.nvGraphicFramePr.cNvPr.get("descr"): shape.chart
        for slide in deck.slides for shape in slide.shapes if shape.has_chart
    }  # fmt: skip
    for figure in plots:
        chart = charts[figure.caption.spoken]
        for drawn, series in zip(chart.plots[0].series, figure.plot.series, strict=True):
            assert drawn.name == series.name
            assert _labels(drawn) == {
                place: point.label for place, point in enumerate(series.points)
                if point and point.label
            }  # fmt: skip


def _labels(drawn: Any) -> dict[int, str]:
    """Return what is written at each number, as a Dutch reader sees it."""
    values, found = list(drawn.values), {}
    for label in drawn._element.iter(qn("c:dLbl")):
        place = int(label.find(qn("c:idx")).get("val"))
        texts = [each.text for each in label.iter(qn("a:t"))]
        number = label.find(qn("c:numFmt"))
        found[place] = texts[0] if texts else _as_coded(values[place], number.get("formatCode"))
    return found


def _as_coded(number: float, form: str) -> str:
    assert form.startswith(DUTCH)
    before, digits, after = re.fullmatch(
        re.escape(DUTCH) + r'(?:"([^"]*)")?(#,##0(?:\.0+)?)(?:"([^"]*)")?', form
    ).groups()  # type: ignore[union-attr]
    written = value(Decimal(repr(number)), len(digits.partition(".")[2]), "aantal")
    return f"{before or ''}{written}{after or ''}"


def test_every_code_of_a_number_begins_with_dutch(deck: Any) -> None:
    """In the charts and in their workbooks: elsewhere in a code the language is printed."""
    codes: list[str] = []
    for slide in deck.slides:
        for shape in slide.shapes:
            if shape.has_chart:
                space = shape.chart._chartSpace
                codes += [each.get("formatCode") for each in space.iter(qn("c:numFmt"))]
                codes += [each.text for each in space.iter(qn("c:formatCode"))]
    known = {each for each in codes if each != "General"}
    assert len(known) > 3
    assert all(part.startswith(DUTCH) for each in known for part in each.split(";"))


@pytest.mark.parametrize(
    ("unit", "decimals", "told"),
    [
        ("aantal", 0, "[$-413]#,##0"), ("aantal", 2, "[$-413]#,##0.00"),
        ("procent", 1, '[$-413]#,##0.0"%"'), ("euro", 0, '[$-413]"€\xa0"#,##0'),
        ("uren", 1, "[$-413]#,##0.0"),
    ],
)  # fmt: skip
def test_a_number_is_written_in_its_unit(unit: str, decimals: int, told: str) -> None:
    assert code(unit, decimals) == told


def _plot(trace: Trace, *points: Point | None, unit: str = "aantal") -> Plot:
    across = tuple(str(2020 + place) for place in range(len(points)))
    return Plot(across, (PlotSeries("Reeks", trace, points),), unit, "proeven")


def _drawn(plot: Plot) -> Any:
    charted = Charted(Box(2, 5, 20, 8), plot, "Een grafiek", -5, 9)
    file = _file([Slide("Titel", "", (charted,), ())])
    (chart,) = (shape.chart for shape in file.slides[0].shapes if shape.has_chart)
    return chart


@pytest.mark.parametrize("trace", Trace)
def test_what_came_is_solid_and_what_was_planned_is_not(trace: Trace) -> None:
    chart = _drawn(_plot(trace, Point(4.0, "4"), None, Point(-5.0, "−5")))
    (series,) = chart.plots[0].series
    look = series._element.find(qn("c:spPr"))
    solid = look is not None and look.find(qn("a:solidFill")) is not None
    line = look is not None and look.find(qn("a:ln")) is not None
    dashed = line and look.find(f"{qn('a:ln')}/{qn('a:prstDash')}") is not None
    marks = [each.get("val") for each in series._element.iter(qn("c:symbol"))]
    told = {
        Trace.OUTCOME: (False, True, False, ["circle"]),
        Trace.TARGET: (False, True, False, ["dash"]),
        Trace.ELSEWHERE: (False, True, True, ["none"]),
        Trace.PLAN: (False, True, False, []),
        Trace.ACCOUNT: (True, False, False, []),
        Trace.OTHER_PLAN: (False, True, True, []),
        Trace.DIFFERENCE: (False, False, False, []),
    }
    assert (solid, line, dashed, marks) == told[trace]
    assert _labels(series) == {0: "4", 2: "−5"}


def test_a_target_is_a_mark_of_a_colour_that_is_seen_without_its_outline() -> None:
    (series,) = _drawn(_plot(Trace.TARGET, Point(4.0, "4"))).plots[0].series
    fill = series.marker.format.fill.fore_color.rgb
    assert str(fill) == hexadecimal("muted")
    assert series.format.line.fill.type is not None


@pytest.mark.parametrize(
    ("trace", "standing", "colour"),
    [
        (Trace.OUTCOME, Verdict.REACHED, "good"), (Trace.OUTCOME, Verdict.MISSED, "bad"),
        (Trace.OUTCOME, Verdict.UNDECIDABLE, "ink"),
        (Trace.DIFFERENCE, VarianceSign.FAVOURABLE, "good"),
        (Trace.DIFFERENCE, VarianceSign.UNFAVOURABLE, "bad"),
    ],
)  # fmt: skip
def test_what_stands_out_has_the_colour_of_its_meaning(
    trace: Trace, standing: Verdict | VarianceSign, colour: str
) -> None:
    (series,) = _drawn(_plot(trace, Point(4.0, "4", standing=standing))).plots[0].series
    point = series.points[0]
    fill = point.marker.format.fill if trace is Trace.OUTCOME else point.format.fill
    assert str(fill.fore_color.rgb) == hexadecimal(colour)


@pytest.mark.parametrize("trace", [Trace.PLAN, Trace.ACCOUNT])
def test_columns_begin_at_zero(trace: Trace) -> None:
    chart = _drawn(_plot(trace, Point(56_000_000.0, "56,0"), Point(59_000_000.0, "59,0")))
    assert chart.value_axis.minimum_scale == 0
    assert chart.value_axis.maximum_scale > 59_000_000


@pytest.mark.parametrize(
    ("low", "high"), [(0, 0), (5, 5), (0.01, 0.02), (-3, 4), (-8, -2), (1e9, 2e9), (0, 1e-7)]
)
def test_a_line_has_room_above_and_below_and_no_zero_that_nothing_reaches(
    low: float, high: float
) -> None:
    chart = _drawn(_plot(Trace.OUTCOME, Point(low, "a"), Point(high, "b")))
    axis = chart.value_axis
    assert axis.minimum_scale <= low <= high <= axis.maximum_scale
    assert axis.minimum_scale < axis.maximum_scale
    assert low < 0 or axis.minimum_scale >= 0


def test_a_label_that_is_no_plain_number_stands_as_its_text() -> None:
    points = (Point(4.0, "4 (voorlopig)"), Point(4.0, "≥\xa04"), Point(4.5, "<b>&"), Point(2.0, ""))
    (series,) = _drawn(_plot(Trace.OUTCOME, *points)).plots[0].series
    assert _labels(series) == {0: "4 (voorlopig)", 1: "≥\xa04", 2: "<b>&"}


def test_the_questions_are_those_that_the_page_chose(real: tuple[Slide, ...]) -> None:
    asked = [part for page in _pages(PUBLICATION) for part in page.walk()
             if isinstance(part, Asked)]  # fmt: skip
    chosen = [
        question.text for part in asked for goal in part.goals for question in goal.questions
        if part.ticks[question.part].chosen
    ]  # fmt: skip
    told = [
        words.text for slide in real if slide.title.startswith("Wat kunt u vragen")
        for shape in slide.shapes if isinstance(shape, Text)
        for words in shape.paragraphs if words.bold
    ]  # fmt: skip
    assert 1 < len(chosen) == len(told)
    assert told == chosen


def test_every_slide_leads_to_its_page_where_that_is_public() -> None:
    found = _slides(PUBLIC)
    addresses = {around(PUBLIC).address(place) for place, _ in shown(PUBLIC, "2024")}
    assert {slide.address for slide in found} <= addresses
    assert all(slide.address.startswith(PUBLIC.address) for slide in found)
    for slide, file in zip(found, _file(found).slides, strict=True):
        links = [run.hyperlink.address for shape in file.shapes if shape.has_text_frame
                 for paragraph in shape.text_frame.paragraphs for run in paragraph.runs
                 if run.hyperlink.address]  # fmt: skip
        assert links == [slide.address]


def _named(name: str) -> Snapshot:
    """Return sources in which everything has this name."""
    text = made.indicators("b2024: {2024: {begroot: 5}}\njv2024: {2024: {gerealiseerd: 4}}")
    for old in ("naam: Proef", "naam: Eerste doel", "naam: Voorbeeld\n", "naam: Tiende doel"):
        end = "\n" if old.endswith("\n") else ""
        text = text.replace(old, f"naam: {_quoted(name)}{end}")
    return made.built(text.replace("kort: Proef", f"kort: {_quoted(name[:60])}"))


def _quoted(name: str) -> str:
    return "'" + name.replace("'", "''") + "'"


AMOUNTS = (
    "1;1.1;;Eerste doel;2024;begroting;saldo;-5000000;EUR;b2024",
    "1;1.1;;Eerste doel;2024;jaarrekening;saldo;-4000000;EUR;jv2024",
)


def _programmes(many: int) -> Snapshot:
    more = "".join(
        f'  "{code}":\n    naam: {LONG[:150]} {code}\n    effect: Goed\n    doelstellingen:\n'
        f'      "{code}.1": {{naam: Doel van {code}, kort: Doel {code}}}\n'
        for code in range(2, many + 1)
    )
    text = made.indicators("jv2024: {2024: {begroot: 5, gerealiseerd: 4}}")
    return made.built(text.replace("indicatoren:\n", f"{more}indicatoren:\n"), *AMOUNTS)


def _attacked(turn: int) -> Snapshot:
    return injected.snapshot(injected.evil(turn))


CASES: dict[str, Callable[[], Snapshot]] = {
    "one": made.snapshot,
    "money": partial(made.snapshot, "jv2024: {2024: {begroot: 5, gerealiseerd: 4}}", *AMOUNTS),
    "nothing to draw": partial(made.snapshot, "b2024: {2024: {begroot: p.m.}}"),
    "many": lambda: made.built(steps._text(100)),
    "programmes": partial(_programmes, 9),
    "long names": partial(_named, LONG),
    "long words": partial(_named, " ".join(["W" * 49] * 4)),
    "html": partial(_named, "<b>vet</b> & <script>alert(1)</script>"),
    "formula": partial(_named, '=HYPERLINK("http://x";"y")'),
    "stars": partial(_named, "**5 sterren** en {{ haken }}"),
    "promises": made_promises.snapshot,
    "texts": made_texts.snapshot,
    **{f"attack {turn}": partial(_attacked, turn)
       for turn in range(0, len(injected.STRINGS), 13)},
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_slides_of_awkward_sources_are_whole(case: str) -> None:
    publication = Publication(CASES[case](), DAY)
    year = str(views.chosen(publication.snapshot, {}).year)
    found = _slides(publication, year)
    _checked(found, _file(found))
    for line in _lines_of(publication, year):
        assert any(line.sentence in note for slide in found for note in slide.notes)


def _lines_of(publication: Publication, year: str) -> list[Line]:
    return [
        line for page in _pages(publication, year) for part in page.walk()
        if isinstance(part, Overview)
        for group in part.groups for goal in group.goals for line in goal.lines
    ]  # fmt: skip


def test_two_things_of_one_name_have_a_title_of_their_own() -> None:
    page = Page((Title("Titel", "", ""),))
    slide = Slide("Naam", "1.1 Doel", (), ())
    found = composed([(Link("overzicht"), page)], AROUND)
    assert found == ()
    twice = told_apart([slide, replace(slide, above="1.2 Doel"), slide])
    assert [each.title for each in twice] == [
        "Naam · 1.1 Doel (1 van 2)", "Naam · 1.2 Doel", "Naam · 1.1 Doel (2 van 2)",
    ]  # fmt: skip


@pytest.mark.parametrize("sign", ["\x00", "\x0b", "\x1f", "\ud800", "\ufffe"])
def test_what_no_file_can_hold_is_seen_as_such(sign: str) -> None:
    text = f"a{sign}b"
    words = (Words((text,)),)
    plot = Plot((text,), (PlotSeries(text, Trace.OUTCOME, (Point(1.0, text),)),), "aantal")
    shapes = (Text(Box(2, 5, 9, 2), words), Charted(Box(2, 8, 9, 5), plot, text))
    file = _file([Slide(text, text, shapes, (text,))])
    told = "a\N{REPLACEMENT CHARACTER}b"
    assert file.slides[0].shapes.title.text == told
    assert file.slides[0].notes_slide.notes_text_frame.text == told
    (chart,) = (shape.chart for shape in file.slides[0].shapes if shape.has_chart)
    assert list(chart.plots[0].categories) == [told]
    assert _labels(chart.plots[0].series[0]) == {0: told}


def test_what_does_not_fit_is_in_the_notes_and_says_so() -> None:
    box = Box(0, 0, 10, 2)
    long = [Words(("Kop",), heads=True), Words(("woord " * 300,)), Words(("Slot",))]
    found = fitted(long, box)
    assert found[-1].text == editions.IN_THE_NOTES
    assert height(found, box.width) <= box.height
    assert not any(words.heads for words in found[-2:-1]) or len(found) == 2
    (begun, more) = fitted([Words(("woord " * 300,))], box)
    assert begun.text.endswith("…")
    assert more.text == editions.IN_THE_NOTES


@pytest.mark.parametrize(
    ("text", "room", "many"),
    [("", 5, 1), ("een", 5, 1), ("een\ntwee", 5, 2), ("woord " * 20, 5.5, 7), ("W" * 100, 5, 11)],
)
def test_lines_are_counted_on_the_wide_side(text: str, room: float, many: int) -> None:
    assert many <= lines(text, 16, room) <= many + 2


def test_a_page_that_is_not_whole_is_not_handed_round() -> None:
    page = Page((Title("Titel", "", ""), Failed(ZeroDivisionError())))
    with pytest.raises(PartFailedError):
        slides([(Link("overzicht"), page)], AROUND)


@pytest.mark.needs("libreoffice")
def test_it_opens_with_every_word_and_every_number(real: tuple[Slide, ...], tmp_path: Path) -> None:
    pages = opened.pages("dia.pptx", written(real, AROUND), tmp_path)
    assert len(pages) == len(real)
    for slide, page in zip(real, pages, strict=True):
        seen = opened.words(page)
        for text in _seen(slide):
            assert opened.words(text) in seen, text


def _seen(slide: Slide) -> Iterator[str]:
    """Yield what is to be seen of a slide."""
    for shape in slide.shapes:
        match shape:
            case Text():
                yield from (words.text for words in shape.paragraphs)
            case Grid():
                for row in shape.rows:
                    yield from (words.text for cell in row.cells for words in cell.paragraphs)
            case Charted():
                yield from (point.label for point in shape.plot.points)
