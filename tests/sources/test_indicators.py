"""indicators.yaml: what staff can get wrong is named with its place and how to mend it."""

import re

import pytest

from lib.sources import SourceError
from lib.sources.indicators.register import read_register
from tests import made

GOOD = made.indicators("jv2024: {2024: {begroot: 5, gerealiseerd: 6, vermeld: ja}}")


def _faults(text: str) -> list[str]:
    with pytest.raises(SourceError) as caught:
        read_register(text, "indicators.yaml")
    return [str(fault) for fault in caught.value.faults]


def test_the_good_example_is_read() -> None:
    register, warnings = read_register(GOOD, "indicators.yaml")
    assert [fault.code for fault in warnings] == ["doel-zonder-indicator"]
    assert list(register.indicators) == ["proef"]


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("begroot: 5", "begroot: 0.1234567891", r"\[getal-te-lang\]"),
        (
            "vermeld: ja",
            "vermeld: jawel",
            r"\[onbekende-naam\] oordeel 'jawel'.*Bekend zijn: ja, nee, deels",
        ),
        (
            'doelstelling: "1.1"',
            'doelstelling: "1.2"',
            r"\[onbekende-naam\] doelstelling '1.2'.*Bedoelt u",
        ),
        (
            "jv2024: {2024",
            "jv2042: {2024",
            r"\[onbekende-naam\] document 'jv2042'.*Bedoelt u 'jv2024'",
        ),
        ("begroot: 5", "begroot: {waarde: 5, definitie: oud}", r"\[definitie-zonder-breuk\]"),
        ("gerealiseerd: 6", "gerealiseerd: {waarde: 6, overgenomen_uit: 2025}", r"overgenomen-uit"),
    ],
)
def test_a_fault_is_named(old: str, new: str, message: str) -> None:
    assert old in GOOD
    faults = _faults(GOOD.replace(old, new, 1))
    assert any(re.search(message, fault) for fault in faults), faults
    assert all(re.match(r"indicators\.yaml:[1-9]\d*:[1-9]\d*: \[", fault) for fault in faults)


def test_all_faults_come_at_once_and_in_order() -> None:
    text = GOOD.replace("beter: hoger", "beter: x").replace("begroot: 5", "begroot: 5%")
    lines = [int(fault.split(":")[1]) for fault in _faults(text)]
    assert len(lines) == 2
    assert lines == sorted(lines)


def test_a_code_like_1_10_is_not_1_1() -> None:
    register, _ = read_register(GOOD.replace('doelstelling: "1.1"', "doelstelling: 1.10"), "x")
    assert register.indicators["proef"].goal == "1.10"


@pytest.mark.parametrize("word", ["onbekend*", "o*nbekend", "n.v.t.?", "niet gemeten!"])
def test_a_sign_in_a_reason_is_never_read_past(word: str) -> None:
    """A star may point to a note: what is typed is asked about and not taken for the bare word."""
    (fault,) = _faults(GOOD.replace("gerealiseerd: 6", f"gerealiseerd: {word}"))
    assert "Bedoelt u '" in fault


@pytest.mark.parametrize("word", ["onbekend", "N.N.B.", "n/v/t", "(niet gemeten)", "p.m."])
def test_a_reason_is_read_in_its_usual_spellings(word: str) -> None:
    assert read_register(GOOD.replace("gerealiseerd: 6, vermeld: ja", f"gerealiseerd: {word}"), "x")


@pytest.mark.parametrize(
    "typed", ["1.10", "0.00", "2568", "-0.0000001", "0.00000000000001", "100000000000000000000"]
)
def test_a_text_that_is_a_number_stays_as_it_was_typed(typed: str) -> None:
    register, _ = read_register(GOOD.replace("bron: Eigen telling", f"bron: {typed}"), "x")
    assert register.indicators["proef"].source == typed


def test_a_small_number_is_shown_as_it_was_typed() -> None:
    (fault,) = _faults(GOOD.replace("beter: hoger", "beter: 0.0000000001"))
    assert "0.0000000001" in fault


def test_more_than_fifty_faults_are_counted() -> None:
    years = "\n".join(f"        {year}: {{begroot: 5%}}" for year in range(1900, 2000))
    text = GOOD.replace("      jv2024: {2024: {begroot: 5, gerealiseerd: 6, vermeld: ja}}",
                        f"      jv2024:\n{years}")  # fmt: skip
    with pytest.raises(SourceError, match=r"\.\.\. en nog 50 fouten"):
        read_register(text, "indicators.yaml")
