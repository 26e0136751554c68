"""Every rule about facts: what is found, where, and what to do about it."""

from decimal import Decimal

import pytest

from lib.check import check
from lib.model import Closing, Fact
from lib.sources import DEFAULT_FOLDER, Fault, SourceError
from lib.sources.facts.printed import printed_number
from lib.sources.snapshot import build
from tests import made
from tests.made_facts import FACTS, HEADER, csv, files, snapshot

FILE = "feiten.csv"


def _found(rows: str, register: str = "") -> list[Fault]:
    try:
        found = snapshot(rows, register).warnings
    except SourceError as error:
        found = error.faults
    return [fault for fault in found if fault.file == FILE]


def _facts(rows: str) -> tuple[Fact, ...]:
    return snapshot(rows).facts.told


def _row(**cells: str) -> str:
    """Return a row that is right but for these cells."""
    names = HEADER.split(";")
    plain = {
        "programma": "1", "doelstelling": "1.1", "feit": "Bomen", "jaar": "2024",
        "soort": "uitkomst", "waarde": "3", "waarde_gedrukt": "3", "eenheid": "aantal",
        "document": "jv2024", "vindplaats": "Groen",
    }  # fmt: skip
    told = plain | cells
    return ";".join(told.get(name, "") for name in names) + "\n"


def test_the_made_facts_are_right() -> None:
    assert _found(FACTS) == []
    assert len(_facts(FACTS)) == FACTS.count("\n")


@pytest.mark.parametrize(
    ("cells", "code", "part"),
    [
        ({"programma": "2"}, "csv-onbekend", "een van: 1"),
        ({"programma": "gemeente"}, "csv-onbekend", "een van: 1"),
        ({"programma": ""}, "csv-leeg", "een van: 1"),
        ({"doelstelling": "1.9"}, "csv-onbekend", "een van: 1.1, 1.10"),
        ({"doelstelling": "1-okt"}, "csv-onbekend", "Een rekenblad maakt dit van 1.10"),
        ({"doelstelling": "1,1"}, "csv-onbekend", "Schrijf 1.1"),
        ({"document": "jv2042"}, "csv-onbekend", "Bedoelt u 'jv2024'?"),
        ({"document": ""}, "csv-leeg", "een van: b2023"),
        ({"indicator": "prof"}, "csv-onbekend", "Bedoelt u 'proef'?"),
        ({"feit": ""}, "csv-leeg", "een naam van het feit"),
        ({"feit": "B" * 81}, "woord-te-lang", "81 tekens"),
        ({"feit": "b " * 200}, "tekst-te-lang", "hoogstens 300"),
        ({"vindplaats": ""}, "csv-leeg", "Neem het over"),
        ({"waarde_gedrukt": ""}, "csv-leeg", "Neem het over"),
        ({"eenheid": ""}, "csv-leeg", "een eenheid"),
        ({"jaar": "24"}, "csv-jaar", "vier cijfers"),
        ({"jaar": "2024/25"}, "csv-jaar", "vier cijfers"),
        ({"jaar": "2.024"}, "csv-jaar", "vier cijfers"),
        ({"soort": "deel"}, "csv-onbekend", "een van: vorige, doel, uitkomst"),
        ({"soort": "Uitkomst"}, "csv-onbekend", "Bedoelt u 'uitkomst'?"),
        ({"beter": "tussen grenzen"}, "csv-onbekend", "een van: hoger, lager"),
        ({"telt_op": "ja, wel"}, "csv-onbekend", "een van: ja, nee"),
        ({"waarde": "drie"}, "feit-getal", "in cijfers"),
        ({"waarde": "2.5", "waarde_gedrukt": "2,5"}, "feit-getal", "getallen_in_csv"),
        ({"waarde": "3%"}, "feit-getal", "procentteken"),
        ({"waarde": "€ 3"}, "feit-getal", "munt"),
        ({"waarde": "2-feb"}, "feit-getal", "rekenblad"),
        ({"waarde": "1,2E+06"}, "feit-getal", "rekenblad"),
        ({"waarde": "1 702"}, "feit-getal", "spaties"),
        ({"waarde": "####"}, "feit-getal", "breder"),
        ({"waarde": "1234567890123"}, "feit-getal", "te lang"),
        ({"waarde": "2586", "waarde_gedrukt": "2.568"}, "feit-gedrukt", "'2.568'"),
        ({"waarde": "2,568", "waarde_gedrukt": "2568"}, "feit-gedrukt", "'2568'"),
        ({"waarde": "4", "waarde_gedrukt": "drie"}, "feit-gedrukt", "'drie'"),
        ({"waarde": "2", "waarde_gedrukt": "driejarig"}, "feit-gedrukt", "'driejarig'"),
        ({"waarde": "1,2", "waarde_gedrukt": "€ 1,2 miljoen", "eenheid": "euro"}, "feit-gedrukt",
         "miljoen"),
        ({"waarde": "26", "waarde_gedrukt": "vijfentwintig"}, "feit-gedrukt", "ander getal"),
        ({"waarde": "4", "waarde_gedrukt": "drie maanden", "eenheid": "maanden"}, "feit-gedrukt",
         "'drie maanden'"),
        ({"waarde": "40", "waarde_gedrukt": "zie tabel 3"}, "gedrukt-anders", "tabel 3"),
        ({"waarde": "0,7", "waarde_gedrukt": "70%", "eenheid": "procent"}, "feit-gedrukt", "70%"),
        ({"waarde": "2,568", "waarde_gedrukt": "velen"}, "feit-tweeduidig", "2568"),
        ({"waarde": ""}, "feit-zonder-waarde", "schrijf dan 'datum'"),
        ({"eenheid": "datum"}, "feit-zonder-waarde", "een datum is geen getal"),
        ({"eenheid": "Datum"}, "feit-zonder-waarde", "een datum is geen getal"),
        ({"waarde_gedrukt": "3%"}, "feit-eenheid", "een eenheid met 'procent'"),
        ({"waarde_gedrukt": "€ 3"}, "feit-eenheid", "een eenheid met 'euro'"),
        ({"indicator": "proef", "eenheid": "bomen"}, "feit-eenheid", "'aantal'"),
        ({"datum": "2024-13-01"}, "feit-datum", "deze dag bestaat niet"),
        ({"datum": "31-02-2024"}, "feit-datum", "deze dag bestaat niet"),
        ({"datum": "30 februari 2024"}, "feit-datum", "deze dag bestaat niet"),
        ({"datum": "2024-13"}, "feit-datum", "deze maand bestaat niet"),
        ({"datum": "31-12-24"}, "feit-datum", "niet voluit"),
        ({"datum": "45657"}, "feit-datum", "rekenblad"),
        ({"datum": "jul-25"}, "feit-datum", "rekenblad"),
        ({"datum": "2023-12-31"}, "feit-datum-ander-jaar", "niet in 2024"),
        ({"datum": "2021-2023"}, "feit-datum-ander-jaar", "niet in 2024"),
        ({"jaar": "2025"}, "uitkomst-te-vroeg", "hoogstens 2024"),
        ({"document": "b2024"}, "uitkomst-te-vroeg", "hoogstens 2023"),
        ({"soort": "vorige", "jaar": "2026"}, "uitkomst-te-vroeg", "Schrijf dan 'doel'"),
        ({"deel_van": "Struiken"}, "feit-zonder-geheel", "een feit dat er staat"),
        ({"deel_van": "bomen"}, "feit-in-kring", "weer bij dit feit"),
        ({"waarde": "2,568", "waarde_gedrukt": "2.568"}, "gedrukt-anders", "Engels"),
    ],
)  # fmt: skip
def test_a_slip_is_named_with_its_place_and_its_remedy(
    cells: dict[str, str], code: str, part: str
) -> None:
    fault = next(each for each in _found(_row(**cells)) if each.code == code)
    assert part.casefold() in fault.message.casefold()
    assert fault.line == 2
    odd = {"gedrukt-anders", "uitkomst-te-vroeg", "feit-datum-ander-jaar"}
    assert fault.warning is (code in odd)


@pytest.mark.parametrize(
    "cells",
    [
        {"jaar": ""},
        {"waarde": "2", "waarde_gedrukt": "2%-punt", "eenheid": "punt"},
        {"doelstelling": ""},
        {"waarde": "2568", "waarde_gedrukt": "2.568"},
        {"waarde": "2.568", "waarde_gedrukt": "2.568"},
        {"waarde": "2,568", "waarde_gedrukt": "2,568"},
        {"waarde": "2,67", "waarde_gedrukt": "2,67%", "eenheid": "procent"},
        {"waarde": "-3", "waarde_gedrukt": "−3"},
        {"waarde": "1", "waarde_gedrukt": "een extra boom"},
        {"waarde": "0,5", "waarde_gedrukt": "half punt", "eenheid": "punt"},
        {"waarde": "3", "waarde_gedrukt": "de derde boom"},
        {"waarde": "33", "waarde_gedrukt": "1 op de 3"},
        {"waarde": "1,5", "waarde_gedrukt": "anderhalf jaar", "eenheid": "jaar"},
        {"waarde": "1,2", "waarde_gedrukt": "€ 1,2 miljoen", "eenheid": "miljoen euro"},
        {"waarde": "2000000", "waarde_gedrukt": "twee miljoen"},
        {"waarde": "22", "waarde_gedrukt": "tweeëntwintig"},
        {"waarde": "", "eenheid": "datum", "datum": "juni 2024", "waarde_gedrukt": "juni"},
        {"datum": "2024-12-31"},
        {"datum": "31-12-2024"},
        {"datum": "1 jan 2024"},
        {"datum": "mrt 2024"},
        {"datum": "2023/2024"},
        {"datum": "2023-24"},
        {"datum": "eerste helft 2024"},
        {"datum": "tot 2024-12-01"},
        {"soort": "doel", "jaar": "2027", "document": "b2024"},
        {"soort": "vorige", "jaar": "2023", "document": "b2024"},
        {"indicator": "proef"},
    ],
)
def test_what_is_right_is_read_without_a_word(cells: dict[str, str]) -> None:
    assert [str(fault) for fault in _found(_row(**cells))] == []


@pytest.mark.parametrize(
    ("first", "second", "code"),
    [
        ({}, {}, "feit-dubbel"),
        ({}, {"waarde": "4", "waarde_gedrukt": "4"}, "feit-dubbel"),
        ({}, {"feit": " bomen "}, "feit-dubbel"),
        ({"datum": "Eind 2024"}, {"datum": "eind  2024"}, "feit-dubbel"),
        ({}, {"soort": "vorige", "eenheid": "bomen"}, "feit-verschilt"),
        ({"beter": "hoger"}, {"soort": "doel", "beter": "lager"}, "feit-verschilt"),
        ({"indicator": "proef"}, {"soort": "doel", "indicator": "tweede"}, "feit-verschilt"),
        ({}, {"feit": "Eiken", "deel_van": "Boomen"}, "feit-zonder-geheel"),
        ({"document": "b2023", "jaar": "2022"}, {"feit": "Eiken", "deel_van": "Bomen"},
         "feit-zonder-geheel"),
        ({"deel_van": "Eiken"}, {"feit": "Eiken", "deel_van": "Bomen"}, "feit-in-kring"),
        ({}, {"feit": "Eiken", "deel_van": "Bomen", "waarde": "4", "waarde_gedrukt": "4"},
         "feit-deel-groter"),
    ],
)  # fmt: skip
def test_what_two_facts_cannot_say_together_is_named(
    first: dict[str, str], second: dict[str, str], code: str
) -> None:
    text = made.indicators("b2024: {2024: {begroot: 1}}")
    more = text + text[text.index("  proef:") :].replace("proef:", "tweede:")
    found = _found(_row(**first) + _row(**second), more)
    assert code in {fault.code for fault in found}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ({}, {"jaar": "2023", "soort": "vorige"}),
        ({}, {"datum": "eind 2024"}),
        ({}, {"document": "b2024", "soort": "doel"}),
        ({}, {"doelstelling": "1.10", "eenheid": "bomen"}),
        ({"beter": "hoger"}, {"soort": "doel"}),
        ({}, {"feit": "Eiken", "deel_van": "BOMEN"}),
        ({"ongeveer": "ruim"},
         {"feit": "Eiken", "deel_van": "Bomen", "waarde": "4", "waarde_gedrukt": "4"}),
    ],
)  # fmt: skip
def test_what_two_facts_can_say_together_is_right(
    first: dict[str, str], second: dict[str, str]
) -> None:
    assert [str(fault) for fault in _found(_row(**first) + _row(**second))] == []


def _parts(whole: dict[str, str], *parts: tuple[str, dict[str, str]]) -> str:
    rows = [_row(**{"waarde": "10", "waarde_gedrukt": "10"} | whole)]
    for at, (value, more) in enumerate(parts):
        name = more.get("feit", f"Soort {at}")
        cells = {"feit": name, "deel_van": "Bomen", "waarde": value, "waarde_gedrukt": value}
        rows.append(_row(**cells | more))
    return "".join(rows)


PERCENT = {"eenheid": "procent"}
NO = {"telt_op": "nee"}
LATE = {"datum": "eind 2024"}


@pytest.mark.parametrize(
    ("rows", "closing"),
    [
        (_parts({}, ("6", {}), ("4", {})), Closing.EXACT),
        (_parts({}, ("6", {}), ("3", {})), Closing.OPEN),
        (_parts({}, ("6", {}), ("5", {})), Closing.OPEN),
        (_parts({}, ("6", {}), ("3", NO)), None),
        (_parts({}, ("6", {})), None),
        (_parts({"ongeveer": "ruim"}, ("6", {}), ("3", {})), None),
        (_parts({}, ("6", {}), ("3", {"ongeveer": "bijna"})), None),
        (_parts({}, ("6", {}), ("4", {"eenheid": "bomen"})), None),
        (_parts({}, ("6", {"jaar": "2023"}), ("4", {"jaar": "2023"})), None),
        (_parts(PERCENT, ("6", PERCENT), ("5", PERCENT)), Closing.ROUNDED),
        (_parts(PERCENT, ("6", PERCENT), ("2", PERCENT)), Closing.OPEN),
        (_parts({"soort": "doel"}, ("6", {}), ("4", {})), Closing.EXACT),
        (_parts({"soort": "doel"}, ("6", {"soort": "doel"}), ("4", {"soort": "doel"}),
                ("5", {"feit": "Soort 0"})), Closing.EXACT),
        (_parts({"soort": "doel"}, ("6", {}), ("4", {"soort": "vorige"})), None),
        (_parts(LATE, ("6", LATE), ("4", LATE), ("1", {"feit": "Soort 0", "datum": "begin 2024"})),
         Closing.EXACT),
        (_parts({}, ("6", LATE), ("4", {"datum": "begin 2024"})), None),
    ],
)  # fmt: skip
def test_parts_add_up_where_they_should(rows: str, closing: Closing | None) -> None:
    found = snapshot(rows)
    assert [each.closing for each in found.facts.sums] == ([closing] if closing else [])
    told = [fault for fault in found.warnings if fault.code == "feit-som-sluit-niet"]
    assert bool(told) is (closing is Closing.OPEN)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("2.568", "2568"), ("12.475", "12475"), ("1.234.567", "1234567"), ("1 702", "1702"),
        ("2,8%", "2.8"), ("2.67", "2.67"), ("0.568", "0.568"), ("€ 50.000", "50000"),
        ("1.023,50", "1023.5"), ("driejarig", "3"), ("driejarige", "3"), ("tweejaarlijkse", "2"),
        ("3-jarig", "3"), ("één", "1"), ("Vier maanden", "4"), ("zesmaandelijks", "6"),
        ("vijfennegentig", "95"), ("drieëndertig", "33"), ("honderdtwintig", "120"),
        ("honderdenvijf", "105"), ("tweehonderd", "200"), ("tweeduizend", "2000"),
        ("1,2 miljoen", "1200000"), ("drie mln", "3000000"), ("50 duizend", "50000"),
        ("anderhalf", "1.5"), ("-5", "-5"), ("1 dag per week", "1"),
    ],
)  # fmt: skip
def test_a_printed_number_is_read(text: str, number: str) -> None:
    found = printed_number(text)
    assert found is not None
    assert found.value == Decimal(number)


@pytest.mark.parametrize(
    "text",
    ["een klaslokaal", "derde", "de tweede", "half punt", "2 van de 5", "een op de drie", "12e",
     "2022-2025", "24/7", "A12", "drietal", "tientallen", "1.2.3", "eenheid", "achter", "tiener"],
)  # fmt: skip
def test_what_is_no_certain_number_is_not_read(text: str) -> None:
    assert printed_number(text) is None


@pytest.mark.parametrize("separator", [";", ",", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_way_of_saving_gives_the_same_facts(separator: str, encoding: str, end: str) -> None:
    text = csv(FACTS.replace("Bezoekers", "Cafébezoekers").replace("€ 1,2", "1.2"))
    quoted = "\n".join(
        separator.join(f'"{cell}"' for cell in line.split(";")) for line in text.splitlines()
    )
    kept = files() | {"feiten.csv": text.encode()}
    other = files() | {"feiten.csv": (quoted + "\n").replace("\n", end).encode(encoding)}
    assert build(other) == build(kept)


def test_columns_that_need_not_be_there_can_be_left_out_and_stand_anywhere() -> None:
    header = "vindplaats;document;eenheid;waarde_gedrukt;waarde;soort;jaar;feit;doelstelling"
    rows = "Groen;jv2024;aantal;3;3;uitkomst;2024;Bomen;1.1"
    text = f"{header};programma\n{rows};1\n"
    found = build(files() | {"feiten.csv": text.encode()})
    assert build(files(_row())) == found


def test_the_header_is_asked_for() -> None:
    with pytest.raises(SourceError) as error:
        build(files() | {"feiten.csv": csv().replace("soort", "sort").encode()})
    found = [fault for fault in error.value.faults if fault.file == FILE]
    assert {fault.code for fault in found} == {"csv-kop"}


def test_english_numbers_are_read_where_the_register_says_so() -> None:
    text = made.indicators("b2024: {2024: {begroot: 1}}")
    english = text.replace("gemeente:", 'getallen_in_csv: "1,234.56"\ngemeente:')
    assert _found(_row(waarde="2.5", waarde_gedrukt="2,5"), english) == []
    assert [f.code for f in _found(_row(waarde="2,5", waarde_gedrukt="2,5"), english)] == [
        "feit-getal"
    ]


def test_one_message_tells_of_a_cell_that_is_wrong_on_many_rows() -> None:
    (fault,) = _found(_row(jaar="24") + _row(jaar="24", feit="Eiken"))
    assert fault.message.endswith("Zo staat het op 2 regels.")


def test_rules_do_without_a_register_that_could_not_be_read() -> None:
    with pytest.raises(SourceError) as error:
        build(files(_row(jaar="24", programma="7")) | {"indicators.yaml": b"gemeente: [\n"})
    assert {fault.code for fault in error.value.faults if fault.file == FILE} == {"csv-jaar"}


def test_a_folder_without_the_file_is_whole() -> None:
    found = snapshot(None)
    assert FILE not in found.files
    assert found.facts.told == ()


def test_a_goal_of_another_programme_is_refused() -> None:
    other = '  "2":\n    naam: Ander\n    doelstellingen:\n      "2.1": {naam: Doel}\n'
    text = made.indicators("b2024: {2024: {begroot: 1}}")
    register = text.replace("indicatoren:", f"{other}indicatoren:", 1)
    (fault,) = _found(_row(doelstelling="2.1"), register)
    assert fault.code == "csv-onbekend"
    assert "Het hoort bij programma 2." in fault.message


def test_the_line_of_a_fact_is_not_its_meaning() -> None:
    assert snapshot(FACTS) == snapshot("\n" + FACTS)
    assert snapshot(FACTS) != snapshot(FACTS.replace("honderd;", "100;"))


def test_the_shipped_file_has_no_warning() -> None:
    assert [fault for fault in check(DEFAULT_FOLDER).found if fault.file == FILE] == []
