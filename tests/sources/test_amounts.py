"""finance.csv: amounts in whole euros, or a fault with line and column."""

import pytest

from lib.sources import SourceError
from lib.sources.amounts import read_amounts
from lib.sources.indicators import read_register
from tests import made

REGISTER = read_register(made.indicators("b2024: {2024: {begroot: 1}}"), "indicators.yaml")
GOOD = "1;1.1;;Eerste doel;2024;begroting;saldo;-100;EUR;b2024"


def _rows(text: str) -> list[dict[str, object]]:
    return read_amounts(text.encode(), "finance.csv", REGISTER).drop("line").to_dicts()


def _read(*lines: str, header: str = made.HEADER) -> list[dict[str, object]]:
    return _rows("\n".join([header, *lines, ""]))


def test_a_row_is_read_with_empty_cells_as_null() -> None:
    assert _read(GOOD) == [
        {
            "programme": "1", "goal": "1.1", "product": None, "name": "Eerste doel", "year": 2024,
            "stage": "begroting", "kind": "saldo", "amount": -100, "unit": 1,
            "document": "b2024", "edition": 1,
        }
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("cells", "amount"),
    [("0", 0), ("-0", 0), ("−100", -100), ("123456789012345", 123456789012345)],
)
def test_whole_euros_are_read(cells: str, amount: int) -> None:
    assert _read(GOOD.replace("-100", cells))[0]["amount"] == amount


@pytest.mark.parametrize(
    ("old", "new", "code", "column"),
    [
        ("-100", "-1.000", "csv-bedrag", 41),
        ("-100", "-100,5", "csv-bedrag", 41),
        ("-100", "", "csv-bedrag", 41),
        ("-100", "-", "csv-bedrag", 41),
        ("-100", "NaN", "csv-bedrag", 41),
        ("-100", "1e3", "csv-bedrag", 41),
        ("2024;begroting", "24;begroting", "csv-jaar", 20),
        (";1.1;", ";1.2;", "csv-onbekend", 3),
        ("saldo", "salda", "csv-onbekend", 35),
        ("Eerste doel", "", "csv-leeg", 8),
        (";EUR;", ";EUR 1.000;", "csv-eenheid", 41),
        ("saldo;-100", "lasten;100", "csv-teken", 42),
        (";b2024", ";b2024;;", "csv-vakken", 1),
        (";EUR;b2024", ";EUR", "csv-vakken", 1),
        ("Eerste doel", '"Eerste doel', "csv-aanhaling", 1),
    ],
)
def test_a_doubtful_cell_is_refused_with_its_place(
    old: str, new: str, code: str, column: int
) -> None:
    with pytest.raises(SourceError) as caught:
        _read(GOOD.replace(old, new))
    fault = caught.value.faults[0]
    assert (fault.line, fault.column, fault.code) == (2, column, code)


def test_the_same_line_twice_is_refused_with_both_lines() -> None:
    with pytest.raises(SourceError, match=r"finance.csv:3:1: \[csv-dubbel\].*regel 2"):
        _read(GOOD, GOOD.replace("-100", "-200"))


@pytest.mark.parametrize("header", ["", "programma;doelstelling", made.HEADER.replace(";", ",")])
def test_another_header_is_refused(header: str) -> None:
    with pytest.raises(SourceError, match="csv-kop"):
        _read(GOOD, header=header)


def test_a_byte_order_mark_and_windows_line_ends_change_nothing() -> None:
    text = "\r\n".join(["\ufeff" + made.HEADER, GOOD, ""])
    assert _rows(text) == _read(GOOD)
