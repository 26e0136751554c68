"""finance.csv: amounts in whole euros, or a fault with line and column."""

import pytest

from lib.model import CostSign, Programme, Register
from lib.sources import SourceError
from lib.sources.money.amounts import AMOUNTS, read_amounts
from tests import made

GOOD = "1;1.1;;Eerste doel;2024;begroting;saldo;-100;EUR;b2024"


def _register() -> Register:
    """Two programmes, so that a goal can stand under the wrong one."""
    register = made.snapshot().register
    goals = {"2.1": {"naam": "Ander doel", "kort": "Ander"}}
    other = Programme.model_validate({"naam": "Ander", "effect": "Ook", "doelstellingen": goals})
    return register.model_copy(update={"programmes": {**register.programmes, "2": other}})


REGISTER = _register()


def _printed_positive(document: str) -> Register:
    said = REGISTER.documents[document].model_copy(update={"costs": CostSign.POSITIVE})
    return REGISTER.model_copy(update={"documents": {**REGISTER.documents, document: said}})


def _read(
    *lines: str, header: str = made.HEADER, register: Register = REGISTER
) -> list[dict[str, object]]:
    text = "\n".join([header, *lines, ""])
    return read_amounts(text.encode(), "finance.csv", register)[0].drop("line").to_dicts()


def _faults(*lines: str, header: str = made.HEADER) -> list[tuple[int, int, str]]:
    with pytest.raises(SourceError) as caught:
        _read(*lines, header=header)
    return [(fault.line, fault.column, fault.code) for fault in caught.value.faults]


def test_a_row_is_read_with_empty_cells_as_null() -> None:
    assert _read(GOOD) == [
        {
            "programme": "1", "goal": "1.1", "product": None, "name": "Eerste doel", "year": 2024,
            "stage": "begroting", "kind": "saldo", "amount": -100, "unit": 1,
            "document": "b2024", "edition": 1, "incidental": None, "explanation": None,
            "mark": None, "summed": False,
        }
    ]  # fmt: skip


@pytest.mark.parametrize("lines", [(), (GOOD,)])
def test_the_schema_is_the_same_for_no_rows_and_some(lines: tuple[str, ...]) -> None:
    text = "\n".join([made.HEADER, *lines]).encode()
    assert read_amounts(text, "finance.csv", REGISTER)[0].schema == AMOUNTS
    assert read_amounts(text, "finance.csv", None)[0].schema == AMOUNTS


@pytest.mark.parametrize(
    ("cell", "amount", "mark"),
    [
        ("0", 0, None), ("-0", 0, None), ("−100", -100, None), ("+100", 100, None),
        ("123456789012", 123456789012, None), ("1.234", 1234, None),
        ("-1.234.567,00", -1234567, None), ("12,0", 12, None),
        ("-", None, "-"), ("–", None, "-"), ("p.m.", None, "p.m."), ("PM", None, "p.m."),
    ],
)  # fmt: skip
def test_an_amount_or_its_mark_is_read(cell: str, amount: int | None, mark: str | None) -> None:
    [row] = _read(GOOD.replace("-100", cell))
    assert (row["amount"], row["mark"]) == (amount, mark)


@pytest.mark.parametrize(
    ("cell", "said", "incidental", "explanation"),
    [("ja", "", True, None), ("nee", "om; toch", False, "om; toch"), ("", "x", None, "x")],
)
def test_optional_columns_are_read(
    cell: str, said: str, incidental: bool | None, explanation: str | None
) -> None:
    [row] = _read(f'{GOOD};{cell};"{said}"', header=f"{made.HEADER};incidenteel;toelichting")
    assert (row["incidental"], row["explanation"]) == (incidental, explanation)


def test_a_product_may_stand_outside_any_goal() -> None:
    [row] = _read(GOOD.replace("1.1;;", ";overhead;"))
    assert (row["goal"], row["product"]) == (None, "overhead")


@pytest.mark.parametrize(
    ("old", "new", "code", "column"),
    [
        *(("-100", cell, "csv-bedrag", 41) for cell in (
            "1.10", "-1.0000", "0.123", "1234.567", "-100,5", "1,000", "1,234.56", "", "NaN", "inf",
            "1e3", "1 000", "1\xa0000", "€ 5", "5 EUR", "100-", "(100)", "–100", "--1", "#####",
            "1234567890126", "p.m", "1.", ",00", "=1",
        )),
        ("2024;begroting", "24;begroting", "csv-jaar", 20),
        ("2024;begroting", "1899;begroting", "csv-jaar", 20),
        ("2024;begroting", "2201;begroting", "csv-jaar", 20),
        ("2024;begroting", ";begroting", "csv-jaar", 20),
        (";1.1;", ";1.2;", "csv-onbekend", 3),
        (";1.1;", ";2.1;", "csv-onbekend", 3),
        ("1;1.1;", "3;1.1;", "csv-onbekend", 1),
        ("1;1.1;", ";1.1;", "csv-leeg", 1),
        (";begroting", ";begrotting", "csv-onbekend", 25),
        ("saldo", "salda", "csv-onbekend", 35),
        (";EUR;", ";euro;", "csv-onbekend", 46),
        (";b2024", ";b2025", "csv-onbekend", 50),
        ("Eerste doel", "", "csv-leeg", 8),
        (";EUR;", ";EUR 1.000;", "csv-eenheid", 41),
        (";b2024", ";b2024;;x", "csv-vakken", 57),
        (";EUR;b2024", ";EUR", "csv-vakken", 1),
        ("Eerste doel", '"Eerste doel', "csv-aanhaling", 8),
        ("Eerste doel", '"Eerste" doel', "csv-aanhaling", 17),
        ("Eerste doel", '"Eerste; doel";x', "csv-vakken", 55),
        ("Eerste doel", "Eerste\0doel", "bestand-codering", 14),
    ],
)  # fmt: skip
def test_a_doubtful_cell_is_refused_with_its_place(
    old: str, new: str, code: str, column: int
) -> None:
    [fault, *others] = _faults(GOOD.replace(old, new, 1))
    assert fault == (2, column, code)
    assert not others


def test_a_cell_behind_a_line_break_is_placed_on_its_own_line() -> None:
    assert _faults(GOOD.replace("Eerste doel", '"Eerste\ndoel"').replace("saldo", "sald")) == [
        (3, 22, "csv-onbekend")
    ]


def test_all_faults_are_named_at_once_in_the_order_of_the_file() -> None:
    bad = GOOD.replace("-100", "x").replace("2024;", "x;")
    assert _faults("1;1.1", bad, '1;"', GOOD) == [
        (2, 1, "csv-vakken"), (3, 20, "csv-jaar"), (3, 38, "csv-bedrag"), (4, 3, "csv-aanhaling"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("saldo", "salda", "soort: dit is niet bekend. Gevonden 'salda', .*Bedoelt u 'saldo'\\?"),
        ("-100", "", "Gevonden niets, .* Vul een bedrag, 0, p.m. of - in."),
        ("-100", "€ 5", "Haal de munt weg"),
        ("-100", "100-", "Zet het minteken vooraan"),
        ("-100", "100,5", "hele euro's"),
        ("-100", "1 000", "Haal de spaties weg"),
        ("-100", "1,234.00", "getallen_in_csv"),
        (";1.1;", ";2.1;", "hoort bij programma 2"),
    ],
)
def test_the_message_says_what_to_do(old: str, new: str, said: str) -> None:
    with pytest.raises(SourceError, match=said):
        _read(GOOD.replace(old, new, 1))


def test_the_same_line_twice_is_refused_with_both_lines() -> None:
    with pytest.raises(SourceError, match=r"finance.csv:4:1: \[csv-dubbel\].*regel 2"):
        _read(GOOD, GOOD.replace("b2024", "b2023"), GOOD.replace("-100", "-200"))


def test_rows_with_unknown_names_are_not_called_double() -> None:
    first, second = GOOD.replace(";1.1;", ";8;"), GOOD.replace(";1.1;", ";9;")
    assert [code for *_, code in _faults(first, second)] == ["csv-onbekend"] * 2


def _printed(kind: str, amount: str, document: str = "b2024", unit: str = "EUR") -> str:
    cells = GOOD.replace("saldo", kind).replace("-100", amount).replace("b2024", document)
    return cells.replace(";EUR;", f";{unit};")


@pytest.mark.parametrize(
    ("kind", "positive", "read", "odd"),
    [
        ("lasten", False, 100, True), ("toevoegingen", False, 100, True),
        ("baten", False, 100, False), ("onttrekkingen", False, 100, False),
        ("saldo", False, 100, False), ("nieuw beleid", False, 100, False),
        ("lasten", True, -100, False), ("toevoegingen", True, -100, False),
        ("baten", True, 100, False), ("onttrekkingen", True, 100, False),
        ("nieuw beleid", True, 100, False),
    ],
)  # fmt: skip
def test_costs_are_negative_however_their_document_prints_them(
    kind: str, positive: bool, read: int, odd: bool
) -> None:
    text = "\n".join([made.HEADER, _printed(kind, "100")])
    register = _printed_positive("b2024") if positive else REGISTER
    frame, warnings = read_amounts(text.encode(), "finance.csv", register)
    assert frame["amount"].to_list() == [read]
    assert [fault.code for fault in warnings] == ["csv-teken"] * odd
    assert all(fault.warning for fault in warnings)
    other = _printed_positive("b2023") if positive else REGISTER
    assert read_amounts(text.encode(), "finance.csv", other)[0]["amount"].to_list() == [100]


@pytest.mark.parametrize(
    ("lines", "places"),
    [
        ((_printed("lasten", "-1000"), _printed("baten", "1000", unit="EUR 1.000")), [(3, 46)]),
        ((_printed("lasten", "-1000"), _printed("nieuw beleid", "1000", unit="EUR 1.000")), []),
        ((_printed("lasten", "-1000"), _printed("baten", "1000", "b2023", "EUR 1.000")), []),
    ],
)
def test_mixed_units_are_a_warning(lines: tuple[str, ...], places: list[tuple[int, int]]) -> None:
    text = "\n".join([made.HEADER, *lines])
    _, warnings = read_amounts(text.encode(), "finance.csv", REGISTER)
    assert [(fault.line, fault.column) for fault in warnings] == places
    assert {fault.code for fault in warnings} <= {"eenheden-gemengd"}
    assert all(fault.warning for fault in warnings)


def test_without_a_register_only_what_needs_none_is_named() -> None:
    text = "\n".join([made.HEADER, GOOD.replace(";1.1;", ";9;"), "1;2", GOOD.replace("-100", "x")])
    with pytest.raises(SourceError) as caught:
        read_amounts(text.encode(), "finance.csv", None)
    assert [fault.code for fault in caught.value.faults] == ["csv-vakken", "csv-bedrag"]
    for cell in ("1.234", "1,234", "-1.234,00", "-1,234.00"):
        cells = GOOD.replace("-100", f'"{cell}"')
        assert read_amounts(f"{made.HEADER}\n{cells}".encode(), "finance.csv", None)[0].is_empty()
