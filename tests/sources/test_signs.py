"""With which sign a document prints its lasten, its reserves and its saldo."""

from collections.abc import Mapping

import pytest

from lib.sources import SourceError
from lib.sources.money.amounts import read_amounts
from lib.sources.reading.faults import Fault
from tests import made

_Amounts = Mapping[str, int]


def _read(said: str, *printed: _Amounts, unit: str = "EUR") -> tuple[list[int], list[Fault]]:
    """Read goals with these amounts, out of a document that says this of its signs."""
    old = "jaar: 2024, sommen_sluiten: false}"
    text = made.indicators("b2024: {2024: {begroot: 1}}")
    declared = made.built(text.replace(old, f"{old[:-1]}{said}}}", 1)).register
    rows = [
        f"1;{goal};;Naam;2024;begroting;{kind};{amount};{unit};b2024"
        for goal, amounts in zip(("1.1", "1.10", ""), printed, strict=False)
        for kind, amount in amounts.items()
    ]
    file = "\n".join([made.HEADER, *rows]).encode()
    frame, warnings = read_amounts(file, "finance.csv", declared)
    return frame["amount"].to_list(), list(warnings)


_POSITIVE = ", lasten: positief"


@pytest.mark.parametrize(
    ("said", "printed", "meant"),
    [
        # minus stays minus where nothing else is said or seen
        ("", [{"saldo": -3950}], [-3950]),
        (_POSITIVE, [{"saldo": -3950}], [-3950]),
        (_POSITIVE, [{"saldo": -3950}, {"saldo": 20}], [-3950, 20]),
        # a declaration counts, whatever the sign of lasten
        (", saldo: kosten", [{"saldo": 3950}], [-3950]),
        (_POSITIVE + ", saldo: kosten", [{"saldo": 3950}, {"saldo": -20}], [-3950, 20]),
        (_POSITIVE + ", saldo: resultaat", [{"saldo": 3950}], [3950]),
        # lasten and baten beside it show what the saldo is
        (_POSITIVE, [{"lasten": 4928, "baten": 979, "saldo": -3949}], [-4928, 979, -3949]),
        (_POSITIVE, [{"lasten": 4928, "baten": 979, "saldo": 3949}], [-4928, 979, -3949]),
        ("", [{"lasten": -4928, "baten": 979, "saldo": 3949}], [-4928, 979, -3949]),
        (_POSITIVE, [{"lasten": 4928, "saldo": 4928}], [-4928, -4928]),
        (_POSITIVE, [{"baten": 979, "saldo": 979}, {"saldo": 12}], [979, 979, 12]),
        # a saldo before reserves shows it too, and both saldi have one sign
        (
            _POSITIVE,
            [{"lasten": 9, "baten": 4, "saldo vóór reserves": 5, "saldo": 7}],
            [-9, 4, -5, -7],
        ),
        # one sum of the document tells it for all of its saldi
        (
            _POSITIVE,
            [{"lasten": 9, "baten": 4, "saldo": 5}, {"saldo": 7}, {"saldo": 12}],
            [-9, 4, -5, -7, -12],
        ),
        # most sums decide, so that one slip turns nothing
        (
            _POSITIVE,
            [
                {"lasten": 9, "baten": 4, "saldo": -5},
                {"lasten": 8, "baten": 1, "saldo": -7},
                {"lasten": 7, "baten": 1, "saldo": 6},
            ],
            [-9, 4, -5, -8, 1, -7, -7, 1, 6],
        ),
        # reserves: printed as costs and income are, or as what they do to the saldo
        (
            _POSITIVE,
            [{"lasten": 9, "baten": 4, "toevoegingen": 2, "onttrekkingen": 1, "saldo": 6}],
            [-9, 4, -2, 1, -6],
        ),
        (
            _POSITIVE,
            [{"lasten": 9, "baten": 4, "toevoegingen": -2, "onttrekkingen": 1, "saldo": -6}],
            [-9, 4, -2, 1, -6],
        ),
        (
            _POSITIVE,
            [{"lasten": 9, "baten": 4, "toevoegingen": 2, "onttrekkingen": -1, "saldo": 6}],
            [-9, 4, -2, 1, -6],
        ),
        # all income with a minus: lasten, baten and saldo are added up as they stand
        (_POSITIVE, [{"lasten": 9, "baten": -4, "saldo": 5}], [-9, 4, -5]),
    ],
)  # fmt: skip
def test_the_sign_of_costs_and_that_of_a_saldo_are_two_things(
    said: str, printed: list[_Amounts], meant: list[int]
) -> None:
    read, warnings = _read(said, *printed)
    assert read == meant
    assert warnings == []


def test_what_is_rounded_still_shows_its_sign() -> None:
    printed = {"lasten": 4_928_000, "baten": 979_000, "saldo": 3_950_000}
    read, _ = _read(_POSITIVE, printed, unit="EUR 1.000")
    assert read == [-4_928_000, 979_000, -3_950_000]


@pytest.mark.parametrize(
    ("printed", "declared"),
    [
        ([{"saldo": 3950}], -3950),
        ([{"saldo": 3950}, {"saldo": 10}, {"saldo": -7}], -3950),
        ([{"saldo": 3950, "lasten": 4000}], -3950),  # baten of 50 or of 7950
    ],
)
def test_a_saldo_that_may_be_either_is_refused_and_the_advice_helps(
    printed: list[_Amounts], declared: int
) -> None:
    with pytest.raises(SourceError) as caught:
        _read(_POSITIVE, *printed)
    (fault,) = caught.value.faults
    assert fault.code == "saldo-teken-onbekend"
    for told, expected in (("saldo: kosten", declared), ("saldo: resultaat", -declared)):
        assert f"'{told}'" in fault.message
        assert expected in _read(f"{_POSITIVE}, {told}", *printed)[0]


def test_lasten_without_a_minus_are_told_with_what_to_declare() -> None:
    _, warnings = _read("", {"lasten": 9}, {"lasten": 8})
    (fault,) = warnings
    assert "Zet dan 'lasten: positief' bij 'b2024' in indicators.yaml" in fault.message
    _, warnings = _read(_POSITIVE, {"lasten": -9}, {"lasten": -8})
    assert "Haal dan 'lasten: positief' bij 'b2024' in indicators.yaml weg" in warnings[0].message
    _, warnings = _read("", {"lasten": -9}, {"lasten": 8})
    assert "lasten: positief" not in warnings[0].message
