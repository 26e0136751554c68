"""Variances, bridge and sums on made cases and as laws."""

from collections.abc import Callable, Sequence
from typing import TypeAlias

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from lib import measures
from lib.measures import BridgeStep, Rest, RestCause, Variance
from lib.measures.money.variances import typed
from lib.model import AmountKind, Closing, Level, Scope, SumKind, Term
from lib.sources import Snapshot
from tests import made, made_money

_Measure: TypeAlias = Callable[[str | None], object]
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


def _variances(snapshot: Snapshot, chosen: str | None = None) -> list[Variance]:
    baseline = measures.baseline(snapshot, chosen)
    return [*typed(measures.variance_frame(snapshot, baseline), baseline, snapshot.register)]


def _bridge(snapshot: Snapshot, chosen: str | None = None) -> measures.Bridge | None:
    return measures.bridge(snapshot, "1", 2024, measures.baseline(snapshot, chosen))


def _sizes(steps: Sequence[BridgeStep]) -> list[int]:
    return [step.size for step in steps]


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
    (row,) = _variances(_made(_amount(budget, kind=kind), _account(account, kind=kind)))
    assert (row.kind, row.difference, row.sign) == (Term(kind), difference, sign)
    assert row.percentage == (None if share is None else pytest.approx(share))


def test_a_line_in_one_stage_has_no_difference() -> None:
    rows = _variances(_made(_amount(-5), _account(-7, goal="1.10")))
    assert [
        (row.scope.goal, row.budget.euros, row.account.euros, row.difference, row.sign)
        for row in rows
    ] == [("1.1", -5, None, None, None), ("1.10", None, -7, None, None)]
    assert [(row.budget.printed, row.account.printed) for row in rows] == [
        (True, False), (False, True),
    ]  # fmt: skip


def test_only_the_first_plan_is_the_baseline() -> None:
    snapshot = _made(_amount(-100), _amount(-80, stage="begroting na wijziging"), _account(-90))
    (row,) = _variances(snapshot)
    assert (row.budget.euros, row.baseline.stage, row.difference) == (-100, "begroting", 10)


def test_the_budget_of_the_year_itself_goes_before_another_edition() -> None:
    snapshot = _made(
        _amount(-1, document="b2023", year=2023), _amount(-2, year=2023),
        _amount(-3, document="b2023"), _amount(-4),
        _amount(-5, document="b2023", year=2025), _amount(-6, year=2025),
    )  # fmt: skip
    found = {row.year: row.budget.euros for row in _variances(snapshot)}
    assert found == {2023: -1, 2024: -4, 2025: -6}


def test_another_baseline_is_compared_with_and_named() -> None:
    snapshot = _made(
        _amount(-100), _amount(-80, stage="begroting na wijziging", document="jv2024"),
        _account(-90),
    )  # fmt: skip
    (row,) = _variances(snapshot, "begroting na wijziging")
    assert (row.budget.euros, row.baseline.stage, row.difference, row.sign) == (
        -80, "begroting na wijziging", -10, "N",
    )  # fmt: skip
    first, second = measures.baselines(snapshot)
    assert (first.stage, first.name, first.original) == (
        "begroting", "oorspronkelijke begroting", True,
    )  # fmt: skip
    assert (second.stage, second.original) == ("begroting na wijziging", False)
    assert measures.account_stages(snapshot) == ("jaarrekening",)
    assert measures.absent(snapshot) == ()


def test_which_budget_if_none_was_chosen_is_answered_once() -> None:
    snapshot = _made()
    first, second = measures.baselines(snapshot)
    assert measures.baseline(snapshot) == measures.baseline(snapshot, "begroting") == first
    assert measures.baseline(snapshot, "begroting na wijziging") == second
    for chosen in ("jaarrekening", "onzin"):
        with pytest.raises(KeyError):
            measures.baseline(snapshot, chosen)


def test_a_register_without_budgets_still_has_the_word() -> None:
    text = made.indicators("b2024: {2024: {begroot: 1}}")
    lines = [line for line in text.split("\n") if "rol: begroting" not in line]
    snapshot = made.built("\n".join(lines))
    told = measures.baseline(snapshot)
    assert (told.stage, told.name, told.original) == (None, "begroting", True)
    assert measures.baselines(snapshot) == measures.absent(snapshot) == ()


def test_a_baseline_without_amounts_is_absent_and_compares_with_nothing() -> None:
    snapshot = _made(_amount(-100), _account(-90))
    assert [told.stage for told in measures.absent(snapshot)] == ["begroting na wijziging"]
    (row,) = _variances(snapshot, "begroting na wijziging")
    assert (row.budget, row.account.euros, row.difference) == (measures.NOTHING, -90, None)


def test_the_default_is_the_original_budget_in_every_measure() -> None:
    snapshot = made_money.whole_budget()
    asked: list[_Measure] = [
        lambda plan: _variances(snapshot, plan),
        lambda plan: measures.goal_lines(snapshot, "1", 2024, _plan(snapshot, plan)),
        lambda plan: measures.lines(snapshot, "1", 2024, _plan(snapshot, plan)),
        lambda plan: measures.kinds_of(snapshot, "1.1", 2024, _plan(snapshot, plan)),
        lambda plan: measures.editions(snapshot, "1", _plan(snapshot, plan)),
        lambda plan: measures.lines_over_years(snapshot, "1", _plan(snapshot, plan)),
        lambda plan: measures.programmes(snapshot, 2024, _plan(snapshot, plan)),
        lambda plan: measures.programme_total(snapshot, "1", 2024, _plan(snapshot, plan)),
        lambda plan: measures.bridge(snapshot, "1", 2024, _plan(snapshot, plan)),
        lambda plan: measures.saldi_of_goal(snapshot, "1.1", 2024, _plan(snapshot, plan)),
    ]
    for ask in asked:
        assert ask(None) == ask("begroting")
        assert ask(None) != ask("begroting na wijziging")


_plan = measures.baseline


def test_new_policy_is_no_variance() -> None:
    row = "1;;idee;Idee;2024;begroting;nieuw beleid;5;EUR;b2024"
    assert len(_variances(_made(row, _amount(-1)))) == 1


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
    bridge = _bridge(snapshot)
    assert bridge is not None
    rest = 0 if bridge.rest is None else bridge.rest.size
    assert bridge.budget + sum(_sizes(bridge.steps)) + rest == bridge.account
    assert (len(bridge.steps), rest) == (2, rounding)


def test_what_stands_outside_any_goal_is_a_line_and_a_step() -> None:
    snapshot = made_money.whole_budget()
    original = measures.baseline(snapshot)
    rows = measures.lines(snapshot, "1", 2024, original)
    assert [(row.scope, row.budget.euros) for row in rows] == [
        (Scope("1", "1.1"), -600), (Scope("1", "1.10"), -300),
        (Scope("1", product="regeling"), -100), (Scope("1"), -1000),
    ]  # fmt: skip
    assert [row.scope.level for row in rows] == [
        Level.GOAL, Level.GOAL, Level.OUTSIDE, Level.PROGRAMME,
    ]  # fmt: skip
    assert measures.goal_lines(snapshot, "1", 2024, original) == rows[:2]
    assert measures.programme_total(snapshot, "1", 2024, original) == rows[-1]
    assert measures.programme_total(snapshot, "1", 1999, original) is None
    for plan, steps in ((None, [-40, -30, 20]), ("begroting na wijziging", [10, -30, 0])):
        bridge = _bridge(snapshot, plan)
        assert bridge is not None
        assert (_sizes(bridge.steps), bridge.rest) == (steps, None)
        assert bridge.budget + sum(steps) == bridge.account == -1050


@pytest.mark.parametrize(
    ("rest", "unit", "cause"),
    [
        (1000, "EUR 1.000", RestCause.ROUNDING),
        (2000, "EUR 1.000", RestCause.ROUNDING),
        (3000, "EUR 1.000", RestCause.UNTOLD),
        (9000, "EUR 1.000", RestCause.UNTOLD),
        (5, "EUR", RestCause.UNTOLD),
    ],
)
def test_only_what_rounding_can_reach_is_called_rounding(
    rest: int, unit: str, cause: RestCause
) -> None:
    snapshot = _made(
        _amount(-10_000, unit=unit), _account(-10_000, unit=unit),
        _amount(-10_000, goal="", unit=unit), _account(-10_000 + rest, goal="", unit=unit),
    )  # fmt: skip
    bridge = _bridge(snapshot)
    assert bridge is not None
    assert bridge.rest == Rest(cause, rest)


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
    assert _bridge(_made(*amounts)) is None


def test_products_are_ranked_and_keep_what_was_not_printed_empty() -> None:
    snapshot = _made(
        _amount(-5, product="p1", kind="lasten"), _amount(-5, product="p1"),
        _amount(-9, product="p2", kind="lasten"), _amount(2, product="p2", kind="baten"),
        _amount(-7, product="p2"),
    )  # fmt: skip
    original = measures.baseline(snapshot)
    rows = measures.products(snapshot, "1.1", 2024, original.stage)
    terms = (Term.LASTEN, Term.BATEN, Term.TOEVOEGINGEN, Term.SALDO)
    assert [(row.scope.product, *(row.of(term).euros for term in terms)) for row in rows] == [
        ("p2", -9, 2, None, -7),
        ("p1", -5, None, None, -5),
    ]
    assert measures.products(snapshot, "1.1", 1999, original.stage) == ()
    assert measures.goals_with_products(snapshot, "1", 2024, original) == ["1.1"]
    assert measures.goals_with_products(snapshot, "1", 1999, original) == []


@pytest.mark.parametrize(
    ("unit", "printed", "difference", "closing"),
    [
        ("EUR", -300, 0, Closing.EXACT),
        ("EUR", -301, -1, Closing.OPEN),
        ("EUR 1.000", -300_000, 0, Closing.EXACT),
        ("EUR 1.000", -301_000, -1000, Closing.ROUNDED),
        ("EUR 1.000", -302_000, -2000, Closing.OPEN),
    ],
)
def test_a_sum_may_be_off_by_its_rounding_only(
    unit: str, printed: int, difference: int, closing: Closing
) -> None:
    size = 1000 if unit == "EUR 1.000" else 1
    snapshot = _made(
        _amount(-100 * size, unit=unit), _amount(-200 * size, goal="1.10", unit=unit),
        _amount(printed, goal="", unit=unit),
    )  # fmt: skip
    (row,) = measures.sums_of(snapshot, "1")
    assert (row.check, row.parts, row.printed) == (SumKind.GOALS_OF_PROGRAMME, 2, printed)
    assert (row.difference, row.closing) == (difference, closing)
    assert row.allowed == (1500 if size == 1000 else 0)


def test_a_saldo_is_checked_against_its_four_parts() -> None:
    snapshot = _made(
        _amount(-10, kind="lasten"), _amount(4, kind="baten"), _amount(-3, kind="toevoegingen"),
        _amount(2, kind="onttrekkingen"), _amount(-8),
    )  # fmt: skip
    (row,) = measures.sums_of(snapshot, "1")
    assert (row.check, row.kind) == (SumKind.TERMS_OF_SALDO, AmountKind.SALDO)
    assert (row.expected, row.printed, row.difference) == (-7, -8, -1)
    assert row.closing is Closing.OPEN


def test_a_total_without_parts_is_no_sum() -> None:
    assert measures.sums_of(_made(_amount(-1)), "1") == ()


def test_new_policy_keeps_the_order_of_the_table_and_ends_with_its_total() -> None:
    rows = measures.new_policy(
        _made(
            "1;;zz;Zet;2024;begroting;nieuw beleid;5;EUR;b2024",
            "1;;aa;Aap;2024;begroting;nieuw beleid;6;EUR;b2024",
            "1;;;Saldo;2024;begroting;nieuw beleid;11;EUR;b2024",
        ),
        "1",
    )
    assert [row.name for row in rows] == ["Zet", "Aap", "Saldo"]
    assert [row.amount.euros for row in rows if row.is_total] == [11]
