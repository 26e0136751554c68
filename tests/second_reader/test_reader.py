"""The second reader itself: what it reads, what it is unsure of, and the real files."""

import pytest

from lib.sources import DEFAULT_FOLDER, FILES, load
from tests.corpus.fuzzing import real_texts, said_by_the_model, said_by_the_second_reader
from tests.second_reader import Unsure, read_columns, read_outline

HEADER = "programma;doelstelling;product;naam;jaar;fase;soort;bedrag;eenheid;document"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a: b", {"a": "b"}),
        ("a:\n  b: 1\n  c: x y\nd: z\n", {"a/b": "1", "a/c": "x y", "d": "z"}),
        ("# a: b\n\nc: d # e\n", {"c": "d"}),
        ("a: b#c\n", {"a": "b#c"}),
        ("a : b\n", {"a": "b"}),
        ('"1.1": \'x: y\' # z\n', {"1.1": "x: y"}),
        ("a: 'it''s'\n", {"a": "it's"}),
        ("a: {b: 2.30, c: {d: x, e: [f, 'g, h']}}\n", {"a/b": "2.30", "a/c/d": "x",
                                                     "a/c/e/0": "f", "a/c/e/1": "g, h"}),
        ("a: {b: 1,\n  c: 2}\n", {"a/b": "1", "a/c": "2"}),
        ("a: {b: 1, }\n", {"a/b": "1"}),
        ("a: >-\n  b # c\n    d\n\n  e: f\ng: h\n", {"a": "b # c d e: f", "g": "h"}),
        ("a: b\n  c\n\n  d\ne: f\n", {"a": "b c d", "e": "f"}),
        ("a:\n  - b\n  - >-\n    c\n    d\n  - 'e'\n", {"a/0": "b", "a/1": "c d", "a/2": "e"}),
        ("a:\n  - b: c\n    d: e\n  - b: f\ng: h\n",
         {"a/0/b": "c", "a/0/d": "e", "a/1/b": "f", "g": "h"}),
        ("a:\n- b: c\n  d: e # f\n", {"a/0/b": "c", "a/0/d": "e"}),
        ("a:\n- b\n- c\nd: e\n", {"a/0": "b", "a/1": "c", "d": "e"}),
        ("a: -1\nb: x-y\n", {"a": "-1", "b": "x-y"}),
        ("\ufeffa: b\r\nc: d\re: f", {"a": "b", "c": "d", "e": "f"}),
        ("a:\tb\n", {"a": "b"}),
    ],
)  # fmt: skip
def test_the_outline_that_a_text_says(text: str, said: dict[str, str]) -> None:
    assert {"/".join(path): words for path, words in read_outline(text).said.items()} == said


@pytest.mark.parametrize(
    "text",
    [
        "", "a", "a:", "a: {b: 1", "a: {b: 1}}", "a: {b 1}", "a: {b:1}", "a: {b: 1,, c: 2}",
        "a: {b: 6,9}", "a: 'b", "a: 'b' c", 'a: "b\\n"', "a: b: c", "a: b\n c: d", "a: &b c",
        "a: *b", "a: % b", "a: @b", "a: - b", "a: b\na: c", "a: {b: 1, b: 2}",
        "a:\n  b: 1\n   c: 2", "a:\n  b: 1\n c: 2", "a:\n\tb: 1",
        "a:\n  - b: c\n   d: e", "a:\n  - b: c\n     d: e", "a:\n  - b: c\n    b: d",
        "a: >-\nb: c", "a: >-\n    b\n  c\n",
        "---\na: b", "a: b\n...\n", "a: b # c\n  d", "a: b\n# c\n  d", "? a", ": a", "a: >- b",
        "a: {b: c?d}", "a: {b: c #d\n}", "[a]",
    ],
)  # fmt: skip
def test_the_outline_is_unsure_of_what_it_does_not_know(text: str) -> None:
    with pytest.raises(Unsure):
        read_outline(text)


def test_the_outline_says_which_texts_lost_something_behind_a_hash() -> None:
    outline = read_outline("a: b # c\nd: 'e' # f\ng:\n  - h #i\nj: >-\n  k # l\n")
    assert outline.cut == {("a",), ("g", "0")}


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("1;1.1;;X;2024;b;saldo;-12;EUR;d", "1;1.1;;X;2024;b;saldo;-12;EUR;d;;"),
        (' 1 ;1.1;;"X; ""y""";2024;b;saldo;12;EUR;d;;', '1;1.1;;X; "y";2024;b;saldo;12;EUR;d;;'),
        ("1;1.1;;X;2024;b;saldo;-1.234.567,00;EUR;d", "1;1.1;;X;2024;b;saldo;-1234567;EUR;d;;"),
        ("1;1.1;;X;2024;b;saldo;−5;EUR;d", "1;1.1;;X;2024;b;saldo;-5;EUR;d;;"),
        ("1;1.1;;X;2024;b;saldo;PM;EUR;d", "1;1.1;;X;2024;b;saldo;p.m.;EUR;d;;"),
    ],
)  # fmt: skip
def test_the_row_that_a_line_says(row: str, said: str) -> None:
    assert read_columns(f"\n;;;\n{HEADER};;\n{row}\n;;\n") == {said: 1}


@pytest.mark.parametrize(
    "row",
    [
        "1;1.1;;X;2024;b;saldo;1.23;EUR;d", "1;1.1;;X;2024;b;saldo;(5);EUR;d",
        "1;1.1;;X;2024;b;saldo;5;EUR;d;;e", '1;1.1;;"X;2024;b;saldo;5;EUR;d', "1;1.1;;X",
        '1;1.1;;X"Y;2024;b;saldo;5;EUR;d', '1;1.1;;"X"Y;2024;b;saldo;5;EUR;d',
    ],
)  # fmt: skip
def test_the_columns_are_unsure_of_what_they_do_not_know(row: str) -> None:
    with pytest.raises(Unsure):
        read_columns(f"{HEADER}\n{row}\n")


def test_a_header_that_is_not_known_is_unsure() -> None:
    with pytest.raises(Unsure):
        read_columns(HEADER.replace("bedrag", "bedragen"))


def test_both_readers_read_the_same_in_the_real_files() -> None:
    second = said_by_the_second_reader(real_texts())
    model = said_by_the_model(load(DEFAULT_FOLDER))
    assert second.register == model.register
    assert second.rows == model.rows
    assert len(second.rows) > 100
    assert not second.cut
    assert set(real_texts()) == set(FILES)
