"""The numbers that a chart draws, for whoever draws it without Vega; nothing is computed."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from lib.charts.drawn import Drawn, drawn, elsewhere, with_something
from lib.charts.labels import WIDTHS
from lib.charts.over_years import writer
from lib.charts.trend import Placed
from lib.measures import Edition, Reading, Variance
from lib.model import Side, Unit
from lib.page import Plot, PlotSeries, Point, Trace
from lib.wording import plots
from lib.wording.facing import facing
from lib.wording.money import printed_difference, sign
from lib.wording.prose import begun
from lib.wording.tables.over_years import every_year

_WIDE = WIDTHS[-1]


def trend(
    readings: Sequence[Reading], year: int, comparisons: Sequence[Reading], counted: str
) -> Plot:
    """Return all years of one indicator; the labels are those of the chart where it is wide.

    `counted` says what it counts.
    """
    readings, comparisons = with_something(readings, comparisons)
    beside = list(elsewhere(comparisons))
    years = Placed(drawn(readings, year), year, beside).drawn
    names = dict.fromkeys(each.name for each in beside)
    others = (
        PlotSeries(
            name,
            Trace.ELSEWHERE,
            tuple(
                next(
                    (Point(it.elsewhere, it.label) for it in beside
                     if it.name == name and it.year == each.year), None,
                )
                for each in years
            ),
        )
        for name in names
    )  # fmt: skip
    series = (*_outcomes(years, readings, year), *_targets(years, readings), *others)
    return Plot(
        tuple(_across(each) for each in years),
        tuple(one for one in series if any(one.points)),
        readings[0].about.unit if readings else "",
        counted,
    )


def _across(each: Drawn) -> str:
    told = [plots.NOT_MEASURED] if each.not_measured else []
    return plots.year(each.year, *told, *[plots.COUNTED_OTHERWISE] * each.counted_otherwise)


def _outcomes(
    years: Sequence[Drawn], readings: Sequence[Reading], chosen: int
) -> Iterator[PlotSeries]:
    """Yield the outcomes, in a series for each part of them that a line may join."""
    measured = [each for each in years if each.realised is not None]
    parts = [list(group) for _, group in groupby(measured, key=lambda each: each.segment)]
    verdicts = {str(reading.year): reading.verdict for reading in readings}
    precise = {
        str(it.year): it.measurement.decimals for it in readings if it.measurement is not None
    }
    for place, part in enumerate(parts):
        within = {each.year for each in part}
        points = tuple(
            Point(
                each.realised,
                each.realised_label if each.realised_from <= _WIDE else "",
                precise[each.year],
                each.above,
                verdicts[each.year] if each.year == str(chosen) else None,
            )
            if each.realised is not None and each.year in within
            else None
            for each in years
        )
        yield PlotSeries(
            plots.since(part[0].year) if place else plots.OUTCOME, Trace.OUTCOME, points
        )


def _targets(years: Sequence[Drawn], readings: Sequence[Reading]) -> Iterator[PlotSeries]:
    """Yield the targets; the upper ends of those with two bounds are a series of their own."""
    precise = {str(it.year): it.target.decimals for it in readings if it.target is not None}
    yield PlotSeries(
        plots.TARGET,
        Trace.TARGET,
        tuple(
            None
            if each.target is None
            else Point(
                each.target,
                each.target_label if each.target_from <= _WIDE else "",
                precise[each.year],
                each.target_above,
            )
            for each in years
        ),
    )
    yield PlotSeries(
        plots.UPPER,
        Trace.TARGET,
        tuple(
            None
            if each.second_target is None
            else Point(each.second_target, "", precise[each.year])
            for each in years
        ),
    )


def multi_year(editions: Sequence[Edition], plan: str) -> Plot:
    """Return the editions of a saldo, a place a year; `plan` is what its budget is called."""
    turned = facing(edition.amount for edition in editions)
    amounts = [end for edition in editions if (end := turned.of(edition.amount)) is not None]
    write, years = writer(amounts), every_year(editions)

    def series(name: str, trace: Trace, found: Sequence[Edition], *, told: bool) -> PlotSeries:
        by_year = {each.year: turned.of(each.amount) for each in found}
        known = [by_year.get(year) for year in years]
        return PlotSeries(
            name,
            trace,
            tuple(
                None if amount is None else Point(amount, write(amount) if told else "")
                for amount in known
            ),
        )

    counted = {
        side: [each for each in editions if each.side is side and each.counts] for side in Side
    }
    found = [
        series(begun(plan), Trace.PLAN, counted[Side.PLAN], told=True),
        series(plots.ACCOUNT, Trace.ACCOUNT, counted[Side.ACCOUNT], told=True),
    ]
    for place, others in enumerate(_others(editions), start=1):
        found.append(series(plots.other(begun(plan), place), Trace.OTHER_PLAN, others, told=False))
    return Plot(
        tuple(map(str, years)), tuple(one for one in found if any(one.points)), Unit.EURO.value
    )


def _others(editions: Sequence[Edition]) -> Iterator[list[Edition]]:
    """Yield the budgets that do not count, so that no year is twice in one of the lists."""
    left = [each for each in editions if each.side is Side.PLAN and not each.counts]
    while left:
        by_year = {each.year: each for each in reversed(left)}
        yield list(by_year.values())
        left = [each for each in left if each is not by_year[each.year]]


def differences(lines: Sequence[Variance], names: Sequence[str], labels: Sequence[str]) -> Plot:
    """Return what lies between budget and account of each line, by its name, with its label.

    What is favourable has a plus.
    """
    points = tuple(
        None
        if (size := printed_difference(line)) is None
        else Point(size, label, standing=sign(line))
        for line, label in zip(lines, labels, strict=True)
    )
    return Plot(
        tuple(names),
        (PlotSeries(plots.DIFFERENCE, Trace.DIFFERENCE, points),),
        Unit.EURO.value,
    )
