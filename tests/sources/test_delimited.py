"""Rows of cells: separator, header, quotes and shape; every cell knows its place."""

import pytest

from lib.sources import Fault, SourceError
from lib.sources.reading.csv_files import delimited
from lib.sources.reading.csv_files.cells import Problem

REQUIRED = ("code", "naam", "bedrag")
OPTIONAL = ("uitleg",)
HEAD = "code;naam;bedrag\n"
PROBLEM = Problem("proef", "fout", "goed")


def _table(text: str) -> delimited.Table:
    return delimited.read(text, "proef.csv", REQUIRED, OPTIONAL)


def _rows(text: str) -> list[tuple[int, list[str]]]:
    faults: list[Fault] = []
    rows = list(_table(text).rows(faults))
    assert not faults
    return rows


def _faults(text: str) -> list[tuple[int, int, str]]:
    faults: list[Fault] = []
    try:
        list(_table(text).rows(faults))
    except SourceError as error:
        faults = list(error.faults)
    return [(fault.line, fault.column, fault.code) for fault in faults]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (HEAD, []),
        (HEAD.rstrip(), []),
        (HEAD + "1;a;2", [(2, ["1", "a", "2"])]),
        ("sep=;\n" + HEAD + "1;a,b;2\n", [(3, ["1", "a,b", "2"])]),
        ("SEP=,\ncode,naam,bedrag\n1,a;b,2\n", [(3, ["1", "a;b", "2"])]),
        ("sep=\t\ncode\tnaam\tbedrag\n1\t\t2\n", [(3, ["1", "", "2"])]),
        ("code,naam,bedrag\n1,a;b,2\n", [(2, ["1", "a;b", "2"])]),
        ("code\tnaam\tbedrag\n1\ta b\t2\n", [(2, ["1", "a b", "2"])]),
        ("\n;;\n" + HEAD + "\n;;\n \xa0; ;\n1;a;2\n\n", [(7, ["1", "a", "2"])]),
        ("code;naam;bedrag;;\n1;a;2;;\n;;;;\n2;b;3;;",
         [(2, ["1", "a", "2"]), (4, ["2", "b", "3"])]),
        (HEAD + "1;a;2;;\n", [(2, ["1", "a", "2"])]),
        (HEAD + " 1 ;\xa0a b\xa0;2 \n", [(2, ["1", "a b", "2"])]),
        (HEAD + ' "1" ; " a ";"2"\n', [(2, ["1", " a ", "2"])]),
        (HEAD + '1;"a ""b""";2\n', [(2, ["1", 'a "b"', "2"])]),
        (HEAD + '1;"";2\n', [(2, ["1", "", "2"])]),
        (HEAD + '1;"a;b\nc";2\n2;d;3\n', [(2, ["1", "a;b\nc", "2"]), (4, ["2", "d", "3"])]),
        ('"code";"naam";"bedrag"\n1;a;2\n', [(2, ["1", "a", "2"])]),
        ("bedrag;uitleg;naam;code\n1;a;b;2\n", [(2, ["1", "a", "b", "2"])]),
    ],
)  # fmt: skip
def test_rows_are_read(text: str, rows: list[tuple[int, list[str]]]) -> None:
    assert _rows(text) == rows


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("", [(1, 1, "csv-kop")]),
        (HEAD + "1;a\x07b;2\n1;\ufffe;2", [(2, 4, "onleesbaar-teken"), (3, 3, "onleesbaar-teken")]),
        ("co\x7fde;naam;bedrag\n1;a;2", [(1, 3, "onleesbaar-teken")]),
        ("   ", [(1, 1, "csv-kop")]),
        ("\n\nx;y\n", [(3, 1, "csv-kop")]),
        ("code\n", [(1, 1, "csv-kop")]),
        ("code;naam,bedrag;uitleg,code\n", [(1, 1, "csv-kop")]),
        ("sep=|\n" + HEAD, [(1, 5, "csv-kop")]),
        ("sep=\n" + HEAD, [(1, 5, "csv-kop")]),
        ("code;naam\n", [(1, 1, "csv-kop")]),
        ("code;naam;bedrag;naam\n", [(1, 18, "csv-kop")]),
        ("code;naam;bedrag;Uitleg\n", [(1, 18, "csv-kop")]),
        ("code;;naam;bedrag\n", [(1, 6, "csv-kop")]),
        ('"code;naam;bedrag\n', [(1, 1, "csv-aanhaling")]),
        (HEAD + "1;a\n", [(2, 1, "csv-vakken")]),
        (HEAD + "1;a;2;;x\n3;b\n", [(2, 8, "csv-vakken"), (3, 1, "csv-vakken")]),
        (HEAD + '1;"a;2\n3;b;4\n', [(2, 3, "csv-aanhaling")]),
        (HEAD + '1;"a"b;2\n3;b\n', [(2, 6, "csv-aanhaling"), (3, 1, "csv-vakken")]),
        (HEAD + '1;a "b";2\n', [(2, 5, "csv-aanhaling")]),
        (HEAD + '1;"a\nb" c;2\n', [(3, 4, "csv-aanhaling")]),
        (HEAD + '1;"a\nb";2;x\n', [(3, 6, "csv-vakken")]),
    ],
)
def test_a_doubtful_shape_is_refused_with_its_place(
    text: str, faults: list[tuple[int, int, str]]
) -> None:
    assert sorted(_faults(text)) == sorted(faults)


@pytest.mark.parametrize(
    ("row", "places"),
    [
        ("1;ab;2", [(3, 1), (3, 3), (3, 6)]),
        ('"1;";"a""b";2', [(3, 1), (3, 6), (3, 13)]),
        ('"1\nx";"y\nzz" ;2', [(3, 1), (4, 4), (5, 6)]),
        (" 1; ab ;2", [(3, 1), (3, 4), (3, 9)]),
    ],
)
def test_every_cell_knows_its_place(row: str, places: list[tuple[int, int]]) -> None:
    table = _table("\n" + HEAD + row + "\n")
    [(line, _)] = table.rows([])
    faults = [table.fault(line, name, PROBLEM) for name in REQUIRED]
    assert [(fault.line, fault.column) for fault in faults] == places


def test_a_message_shows_what_cannot_be_seen() -> None:
    table = _table(HEAD + "1;a\u3000\xa0b;2\n")
    message = table.fault(2, "naam", PROBLEM).message
    assert message == "naam: fout. Gevonden 'a<U+3000><U+00A0>b', verwacht goed."


@pytest.mark.parametrize(
    ("sign", "code"),
    [
        ("\xad", "onleesbaar-teken"), ("\u200b", "onleesbaar-teken"),
        ("\u202e", "onleesbaar-teken"), ("\u2028", "onleesbaar-teken"),
        ("\ufb01", "teken-lijkt-op-ander"), ("\u0133", "teken-lijkt-op-ander"),
        ("\uff12", "teken-lijkt-op-ander"), ("\u0661", "teken-lijkt-op-ander"),
        ("\u0430", "teken-lijkt-op-ander"), ("\u03bf", "teken-lijkt-op-ander"),
    ],
)  # fmt: skip
def test_a_sign_that_makes_two_names_of_one_is_refused_with_its_place(sign: str, code: str) -> None:
    with pytest.raises(SourceError) as caught:
        _table(HEAD + f"1;naa{sign}m;2\n")
    assert [(f.line, f.column, f.code) for f in caught.value.faults] == [(2, 6, code)]


@pytest.mark.parametrize("text", ["µg/m³", "½ fte", "€ 5", "café", "’s avonds", "5 Ω"])
def test_signs_that_people_use_stay(text: str) -> None:
    assert _rows(HEAD + f"1;{text};2\n") == [(2, ["1", text, "2"])]


def test_an_unknown_column_is_named_with_the_nearest_known_one() -> None:
    with pytest.raises(SourceError, match=r"'BEDRAGEN'.*Bedoelt u 'bedrag'\?"):
        _table("code;naam;BEDRAGEN\n")


def test_a_text_that_swallowed_lines_is_named_with_its_first() -> None:
    faults: list[Fault] = []
    list(_table(HEAD + '1;"a;2\n2;b;3\n3;"c";4\n').rows(faults))
    assert [(fault.line, fault.column) for fault in faults] == [(4, 4)]
    assert faults[0].message.endswith("De tekst ging open op regel 2.")
