"""Each limit: what is at it is read, what is over it is refused with place, length and advice."""

import sys
import time
from collections.abc import Iterator
from itertools import count
from types import FrameType
from typing import Any

import pytest

from bench.axes import AXES, HEADER, Axis, Files
from lib.sources import Fault, SourceError
from lib.sources.indicators.limits import LIMITS
from lib.sources.indicators.register import read_register
from lib.sources.money.amounts import read_amounts
from lib.sources.reading.csv_files import refused
from lib.sources.reading.csv_files.columns import LONGEST_CODE, LONGEST_NAME, LONGEST_TEXT
from lib.sources.reading.faults import MORE, shown_lines
from lib.sources.reading.gathered import MOST_KEPT, gathered
from lib.sources.reading.text import decode
from lib.sources.reading.yaml_files import sizes, strict_yaml
from lib.sources.reading.yaml_files.placed_tree import PlacedTree
from lib.sources.reading.yaml_files.yaml_syntax.layout import LONGEST_LINE
from lib.sources.snapshot import build
from tests import made

VALUES = "b2024: {2024: {begroot: 1}}"
ROW = "1;1.1;{product};{naam};2024;begroting;saldo;{bedrag};EUR;b2024"


def _found(text: str) -> list[Fault]:
    try:
        return list(read_register(text, "indicators.yaml")[1])
    except SourceError as error:
        return list(error.faults)


def _codes(text: str) -> set[str]:
    return {fault.code for fault in _found(text) if not fault.warning}


def _cut(length: int) -> str:
    """Return a text of words, of this many characters."""
    text = ("woorden en " * (length // 10 + 1))[:length]
    return f"{text[:-1]}x"


@pytest.mark.parametrize(
    ("old", "before", "most", "code"),
    [
        ("naam: Proef", "naam: ", 300, "tekst-te-lang"),
        ("kort: Proef", "kort: ", 100, "tekst-te-lang"),
        ("grootheid: proeven", "grootheid: ", 100, "tekst-te-lang"),
        ("eenheid: aantal", "eenheid: ", 60, "tekst-te-lang"),
        ("bron: Eigen telling", "bron: ", 1_000, "tekst-te-lang"),
        ("naam: Eerste doel", "naam: ", 300, "tekst-te-lang"),
        ("naam: Begroting 2023", "naam: ", 300, "tekst-te-lang"),
        ("naam: jaarrekening", "naam: ", 300, "tekst-te-lang"),
        ("gemeente: Voorbeeldstad", "gemeente: ", 100, "tekst-te-lang"),
        ("omschrijving: Een proef.", "omschrijving: ", 20_000, "tekst-te-lang"),
    ],
)
def test_a_text_is_as_long_as_it_can_be(old: str, before: str, most: int, code: str) -> None:
    text = made.indicators(VALUES)
    assert old in text
    assert _codes(text.replace(old, before + _cut(most), 1)) == set()
    (fault,) = _found(text.replace(old, before + _cut(most + 1), 1))
    line = text[: text.index(old)].count("\n") + 1
    written = f"{most:,}".replace(",", "."), f"{most + 1:,}".replace(",", ".")
    assert (fault.code, fault.line) == (code, line)
    assert all(number in fault.message for number in written)
    assert "Kort" in fault.message


@pytest.mark.parametrize("key", ["proef", "b2023", "jaarrekening"])
def test_a_key_is_as_long_as_it_can_be(key: str) -> None:
    text = made.indicators(VALUES)
    assert _codes(text.replace(f"  {key}:", f"  {'k' * 60}:", 1)) == set()
    (fault,) = [f for f in _found(text.replace(f"  {key}:", f"  {'k' * 61}:", 1)) if not f.warning]
    assert (fault.code, "61 tekens" in fault.message) == ("tekst-te-lang", True)


def test_a_word_without_a_space_is_as_long_as_it_can_be() -> None:
    text = made.indicators(VALUES)
    assert _codes(text.replace("naam: Proef", f"naam: een {'x' * 80}", 1)) == set()
    (fault,) = _found(text.replace("naam: Proef", f"naam: een {'x' * 81}", 1))
    assert (fault.code, "81 tekens" in fault.message) == ("woord-te-lang", True)
    address = f"https://{'x' * 200}"
    assert _codes(text.replace("Eigen telling", address)) == set()


@pytest.mark.parametrize(
    ("number", "codes"),
    [
        ("9" * 15, set()), ("9" * 16, {"getal-te-lang"}), ("9" * 15 + "." + "9" * 9, set()),
        ("9" * 30, {"getal-te-lang"}), ("9" * 31, {"getal-te-lang"}),
        ("9" * 1_000_000, {"getal-te-lang", "tekst-te-lang"}),
        ("-" + "9" * 100_000 + ".5", {"getal-te-lang", "tekst-te-lang"}),
    ],
    ids=len,
)  # fmt: skip
def test_a_number_is_as_long_as_can_be_kept(number: str, codes: set[str]) -> None:
    text = made.indicators(f"b2024: {{2024: {{begroot: {number}}}}}")
    assert _codes(text) == codes
    found = _found(text)
    assert all(len(fault.message) < 500 for fault in found)
    assert not [it for it in found if it.code == "getal-te-lang" and "9" * 21 in it.message]


def test_a_target_in_percents_of_the_largest_number_can_be_kept() -> None:
    made.snapshot(
        f"b2024: {{2023: {{gerealiseerd: {'9' * 15}}}, 2024: {{begroot: "
        f"{{ten_opzichte_van: 2023, verschil: {'9' * 15}, in: procent}}}}}}"
    )


@pytest.mark.parametrize("pattern", LIMITS.most)
def test_as_much_stands_under_a_word_as_can(pattern: tuple[str, ...]) -> None:
    def tree(many: int) -> PlacedTree:
        content: Any = {f"n{number}": "x" for number in range(many)}
        for step in reversed(pattern):
            content = {step or "naam": content}
        return PlacedTree("indicators.yaml", content)

    most = LIMITS.most[pattern]
    assert list(sizes.too_many(tree(most), LIMITS)) == []
    (fault,) = sizes.too_many(tree(most + 1), LIMITS)
    assert fault.code == "te-veel"
    assert f"{most + 1:,}".replace(",", ".") in fault.message


def test_too_much_is_told_at_the_first_that_is_too_many() -> None:
    names = "".join(f"  d{n}: {{naam: D {n}, soort: begroting, jaar: 2024}}\n" for n in range(498))
    text = made.indicators(VALUES).replace("documenten:\n", f"documenten:\n{names}")
    (fault,) = _found(text)
    assert (fault.code, fault.line) == ("te-veel", 503)
    assert text.splitlines()[502].startswith("  jv2024:")


@pytest.mark.parametrize(
    ("limit", "most", "text"),
    [
        ("MOST_VALUES", 4, "a: x\nb: x\nc: x\n"),
        ("MOST_CHARACTERS", 15, "a: x\nb: x\nc: x\n"),
        ("MOST_COMMENT", 4, "# aa\na: x\n"),
    ],
)
def test_a_file_is_as_large_as_it_can_be(
    monkeypatch: pytest.MonkeyPatch, limit: str, most: int, text: str
) -> None:
    monkeypatch.setattr(strict_yaml, limit, most)
    strict_yaml.read(text, "indicators.yaml")
    monkeypatch.setattr(strict_yaml, limit, most - 1)
    with pytest.raises(SourceError, match="yaml-te-groot"):
        strict_yaml.read(text, "indicators.yaml")


def test_a_line_with_a_fault_is_as_long_as_can_be_searched() -> None:
    def codes(length: int) -> set[str]:
        return _codes(f"gemeente: @{'x' * (length - 11)}\n")

    assert codes(LONGEST_LINE) == {"yaml-beginteken"}
    assert codes(LONGEST_LINE + 1) == {"yaml-lange-regel"}


def _rows(*rows: str) -> list[Fault]:
    register, _ = read_register(made.indicators(VALUES), "indicators.yaml")
    text = "\n".join([f"{made.HEADER};toelichting", *rows, ""])
    try:
        return list(read_amounts(text.encode(), "finance.csv", register)[1])
    except SourceError as error:
        return list(error.faults)


def _row(product: str = "", naam: str = "Doel", bedrag: str = "-1", toelichting: str = "") -> str:
    return f"{ROW.format(product=product, naam=naam, bedrag=bedrag)};{toelichting}"


@pytest.mark.parametrize(
    ("at", "over", "code", "column"),
    [
        (_row(naam=_cut(LONGEST_NAME)), _row(naam=_cut(LONGEST_NAME + 1)), "tekst-te-lang", 8),
        (_row(product="1" * LONGEST_CODE), _row(product="1" * 61), "tekst-te-lang", 7),
        (_row(naam="x" * 80), _row(naam="x" * 81), "woord-te-lang", 8),
        (_row(bedrag="9" * 12), _row(bedrag="9" * 13), "csv-bedrag", 34),
        (_row(bedrag="9" * 12), _row(bedrag="9" * 90_000), "csv-bedrag", 34),
        (
            _row(toelichting=_cut(LONGEST_TEXT)), _row(toelichting=_cut(LONGEST_TEXT + 1)),
            "tekst-te-lang", 47,
        ),
    ],
    ids=["naam", "product", "woord", "bedrag", "bedrag van een regel", "toelichting"],
)  # fmt: skip
def test_a_cell_is_as_long_as_it_can_be(at: str, over: str, code: str, column: int) -> None:
    assert [fault for fault in _rows(at) if not fault.warning] == []
    (fault,) = _rows(over)
    assert (fault.code, fault.line, fault.column) == (code, 2, column)
    assert len(fault.message) < 400


def test_a_table_has_as_many_lines_as_it_can(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(refused, "MOST_LINES", 3)
    assert all(fault.warning for fault in _rows(_row(), ""))
    (fault,) = _rows(_row(), "", "")
    assert (fault.code, fault.line, "4 regels" in fault.message) == ("csv-te-groot", 4, True)


def test_a_line_of_a_table_is_as_long_as_it_can_be() -> None:
    separators = ";" * (refused.LONGEST_LINE - len(_row()))
    assert all(fault.warning for fault in _rows(_row() + separators))
    (fault,) = _rows(_row(), _row() + separators + ";")
    assert (fault.code, fault.line) == ("csv-te-groot", 3)


def test_a_file_has_as_many_bytes_as_it_can(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("lib.sources.reading.text.MOST_BYTES", 3)
    assert decode(b"abc", "finance.csv") == "abc"
    with pytest.raises(SourceError, match="bestand-te-groot"):
        decode(b"abcd", "finance.csv")


def _made_faults(many: int, *, warning: bool = False) -> Iterator[Fault]:
    return (Fault("f", n + 1, 1, "dubbel", "", warning=warning) for n in range(many))


@pytest.mark.parametrize("warning", [False, True])
def test_as_many_are_kept_as_people_can_use_and_the_rest_is_told(warning: bool) -> None:
    assert len(gathered(_made_faults(MOST_KEPT, warning=warning))) == MOST_KEPT
    found = gathered(_made_faults(5 * MOST_KEPT, warning=warning))
    assert len(found) == MOST_KEPT + 1
    assert found[-1].code == MORE
    assert found[-1].warning is warning
    assert shown_lines(found, "meldingen")[-1] == "... en nog meer dan 951 meldingen."


def test_a_fault_is_kept_however_many_warnings_stand_before_it() -> None:
    warned = _made_faults(5 * MOST_KEPT, warning=True)
    found = gathered([*warned, Fault("f", 7, 1, "leeg", "")])
    assert [fault.code for fault in found if not fault.warning] == ["leeg"]


def test_after_enough_faults_no_more_is_looked_for() -> None:
    looked = count()
    gathered(Fault("f", next(looked) + 1, 1, "dubbel", "") for _ in range(10 * MOST_KEPT))
    assert next(looked) == MOST_KEPT + 1


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        ((1, 1), (1, 1)), ((2, 4), (2, 4)), ((2, 9), (2, 4)), ((3, 1), (2, 4)), ((9, 9), (2, 4)),
        ((1, 6), (1, 3)),
    ],
)  # fmt: skip
def test_a_place_lies_within_the_file(place: tuple[int, int], expected: tuple[int, int]) -> None:
    (found,) = gathered([Fault("f", *place, "leeg", "")], "ab\nabc\n")
    assert (found.line, found.column) == expected


@pytest.mark.parametrize("text", ["a: {\n", "a: [x\n\n", "a: 'x\n", "a:\n", "", "\n\n", "a: x\n b"])
def test_what_is_wrong_at_the_end_stands_in_the_file(text: str) -> None:
    lines = text.split("\n")[:-1] if text.endswith("\n") else text.split("\n")
    for fault in _found(text):
        assert 1 <= fault.line <= len(lines)
        assert 1 <= fault.column <= len(lines[fault.line - 1]) + 1


@pytest.mark.parametrize("text", ["", "\n", "\n\n\n", '"', HEADER + '"', HEADER + "1;1.1"])
def test_what_is_wrong_at_the_end_of_a_table_stands_in_it(text: str) -> None:
    lines = text.split("\n")[:-1] if text.endswith("\n") else text.split("\n")
    with pytest.raises(SourceError) as caught:
        read_amounts(text.encode(), "finance.csv", None)
    for fault in caught.value.faults:
        assert 1 <= fault.line <= len(lines)
        assert 1 <= fault.column <= len(lines[fault.line - 1]) + 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ('"1.1"', "1.1"), ("'1.1'", '"1.1"'), ("ja", '"ja"'), ("2024", '"2024"'), ("-0", "'-0'"),
        ("true", '"true"'), ('"a\\u0062"', "ab"),
    ],
)  # fmt: skip
def test_one_key_cannot_stand_twice_in_two_ways(one: str, other: str) -> None:
    with pytest.raises(SourceError, match="dubbel"):
        strict_yaml.read(f"{one}: x\n{other}: y\n", "indicators.yaml")


def test_a_document_without_a_year_is_read() -> None:
    broken = "breuk: {vanaf: 2024, reden: anders geteld, document: b2024}\n"
    text = made.indicators("b2024: {}", extra=broken)
    assert all(fault.warning for fault in _found(text))


def test_a_thousand_names_are_not_all_told() -> None:
    goals = "".join(f'      "2.{n}": {{naam: D, kort: D}}\n' for n in range(900))
    text = made.indicators(VALUES).replace('      "1.10"', f'{goals}      "1.10"')
    (fault,) = _found(text.replace('doelstelling: "1.1"', 'doelstelling: "1.11"'))
    assert fault.code == "onbekende-naam"
    assert "en nog 890" in fault.message
    assert len(fault.message) < 200


def _work(files: Files) -> tuple[int, float]:
    """Return how many functions are called to read the sources, and the processor's seconds."""
    calls = 0

    def note(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event.endswith("call")

    sys.setprofile(note)
    try:
        _build(files)
    finally:
        sys.setprofile(None)
    return calls, min(_seconds(files) for _ in range(3))


def _seconds(files: Files) -> float:
    started = time.process_time()
    _build(files)
    return time.process_time() - started


def _build(files: Files) -> None:
    try:
        build(files)
    except SourceError:
        return


@pytest.mark.parametrize("axis", AXES, ids=lambda axis: axis.make.__name__)
def test_four_times_as_much_is_not_much_more_than_four_times_the_work(axis: Axis) -> None:
    small, large = _work(axis.make(axis.start)), _work(axis.make(4 * axis.start))
    assert large[0] < 8 * small[0]
    assert large[1] < 8 * max(small[1], 0.02)  # seconds below it are of the clock itself
