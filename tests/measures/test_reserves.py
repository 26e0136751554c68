"""Saldo before and after reserves: from printed terms only, on the real and on made amounts."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from lib import measures
from lib.sources import Snapshot
from tests import made, made_money

_KINDS = ("lasten", "baten", "toevoegingen", "onttrekkingen", "saldo")


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
        ({"lasten": -10, "baten": 4}, -6, None, None),
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
    row = measures.saldi(_made(**amounts)).row(0, named=True)
    assert (row["before"], row["after"], row["rounding"]) == (before, after, rounding)


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
    row = measures.saldi(snapshot).row(0, named=True)
    assert row["before"] == lasten + baten
    assert row["rounding"] == off
    assert row["after"] == row["before"] + toevoegingen + onttrekkingen + off


def test_the_terms_of_one_saldo_come_from_one_document() -> None:
    rows = [
        "1;1.1;;Naam;2024;begroting;saldo;-6;EUR;b2024",
        "1;1.1;;Naam;2024;begroting;lasten;-10;EUR;b2023",
        "1;1.1;;Naam;2024;begroting;baten;3;EUR;b2023",
        "1;1.1;;Naam;2024;begroting;saldo;-7;EUR;b2023",
    ]
    (row,) = measures.saldi(made.snapshot("b2024: {2024: {begroot: 1}}", *rows)).to_dicts()
    assert (row["document"], row["lasten"], row["before"], row["after"]) == (
        "b2024", None, None, -6,
    )  # fmt: skip


def test_the_account_of_2024_before_and_after_reserves(snapshot: Snapshot) -> None:
    rows = measures.saldi_of(snapshot, "1", 2024, "jaarrekening")
    assert rows.select("goal", "before", "after", "rounding").rows() == [
        ("1.1", -12_289_000, -11_338_000, 0),
        ("1.2", -2_314_000, -2_315_000, -1_000),
        ("1.3", -1_825_000, -1_755_000, 0),
        ("1.4", -383_000, -383_000, 0),
        ("1.5", -21_903_000, -21_653_000, 0),
        ("1.6", -21_186_000, -21_186_000, 0),
        (None, -59_901_000, -58_629_000, 1_000),
    ]


def test_the_budget_prints_the_terms_of_products_only(snapshot: Snapshot) -> None:
    assert measures.saldi_of(snapshot, "1", 2024, "begroting")["before"].count() == 0
    products = measures.products(snapshot, "1.6", 2024)
    assert products["before"].sum() == products["after"].sum() == -22_433_424
    (exempt,) = measures.products(snapshot, "1.6", 2023).filter(product="920.01.003").to_dicts()
    assert (exempt["lasten"], exempt["onttrekkingen"]) == (-1_189_179, 222_612)
    assert (exempt["before"], exempt["after"]) == (-1_189_179, -966_567)


def test_every_real_saldo_is_its_terms_and_its_rounding(snapshot: Snapshot) -> None:
    known = [row for row in measures.saldi(snapshot).to_dicts() if row["rounding"] is not None]
    assert len(known) == 57  # as many as there are sums of this kind in the sources
    for row in known:
        reserves = (row["toevoegingen"] or 0) + (row["onttrekkingen"] or 0)
        assert row["after"] == row["before"] + reserves + row["rounding"]


@pytest.mark.parametrize(
    ("plan", "budget", "difference"), [(None, -650, -40), ("begroting na wijziging", -690, 0)]
)
def test_the_saldo_before_reserves_is_compared_like_any_amount(
    plan: str | None, budget: int, difference: int
) -> None:
    rows = measures.kinds_of(made_money.whole_budget(), "1.1", 2024, plan)
    (row,) = rows.filter(kind=measures.BEFORE).to_dicts()
    assert (row["budget"], row["account"], row["difference"]) == (budget, -690, difference)
    assert row["stage"] == (plan or "begroting")
    assert set(rows["kind"]) == {*_KINDS, measures.BEFORE}
