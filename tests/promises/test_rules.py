"""Every rule about promises: what is found, where, and what to do about it."""

import pytest

from lib.check import check
from lib.sources import DEFAULT_FOLDER, Fault, SourceError
from lib.sources.snapshot import build
from tests.made_promises import PROMISES, files, snapshot

FILE = "afspraken.yaml"
LINE = "b2024: {belofte: Er komt een tunnel."


def _found(text: str) -> list[Fault]:
    try:
        found = snapshot(text).warnings
    except SourceError as error:
        found = error.faults
    return [fault for fault in found if fault.file == FILE]


def _line(part: str, text: str) -> int:
    return text[: text.index(part)].count("\n") + 1


@pytest.mark.parametrize(
    ("old", "new", "code", "column", "part"),
    [
        ('doelstelling: "1.10"', 'doelstelling: "1.9"', "onbekende-naam", 19, "Bekend zijn: 1.1"),
        ('doelstelling: "1.10"', 'programma: "2"', "onbekende-naam", 16, "programma '2' bestaat"),
        ('programma: "1"', 'programma: "9"', "onbekende-naam", 16, "in indicators.yaml"),
        ("jv2024: {stand: gedaan, vermeld", "jv2023: {stand: gedaan, vermeld", "onbekende-naam", 7,
         "Bedoelt u 'jv2024'?"),
        ("b2024: {stand: toegezegd", "b2042: {stand: toegezegd", "onbekende-naam", 7,
         "document 'b2042' bestaat niet"),
        ("onderdeel_van: brug", "onderdeel_van: burg", "onbekende-naam", 20, "Bedoelt u 'brug'?"),
        ("[brug, tunnel]", "[brug, tunel]", "onbekende-naam", 27, "Bedoelt u 'tunnel'?"),
        ("beloften: [brug]", "beloften: [bruggen]", "onbekende-naam", 16, "belofte 'bruggen'"),
        ("stand: gedaan, vermeld", "stand: klaar, vermeld", "verkeerd-woord", 23, "'niet gedaan'"),
        ("stand: gedaan, vermeld", "stand: niet teruggevonden, vermeld", "verkeerd-woord", 23,
         "Mogelijk zijn: 'gedaan'"),
        ("stand: toegezegd", "stand: beloofd", "verkeerd-woord", 22, "'toegezegd'"),
        ("soort: speerpunt", "soort: speerpnt", "verkeerd-woord", 12, "Bedoelt u 'speerpunt'?"),
        ("voor: 2024-07-01", "voor: 2024-13-01", "verkeerde-waarde", 89, "Schrijf een dag die"),
        ("voor: 2024-07-01", "voor: in juli", "verkeerde-waarde", 89, "zoals 2024-06-01"),
        ("voor: 2024-07-01", "voor: 2024-02-30", "verkeerde-waarde", 89, "een dag die bestaat"),
        ("voor: 2024-07-01", "voor: 2024", "verkeerde-waarde", 89, "Gevonden: 2024"),
        ("thema: Verkeer", "thma: Verkeer", "onbekend-woord", 5, "Bedoelt u 'thema'?"),
        ("soort: speerpunt", 'soort: speerpunt\n    doelstelling: "1.1"', "een-vorm", 5,
         "doelstelling of programma"),
        (', vindplaats: Verkeer > punt 2}', "}", "ontbreekt", 7, "'vindplaats: ...'"),
        (LINE, "jv2024: {belofte: Er komt een tunnel.", "regel-past-niet", 25,
         "een jaarverslag belooft niets"),
        (LINE, "b2024: {stand: gedaan, belofte: Er komt een tunnel.", "regel-past-niet", 22,
         "een begroting belooft"),
        ("termijn: 2024, vindplaats", "verslag: Hij is er., vindplaats", "regel-past-niet", 52,
         "'verslag' kan niet op een regel van Begroting 2024"),
        ("jv2024: {stand: gedaan, verslag: Er", "b2024: {stand: gedaan, verslag: Er",
         "regel-past-niet", 7, "Is het een belofte?"),
        (LINE + ", vindplaats", "jv2024: {verslag: Er is een tunnel., vindplaats",
         "belofte-zonder-begroting", 3, "niemand beloofde het"),
        ("b2024: {belofte: Er komt een tunnel., v", "b2024: {v", "ontbreekt", 7, "'belofte: ...'"),
        ("verslag: De brug is open., ", "", "ontbreekt", 7, "Voeg 'verslag: ...' toe"),
        ("{verslag: Het ging", "{stand: loopt, verslag: Het ging", "stand-bij-delen", 23,
         "zet hem bij de delen"),
        ("thema: Verkeer", "nieuw_beleid: Stoplicht", "nieuw-beleid-onbekend", 19,
         "'Stoplicht'. Bekend zijn: Verkeerslicht"),
    ],
)  # fmt: skip
def test_a_slip_is_named_with_its_place_and_its_remedy(
    old: str, new: str, code: str, column: int, part: str
) -> None:
    assert PROMISES.count(old) == 1, old
    text = PROMISES.replace(old, new)
    fault = next(each for each in _found(text) if each.code == code)
    assert part in fault.message
    assert fault.column == column, str(fault)


def test_a_fault_stands_on_its_line() -> None:
    text = PROMISES.replace("onderdeel_van: brug", "onderdeel_van: burg")
    (fault,) = _found(text)
    assert fault.line == _line("onderdeel_van", text)


@pytest.mark.parametrize("row", ["Verkeerslicht", "p1"])
def test_new_policy_is_named_by_its_name_or_its_code(row: str) -> None:
    assert _found(PROMISES.replace("thema: Verkeer", f"nieuw_beleid: {row}")) == []


@pytest.mark.parametrize(
    ("old", "new", "word"),
    [
        ("onderdeel_van: brug", "onderdeel_van: tunnel", "onderdeel_van"),
        ("  brug:\n", "  brug:\n    onderdeel_van: tunnel\n", "onderdeel_van"),
        ("[brug, tunnel]", "[verkeer, tunnel]", "uitgewerkt_in"),
    ],
)  # fmt: skip
def test_what_comes_back_to_itself_is_refused(old: str, new: str, word: str) -> None:
    assert PROMISES.count(old) == 1
    found = _found(PROMISES.replace(old, new))
    assert {fault.code for fault in found} == {"belofte-in-kring"}
    assert all(f"Langs '{word}'" in fault.message for fault in found)


def test_a_key_given_twice_is_refused() -> None:
    text = PROMISES.replace("  tunnel:\n", "  brug:\n")
    assert [fault.code for fault in _found(text)] == ["dubbel"]


def test_a_report_of_before_the_promise_is_refused() -> None:
    register = (
        files()["indicators.yaml"]
        .decode()
        .replace(
            "fasen:",
            "  jv2023: {naam: Jaarverslag 2023, soort: jaarverslag, jaar: 2023}\nfasen:",
            1,
        )
    )
    line = "jv2023: {stand: gedaan, verslag: Al af., vindplaats: Verkeer}"
    text = PROMISES.replace(f"      {LINE}", f"      {line}\n      {LINE}")
    with pytest.raises(SourceError) as error:
        build(files(text, register))
    found = [fault for fault in error.value.faults if fault.file == FILE]
    assert [fault.code for fault in found] == ["verslag-voor-belofte"]


def test_a_report_that_nobody_entered_yet_is_told() -> None:
    text = PROMISES.split("zonder_belofte:")[0]
    lines = [line for line in text.splitlines() if "jv2024" not in line]
    (fault,) = _found("\n".join(lines))
    assert (fault.code, fault.warning) == ("verslag-zonder-afspraken", True)
    assert "nog niet ingevuld" in fault.message


def test_rules_do_without_a_register_that_could_not_be_read() -> None:
    with pytest.raises(SourceError) as error:
        build(
            files(PROMISES.replace("onderdeel_van: brug", "onderdeel_van: burg"))
            | {"indicators.yaml": b"gemeente: [\n"}
        )
    assert {fault.file for fault in error.value.faults} >= {"indicators.yaml", FILE}


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [("indicators.yaml", "begroot: 1", "begroot: l"), ("finance.csv", ";1000;", ";l000;")],
)
def test_a_fault_elsewhere_makes_no_promise_faulty(file: str, old: str, new: str) -> None:
    """Where the money could not be read, nobody knows which rows of new policy there are."""
    told = files(PROMISES.replace("thema: Verkeer", "nieuw_beleid: Verkeerslicht"))
    with pytest.raises(SourceError) as error:
        build(told | {file: told[file].replace(old.encode(), new.encode())})
    assert {fault.file for fault in error.value.faults if not fault.warning} == {file}


def test_the_shipped_file_has_no_warning() -> None:
    assert [fault for fault in check(DEFAULT_FOLDER).found if fault.file == FILE] == []
