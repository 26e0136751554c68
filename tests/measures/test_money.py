"""Variances, bridge and sums on made cases and as laws."""

from collections.abc import Callable
from typing import TypeAlias

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from lib import measures
from lib.sources import Snapshot
from tests import made, made_money

_Measure: TypeAlias = Callable[[str | None], pl.DataFrame]
_ROW = {
    "programma": "1", "doelstelling": "1.1", "product": "", "naam": "Naam", "jaar": "2024",
    "fase": "begroting", "soort": "saldo", "bedrag": "0", "eenheid": "EUR", "document": "b2024",
}  # fmt: skip
_NAMES = {
    "goal": "doelstelling", "product": "product", "year": "jaar", "kind": "soort",
    "stage": "fase", "unit": "eenheid", "document": "document",
}  # fmt: skip


def _amount(amount: int, **cells: str | int) -> str:
    row = {**_ROW, "bedrag": str(amount), **{_NAMES[name]: str(v) for name, v in cells.items()}}
    return ";".join(row.values())


def _account(amount: int, **cells: str | int) -> str:
    return _amount(amount, **{"stage": "jaarrekening", "document": "jv2024", **cells})


def _made(*amounts: str) -> Snapshot:
    return made.snapshot("b2024: {2024: {begroot: 1}}", *amounts)


@pytest.mark.parametrize(
    ("kind", "budget", "account", "difference", "share", "sign"),
    [
        ("saldo", -100, -90, 10, 10.0, "V"),
        ("saldo", -100, -110, -10, -10.0, "N"),
        ("saldo", -100, -100, 0, 0.0, None),
        ("saldo", 100, 90, -10, -10.0, "N"),
        ("saldo", 0, -10, -10, None, "N"),
        ("saldo", -10, 5, 15, 150.0, "V"),
        ("lasten", -100, -110, -10, -10.0, "N"),
        ("baten", 100, 110, 10, 10.0, "V"),
        ("onttrekkingen", 0, 0, 0, None, None),
    ],
)
def test_more_is_better_for_every_kind(
    kind: str, budget: int, account: int, difference: int, share: float | None, sign: str | None
) -> None:  # fmt: skip
    row = measures.variances(_made(_amount(budget, kind=kind), _account(account, kind=kind))).row(
        0, named=True
    )
    assert (row["difference"], row["sign"]) == (difference, sign)
    assert row["difference_pct"] == (None if share is None else pytest.approx(share))


def test_a_line_in_one_stage_has_no_difference() -> None:
    rows = measures.variances(_made(_amount(-5), _account(-7, goal="1.10")))
    assert rows.select("goal", "budget", "account", "difference", "sign").rows() == [
        ("1.1", -5, None, None, None),
        ("1.10", None, -7, None, None),
    ]


def test_only_the_first_plan_is_the_baseline() -> None:
    snapshot = _made(_amount(-100), _amount(-80, stage="begroting na wijziging"), _account(-90))
    row = measures.variances(snapshot).row(0, named=True)
    assert (row["budget"], row["stage"], row["difference"]) == (-100, "begroting", 10)


def test_the_budget_of_the_year_itself_goes_before_another_edition() -> None:
    snapshot = _made(
        _amount(-1, document="b2023", year=2023), _amount(-2, year=2023),
        _amount(-3, document="b2023"), _amount(-4),
        _amount(-5, document="b2023", year=2025), _amount(-6, year=2025),
    )  # fmt: skip
    rows = measures.variances(snapshot)
    assert dict(rows.select("year", "budget").iter_rows()) == {2023: -1, 2024: -4, 2025: -6}


def test_another_baseline_is_compared_with_and_named() -> None:
    snapshot = _made(
        _amount(-100), _amount(-80, stage="begroting na wijziging", document="jv2024"),
        _account(-90),
    )  # fmt: skip
    row = measures.variances(snapshot, "begroting na wijziging").row(0, named=True)
    assert (row["budget"], row["stage"], row["difference"], row["sign"]) == (
        -80, "begroting na wijziging", -10, "N",
    )  # fmt: skip
    assert measures.baselines(snapshot) == ["begroting", "begroting na wijziging"]
    assert measures.original(snapshot) == "begroting"
    assert measures.account_stage(snapshot) == "jaarrekening"
    assert measures.absent(snapshot) == []


def test_a_baseline_without_amounts_is_absent_and_compares_with_nothing() -> None:
    snapshot = _made(_amount(-100), _account(-90))
    assert measures.absent(snapshot) == ["begroting na wijziging"]
    (row,) = measures.variances(snapshot, "begroting na wijziging").to_dicts()
    assert (row["budget"], row["account"], row["difference"], row["stage"]) == (
        None, -90, None, None,
    )  # fmt: skip


def test_the_default_is_the_original_budget_in_every_measure() -> None:
    snapshot = made_money.whole_budget()
    asked: list[_Measure] = [
        lambda plan: measures.variances(snapshot, plan),
        lambda plan: measures.variance(snapshot, "1", 2024, plan),
        lambda plan: measures.lines(snapshot, "1", 2024, plan),
        lambda plan: measures.kinds_of(snapshot, "1.1", 2024, plan),
        lambda plan: measures.editions(snapshot, "1", plan),
        lambda plan: measures.multi_year(snapshot, "1", plan),
        lambda plan: measures.programmes(snapshot, 2024, plan),
        lambda plan: measures.before_reserves(snapshot, plan),
    ]  # fmt: skip
    for ask in asked:
        assert ask(None).equals(ask("begroting"))
        assert not ask(None).equals(ask("begroting na wijziging"))


def test_new_policy_is_no_variance() -> None:
    row = "1;;idee;Idee;2024;begroting;nieuw beleid;5;EUR;b2024"
    assert measures.variances(_made(row, _amount(-1))).height == 1


# Within a hundred times of each other, as the check of the sources asks of a whole table.
_COSTS = some.integers(-(10**9), -(10**7) - 3) | some.just(0)


@settings(max_examples=30, deadline=None)
@given(
    some.lists(some.tuples(_COSTS, _COSTS), min_size=2, max_size=2),
    some.integers(-3, 3),
)
def test_a_bridge_always_leads_from_budget_to_account(
    goals: list[tuple[int, int]], rounding: int
) -> None:
    lines = [
        line
        for code, (budget, account) in zip(("1.1", "1.10"), goals, strict=True)
        for line in (_amount(budget, goal=code), _account(account, goal=code))
    ]
    total = sum(budget for budget, _ in goals), sum(account for _, account in goals) + rounding
    snapshot = _made(*lines, _amount(total[0], goal=""), _account(total[1], goal=""))
    bridge = measures.bridge(snapshot, "1", 2024)
    assert bridge is not None
    assert bridge.budget + bridge.steps["step"].sum() == bridge.account
    assert bridge.steps.height == (2 if rounding == 0 else 3)


def test_what_stands_outside_any_goal_is_a_line_and_a_step() -> None:
    snapshot = made_money.whole_budget()
    rows = measures.lines(snapshot, "1", 2024)
    assert rows.select("goal", "product", "budget").rows() == [
        ("1.1", None, -600), ("1.10", None, -300), (None, "regeling", -100), (None, None, -1000),
    ]  # fmt: skip
    assert measures.variance(snapshot, "1", 2024)["goal"].to_list() == ["1.1", "1.10", None]
    for plan, steps in ((None, [-40, -30, 20]), ("begroting na wijziging", [10, -30, 0])):
        bridge = measures.bridge(snapshot, "1", 2024, plan)
        assert bridge is not None
        assert bridge.steps["step"].to_list() == steps
        assert bridge.budget + sum(steps) == bridge.account == -1050


@pytest.mark.parametrize(
    ("rest", "unit", "name"),
    [
        (1000, "EUR 1.000", "Afronding in de bron"),
        (9000, "EUR 1.000", "Niet verdeeld in de bron"),
        (5, "EUR", "Niet verdeeld in de bron"),
    ],
)
def test_only_what_rounding_can_reach_is_called_rounding(rest: int, unit: str, name: str) -> None:
    snapshot = _made(
        _amount(-10_000, unit=unit), _account(-10_000, unit=unit),
        _amount(-10_000, goal="", unit=unit), _account(-10_000 + rest, goal="", unit=unit),
    )  # fmt: skip
    bridge = measures.bridge(snapshot, "1", 2024)
    assert bridge is not None
    assert bridge.steps.row(-1) == (None, name, rest)


@pytest.mark.parametrize(
    "amounts",
    [
        (_amount(-1, goal=""), _account(-1, goal="")),
        (_amount(-1), _account(-1)),
        (_amount(-1, goal=""), _account(-1)),
        (_amount(-1, goal=""), _account(-1, goal=""), _amount(-1)),
    ],
    ids=["no lines", "no totals", "no account of the programme", "a goal without an account"],
)
def test_no_bridge_without_both_ends(amounts: tuple[str, ...]) -> None:
    assert measures.bridge(_made(*amounts), "1", 2024) is None


def test_products_are_ranked_and_keep_what_was_not_printed_empty() -> None:
    snapshot = _made(
        _amount(-5, product="p1", kind="lasten"), _amount(-5, product="p1"),
        _amount(-9, product="p2", kind="lasten"), _amount(2, product="p2", kind="baten"),
        _amount(-7, product="p2"),
    )  # fmt: skip
    rows = measures.products(snapshot, "1.1", 2024)
    assert rows.select("product", "lasten", "baten", "toevoegingen", "after").rows() == [
        ("p2", -9, 2, None, -7),
        ("p1", -5, None, None, -5),
    ]
    assert measures.products(snapshot, "1.1", 1999).is_empty()
    assert measures.goals_with_products(snapshot, "1", 2024) == ["1.1"]
    assert measures.goals_with_products(snapshot, "1", 1999) == []


@pytest.mark.parametrize(
    ("unit", "printed", "difference", "ok"),
    [
        ("EUR", -300, 0, True),
        ("EUR", -301, -1, False),
        ("EUR 1.000", -300_000, 0, True),
        ("EUR 1.000", -301_000, -1000, True),
        ("EUR 1.000", -302_000, -2000, False),
    ],
)
def test_a_sum_may_be_off_by_its_rounding_only(
    unit: str, printed: int, difference: int, *, ok: bool
) -> None:
    size = 1000 if unit == "EUR 1.000" else 1
    snapshot = _made(
        _amount(-100 * size, unit=unit), _amount(-200 * size, goal="1.10", unit=unit),
        _amount(printed, goal="", unit=unit),
    )  # fmt: skip
    row = measures.reconciliation(snapshot, "1").row(0, named=True)
    assert (row["check"], row["terms"], row["printed"]) == ("doelen per programma", 2, printed)
    assert (row["difference"], row["ok"]) == (difference, ok)
    assert row["allowed"] == (1500 if size == 1000 else 0)


def test_a_saldo_is_checked_against_its_four_parts() -> None:
    snapshot = _made(
        _amount(-10, kind="lasten"), _amount(4, kind="baten"), _amount(-3, kind="toevoegingen"),
        _amount(2, kind="onttrekkingen"), _amount(-8),
    )  # fmt: skip
    row = measures.reconciliation(snapshot, "1").row(0, named=True)
    assert (row["expected"], row["printed"], row["difference"], row["ok"]) == (-7, -8, -1, False)


def test_a_total_without_parts_is_no_sum() -> None:
    assert measures.reconciliation(_made(_amount(-1)), "1").is_empty()


def test_new_policy_keeps_the_order_of_the_table_and_ends_with_its_total() -> None:
    rows = measures.new_policy(
        _made(
            "1;;zz;Zet;2024;begroting;nieuw beleid;5;EUR;b2024",
            "1;;aa;Aap;2024;begroting;nieuw beleid;6;EUR;b2024",
            "1;;;Saldo;2024;begroting;nieuw beleid;11;EUR;b2024",
        ),
        "1",
    )
    assert rows["name"].to_list() == ["Zet", "Aap", "Saldo"]
    assert rows.filter(pl.col("product").is_null())["amount"].to_list() == [11]
