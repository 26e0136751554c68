"""The numbers of a chart: those that it draws, each once, with the words that it writes at them."""

from collections.abc import Iterator
from datetime import date

import pytest

from lib import views
from lib.page import Barred, Chart, Figure, Page, Plot, Point, Trace
from lib.publish import Publication
from lib.sources import DEFAULT_FOLDER, Snapshot, load
from lib.views import FINANCE, GOALS
from tests import made

SNAPSHOT = load(DEFAULT_FOLDER)
OUTCOMES, TARGETS = (Trace.OUTCOME,), (Trace.TARGET,)


def _figure(values: str, **options: str) -> Figure:
    return views.indicators.trend(made.snapshot(values, **options), "proef", 2024)


def _drawn(figure: Figure, field: str, *, year: str = "year") -> set[tuple[str, float]]:
    """Return what the layers of a spec draw of a field, by year."""
    return {
        (row[year], row[field])
        for layer in figure.spec["layer"]
        for row in layer["data"]["values"]
        if row.get(field) is not None
    }


def _of(plot: Plot, *traces: Trace) -> set[tuple[str, float]]:
    return {
        (across.split()[0], point.value)
        for series in plot.series
        if series.trace in traces
        for across, point in zip(plot.across, series.points, strict=True)
        if point is not None
    }


def _pages(view: views.View, snapshot: Snapshot = SNAPSHOT) -> Iterator[Page]:
    publication = Publication(snapshot, date(2026, 11, 28))
    for _, chosen in view.combinations(snapshot, {"jaar": "2024"}):
        yield publication.page(view, chosen)


def _charts(view: views.View) -> list[Figure]:
    return [part.figure for page in _pages(view) for part in page.walk() if isinstance(part, Chart)]


def test_a_trend_has_the_numbers_of_its_chart() -> None:
    found = _charts(GOALS)
    assert len(found) >= len(SNAPSHOT.register.indicators)
    for figure in found:
        assert _of(figure.plot, *OUTCOMES) == _drawn(figure, "realised")
        targets = _drawn(figure, "target") | _drawn(figure, "second_target")
        assert _of(figure.plot, *TARGETS) == targets
        assert _of(figure.plot, Trace.ELSEWHERE) == _drawn(figure, "elsewhere")


def test_money_over_the_years_has_the_numbers_of_its_chart() -> None:
    found = _charts(FINANCE)
    assert found
    for figure in found:
        assert _of(figure.plot, Trace.PLAN) == _drawn(figure, "budget")
        assert _of(figure.plot, Trace.ACCOUNT) == _drawn(figure, "account")
        assert _of(figure.plot, Trace.OTHER_PLAN) == _drawn(figure, "other")


def test_only_the_chosen_year_stands_out_by_its_verdict() -> None:
    plot = _figure("jv2024: {2023: {gerealiseerd: 4}, 2024: {begroot: 5, gerealiseerd: 4}}").plot
    outcomes = plot.series[0].points
    assert [point and point.standing for point in outcomes] == [None, "niet gehaald"]
    assert plot.series[0].points[1] == Point(4.0, "4", 0, False, outcomes[1].standing)  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("values", "extra", "across", "names"),
    [
        (
            "jv2024: {2022: {gerealiseerd: 4}, 2023: {gerealiseerd: 5}, 2024: {gerealiseerd: 6}}",
            "breuk: {vanaf: 2023, reden: Anders geteld, document: jv2024}\n",
            ("2022", "2023 (andere telling)", "2024"),
            ["Uitkomst", "Uitkomst vanaf 2023"],
        ),
        (
            "jv2024: {2023: {gerealiseerd: 4}, 2024: {begroot: 5, gerealiseerd: niet gemeten}}",
            "",
            ("2023", "2024"),
            ["Uitkomst", "Doel"],
        ),
        (
            "jv2024: {2024: {begroot: {ten_minste: 3, hoogstens: 5}, gerealiseerd: 4}}",
            "",
            ("2024",),
            ["Uitkomst", "Doel", "Doel, bovengrens"],
        ),
        ("jv2024: {2024: {begroot: p.m.}}", "", ("2024",), []),
    ],
)
def test_what_a_series_is_stands_in_its_name(
    values: str, extra: str, across: tuple[str, ...], names: list[str]
) -> None:
    better = "tussen grenzen" if "hoogstens" in values else "hoger"
    plot = _figure(values, extra=extra, better=better).plot
    assert plot.across == across
    assert [series.name for series in plot.series] == names
    assert all(len(series.points) == len(across) for series in plot.series)
    outcomes = [series.points for series in plot.series if series.trace is Trace.OUTCOME]
    assert all(
        sum(point is not None for point in place) <= 1 for place in zip(*outcomes, strict=True)
    )


def test_comparisons_are_series_by_their_name() -> None:
    extra = """
        reeksen:
          elders:
            naam: Nederland
            soort: vergelijking
            waarden: {jv2024: {2023: {gerealiseerd: 3}, 2024: {gerealiseerd: 2}}}
        """
    plot = _figure("jv2024: {2024: {gerealiseerd: 4}}", extra=extra).plot
    (elsewhere,) = (series for series in plot.series if series.trace is Trace.ELSEWHERE)
    assert elsewhere.name == "Nederland"
    assert [point and point.label for point in elsewhere.points] == ["", "Nederland"]


def _barred(snapshot: Snapshot) -> list[Barred]:
    page = next(_pages(FINANCE, snapshot))
    return [part for part in page.walk() if isinstance(part, Barred)]


def test_what_lies_between_has_the_words_of_its_row() -> None:
    (barred,) = _barred(SNAPSHOT)
    assert barred.plot
    (series,) = barred.plot.series
    for name, point in zip(barred.plot.across, series.points, strict=True):
        (row,) = (row for row in barred.table.rows if row[0] == name)
        assert point
        assert point.label == f"{row[3]} {row[5]}"
        assert (point.value > 0) is (row[5] == "voordelig")


def test_without_a_side_to_compare_there_is_nothing_between() -> None:
    amounts = "1;1.1;;Eerste doel;2024;begroting;saldo;-5000;EUR;b2024"
    (barred,) = _barred(made.snapshot("b2024: {2024: {begroot: 1}}", amounts))
    assert barred.plot is None
