"""Axes of money write each label once, zero without a unit, and never a thousand thousands."""

import re
from collections.abc import Sequence

import pytest
import vl_convert
from hypothesis import given, settings
from hypothesis import strategies as some

from lib import charts
from lib.measures import Bridge, BridgeStep, Edition
from lib.model import Scope, Side, Term
from lib.page import Spec
from tests import made_money
from tests.wording import read_back

AWKWARD = [
    [0], [-1], [1], [-3, 2], [-999_999], [999_950], [-640_000], [640_000, -1_000_000],
    [-59_279_991, -58_629_000], [-12_510_000, -9_999], [10**12, -1], [-1_600], [450_000, -450_001],
]  # fmt: skip


def _axis(spec: Spec) -> list[str]:
    """Return the labels of the axes of money of a chart, as they are drawn."""
    svg = vl_convert.vegalite_to_svg({**spec, "width": 600})
    groups = re.findall(r'role-axis-label"[^>]*>(.*?)</g>', svg, re.DOTALL)
    found = [re.sub(r"<[^>]+>", "", text) for group in groups for text in group.split("</text>")]
    return [text.strip() for text in found if text.strip() and not text.startswith("20")]


def _drawn(amounts: Sequence[int]) -> list[Spec]:
    lines = [made_money.variance(euros, euros // 2, goal=f"1.{at}") for at, euros in
             enumerate(amounts)]  # fmt: skip
    products = [made_money.saldo(Scope("1", "1.1", "p1"), {Term.SALDO: euros}) for euros in amounts]
    editions = [
        Edition(2020 + at, Side.PLAN, "begroting", made_money.amount(euros), counts=True)
        for at, euros in enumerate(amounts)
    ]
    steps = tuple(BridgeStep(Scope("1", "1.1"), "Naam", euros) for euros in amounts)
    return [
        charts.plan_and_account(lines, {}), charts.variance(lines, {}), charts.products(products),
        charts.multi_year(editions), charts.bridge(Bridge(-5, -5 + sum(amounts), steps, None), {}),
        charts.new_policy([made_money.new_policy(abs(euros)) for euros in amounts], 2024),
    ]  # fmt: skip


def _check(amounts: Sequence[int]) -> None:
    for spec in _drawn(amounts):
        labels = _axis(spec)
        assert labels
        assert len(set(labels)) == len(labels), labels
        assert not [label for label in labels if re.match(r"−?0 ", label)], labels
        assert not [label for label in labels if re.search(r"\d\.\d{3}\D*duizend", label)], labels


@pytest.mark.parametrize("amounts", AWKWARD, ids=str)
def test_no_axis_prints_a_label_twice(amounts: list[int]) -> None:
    _check(amounts)


@settings(max_examples=10)
@given(some.lists(some.integers(-(10**10), 10**10) | some.integers(-9, 9), min_size=1, max_size=4))
def test_no_axis_of_any_amounts_prints_a_label_twice(amounts: list[int]) -> None:
    _check(amounts)


@given(some.lists(some.integers(-(10**9), 10**9), min_size=1, max_size=5))
def test_the_last_bar_of_a_bridge_is_as_long_as_it_says(sizes: list[int]) -> None:
    steps = tuple(BridgeStep(Scope("1", "1.1"), "Naam", size) for size in sizes)
    spec = charts.bridge(Bridge(-100, -100 + sum(sizes), steps, None), {})
    rows = [row for layer in spec["layer"] for row in layer["data"]["values"] if "begin" in row]
    first, last = rows[0], rows[len(sizes) + 1]
    assert (first["begin"], first["end"], first["text"]) == (0, 0, "")
    shown = read_back.amount(last["text"])
    assert abs(shown - (last["end"] - last["begin"])) <= max(50_000, abs(shown) // 20)
    assert (shown > 0, shown < 0) == (sum(sizes) > 0, sum(sizes) < 0)
    assert last["name"].startswith("Rekening: saldo")


def test_costs_are_written_without_a_minus_and_income_among_them_with_one() -> None:
    rows = [made_money.saldo(Scope("1", "1.1", f"p{at}"), {Term.SALDO: euros}) for at, euros in
            enumerate((-8_600_000, 250_000))]  # fmt: skip
    values = [v for layer in charts.products(rows)["layer"] for v in layer["data"]["values"]]
    told = {read_back.plain(value["text"]): value["plan"] for value in values if "plan" in value}
    assert told == {"8,6 mln": 8_600_000, "−250 duizend": -250_000}
    income = charts.products(rows[1:])["layer"][0]["data"]["values"]
    assert [read_back.plain(value["text"]) for value in income] == ["250 duizend"]
