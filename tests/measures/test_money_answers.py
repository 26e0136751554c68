"""What leaves the floor says the same as the frame it was made of, cell for cell, and stays so."""

from collections.abc import Iterator
from dataclasses import FrozenInstanceError, fields, is_dataclass
from typing import Any

import polars as pl
import pytest

from lib import measures
from lib.measures import SALDI, VARIANCES, Amount, Baseline, Saldo, Variance
from lib.measures.money.reserves import before_frame
from lib.measures.money.saldi import typed as saldi
from lib.measures.money.variances import typed as variances
from lib.model import AmountKind, Closing, Level, Mark, Scope, Term
from lib.sources import Snapshot
from lib.sources.money.amounts import AMOUNTS
from lib.sources.money.sums import SUMS
from tests import made, made_money
from tests.generated.cases import Cases
from tests.generated.choices import SEED, new_seed

GENERATED = 6


def _sources(snapshot: Snapshot) -> Iterator[Snapshot]:
    """Yield real, made and fresh sources; the printed seed makes the last ones again."""
    seed = new_seed()
    print(f"{SEED}={seed}")  # noqa: T201
    yield from (snapshot, made_money.whole_budget(), made.snapshot())
    cases = Cases(seed)
    while cases.made < GENERATED:
        if case := cases.next():
            yield case.snapshot


def _baselines(snapshot: Snapshot) -> list[Baseline]:
    return [measures.baseline(snapshot), *measures.baselines(snapshot)[1:]]


def _scope(row: Any) -> tuple[str | None, str | None, str | None]:
    return row.scope.programme, row.scope.goal, row.scope.product


def _cells(amount: Amount, name: str, names: tuple[str, ...]) -> dict[str, object]:
    told = {"": amount.euros, "_mark": amount.mark, "_document": amount.document}
    told |= {"_unit": amount.unit, "_computed": amount.computed}
    return {f"{name}{end}": told[end] for end in names}


def _of_variance(row: Variance) -> dict[str, object]:
    ends = ("", "_mark", "_document", "_unit", "_computed")
    return {
        **dict(zip(("programme", "goal", "product"), _scope(row), strict=True)),
        "name": row.name,
        "year": row.year,
        "kind": row.kind,
        "difference": row.difference,
        "difference_pct": row.percentage,
        "sign": row.sign,
        "stage": None if row.budget.document is None else row.baseline.stage,
        **_cells(row.budget, "budget", ends),
        **_cells(row.account, "account", ends),
    }


def test_a_variance_says_what_its_row_says(snapshot: Snapshot) -> None:
    for sources in _sources(snapshot):
        for baseline in _baselines(sources):
            for frame in (
                measures.variance_frame(sources, baseline), before_frame(sources, baseline)
            ):  # fmt: skip
                assert frame.schema == VARIANCES
                found = [*variances(frame, baseline, sources.register)]
                assert {row.baseline for row in found} <= {baseline}
                assert [_of_variance(row) for row in found] == frame.to_dicts()


def test_a_saldo_before_reserves_is_compared_as_its_terms_say(snapshot: Snapshot) -> None:
    """Both sides are those of the saldi, and the rest follows from them like for any amount."""
    for sources in _sources(snapshot):
        known: dict[tuple[Scope, int, str | None], Amount] = {
            (row.scope, row.year, row.stage): row.before
            for row in saldi(measures.saldo_frame(sources), sources.register)
            if row.before.euros is not None
        }
        there = {
            (it.scope, it.year, it.stage)
            for it in saldi(measures.saldo_frame(sources), sources.register)
        }
        for baseline in _baselines(sources):
            for row in variances(before_frame(sources, baseline), baseline, sources.register):
                assert row.kind is Term.BEFORE
                plan = known.get((row.scope, row.year, baseline.stage), measures.NOTHING)
                assert row.budget == plan
                accounts = [
                    stage
                    for stage in measures.account_stages(sources)
                    if (row.scope, row.year, stage) in there
                ]
                account = accounts[-1] if accounts else None
                assert row.account == known.get((row.scope, row.year, account), measures.NOTHING)
                _follows(row)


def _follows(row: Variance) -> None:
    budget, account = row.budget.euros, row.account.euros
    if budget is None or account is None:
        assert (row.difference, row.percentage, row.sign) == (None, None, None)
        return
    again = made_money.variance(budget, account)
    assert (row.difference, row.sign) == (again.difference, again.sign)
    share = None if again.percentage is None else pytest.approx(again.percentage)
    assert row.percentage == share


def _of_saldo(row: Saldo) -> dict[str, object]:
    printed = {
        "lasten": row.lasten, "baten": row.baten, "toevoegingen": row.toevoegingen,
        "onttrekkingen": row.onttrekkingen, "saldo": row.after,
    }  # fmt: skip
    parts: dict[str, object] = {}
    for name, amount in printed.items():
        parts |= {f"{name}_unit": amount.unit, f"{name}_mark": amount.mark}
        parts |= {f"{name}_computed": amount.computed}
        parts["after" if name == "saldo" else name] = amount.euros
        assert amount.document == (row.document if amount.printed else None)
    return {
        **dict(zip(("programme", "goal", "product"), _scope(row), strict=True)),
        "name": row.name,
        "year": row.year,
        "stage": row.stage,
        "document": row.document,
        "unit": row.unit,
        "before": row.before.euros,
        "before_computed": row.before.computed,
        "rounding": row.rounding,
        **parts,
    }


def test_a_saldo_says_what_its_row_says(snapshot: Snapshot) -> None:
    for sources in _sources(snapshot):
        frame = measures.saldo_frame(sources)
        assert frame.schema == SALDI
        assert [_of_saldo(row) for row in saldi(frame, sources.register)] == frame.to_dicts()


def test_a_sum_says_what_its_row_says(snapshot: Snapshot) -> None:
    for sources in _sources(snapshot):
        assert sources.sums.schema == SUMS
        told = [
            (
                it.check, *_scope(it), it.year, it.stage, it.document, it.kind, it.parts,
                it.expected, it.printed, it.difference, it.allowed, it.closing is not Closing.OPEN,
            )
            for it in measures.sums(sources)
        ]  # fmt: skip
        assert told == sources.sums.rows()
        for found in measures.sums(sources):
            assert (found.closing is Closing.EXACT) == (found.difference == 0)


def test_a_remark_says_what_its_row_says(snapshot: Snapshot) -> None:
    for sources in _sources(snapshot):
        frame = measures.remark_frame(sources)
        assert frame.schema == AMOUNTS
        told = [
            (
                *_scope(it), it.name, it.year, it.stage, it.kind, it.amount.euros, it.amount.unit,
                it.amount.document, it.incidental, it.explanation, it.amount.mark,
            )
            for it in measures.remarks(sources)
        ]  # fmt: skip
        assert told == frame.drop("edition", "line", "summed").rows()
        for programme in sources.register.programmes:
            own = measures.remarks_of(sources, programme)
            assert [it for it in measures.remarks(sources) if it.scope.programme == programme] == [
                *own
            ]


def test_new_policy_and_products_are_all_of_the_file(snapshot: Snapshot) -> None:
    for sources in _sources(snapshot):
        amounts = sources.amounts
        columns = ("programme", "goal", "product", "name", "year")
        policy = amounts.filter(kind="nieuw beleid")
        lines = [
            (*_scope(it), it.name, it.year, it.amount.euros, it.amount.mark, it.amount.document)
            for programme in sources.register.programmes
            for it in measures.new_policy(sources, programme)
        ]
        assert sorted(lines, key=str) == sorted(
            policy.select(*columns, "amount", "mark", "document").rows(), key=str
        )
        named = {
            (*_scope(it), it.name, year, it.new_policy)
            for it in measures.named_products(sources)
            for year in it.years
        }
        kind = (pl.col("kind") == "nieuw beleid").alias("policy")
        rows = amounts.filter(pl.col("product").is_not_null()).select(*columns, kind)
        assert named == set(rows.rows())


def test_every_line_and_term_is_given_where_it_is_asked_for(snapshot: Snapshot) -> None:
    """Every access gives what a look through all of the frame gives, in the promised order."""
    for sources in _sources(snapshot):
        for baseline in _baselines(sources):
            printed = [
                *variances(measures.variance_frame(sources, baseline), baseline, sources.register)
            ]
            found = [
                *printed,
                *variances(before_frame(sources, baseline), baseline, sources.register),
            ]
            for programme, described in sources.register.programmes.items():
                own = [it for it in printed if it.scope.programme == programme]
                _same_lines(sources, programme, baseline, own)
                for goal in described.goals:
                    of_goal = [it for it in found if it.scope == Scope(programme, goal)]
                    for year in {it.year for it in found}:
                        kinds = measures.kinds_of(sources, goal, year, baseline)
                        asked = [it for it in kinds if it.scope.programme == programme]
                        assert asked == [it for it in of_goal if it.year == year]


def _same_lines(sources: Snapshot, programme: str, baseline: Baseline, own: list[Variance]) -> None:
    lines = measures.lines_over_years(sources, programme, baseline)
    expected = [
        it for it in own if it.kind is Term.SALDO and it.scope.level is not Level.PRODUCT
    ]  # fmt: skip
    assert sorted(lines, key=_order) == sorted(expected, key=_order)
    levels = [it.scope.level for it in lines]
    assert levels == sorted(levels, key=[Level.GOAL, Level.OUTSIDE, Level.PROGRAMME].index)
    for year in {it.year for it in own}:
        of_year = measures.lines(sources, programme, year, baseline)
        assert list(of_year) == [it for it in lines if it.year == year]
        goals = [it for it in of_year if it.scope.level is Level.GOAL]
        assert list(measures.goal_lines(sources, programme, year, baseline)) == goals
        total = [it for it in of_year if it.scope == Scope(programme)]
        assert measures.programme_total(sources, programme, year, baseline) == (
            total[0] if total else None
        )


def _order(row: Variance) -> tuple[str, str, int]:
    return row.scope.goal or "", row.scope.product or "", row.year


def test_every_saldo_is_given_where_it_is_asked_for(snapshot: Snapshot) -> None:
    for sources in _sources(snapshot):
        found = [*saldi(measures.saldo_frame(sources), sources.register)]
        asked = {
            (it.scope.programme, it.year, it.stage)
            for it in found
            if it.scope.programme is not None
        }
        for programme, year, stage in asked:
            own = [
                it for it in found
                if (it.scope.programme, it.year, it.stage) == (programme, year, stage)
            ]  # fmt: skip
            lines = measures.saldi_of(sources, programme, year, stage)
            assert set(lines) == {it for it in own if it.scope.level is not Level.PRODUCT}
            assert [it.scope.level for it in lines][:-1].count(Level.PROGRAMME) == 0
            for goal in sources.register.programmes[programme].goals:
                products = [
                    it
                    for it in measures.products(sources, goal, year, stage)
                    if it.scope.programme == programme
                ]
                assert set(products) == {
                    it for it in own if it.scope.product is not None and it.scope.goal == goal
                }
                euros = [it.after.euros for it in products if it.after.euros is not None]
                assert euros == sorted(euros)
                assert all(it.after.euros is None for it in products[len(euros) :])
        for baseline in _baselines(sources):
            _same_saldi_of_goals(sources, baseline, found)


def _same_saldi_of_goals(sources: Snapshot, baseline: Baseline, found: list[Saldo]) -> None:
    stages = (baseline.stage, *measures.account_stages(sources))
    for programme, described in sources.register.programmes.items():
        for year in {it.year for it in found}:
            of_year = [it for it in found if it.year == year]
            split = {
                it.scope.goal
                for it in of_year
                if it.scope.programme == programme and it.stage == baseline.stage
                if it.scope.level is Level.PRODUCT
            }
            goals = measures.goals_with_products(sources, programme, year, baseline)
            assert goals == sorted(map(str, split))
            for goal in described.goals:
                own = [
                    it for it in of_year
                    if it.scope.level is Level.GOAL and it.scope.goal == goal and it.stage in stages
                ]  # fmt: skip
                assert list(measures.saldi_of_goal(sources, goal, year, baseline)) == own


def test_every_answer_is_frozen_and_has_no_room_for_more(snapshot: Snapshot) -> None:
    whole = made_money.whole_budget()
    original = measures.baseline(whole)
    bridge = measures.bridge(whole, "1", 2024, original)
    assert bridge is not None
    answers = [
        original, measures.NOTHING, Scope("1"), bridge, bridge.steps[0],
        measures.Rest(measures.RestCause.UNTOLD, 1),
        *(
            found[0]
            for found in (
                measures.lines(whole, "1", 2024, original), measures.sums(snapshot),
                measures.saldi_of(whole, "1", 2024, "begroting"),
                [made_money.remark(Scope("1"), AmountKind.SALDO, Mark.DASH)],
                measures.new_policy(snapshot, "1"), measures.editions(whole, "1", original),
                measures.by_stage(whole, "1", 2024), measures.named_products(snapshot),
            )
        ),
    ]  # fmt: skip
    for answer in answers:
        assert is_dataclass(answer)
        assert not hasattr(answer, "__dict__")
        first, *_ = fields(answer)
        with pytest.raises(FrozenInstanceError):
            setattr(answer, first.name, None)
        assert hash(answer) == hash(answer)


def test_answers_are_made_once_for_each_snapshot() -> None:
    whole = made_money.whole_budget()
    original, later = measures.baselines(whole)
    lines = measures.lines_over_years(whole, "1", original)
    assert measures.lines_over_years(whole, "1", original) is lines
    assert measures.lines_over_years(whole, "1", later) is not lines
    found = measures.saldi_of(whole, "1", 2024, "begroting")
    assert measures.saldi_of(whole, "1", 2024, "begroting") is found
    assert measures.sums(whole) is measures.sums(whole)
    other = made_money.whole_budget()
    assert measures.saldi_of(other, "1", 2024, "begroting") is not found
    assert measures.saldi_of(other, "1", 2024, "begroting") == found
