"""Advice that is taken to the letter: each kind with its brothers."""

import pytest

from lib.sources import SourceError
from lib.sources.reading.yaml_files import strict_yaml
from lib.sources.reading.yaml_files.near_figures import advice, bounds
from lib.sources.snapshot import build
from tests.sources.test_corpus import SOURCES

GOAL = "1;1.1;;Bijdragen aan maatwerk in spelen en leren;2024;begroting;saldo;-12497468"


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("> 50", "meer_dan: 50"), (">50%", "meer_dan: 50"), ("boven 6,5", "meer_dan: 6.5"),
        ("< 50", "minder_dan: 50"), ("minder dan 1.250", "minder_dan: 1250"),
        (">= 50", "ten_minste: 50"), ("≥ 50", "ten_minste: 50"), ("minimaal 50", "ten_minste: 50"),
        ("Min. 50", "ten_minste: 50"), ("50+", "ten_minste: 50"), ("vanaf 50", "ten_minste: 50"),
        ("<= 50", "hoogstens: 50"), ("max 50", "hoogstens: 50"), ("t/m 50", "hoogstens: 50"),
        ("50-60", "ten_minste: 50, hoogstens: 60"), ("50 tot 60", "ten_minste: 50, hoogstens: 60"),
        ("tussen 50 en 60", "ten_minste: 50, hoogstens: 60"),
        ("50", None), ("ca. 50", None), ("> x", None), ("> 1,250", None), ("", None),
    ],
)  # fmt: skip
def test_a_bound_is_read_as_people_write_it(typed: str, expected: str | None) -> None:
    assert bounds(typed) == expected


@pytest.mark.parametrize(
    ("name", "typed", "expected"),
    [
        ("begroot", "> 50", "{meer_dan: 50}"),
        ("gerealiseerd", "> 50", '{waarde: 50, gedrukt: "> 50"}'),
        ("gerealiseerd", "ca. 50", '{waarde: 50, gedrukt: "ca. 50"}'),
        ("begroot", "46 woningen", '{waarde: 46, gedrukt: "46 woningen"}'),
        ("verwacht", '50 "netto"', "{waarde: 50, gedrukt: '50 \"netto\"'}"),
        ("waarde", "50*", "Schrijf 50, en zet 'gedrukt: \"50*\"' erbij."),
        ("ten_minste", "> 50", "Schrijf 50."),
        ("begroot", "2 op de 3", ""),
        ("begroot", "veel", ""),
    ],
)
def test_a_figure_with_a_word_keeps_the_word(name: str, typed: str, expected: str) -> None:
    told = advice(name, typed)
    assert expected in told
    assert bool(told) == bool(expected)


def _message(text: str) -> str:
    with pytest.raises(SourceError) as error:
        strict_yaml.read(text, "proef.yaml")
    return error.value.faults[0].message


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: 's-Hertogenbosch\n", 'Schrijf "\'s-Hertogenbosch".'),
        ("a: 't Harde\nb: c\n", 'Schrijf "\'t Harde".'),
        ("a: {b: 's-Gravenhage, c: d}\n", 'Schrijf "\'s-Gravenhage".'),
        ('a: \'n "mooie" stad\n', "Schrijf '''n \"mooie\" stad'."),
        ("a: 's-Gravenhage en 's-Hertogenbosch\n", "\"'s-Gravenhage en 's-Hertogenbosch\"."),
        ("a: 'zo'n ding'\n", '"zo\'n ding".'),
        ('a: "een "mooi" ding"\n', "'een \"mooi\" ding'."),
        ("a: [concept] Uitstroom # later\n", '"[concept] Uitstroom".'),
        ("a: {b: %x, c: d}\n", '"%x".'),
        ("a: {b: @x met een, komma, c: d}\n", '"@x met een, komma".'),
        ("begroot: > 50\n", "Schrijf {meer_dan: 50}."),
        ("x: {begroot: > 50, gerealiseerd: 4}\n", "Schrijf {meer_dan: 50}."),
        ("gerealiseerd: > 50\n", 'Schrijf {waarde: 50, gedrukt: "> 50"}'),
        ("grootheid: > 65 jaar\n", 'Schrijf dan "> 65 jaar".'),
    ],
)
def test_a_text_is_quoted_whole_and_nothing_more(text: str, expected: str) -> None:
    assert expected in _message(text)


def _money(old: str, new: str) -> list[str]:
    rows = SOURCES["finance.csv"]
    assert old in rows
    files = {**SOURCES, "finance.csv": rows.replace(old, new, 1)}
    with pytest.raises(SourceError) as error:
        build({name: text.encode() for name, text in files.items()})
    return [each.message for each in error.value.faults if each.file == "finance.csv"]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (GOAL, GOAL.replace("spelen en", "spelen; en"),
         'Schrijf "Bijdragen aan maatwerk in spelen; en leren".'),
        ("Bijzondere Bijstand Sociale Zaken;2023", "Bijstand; bijzonder; sociaal;2023",
         'Schrijf "Bijstand; bijzonder; sociaal".'),
        (GOAL, f"x;{GOAL}", "Staat er een leeg vak te veel?"),
        (GOAL, GOAL.replace("1;1.1;", "1;1.2;"), "Schrijf daar 1.1 bij 'doelstelling'."),
        (GOAL, GOAL.replace("2024", "2025"), "een ander jaar of document"),
        (GOAL, f"{GOAL};EUR;begroting-2024\n{GOAL}", "Houd er één over."),
    ],
)  # fmt: skip
def test_no_amount_is_thrown_away(old: str, new: str, expected: str) -> None:
    assert any(expected in message for message in _money(old, new))


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("true", "Schrijf ja."), ("false", "Schrijf nee."), ("Yes", "Bedoelt u 'ja'?"),
        ('"true"', "Bedoelt u 'ja'?"), ("JA", "Bedoelt u 'ja'?"), ("No!", "Bedoelt u 'nee'?"),
        ("gehaald", "oordelen: {gehaald: ja}."), ("niet gehaald", "oordelen: {niet gehaald: nee}."),
        ("op streek", "oordelen: {op streek: ...}."),
    ],
)  # fmt: skip
def test_a_verdict_is_asked_for_in_its_own_words(typed: str, expected: str) -> None:
    old = "gerealiseerd: 24, vermeld: nee"
    text = SOURCES["indicators.yaml"].replace(old, old.replace("nee", typed), 1)
    with pytest.raises(SourceError) as error:
        build({**{n: t.encode() for n, t in SOURCES.items()}, "indicators.yaml": text.encode()})
    assert any(expected in fault.message for fault in error.value.faults)
