"""Bars are as long as their amounts, on one scale for a table, with a minus to the left."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as some

from lib import charts
from lib.page import Bar, Bars, Look
from tests import made_money

AMOUNTS = some.none() | some.integers(-(10**12), 10**12) | some.integers(-9, 9)
ROWS = some.lists(some.tuples(AMOUNTS, AMOUNTS), min_size=1, max_size=6)
GRAIN = 0.5  # percent: what is small is drawn a little longer, so that it is seen


def _check(drawn: Bars, amounts: Sequence[int | None], span: int) -> None:
    assert 0 <= drawn.zero <= 100
    assert len(drawn.bars) == len(amounts), "each bar keeps its own lane"
    for bar, amount in zip(drawn.bars, amounts, strict=True):
        assert (bar.width > 0) is bool(amount)
        assert bar.width == pytest.approx(100 * abs(amount or 0) / span, abs=GRAIN)
        assert 0 <= bar.left <= bar.left + bar.width <= 100 + GRAIN
        if amount:
            _runs(bar, drawn.zero, left=amount < 0)


def _runs(bar: Bar, zero: float, *, left: bool) -> None:
    end = bar.left + bar.width if left else bar.left
    assert end == pytest.approx(zero, abs=GRAIN)


def _span(rows: Sequence[Sequence[int | None]]) -> int:
    known = [amount for row in rows for amount in row if amount is not None]
    return (max([*known, 0]) - min([*known, 0])) or 1


@given(ROWS)
def test_bars_below_each_other_have_one_scale(rows: list[tuple[int | None, int | None]]) -> None:
    found = charts.beside(rows, (Look.PLAN, Look.ACCOUNT))
    for drawn, row in zip(found, rows, strict=True):
        assert drawn is not None
        _check(drawn, row, _span(rows))


@given(ROWS)
def test_years_beside_each_other_have_one_scale(rows: list[tuple[int | None, int | None]]) -> None:
    columns = charts.by_year(rows, Look.PLAN)
    assert len(columns) == 2
    for at, column in enumerate(columns):
        for drawn, row in zip(column, rows, strict=True):
            assert drawn is not None
            _check(drawn, row[at : at + 1], _span(rows))


@given(ROWS)
def test_small_years_have_a_scale_for_each_row(rows: list[tuple[int | None, int | None]]) -> None:
    for drawn, row in zip(charts.small_years(rows, Look.PLAN), rows, strict=True):
        assert drawn is not None
        _check(drawn, row, _span([row]))


@given(some.lists(some.integers(-(10**9), 10**9), min_size=1, max_size=6))
def test_a_difference_runs_to_the_side_of_its_sign(steps: list[int]) -> None:
    lines = [made_money.variance(-(10**9), -(10**9) + step) for step in steps]
    for drawn, step in zip(charts.differences(lines), steps, strict=True):
        assert drawn is not None
        _check(drawn, [step], _span([steps]))
        if step:
            assert drawn.bars[0].look is (Look.BETTER if step > 0 else Look.WORSE)


def test_a_total_has_no_bar_and_does_not_stretch_the_scale() -> None:
    line, total = charts.beside([(50,), None], (Look.PLAN,))
    assert total is None
    assert line is not None
    assert [bar.width for bar in line.bars] == [100]
    assert charts.differences([None]) == (None,)
    assert charts.by_year([None], Look.PLAN) == ()
