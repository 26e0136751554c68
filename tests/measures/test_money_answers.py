"""What leaves the floor says the same as the frame it was made of, cell for cell, and stays so."""

from collections.abc import Iterator
from dataclasses import FrozenInstanceError, fields, is_dataclass
from typing import Any

import polars as pl
import pytest

from lib import measures
from lib.measures import SALDI, VARIANCES, Amount, Baseline, Saldo, Variance
from lib.model import AmountKind, Closing, Mark, Scope, Term
from lib.sources import Snapshot
from lib.sources.csv_files.amounts import AMOUNTS
from lib.sources.sums import SUMS
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
    told |= {"_unit": amount.unit}
    return {f"{name}{end}": told[end] for end in names}


def _of_variance(row: Variance) -> dict[str, object]:
    ends = ("", "_mark", "_document", "_unit")
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
            frame = measures.variance_frame(sources, baseline)
            assert frame.schema == VARIANCES
            found = measures.variances(sources, baseline)
            assert {row.baseline for row in found} <= {baseline}
            assert [_of_variance(row) for row in found] == frame.to_dicts()
            assert Term.BEFORE not in {row.kind for row in found}


def test_a_saldo_before_reserves_is_compared_as_its_terms_say(snapshot: Snapshot) -> None:
    """Both sides are those of `saldi`, and the rest follows from them like for any amount."""
    for sources in _sources(snapshot):
        known: dict[tuple[Scope, int, str | None], Amount] = {
            (row.scope, row.year, row.stage): row.before
            for row in measures.saldi(sources)
            if row.before.euros is not None
        }
        for baseline in _baselines(sources):
            for row in measures.before_reserves(sources, baseline):
                account = (row.scope, row.year, measures.account_stage(sources))
                plan = (row.scope, row.year, baseline.stage)
                assert row.kind is Term.BEFORE
                assert row.budget == known.get(plan, measures.NOTHING)
                assert row.account == known.get(account, measures.NOTHING)
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
        "rounding": row.rounding,
        **parts,
    }


def test_a_saldo_says_what_its_row_says(snapshot: Snapshot) -> None:
    for sources in _sources(snapshot):
        frame = measures.saldo_frame(sources)
        assert frame.schema == SALDI
        assert [_of_saldo(row) for row in measures.saldi(sources)] == frame.to_dicts()


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
        assert told == frame.drop("edition", "line").rows()
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


def test_lines_and_kinds_are_picked_from_all_variances(snapshot: Snapshot) -> None:
    """Every access gives what a look through all of them gives, in the promised order."""
    for sources in _sources(snapshot):
        for baseline in _baselines(sources):
            found = measures.variances(sources, baseline)
            saldi = [it for it in found if it.kind is Term.SALDO]
            for year in {it.year for it in found}:
                for programme, described in sources.register.programmes.items():
                    own = [it for it in saldi if it.scope.programme == programme]
                    lines = measures.lines(sources, programme, year, baseline)
                    assert set(lines) == {
                        it for it in own
                        if it.year == year and (it.scope.product is None or it.scope.goal is None)
                    }  # fmt: skip
                    outer = [it.scope == Scope(programme) for it in lines]
                    assert outer == sorted(outer)
                    for goal in described.goals:
                        kinds = measures.kinds_of(sources, goal, year, baseline)
                        assert list(kinds) == [
                            it for it in (*found, *measures.before_reserves(sources, baseline))
                            if (it.scope.goal, it.scope.product, it.year) == (goal, None, year)
                        ]  # fmt: skip


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
                measures.variances(whole, original), measures.saldi(whole), measures.sums(snapshot),
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
    assert measures.variances(whole, original) is measures.variances(whole, original)
    assert measures.variances(whole, original) is not measures.variances(whole, later)
    assert measures.saldi(whole) is measures.saldi(whole)
    assert measures.sums(whole) is measures.sums(whole)
    other = made_money.whole_budget()
    assert measures.saldi(other) is not measures.saldi(whole)
    assert measures.saldi(other) == measures.saldi(whole)
