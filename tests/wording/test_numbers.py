"""Numbers as Dutch readers write them."""

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as some

from lib.sources.rounding import as_printed
from lib.wording import numbers


def _plain(text: str) -> str:
    return text.replace("\N{NO-BREAK SPACE}", " ")


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
    ("amount", "euros", "compact", "short", "millions"),
    [
        (650_991, "€ 650.991", "651 duizend", "€ 651 duizend", "0,7"),
        (-59_279_991, "€ −59.279.991", "−59,3 mln", "€ −59,3 miljoen", "−59,3"),
        (0, "€ 0", "0", "€ 0", "0,0"),
        (999, "€ 999", "999", "€ 999", "0,0"),
        (1_499, "€ 1.499", "1.499", "€ 1.499", "0,0"),
        (9_999, "€ 9.999", "9.999", "€ 9.999", "0,0"),
        (10_000, "€ 10.000", "10 duizend", "€ 10 duizend", "0,0"),
        (999_499, "€ 999.499", "999 duizend", "€ 999 duizend", "1,0"),
        (999_500, "€ 999.500", "1,0 mln", "€ 1,0 miljoen", "1,0"),
        (-999_999, "€ −999.999", "−1,0 mln", "€ −1,0 miljoen", "−1,0"),
        (1_050_000, "€ 1.050.000", "1,1 mln", "€ 1,1 miljoen", "1,1"),
    ],
)
def test_money(amount: int, euros: str, compact: str, short: str, millions: str) -> None:
    written = (
        numbers.euros(amount), numbers.compact(amount), numbers.short_euros(amount),
        numbers.millions(amount),
    )  # fmt: skip
    assert tuple(_plain(text) for text in written) == (euros, compact, short, millions)


def test_no_amount_is_a_dash() -> None:
    assert (numbers.euros(None), numbers.compact(None)) == ("–", "–")


@pytest.mark.parametrize(
    ("amount", "unit", "written"),
    [
        (650_991, 1_000, "€ 651 duizend"), (650_991, 1_000_000, "€ 1,0 miljoen"),
        (499, 1_000, "€ 0"), (500, 1_000, "€ 1.000"), (-500, 1_000, "€ −1.000"),
        (1_249_999, 100_000, "€ 1,2 miljoen"), (7, 1, "€ 7"),
    ],
)  # fmt: skip
def test_nothing_is_written_finer_than_it_was_printed(amount: int, unit: int, written: str) -> None:
    assert _plain(numbers.short_euros(amount, unit=unit)) == written


def read_back(text: str) -> int:
    """Return the euros that a reader takes from an amount as it is written."""
    size = {"mln": 1_000_000, "miljoen": 1_000_000, "duizend": 1_000}
    bare, _, word = text.removeprefix("€\N{NO-BREAK SPACE}").partition("\N{NO-BREAK SPACE}")
    number = Decimal(bare.replace(".", "").replace(",", ".").replace("−", "-").lstrip("+"))
    return int(number * size.get(word, 1))


@given(some.integers(-(10**12), 10**12), some.sampled_from([1, 10, 1_000, 100_000, 1_000_000]))
def test_a_short_amount_is_read_back_as_what_it_shows(amount: int, unit: int) -> None:
    printed = as_printed(amount, unit)
    assert abs(printed - amount) * 2 <= unit
    assert printed % unit == 0
    for written in (numbers.short_euros(printed), numbers.compact(printed, signed=True)):
        assert read_back(written) == numbers.as_shown(printed)
        assert (read_back(written) == 0) is (printed == 0)
        assert not re.search(r"\d\.\d{3}.duizend", written)
    assert abs(numbers.as_shown(printed) - printed) * 20 <= max(abs(printed), 1)


@given(some.integers(0, 10**10), some.integers(0, 10**10) | some.integers(0, 10))
def test_two_amounts_look_the_same_only_when_they_are(first: int, step: int) -> None:
    one, other = numbers.both_euros(first, first + step)
    assert (one == other) is (step == 0)


def test_a_share() -> None:
    assert numbers.percentage(-9.5, signed=True) == "−9,5%"
    assert numbers.percentage(None) == "–"


@given(some.integers(-(10**15), 10**15))
def test_a_written_amount_can_be_read_back(amount: int) -> None:
    written = numbers.euros(amount)
    assert re.fullmatch(r"€\xa0−?\d{1,3}(\.\d{3})*", written)
    assert int(written[2:].replace(".", "").replace("−", "-")) == amount
