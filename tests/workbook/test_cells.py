"""What a spreadsheet makes of what people type: read as it is meant, or refused with a reason."""

from datetime import date, datetime, time
from decimal import Decimal
from typing import Any, get_args

import pytest

from lib.workbook.cells import Cell, Expected, Odd, Said, Wrong, said
from lib.workbook.grid import Column, Kind, Value
from lib.workbook.opened import Found
from lib.workbook.shown import as_text, shown
from lib.workbook.told import odd, wrong

FIGURE = Column(("begroot",), Kind.FIGURE)
AMOUNT = Column(("2024", "begroting", "saldo"), Kind.AMOUNT)
YEAR = Column(("gestopt",), Kind.NUMBER)
TEXT = Column(("naam",), Kind.TEXT)
CODE = Column(("product",), Kind.CODE)
GOAL = Column(("doelstelling",), Kind.CODE, words=("1.1", "1.2", "1.10", "2"))
WORD = Column(("beter",), Kind.WORD, words=("hoger", "lager"), open_ended=False)
LIST = Column(("let_op",), Kind.TEXT, listed=True)


def _said(value: Any, column: Column, before: Value = None, **more: Any) -> Said:
    number = isinstance(value, int | float) and not isinstance(value, bool)
    raw = Decimal(str(value)) if number else value
    formula, shape = more.pop("formula", False), more.pop("shape", "General")
    codes = more.pop("codes", column.words)
    return said(Found(raw, shape, formula), Expected(column, before, codes=codes, **more))


D = Decimal
READ = {
    "hetzelfde getal met een nul minder": (2.3, FIGURE, D("2.30"), {}, D("2.30")),
    "een getal zoals de cel het toont": (2.5, FIGURE, D("2.30"), {"shape": "#,##0.00"}, D("2.50")),
    "meer cijfers dan de cel toont": (2.567, FIGURE, None, {"shape": "0.0"}, D("2.567")),
    "een groot getal": (2568, FIGURE, None, {}, D(2568)),
    "een rond getal uit een som": (1e15, FIGURE, None, {}, D("1000000000000000")),
    "tekst met een komma": ("2,30", FIGURE, D("2.3"), {}, D("2.30")),
    "tekst met een punt, zoals in het bestand": ("2.30", FIGURE, None, {}, D("2.30")),
    "tekst met punten en komma": ("1.234,5", FIGURE, None, {}, D("1234.5")),
    "tekst met twee punten": ("1.234.567", FIGURE, None, {}, D(1234567)),
    "een ander minteken": ("−5", FIGURE, None, {}, D(-5)),
    "een woord": ("n.n.b.", FIGURE, None, {}, "n.n.b."),
    "een bedrag met punten": ("-21.907", AMOUNT, None, {}, D(-21907)),
    "een streepje bij een bedrag": ("-", AMOUNT, None, {}, "-"),
    "een jaar": (2024, YEAR, None, {}, D(2024)),
    "een getal als naam": (2024, TEXT, None, {}, "2024"),
    "een naam als getal": (2024, TEXT, "2024", {}, "2024"),
    "een woord met een hoofdletter": ("Hoger", WORD, None, {}, "hoger"),
    "spaties om een tekst": ("  ja ", TEXT, None, {}, "ja"),
    "een lijst": ("een\ntwee", LIST, "een\ntwee", {}, "een\ntwee"),
    "een lijst met een spatie erbij": ("een \ntwee", LIST, "een\ntwee", {}, "een\ntwee"),
    "een tekst die Excel schrijft met codes": ("a_x0009_b", TEXT, "a\tb", {}, "a\tb"),
    "niets": (None, FIGURE, D(1), {}, None),
    "alleen spaties": ("  ", TEXT, "a", {}, None),
    "een code als heel getal": (2, GOAL, None, {}, "2"),
    "een nieuwe code zonder punten": (7, CODE, None, {"codes": ("8", "9")}, "7"),
    "een andere code als tekst": ("1.1", GOAL, "1.10", {}, "1.1"),
    "waar": (True, TEXT, "true", {}, "true"),
}  # fmt: skip


@pytest.mark.parametrize(("value", "column", "before", "more", "after"), READ.values(), ids=READ)
def test_what_is_typed_is_read(
    value: Any, column: Column, before: Value, more: dict[str, Any], after: Value
) -> None:
    told = _said(value, column, before, **more)
    assert (told.value, str(told.value), told.wrong) == (after, str(after), None)


RESTORED = {
    "1-jan": ("1-jan", CODE, "1.1"),
    "jan-10": ("jan-10", CODE, "1.10"),
    "een dag": (datetime(2026, 1, 1), GOAL, "1.1"),
    "een dag en een jaar": (datetime(2010, 1, 1), GOAL, "1.10"),
    "dag en maand": (datetime(2026, 10, 1), GOAL, "1.10"),
    "het nummer van een dag": (45292, GOAL, "1.1"),
    "zonder punten": (610100, CODE, "610.100"),
    "zonder punten, als tekst": ("610100", CODE, "610.100"),
    "zonder nul achteraan": (1.1, GOAL, "1.10"),
    "zonder nul vooraan": (610, CODE, "0610"),
    "met een komma": ("1,1", GOAL, "1.1"),
    "streepjes": (datetime(2026, 3, 2), CODE, "2-3"),
}


@pytest.mark.parametrize(("value", "column", "code"), RESTORED.values(), ids=RESTORED)
def test_a_code_that_was_changed_is_what_it_was(value: Any, column: Column, code: str) -> None:
    assert _said(value, column, code) == Said(code, Odd.CODE)


REFUSED = {
    "een formule zonder uitkomst": (None, FIGURE, {"formula": True}, Wrong.NO_RESULT),
    "een fout van een formule": ("#REF!", AMOUNT, {}, Wrong.ERROR),
    "waar": (True, FIGURE, {}, Wrong.TRUE_FALSE),
    "een datum als cijfer": (datetime(2026, 5, 1), FIGURE, {}, Wrong.DATE),
    "een datum als tekst": (date(2026, 5, 1), TEXT, {}, Wrong.DATE),
    "een tijd": (time(1, 30), TEXT, {}, Wrong.DATE),
    "een datum als code": (datetime(2026, 1, 1), GOAL, {}, Wrong.CODE),
    "1.1 of 1.10": (1.1, GOAL, {}, Wrong.CODE),
    "een macht": (610100, CODE, {"codes": ("610.100",)}, Wrong.CODE),
    "een percentage van een aantal": (0.42, FIGURE, {"shape": "0%"}, Wrong.PERCENT),
    "een percentage als bedrag": ("42%", AMOUNT, {"percent": True}, Wrong.PERCENT),
    "duizend of komma": ("1.234", FIGURE, {}, Wrong.TWO_READINGS),
    "een teken dat niemand ziet": ("a\u200bb", TEXT, {}, Wrong.SIGN),
    "een letter die op een andere lijkt": ("\u0430bc", TEXT, {}, Wrong.SIGN),
}


@pytest.mark.parametrize(("value", "column", "more", "why"), REFUSED.values(), ids=REFUSED)
def test_what_can_be_misread_is_refused(
    value: Any, column: Column, more: dict[str, Any], why: Wrong
) -> None:
    assert _said(value, column, **more).wrong is why


@pytest.mark.parametrize(("value", "shape"), [(0.42, "0%"), ("42%", "@"), ("42 %", "General")])
def test_a_percentage_is_what_the_cell_shows(value: Any, shape: str) -> None:
    told = _said(value, FIGURE, shape=shape, percent=True)
    assert told == Said(Decimal(42), Odd.PERCENT)
    assert _said(value, FIGURE, Decimal(42), shape=shape, percent=True).value == Decimal(42)


def test_each_thing_is_said_once() -> None:
    """Of a thousand cells with the same trouble, one line names the first and counts the rest."""
    cells = [Cell(f"blad 'x', cel B{row}", "1-jan", "1.1") for row in range(185)]
    for kind in Odd:
        (line,) = odd({kind: cells})
        assert "cel B0 en nog 184 cellen" in line
    for why in Wrong:
        (line,) = wrong({why: cells})
        assert "cel B0 en nog 184 cellen" in line
        assert line.endswith(".")


def test_values_in_sentences() -> None:
    assert shown(None) == "leeg"
    assert shown(Decimal("2.30")) == "'2,30'"
    assert shown("a\nb") == "'a b'"
    assert as_text(datetime(2026, 5, 1)) == "1-5-2026"
    assert len(shown("x" * 500)) < 80
    assert set(get_args(Value)) == {str, Decimal, type(None)}
