"""Strict YAML: what is typed is what is read, or it is refused with its place."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as some

from lib.sources import Fault, SourceError, strict_yaml


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a: 2.30", Decimal("2.30")),
        ("a: -7", Decimal(-7)),
        ("a: 0", Decimal(0)),
        ("a: true", True),
        ("a: false", False),
        ("a: no", "no"),
        ("a: ja", "ja"),
        ("a: nee", "nee"),
        ("a: null", "null"),
        ("a: ~", "~"),
        ("a: 010", "010"),
        ("a: 12:30", "12:30"),
        ("a: 6,9", "6,9"),
        ("a: 1_000", "1_000"),
        ("a: 1e3", "1e3"),
        ("a: .5", ".5"),
        ("a: 0x1F", "0x1F"),
        ("a: 2024-01-01", "2024-01-01"),
        ("a: '1.10'", "1.10"),
        ('a: "5"', "5"),
        ("a: NaN", "NaN"),
        ("a: .inf", ".inf"),
        ("a: >-\n  een\n  twee", "een twee"),
        ("a: [1, x]", [Decimal(1), "x"]),
    ],
)
def test_only_numbers_and_true_and_false_get_a_type(text: str, value: object) -> None:
    content = strict_yaml.read(text, "proef.yaml").content
    assert isinstance(content, dict)
    assert content["a"] == value
    assert type(content["a"]) is type(value)


def test_the_last_zero_of_a_number_stays() -> None:
    content = strict_yaml.read("a: 72.0", "proef.yaml").content
    assert str(content) == "{'a': Decimal('72.0')}"


def test_keys_stay_text() -> None:
    content = strict_yaml.read("1.10: x\n2024: y", "proef.yaml").content
    assert content == {"1.10": "x", "2024": "y"}


@pytest.mark.parametrize(
    ("text", "code", "line", "column"),
    [
        ("a: 1\nb: 2\na: 3", "dubbel", 3, 1),
        ("a:\n  b: {c: 1, c: 2}", "dubbel", 2, 13),
        ("a: &x 1\nb: *x", "yaml-verwijzing", 1, 4),
        ("a: *x", "yaml-verwijzing", 1, 4),
        ("a: !!str 1", "yaml-verwijzing", 1, 4),
        ("a: !geheim 1", "yaml-verwijzing", 1, 4),
        ("? [1, 2]\n: x", "yaml-sleutel", 1, 3),
        ("a: 1\n---\nb: 2", "yaml-documenten", 2, 1),
        ("a: {b: 1", "yaml-opbouw", 1, 9),
        ("a:\nb: 1", "leeg", 1, 1),
        ("a: {b: 1,5}", "leeg", 1, 10),
        ("a: 'x", "yaml-opbouw", 1, 6),
        ("a: x: y", "yaml-opbouw", 1, 5),
        ("a:\n\tb: 1", "yaml-opbouw", 2, 1),
        ("a: \x07", "yaml-teken", 1, 4),
        ("a: " + "[" * 100, "yaml-te-diep", 1, 24),
    ],
)
def test_what_is_not_safe_is_refused_with_its_place(
    text: str, code: str, line: int, column: int
) -> None:
    with pytest.raises(SourceError) as caught:
        strict_yaml.read(text, "proef.yaml")
    fault = caught.value.faults[0]
    assert (fault.file, fault.code, fault.line, fault.column) == ("proef.yaml", code, line, column)


def test_a_very_deep_file_does_not_end_the_process() -> None:
    with pytest.raises(SourceError, match="yaml-te-diep"):
        strict_yaml.read("[" * 200_000, "proef.yaml")


def test_a_double_key_names_the_line_of_the_first() -> None:
    with pytest.raises(SourceError, match="eerste staat op regel 1"):
        strict_yaml.read("a: 1\na: 2", "proef.yaml")


def test_places_lead_to_keys_values_and_parents() -> None:
    tree = strict_yaml.read("a:\n  b: 1\n  c: [x, y]", "proef.yaml")
    assert tree.place(("a", "b")) == (2, 6)
    assert tree.place(("a", "b"), of_key=True) == (2, 3)
    assert tree.place(("a", "c", 1)) == (3, 10)
    assert tree.place(("a", "missing")) == (2, 3)


@given(
    some.decimals(
        allow_nan=False, allow_infinity=False, min_value=-(10**9), max_value=10**9, places=4
    )
)
def test_a_number_comes_back_as_it_was_written(number: Decimal) -> None:
    content = strict_yaml.read(f"a: {number:f}", "proef.yaml").content
    assert isinstance(content, dict)
    assert str(content["a"]) == f"{number:f}"


@given(some.text(max_size=60))
def test_no_text_ends_in_anything_but_a_tree_or_a_fault_with_a_place(text: str) -> None:
    faults: tuple[Fault, ...] = ()
    try:
        strict_yaml.read(text, "proef.yaml")
    except SourceError as error:
        faults = error.faults
    lines = len(text.splitlines()) + 1
    assert all(1 <= fault.line <= lines and fault.column >= 1 for fault in faults)
