"""Strict YAML: what is typed is what is read, or it is refused with its place."""

from decimal import Decimal

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as some

from lib.sources import Fault, SourceError
from lib.sources.reading.yaml_files import strict_yaml


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
        ("? x", "leeg", 1, 3),
        ("a:\nb: 1", "leeg", 1, 1),
        ("a: ! x", "yaml-verwijzing", 1, 4),
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


CAUSES = (
    ("a:\n\tb: 1", "yaml-tab", 2, 1, "twee spaties"),
    ("a:\n  b: 1\n  \tc: 2", "yaml-tab", 3, 3, "twee spaties"),
    ("a:\n  b: 1\n c: 2", "yaml-inspringen", 3, 2, "1 spatie, verwacht: 0 of 2"),
    ("a:\n  b: 1\n   c: 2", "yaml-inspringen", 3, 4, "3 spaties, verwacht: 0 of 2"),
    ("  a: 1\nb: 2", "yaml-inspringen", 1, 3, "verwacht: 0"),
    ('a: "x\nb: 1', "yaml-aanhaling", 1, 4, 'Zet " aan het einde'),
    ("a: 'x\nb: 'y'", "yaml-aanhaling", 1, 4, "Zet ' aan het einde"),
    ('a: 1\n"b: 2\nc: "x"', "yaml-aanhaling", 2, 1, 'Zet " aan het einde'),
    ('a: "x" en "y"', "yaml-na-aanhaling", 1, 8, 'staat nog tekst: en "y"'),
    ("a: 'zo'n ding'", "yaml-na-aanhaling", 1, 8, 'aanhalingstekens: "zo\'n ding".'),
    ("a: {b: 1, c: 2\nd: 3", "yaml-haakje", 1, 4, "'{' gaat open en niet dicht"),
    ("a: [1, 2", "yaml-haakje", 1, 4, "Zet ']' aan het einde"),
    ("a: {b: 1]", "yaml-haakje", 1, 9, "hier sluit ']'"),
    ("a: {b: 1}}", "yaml-haakje", 1, 10, "Haal '}' weg"),
    ("a: [x] y", "yaml-na-haakje", 1, 8, "staat nog tekst: y"),
    ("a: {b: 1 c: 2}", "yaml-komma", 1, 10, "Voor 'c' ontbreekt een komma"),
    ("a: {b: 'x' c: 2}", "yaml-komma", 1, 12, "Voor 'c' ontbreekt een komma"),
    ("a: {b: 1\n  c: 2}", "yaml-komma", 2, 3, "Voor 'c' ontbreekt een komma"),
    ("a: {b: 1,, c: 2}", "yaml-komma", 1, 10, "Haal de komma weg"),
    ('a: "x",', "yaml-komma", 1, 7, "Haal de komma weg"),
    ("a: x: y", "yaml-dubbelepunt", 1, 4, 'aanhalingstekens: "x: y"'),
    ("a: {b: x: y}", "yaml-dubbelepunt", 1, 9, 'aanhalingstekens: "x: y"'),
    ("a:1\nb: 2", "yaml-dubbelepunt-spatie", 1, 1, "Schrijf: a: 1"),
    ("a: {b:1, c: 2}", "yaml-dubbelepunt-spatie", 1, 5, "Schrijf: b: 1"),
    ("a: 1\nb\nc: 2", "yaml-dubbelepunt-vergeten", 2, 1, "Schrijf: b: waarde"),
    ("b: 2\na = 1", "yaml-dubbelepunt-vergeten", 2, 1, "Schrijf: a: 1"),
    ("a: {b 1}", "yaml-dubbelepunt-vergeten", 1, 5, "Schrijf: b: 1"),
    ("a: @x", "yaml-beginteken", 1, 4, 'aanhalingstekens: "@x"'),
    ("a: `x`", "yaml-beginteken", 1, 4, 'aanhalingstekens: "`x`"'),
    ("a: % x", "yaml-beginteken", 1, 4, 'aanhalingstekens: "% x"'),
    ("a: 1\n%x: 2", "yaml-beginteken", 2, 1, "met % beginnen"),
    ("a: & x", "yaml-beginteken", 1, 4, 'aanhalingstekens: "& x"'),
    ("a: * x", "yaml-beginteken", 1, 4, 'aanhalingstekens: "* x"'),
    ("a: ? x", "yaml-beginteken", 1, 4, 'aanhalingstekens: "? x"'),
    ("a: {b: ?}", "yaml-beginteken", 1, 8, 'aanhalingstekens: "?"'),
    ("a: {b: ?, c: 1}", "yaml-beginteken", 1, 8, 'aanhalingstekens: "?"'),
    ("a: , x", "yaml-beginteken", 1, 4, 'aanhalingstekens: ", x"'),
    ("a: *let op*", "yaml-verwijzing", 1, 4, "'*let'"),
    ("a: !let op", "yaml-verwijzing", 1, 4, "'!let'"),
    ("a: > 5", "yaml-blokteken", 1, 4, 'Schrijf dan "> 5"'),
    ("a: |x", "yaml-blokteken", 1, 4, 'Schrijf dan "|x"'),
    ("a: >5", "yaml-blokteken", 1, 4, 'Schrijf dan ">5"'),
    ("a:\n  b: 1\n  - c", "yaml-streepje", 3, 3, "Haal het streepje weg"),
    ("a:\n  - b\n  c: 1", "yaml-streepje", 3, 3, "Zet er '- ' voor"),
    ("a:\n  - b\n  -c", "yaml-streepje", 3, 3, "Schrijf: - c"),
    ("a: - x", "yaml-streepje", 1, 4, "nieuwe regel"),
    ("a: 1\n---\nb: 2", "yaml-documenten", 2, 1, "verwijder de regel met ---"),
    ("a: 1\n...\nb: 2", "yaml-documenten", 2, 1, "Verwijder de regel met ..."),
    ("a: \x07", "yaml-teken", 1, 4, "U+0007"),
    ("a: x\u2028b: y", "yaml-teken", 1, 5, "U+2028"),
    ('a: "C:\\dir"', "yaml-backslash", 1, 7, "Gevonden: \\d"),
    ('a: "\\xZZ"', "yaml-backslash", 1, 5, "Gevonden: \\x"),
    ("a:\n  b:\u00a01", "yaml-spatie", 2, 3, "U+00A0"),
    ("a:\n \u00a0b: 1\n  c: 2", "yaml-spatie", 2, 2, "U+00A0"),
    ("a: “x: y”", "yaml-krul", 1, 4, 'verwacht: "'),
    ("a: ‘x’", "yaml-krul", 1, 4, "verwacht: '"),
    ("“a”: 1", "yaml-krul", 1, 1, 'verwacht: "'),
    (": x", "yaml-sleutel", 1, 1, "Schrijf: woord: x"),
    ("a: 1\n<<<<<<< HEAD\nb: 1", "yaml-samenvoegen", 2, 1, "teken van git"),
    ("a" * 2_000 + ": 1", "yaml-opbouw", 1, 2_001, "inspringen"),
    ("a: #x", "leeg", 1, 1, "Tekst na # telt niet mee"),
    ("a: {b: 1,5}", "getal-komma", 1, 8, "Schrijf 1.5."),
    ("a: {b: 1,234,567}", "getal-komma", 1, 8, "Schrijf 1234567."),
    ("a: {b: 2.571,50, c: 1}", "getal-komma", 1, 8, "Schrijf 2571.50."),
    ("a: {b: 1, 2025}", "leeg", 1, 11, "Achter '2025:' staat niets"),
)


@pytest.mark.parametrize("loader", [strict_yaml._LOADER, yaml.SafeLoader], ids=["C", "Python"])
@pytest.mark.parametrize("cause", CAUSES, ids=lambda cause: cause[0][:40])
def test_a_slip_of_the_pen_has_its_own_message(
    cause: tuple[str, str, int, int, str], loader: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(strict_yaml, "_LOADER", loader)
    text, *place, part = cause
    with pytest.raises(SourceError) as caught:
        strict_yaml.read(f"{text}\n", "proef.yaml")
    fault = caught.value.faults[0]
    assert [fault.code, fault.line, fault.column] == place, str(fault)
    assert part in fault.message


@pytest.mark.parametrize("cause", CAUSES, ids=lambda cause: cause[0][:40])
def test_the_words_of_the_parser_are_never_shown(
    cause: tuple[str, str, int, int, str],
) -> None:
    said = []
    try:
        list(yaml.parse(f"{cause[0]}\n", Loader=strict_yaml._LOADER))
    except yaml.MarkedYAMLError as error:
        said = [str(words) for words in (error.problem, error.context) if words]
    except yaml.YAMLError:
        pass
    with pytest.raises(SourceError) as caught:
        strict_yaml.read(f"{cause[0]}\n", "proef.yaml")
    assert not [words for words in said if words in str(caught.value)]


def test_at_least_twelve_causes_are_told_apart() -> None:
    assert len({code for _, code, *_ in CAUSES}) >= 12


def test_a_split_number_is_one_fault() -> None:
    with pytest.raises(SourceError) as caught:
        strict_yaml.read("a: {b: 1,234,567, c: 2}", "proef.yaml")
    assert len(caught.value.faults) == 1


@pytest.mark.parametrize(
    "text", ["a: €\u00a05 miljoen", "a: Zij zei “ja” en ging", 'a: "“x”"', "a: ’s avonds ’s laat"]
)
def test_signs_of_printed_text_may_stand_in_a_text(text: str) -> None:
    assert isinstance(strict_yaml.read(text, "proef.yaml").content, dict)


@pytest.mark.parametrize("parser", [yaml.CSafeLoader, yaml.SafeLoader], ids=["C", "Python"])
@pytest.mark.parametrize(
    ("text", "code", "place"),
    [
        ("[" * 200_000, "yaml-te-diep", "1:22"),
        ("a:\n  b: " + "[" * 200_000, "yaml-te-diep", "2:25"),
        ("a: [€, '[[', " + "[" * 200_000, "yaml-te-diep", "1:33"),
        ("a:\n- " + "- " * 2_000, "yaml-te-diep", "2:41"),
        ("a: [&x " + "[" * 2_000, "yaml-verwijzing", "1:5"),
        ("a: " + "{" * 2_000, "yaml-sleutel", "1:5"),
    ],
)
def test_a_very_deep_file_does_not_end_the_process(
    text: str, code: str, place: str, parser: type, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each parser has a limit of its own, or none; ours counts, and its place is named."""
    monkeypatch.setattr(strict_yaml, "_LOADER", parser)
    with pytest.raises(SourceError, match=rf"proef\.yaml:{place}: \[{code}\]"):
        strict_yaml.read(text, "proef.yaml")


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
