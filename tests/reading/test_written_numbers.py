"""What a cell says: numbers as Dutch documents print them, and what is no number."""

from decimal import Decimal

import pytest

from lib.model import MissingReason
from lib.reading.written_numbers import Absent, Bound, Number, Shape, read_cell


@pytest.mark.parametrize(
    ("text", "value", "shape"),
    [
        ("2.568", "2568", Shape.BARE),
        ("2,30 %", "2.30", Shape.PERCENT),
        ("72,0%", "72.0", Shape.PERCENT),
        ("1.234,5", "1234.5", Shape.BARE),
        ("€ 1.234.567", "1234567", Shape.EURO),
        ("€ 1.500,-", "1500", Shape.EURO),
        ("-21.906", "-21906", Shape.BARE),
        ("−21.906", "-21906", Shape.BARE),
        ("- 21.906", "-21906", Shape.BARE),
        ("21.906-", "-21906", Shape.BARE),
        ("21.906 -", "-21906", Shape.BARE),
        ("(21.906)", "-21906", Shape.BARE),
        ("€ -12", "-12", Shape.EURO),
        ("-€ 12", "-12", Shape.EURO),
        ("1 234 567", "1234567", Shape.BARE),
        ("12 %", "12", Shape.PERCENT),
        ("0", "0", Shape.BARE),
    ],
)
def test_a_number_is_read_as_printed(text: str, value: str, shape: Shape) -> None:
    found = read_cell(text)
    assert isinstance(found, Number)
    assert (str(found.value), found.shape, found.unsure) == (value, shape, False)


@pytest.mark.parametrize("text", ["1,234", "12.5", "3.75", "58*", "58 1)", "712¹", "007", "1.25%"])
def test_what_has_two_readings_is_unsure(text: str) -> None:
    found = read_cell(text)
    assert isinstance(found, Number)
    assert found.unsure


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("> 50", Bound.MORE), ("≥ 50", Bound.LEAST), (">= 50", Bound.LEAST),
        ("< 50", Bound.LESS), ("max. 50", Bound.MOST), ("minimaal 50", Bound.LEAST),
        ("ten minste 50", Bound.LEAST), ("hoogstens 50", Bound.MOST), ("≤50", Bound.MOST),
    ],
)  # fmt: skip
def test_a_bound_is_kept(text: str, bound: Bound) -> None:
    assert read_cell(text) == Number(Decimal(50), bound=bound)


@pytest.mark.parametrize("text", ["-", "–", "—", "", "...", "x"])
def test_a_dash_is_no_number_and_no_reason(text: str) -> None:
    assert read_cell(text) == Absent()


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("n.n.b.", MissingReason.NOT_YET_KNOWN), ("nnb", MissingReason.NOT_YET_KNOWN),
        ("nog niet bekend", MissingReason.NOT_YET_KNOWN), ("n.v.t.", MissingReason.NOT_APPLICABLE),
        ("PM", MissingReason.PRO_MEMORIE), ("niet gemeten", MissingReason.NOT_MEASURED),
    ],
)  # fmt: skip
def test_a_reason_stays_what_it_says(text: str, reason: MissingReason) -> None:
    assert read_cell(text) == Absent(reason)


@pytest.mark.parametrize("text", ["n.b.", "n.t.b.", "volgt"])
def test_what_can_mean_two_reasons_is_unsure(text: str) -> None:
    assert read_cell(text) == Absent(unsure=True)


@pytest.mark.parametrize(
    "text", ["stijgend", "12 maart", "80-90", "(1.1)", "1.2.3", "12/13", "A12"]
)
def test_words_codes_and_ranges_are_no_number(text: str) -> None:
    assert read_cell(text) is None


@pytest.mark.parametrize(
    ("text", "year"), [("45% (2022)", 2022), ("2020: 45%", 2020), ("45% (in 2021)", 2021)]
)
def test_a_year_beside_a_number_is_its_year(text: str, year: int) -> None:
    found = read_cell(text)
    assert isinstance(found, Number)
    assert (int(found.value), found.year) == (45, year)


@pytest.mark.parametrize(("text", "sign"), [("65 V", "V"), ("N 65", "N"), ("65N", "N")])
def test_a_variance_keeps_its_letter(text: str, sign: str) -> None:
    found = read_cell(text)
    assert isinstance(found, Number)
    assert (int(found.value), found.variance) == (65, sign)
