"""Numbers as Dutch readers write them."""

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as some

from lib.wording import numbers


@pytest.mark.parametrize(
    ("value", "decimals", "signed", "written"),
    [
        (Decimal("2212"), 0, False, "2.212"),
        (Decimal("12497468"), 0, False, "12.497.468"),
        (Decimal("2.3"), 2, False, "2,30"),
        (Decimal("6.9"), 1, False, "6,9"),
        (Decimal("-19"), 0, False, "−19"),
        (Decimal("19"), 0, True, "+19"),
        (Decimal("0"), 0, True, "0"),
        (Decimal("-0.4"), 0, False, "0"),
        (Decimal("0.5"), 1, True, "+0,5"),
        (9.95, 1, False, "10,0"),
        (-8.695652, 1, True, "−8,7"),
    ],
)
def test_a_number(value: Decimal | float, decimals: int, written: str, *, signed: bool) -> None:
    assert numbers.number(value, decimals, signed=signed) == written


@pytest.mark.parametrize(
    ("amount", "decimals", "unit", "written"),
    [
        (Decimal("2.30"), 2, "procent", "2,30%"),
        (Decimal("72.0"), 1, "procent", "72,0%"),
        (Decimal("72"), 0, "procent", "72%"),
        (Decimal("6.9"), 1, "cijfer", "6,9"),
        (Decimal("2571"), 0, "aantal", "2.571"),
        (Decimal("1500"), 0, "euro", "€ 1.500"),
        (None, None, "aantal", "–"),
    ],
)
def test_a_value_keeps_its_unit_and_its_printed_decimals(
    amount: Decimal | None, decimals: int | None, unit: str, written: str
) -> None:
    assert numbers.value(amount, decimals, unit) == written.replace("€ ", "€\N{NO-BREAK SPACE}")


@pytest.mark.parametrize(
    ("amount", "euros", "compact", "millions"),
    [
        (650_991, "€ 650.991", "651 duizend", "0,7 mln"),
        (-59_279_991, "€ −59.279.991", "−59,3 mln", "−59,3 mln"),
        (0, "€ 0", "0", "0,0 mln"),
        (999, "€ 999", "999", "0,0 mln"),
        (None, "–", "–", "–"),
    ],
)
def test_money(amount: int | None, euros: str, compact: str, millions: str) -> None:
    written = (numbers.euros(amount), numbers.compact(amount), numbers.millions(amount))
    assert tuple(text.replace("\N{NO-BREAK SPACE}", " ") for text in written) == (
        euros, compact, millions,
    )  # fmt: skip


def test_a_share() -> None:
    assert numbers.percentage(-9.5, signed=True) == "−9,5%"
    assert numbers.percentage(None) == "–"


@given(some.integers(-(10**15), 10**15))
def test_a_written_amount_can_be_read_back(amount: int) -> None:
    written = numbers.euros(amount)
    assert re.fullmatch(r"€\xa0−?\d{1,3}(\.\d{3})*", written)
    assert int(written[2:].replace(".", "").replace("−", "-")) == amount
