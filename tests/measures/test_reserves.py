"""Saldo before and after reserves: from printed terms only, on the real and on made amounts."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from lib import measures
from lib.measures import Saldo
from lib.measures.money.saldi import typed
from lib.model import Scope, Term, TermRole
from lib.sources import Snapshot
from tests import made, made_money


def _made(**amounts: int | str) -> Snapshot:
    unit = amounts.pop("unit", "EUR")
    rows = (
        f"1;1.1;;Naam;2024;begroting;{kind};{amount};{unit};b2024"
        for kind, amount in amounts.items()
    )
    return made.snapshot("b2024: {2024: {begroot: 1}}", *rows)


@pytest.mark.parametrize(
    ("amounts", "before", "after", "rounding"),
    [
        ({"lasten": -10, "baten": 4, "toevoegingen": -3, "onttrekkingen": 2, "saldo": -7},
         -6, -7, 0),
        ({"lasten": -10, "baten": 4, "saldo": -6}, -6, -6, 0),
        ({"lasten": -10, "saldo": -10}, -10, -10, 0),
        ({"baten": 9, "saldo": 9}, 9, 9, 0),
        ({"lasten": -10, "onttrekkingen": 4, "saldo": -6}, -10, -6, 0),
        ({"lasten": -10, "saldo": -6}, None, -6, None),
        ({"saldo": -6}, None, -6, None),
        ({"lasten": -10, "baten": 4}, -6, -6, 0),
        ({"lasten": -10}, None, None, None),
        ({"lasten": -10, "baten": "p.m.", "saldo": -10}, None, -10, None),
        ({"lasten": "-", "baten": 4, "saldo": 4}, None, 4, None),
        ({"lasten": -10, "baten": 4, "onttrekkingen": "p.m.", "saldo": -6}, -6, -6, None),
        ({"lasten": -10, "baten": 4, "saldo": "p.m."}, -6, None, None),
        ({"lasten": -10, "baten": 4, "saldo": -5}, -6, -5, 1),
        ({"lasten": -3000, "saldo": -4000, "unit": "EUR 1.000"}, -3000, -4000, -1000),
        ({"lasten": -3000, "saldo": -5000, "unit": "EUR 1.000"}, None, -5000, None),
        ({"lasten": 0, "baten": 0, "saldo": 0}, 0, 0, 0),
    ],
)  # fmt: skip
def test_a_saldo_before_reserves_needs_its_terms(
    amounts: dict[str, int | str], before: int | None, after: int | None, rounding: int | None
) -> None:
    (row,) = _saldi(_made(**amounts))
    assert (row.before.euros, row.after.euros, row.rounding) == (before, after, rounding)
    printed = {
        term.value
        for term in Term
        if term is not Term.BEFORE and row.of(term).printed and not row.of(term).computed
    }
    assert printed == amounts.keys() - {"unit"}
    assert row.has_terms == bool(printed - {"saldo"})


def _saldi(snapshot: Snapshot) -> list[Saldo]:
    return [*typed(measures.saldo_frame(snapshot), snapshot.register)]


_euros = some.integers(-(10**9), 10**9)


@settings(max_examples=40, deadline=None)
@given(_euros, _euros, _euros, _euros, some.integers(-3, 3))
def test_after_is_before_plus_both_reserves_plus_what_the_source_is_off(
    lasten: int, baten: int, toevoegingen: int, onttrekkingen: int, off: int
) -> None:
    saldo = lasten + baten + toevoegingen + onttrekkingen + off
    snapshot = _made(
        lasten=lasten, baten=baten, toevoegingen=toevoegingen, onttrekkingen=onttrekkingen,
        saldo=saldo,
    )  # fmt: skip
    (row,) = _saldi(snapshot)
    assert row.before.euros == lasten + baten
    assert row.rounding == off
    assert row.after.euros == row.before.euros + toevoegingen + onttrekkingen + off


def test_the_terms_of_one_saldo_come_from_one_document() -> None:
    rows = [
        "1;1.1;;Naam;2024;begroting;saldo;-6;EUR;b2024",
        "1;1.1;;Naam;2024;begroting;lasten;-10;EUR;b2023",
        "1;1.1;;Naam;2024;begroting;baten;3;EUR;b2023",
        "1;1.1;;Naam;2024;begroting;saldo;-7;EUR;b2023",
    ]
    (row,) = _saldi(made.snapshot("b2024: {2024: {begroot: 1}}", *rows))
    assert (row.document, row.lasten, row.before) == (
        "b2024", measures.NOTHING, measures.NOTHING,
    )  # fmt: skip
    assert (row.after.euros, row.after.document) == (-6, "b2024")


def test_the_account_of_2024_before_and_after_reserves(snapshot: Snapshot) -> None:
    rows = measures.saldi_of(snapshot, "1", 2024, "jaarrekening")
    assert [(row.scope.goal, row.before.euros, row.after.euros, row.rounding) for row in rows] == [
        ("1.1", -12_289_000, -11_338_000, 0),
        ("1.2", -2_314_000, -2_315_000, -1_000),
        ("1.3", -1_825_000, -1_755_000, 0),
        ("1.4", -383_000, -383_000, 0),
        ("1.5", -21_903_000, -21_653_000, 0),
        ("1.6", -21_186_000, -21_186_000, 0),
        (None, -59_901_000, -58_629_000, 1_000),
    ]


def test_the_budget_prints_the_terms_of_products_only(snapshot: Snapshot) -> None:
    budgeted = measures.saldi_of(snapshot, "1", 2024, "begroting")
    assert {row.before for row in budgeted} == {measures.NOTHING}
    products = measures.products(snapshot, "1.6", 2024, "begroting")
    before = sum(_known(row, Term.BEFORE) for row in products)
    assert before == sum(_known(row, Term.SALDO) for row in products) == -22_433_424
    (exempt,) = (
        row
        for row in measures.products(snapshot, "1.6", 2023, "begroting")
        if row.scope == Scope("1", "1.6", "920.01.003")
    )
    assert (exempt.lasten.euros, exempt.onttrekkingen.euros) == (-1_189_179, 222_612)
    assert (exempt.before.euros, exempt.after.euros) == (-1_189_179, -966_567)


def _known(row: Saldo, term: Term) -> int:
    euros = row.of(term).euros
    assert euros is not None
    return euros


def test_every_real_saldo_is_its_terms_and_its_rounding(snapshot: Snapshot) -> None:
    known = [row for row in _saldi(snapshot) if row.rounding is not None]
    assert len(known) == 57  # as many as there are sums of this kind in the sources
    for row in known:
        reserves = [row.of(term).euros or 0 for term in Term if term.role is TermRole.RESERVE]
        rounding = row.rounding or 0
        assert row.after.euros == _known(row, Term.BEFORE) + sum(reserves) + rounding


@pytest.mark.parametrize(
    ("plan", "budget", "difference"), [(None, -650, -40), ("begroting na wijziging", -690, 0)]
)
def test_the_saldo_before_reserves_is_compared_like_any_amount(
    plan: str | None, budget: int, difference: int
) -> None:
    snapshot = made_money.whole_budget()
    rows = measures.kinds_of(snapshot, "1.1", 2024, measures.baseline(snapshot, plan))
    (row,) = (row for row in rows if row.kind is Term.BEFORE)
    assert (row.budget.euros, row.account.euros, row.difference) == (budget, -690, difference)
    assert row.baseline.stage == (plan or "begroting")
    assert {row.kind for row in rows} == set(Term)
