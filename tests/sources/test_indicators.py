"""indicators.yaml: what staff can get wrong is named with its place and how to mend it."""

import re

import pytest

from lib.sources import SourceError
from lib.sources.indicators import read_register
from tests import made

GOOD = made.indicators("jv2024: {2024: {begroot: 5, gerealiseerd: 6, vermeld: ja}}")


def _faults(text: str) -> list[str]:
    with pytest.raises(SourceError) as caught:
        read_register(text, "indicators.yaml")
    return [str(fault) for fault in caught.value.faults]


def test_the_good_example_is_read() -> None:
    register = read_register(GOOD, "indicators.yaml")
    assert list(register.indicators) == ["proef"]


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("begroot: 5", "begroot: 5,5", r"\[leeg\] Achter '5:' staat niets"),
        ("begroot: 5", "begroot: '5'", r"\[model-is-instance-of\].*Schrijf alleen cijfers"),
        ("begroot: 5", "begroot: 5%", r"Hier hoort een getal. Gevonden: 5%"),
        ("begroot: 5", "begroot: true", r"Hier hoort een getal. Gevonden: true"),
        ("begroot: 5", "begroot: ", r"\[leeg\] Achter 'begroot:' staat niets"),
        ("begroot: 5", "begroot: 0.1234567891", r"\[getal-te-lang\]"),
        ("begroot: 5", "begroet: 5", r"'begroet': Dit woord kent het dashboard hier niet"),
        ("vermeld: ja", "vermeld: jawel", r"Mogelijk zijn: 'ja', 'nee' of 'deels'"),
        ("beter: hoger", "beter: hooger", r"Gevonden: hooger. Mogelijk zijn: 'hoger' of 'lager'"),
        ("    bron: Eigen telling\n", "", r"'bron': Dit ontbreekt"),
        ("bron: Eigen telling", "bron:", r"\[leeg\] Achter 'bron:' staat niets"),
        ("2024: {begroot: 5", "24: {begroot: 5", r"Dit jaartal kan niet kloppen"),
        ("2024: {begroot: 5", "x: {begroot: 5", r"Hier hoort een jaartal"),
        ('doelstelling: "1.1"', 'doelstelling: "1.2"', r"\[onbekend-doelstelling\].*Bedoelt u"),
        ("jv2024: {2024", "jv2042: {2024", r"\[onbekend-document\].*Bedoelt u 'jv2024'"),
        ("begroot: 5", "begroot: {waarde: 5, definitie: oud}", r"\[definitie-zonder-breuk\]"),
        ("gerealiseerd: 6", "gerealiseerd: {waarde: 6, overgenomen_uit: 2025}", r"overgenomen-uit"),
        ("omschrijving: Een proef.", "omschrijving: [a]", r"'omschrijving': Hier hoort tekst"),
    ],
)
def test_a_fault_is_named(old: str, new: str, message: str) -> None:
    assert old in GOOD
    faults = _faults(GOOD.replace(old, new, 1))
    assert any(re.search(message, fault) for fault in faults), faults
    assert all(re.match(r"indicators\.yaml:[1-9]\d*:[1-9]\d*: \[", fault) for fault in faults)


def test_all_faults_come_at_once_and_in_order() -> None:
    text = GOOD.replace("beter: hoger", "beter: x").replace("vermeld: ja", "vermeld: x")
    lines = [int(fault.split(":")[1]) for fault in _faults(text)]
    assert len(lines) == 2
    assert lines == sorted(lines)


def test_a_code_like_1_10_is_not_1_1() -> None:
    register = read_register(GOOD.replace('doelstelling: "1.1"', "doelstelling: 1.10"), "x")
    assert register.indicators["proef"].goal == "1.10"


def test_more_than_fifty_faults_are_counted() -> None:
    years = "\n".join(f"        {year}: {{begroot: x}}" for year in range(1900, 2000))
    text = GOOD.replace("      jv2024: {2024: {begroot: 5, gerealiseerd: 6, vermeld: ja}}",
                        f"      jv2024:\n{years}")  # fmt: skip
    with pytest.raises(SourceError, match=r"\.\.\. en nog 50 fouten"):
        read_register(text, "indicators.yaml")
