"""What the model refuses: one message per place, what was found and what to write."""

import pytest

from lib import sources
from lib.model import Register
from lib.sources.reading.yaml_files.near_numbers import meant_number
from lib.sources.reading.yaml_files.problems import model_faults
from lib.sources.reading.yaml_files.strict_yaml import read
from lib.sources.snapshot import build
from tests import made

GOOD = made.indicators(
    "jv2024: {2024: {begroot: 5, gerealiseerd: 6, vermeld: ja}}", extra="let_op:\n  - Kijk uit.\n"
)
FINANCE = f"{made.HEADER}\n".encode()


def _faults(old: str, new: str) -> list[sources.Fault]:
    assert old in GOOD
    text = GOOD.replace(old, new, 1).encode()
    with pytest.raises(sources.SourceError) as caught:
        build({"indicators.yaml": text, "finance.csv": FINANCE})
    return list(caught.value.faults)


@pytest.mark.parametrize(
    ("old", "new", "code", "part"),
    [
        ("    beter: hoger\n", "", "ontbreekt", "Voeg een regel 'beter: ...' toe onder 'p"),
        ("gemeente: V", "gementee: V", "ontbreekt", "'gemeente'"),
        ("begroot: 5", "begroet: 5", "onbekend-woord", "Bedoelt u 'begroot'?"),
        ("begroot: 5", "Begroot: 5", "onbekend-woord", "Bedoelt u 'begroot'?"),
        ("begroot: 5", "zzz: 5", "onbekend-woord", "Mogelijk zijn: 'begroot'"),
        ("begroot: 5", "eenheid: 5", "onbekend-woord", "hoort minder ver in te springen"),
        ("beter: hoger", "beter: hooger", "verkeerd-woord", "Gevonden: hooger. Mogelijk zijn: 'ho"),
        ("beter: hoger", "beter: hooger", "verkeerd-woord", "Bedoelt u 'hoger'?"),
        ("beter: hoger", "beter: []", "verkeerd-woord", "Gevonden: niets"),
        ("begroot: 5", "begroot: 5%", "geen-getal", "Hier hoort een getal. Gevonden: 5%. Schr"),
        ("begroot: 5", "begroot: '5'", "geen-getal", "Haal de aanhalingstekens weg: schrijf 5."),
        ("begroot: 5", "begroot: true", "geen-getal", "Gevonden: true. Schrijf alleen cijfers"),
        ("begroot: 5", "begroot: [5]", "geen-getal", "Gevonden: een lijst"),
        ("begroot: 5", "begroot: {waarde: 6%}", "geen-getal", "'waarde': Hier hoort een getal"),
        ("naam: Proef", "naam: true", "geen-tekst", 'Zet het tussen aanhalingstekens: "true"'),
        ("omschrijving: Een proef.", "omschrijving: {a: b}", "geen-tekst", "een blok met 'a'"),
        ("2024: {begroot", "x: {begroot", "geen-jaartal", "vier cijfers"),
        ("2024: {begroot", "24: {begroot", "geen-jaartal", "Schrijf 2024."),
        ("2024: {begroot", "2024/2025: {begroot", "geen-jaartal", "Schrijf 2024."),
        ("2024: {begroot", "2201: {begroot", "geen-jaartal", "vier cijfers"),
        ("sommen_sluiten: false", "sommen_sluiten: onwaar", "geen-true-false", "Schrijf false."),
        ("sommen_sluiten: false", "sommen_sluiten: ~", "geen-true-false", "Is het niet bekend?"),
        ("{2024: {begroot: 5, gerealiseerd: 6, vermeld: ja}}", "x", "geen-blok", "Gevonden: x"),
        ("      - Kijk uit.", "      Kijk uit.", "geen-lijst", "ingesprongen: - Kijk uit"),
        ("      - Kijk uit.", "      -Kijk uit.", "geen-lijst", "een spatie achter elk streepje"),
        ("naam: Proef", "naam: ''", "te-weinig", "Gevonden: niets. Vul iets in achter 'naam'."),
        ("begroot: 5", "begroot: {}", "een-vorm", "Kies één van: waarde"),
        ("naam: Proef", 'naam: "Pro\\aef"', "onleesbaar-teken", "Gevonden: U+0007. Haal het"),
        ("naam: Proef", 'naam: "Pro\\uFFFEef"', "onleesbaar-teken", "Gevonden: U+FFFE. Haal het"),
    ],
)  # fmt: skip
def test_a_problem_is_said_with_its_remedy(old: str, new: str, code: str, part: str) -> None:
    faults = _faults(old, new)
    assert any(fault.code == code and part in fault.message for fault in faults), faults


@pytest.mark.parametrize("new", ["bron: [a]", "bron: {jv2024: [a]}", "bron: true"])
def test_a_field_that_may_be_several_things_gives_one_message(new: str) -> None:
    assert len(_faults("bron: Eigen telling", new)) == 1


def test_the_fault_inside_a_block_is_named_there() -> None:
    fault = _faults("bron: Eigen telling", "bron: {jv2024: [a]}")[0]
    assert fault.message.startswith("'jv2024': Hier hoort tekst.")


def test_what_may_be_text_or_a_block_says_both() -> None:
    message = _faults("bron: Eigen telling", "bron: [a]")[0].message
    assert "Hier hoort tekst of hier horen ingesprongen regels" in message


def test_what_is_missing_is_named_at_the_word_above_it() -> None:
    fault = _faults("    beter: hoger\n", "")[0]
    assert GOOD.splitlines()[fault.line - 1] == "  proef:"
    assert fault.column == 3


def test_an_unknown_kind_of_problem_still_says_what_was_found() -> None:
    tree = read("a: iets", "proef.yaml")
    (fault,) = model_faults(tree, [(("a",), "some_new_kind", {"input": "iets"})], Register)
    assert fault.code == "verkeerde-waarde"
    assert "Gevonden: iets" in fault.message


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("6,9", "6.9"),
        ("2.571.000", "2571000"),
        ("2.571,50", "2571.50"),
        ("1,234.5", "1234.5"),
        ("46%", "46"),
        ("46 %", "46"),
        ("46 procent", "46"),
        ("€ 5", "5"),
        ("€\u00a01.250,-", "1250"),
        ("EUR 5", "5"),
        ("5 euro", "5"),
        ("1 000", "1000"),
        ("1\u202f000\u202f000", "1000000"),
        ("1'000", "1000"),
        ("+5", "5"),
        ("−5", "-5"),
        ("-6,9%", "-6.9"),
        (".5", "0.5"),
        ("5.", "5"),
        ("1e3", "1000"),
        ("010", "10"),
        ("2,30", "2.30"),
        ("5", "5"),
        ("n.v.t.", None),
        ("1.2.3", None),
        ("12:30", None),
        ("2024-01-01", None),
        ("1 00", None),
        ("0x1F", None),
        ("-", None),
        (".", None),
        ("", None),
    ],
)
def test_a_number_that_was_meant_is_written_as_this_file_writes_it(
    text: str, number: str | None
) -> None:
    assert meant_number(text) == number


_BREAK = "{vanaf: 2024, reden: Anders geteld, document: b2024}"
_OTHER = "{vanaf: 2025, reden: Anders geteld, document: jv2024}"


def _written(*breaks: str) -> str:
    return "breuk:\n" + "".join(f"      - {each}\n" for each in breaks)


@pytest.mark.parametrize(
    ("breaks", "code", "line", "part"),
    [
        (f"breuk: {_BREAK.replace('b2024', 'b2042')}\n", "onbekende-naam", 0, "Bedoelt u 'b2024'"),
        (_written(_BREAK, _OTHER.replace("jv2024", "jv2042")), "onbekende-naam", 2, "'jv2024'"),
        (f"breuk: {_BREAK.replace('reden', 'rede')}\n", "onbekend-woord", 0, "reden"),
        (_written(_BREAK, _OTHER.replace("reden", "rede")), "onbekend-woord", 2, "reden"),
        (_written(_BREAK, "{vanaf: 2025, document: jv2024}"), "ontbreekt", 2, "'reden: ...'"),
        (_written(_BREAK, _BREAK), "breuk-dubbel", 2, "Vanaf 2024 staat er al een breuk"),
        (_written(_BREAK, _OTHER.replace("2025", "26")), "geen-jaartal", 2, "26"),
        ("breuk: 2024\n", "geen-blok", 0, "2024"),
        ("breuk: []\n", "te-weinig", 0, "Vul iets in achter 'breuk'"),
        ("breuk:\n", "leeg", 0, "breuk"),
    ],
)
def test_a_fault_in_a_break_is_told_at_that_break(
    breaks: str, code: str, line: int, part: str
) -> None:
    old = "let_op:\n"
    found = _faults(old, f"{breaks}    {old}")
    at = GOOD[: GOOD.index(old)].count("\n") + 1 + line
    assert [(each.code, each.line) for each in found if each.code == code] == [(code, at)], found
    assert any(part in each.message for each in found), found
