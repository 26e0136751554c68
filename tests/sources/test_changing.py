"""A file that says something else: only the lines that must are written, the rest stays."""

import difflib
from copy import deepcopy
from decimal import Decimal
from random import Random
from textwrap import dedent
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from lib.sources.changing import csv_lines, yaml_lines
from lib.sources.changing.csv_lines import HEADER, Rows
from lib.sources.changing.edits import NotWritableError
from lib.sources.reading.csv_files import delimited
from lib.sources.reading.text import decode
from lib.sources.reading.yaml_files import strict_yaml
from tests.workbook.laid_out import Layout

_TEXT = some.text(
    some.sampled_from("abcXYZ éë019.,:;#-'\"\\%&*!>|[]{}?@=`~_/()+€ "), min_size=1, max_size=120
).map(str.strip).filter(bool)  # fmt: skip
_KEYS = some.text(some.sampled_from("abcdef_-1.9 é"), min_size=1, max_size=8).map(
    str.strip
).filter(bool) | some.integers(1900, 2100).map(str)  # fmt: skip
_NUMBERS = some.decimals(-9999, 9999, places=2) | some.integers(-99, 99).map(Decimal)
_SCALARS = _TEXT | _NUMBERS | some.booleans()
_TREES = some.recursive(
    _SCALARS | some.lists(_TEXT, min_size=1, max_size=4),
    lambda below: some.dictionaries(_KEYS, below, min_size=1, max_size=5),
    max_leaves=25,
)
_FILES = some.dictionaries(_KEYS, _TREES, min_size=1, max_size=5)
_ENDS = some.sampled_from(["\n", "\r\n", "\r"])
_CODINGS = some.sampled_from(["utf-8", "utf-8-sig", "utf-16"])


def _changed(text: str, wanted: Any) -> str:
    return yaml_lines.changed(text.encode(), "x.yaml", wanted).decode()


def _touched(was: str, made: str) -> tuple[list[str], list[str]]:
    """Return the lines that went and those that came."""
    lines = list(difflib.ndiff(was.splitlines(), made.splitlines()))
    return (
        [line[2:] for line in lines if line[:2] == "- "],
        [line[2:] for line in lines if line[:2] == "+ "],
    )


def _paths(tree: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    if not isinstance(tree, dict):
        return [path]
    return [path, *(one for key, value in tree.items() for one in _paths(value, (*path, key)))]


def _at(tree: Any, path: tuple[Any, ...]) -> Any:
    for step in path:
        tree = tree[step]
    return tree


@given(_FILES, some.integers(0, 2**32), _ENDS, _CODINGS, some.data())
def test_any_change_is_read_back_and_nothing_else_is_touched(
    tree: dict[str, Any], seed: int, ends: str, coding: str, draw: some.DataObject
) -> None:
    text = Layout(Random(seed)).text(tree)  # noqa: S311 nothing secret
    assert yaml_lines.same(strict_yaml.read(text, "x").content, tree)
    data = text.replace("\n", ends).encode(coding)
    wanted = deepcopy(tree)
    path = draw.draw(some.sampled_from(_paths(tree)[1:]))
    above = _at(wanted, path[:-1])
    match draw.draw(some.sampled_from(["waarde", "nieuw", "weg"])):
        case "waarde":
            above[path[-1]] = draw.draw(_TREES)
        case "nieuw":
            above["nieuw woord"] = draw.draw(_TREES)
        case _ if len(above) > 1:
            del above[path[-1]]
    try:
        made = yaml_lines.changed(data, "x", wanted)
    except NotWritableError:
        assert "#" in _part(path, text)  # a comment is never written over
        return
    assert yaml_lines.same(strict_yaml.read(decode(made, "x"), "x").content, wanted)
    gone, _ = _touched(decode(data, "x"), decode(made, "x"))
    assert len(gone) <= _lines_of(path, text)
    assert (made == data) == yaml_lines.same(tree, wanted)
    plain = decode(made, "x").replace("\n", ends)
    assert made == (plain.encode(coding) if coding != "utf-16" else data[:2] + made[2:])


def _lines_of(path: tuple[Any, ...], text: str) -> int:
    """Return how many lines a value has at most: up to the next one that is no part of it."""
    return _part(path, text).count("\n") + 1


def _part(path: tuple[Any, ...], text: str) -> str:
    places = strict_yaml.read(text, "x").keys
    start = places[path][0]
    later = [line for at, (line, _) in places.items() if line > start and at[: len(path)] != path]
    end = min(later, default=len(text.splitlines()) + 1)
    return "\n".join(text.split("\n")[start - 1 : end - 1])


CASES = {
    "een getal": ("a: 1  # eens\nb: 2\n", {"a": Decimal("1.50"), "b": Decimal(2)}, 1, 1),
    "tussen haken": ("a: {b: 1, c: 2}\n", {"a": {"b": Decimal(1), "c": Decimal(3)}}, 1, 1),
    "erbij tussen haken": ("a: {b: 1}\n", {"a": {"b": Decimal(1), "c": "d e"}}, 1, 1),
    "eerste weg tussen haken": ("a: {b: 1, c: 2}\n", {"a": {"c": Decimal(2)}}, 1, 1),
    "laatste weg tussen haken": ("a: {b: 1, c: 2}\n", {"a": {"b": Decimal(1)}}, 1, 1),
    "erbij in regels": ("a:\n  b: 1\n\n# c\n", {"a": {"b": Decimal(1), "c": "d"}}, 0, 1),
    "vooraan in regels": ("a:\n  b: 1\n", {"a": {"z": "d", "b": Decimal(1)}}, 0, 1),
    "weg uit regels": ("a:\n  b: 1\n  c: 2 # n\nd: e\n", {"a": {"b": Decimal(1)}, "d": "e"}, 1, 0),
    "zonder laatste regeleinde": ("a: 1", {"a": Decimal(1), "b": "c"}, 0, 1),
    "enkele aanhalingstekens": ("a: 'b'\n", {"a": "d'e"}, 1, 1),
    "een lijst langer": ("a:\n  - b\n  - c\n", {"a": ["b", "c", "d"]}, 0, 1),
    "een lijst korter": ("a:\n  - b\n  - c\n", {"a": ["b"]}, 1, 0),
    "een punt van een lijst": ("a:\n  - b\n  # om\n  - c\n", {"a": ["d", "c"]}, 1, 1),
    "een jaar": ("w:\n  d: {2024: {b: 1}}\n", {"w": {"d": {"2024": {"b": Decimal(2)}}}}, 1, 1),
}  # fmt: skip


@pytest.mark.parametrize(("text", "wanted", "gone", "came"), CASES.values(), ids=CASES)
def test_only_the_lines_that_must(text: str, wanted: Any, gone: int, came: int) -> None:
    made = _changed(text, wanted)
    assert yaml_lines.same(strict_yaml.read(made, "x").content, wanted)
    assert tuple(map(len, _touched(text, made))) == (gone, came)


def test_a_long_text_stays_folded_and_a_new_one_is() -> None:
    long = "Een tekst die zo lang is dat hij niet op een regel past. " * 3
    made = _changed("a: >-\n  kort\n  maar krachtig\nb: c\n", {"a": "nu\neen", "b": long.strip()})
    assert made.startswith('a: "nu\\neen"\nb: >-\n  Een tekst')
    assert max(map(len, made.splitlines())) <= 100


def test_a_comment_is_never_lost() -> None:
    for text in ("a: # waarom\n  b: 1\n", "a: >- # waarom\n  tekst\n"):
        with pytest.raises(NotWritableError, match="opmerking"):
            _changed(text, {"a": "iets anders"})


def test_what_reads_otherwise_is_not_given(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(yaml_lines, "inline", lambda *_: "9")
    with pytest.raises(NotWritableError, match="iets anders zeggen"):
        _changed("a: {b: 1}\n", {"a": {"b": Decimal(2)}})


def test_a_sign_that_an_old_encoding_lacks_is_told() -> None:
    with pytest.raises(NotWritableError, match="UTF-8"):
        yaml_lines.changed("a: één\n".encode("cp1252"), "x", {"a": "≥ één"})


FINANCE = dedent("""\
    sep=;
    naam;bedrag;document
    "Een; twee"; 100 ;b
    Twee;-2.000;b

    Drie;3;b
    """)


def _rows(data: str, rows: Rows) -> str:
    table = delimited.read(data, "x.csv", ["naam", "bedrag", "document"], [])
    return csv_lines.changed(data.encode(), table, rows).decode()


@pytest.mark.parametrize(
    ("rows", "line", "made"),
    [
        (Rows(cells={3: {"bedrag": "7"}}), 2, '"Een; twee"; 7 ;b'),
        (Rows(cells={3: {"naam": "Een"}}), 2, '"Een"; 100 ;b'),
        (Rows(cells={4: {"naam": "a;b"}}), 3, '"a;b";-2.000;b'),
        (Rows(gone=frozenset({4})), 3, ""),
        (Rows(fresh={4: [{"naam": "x", "bedrag": "1", "document": "b"}]}), 4, "x;1;b"),
        (Rows(gone=frozenset({4}), fresh={4: [{"naam": "x", "bedrag": "1"}]}), 3, "x;1;"),
        (Rows(fresh={HEADER: [{"naam": "x", "bedrag": "1"}]}), 2, "x;1;"),
    ],
)
def test_rows(rows: Rows, line: int, made: str) -> None:
    lines = _rows(FINANCE, rows).split("\n")
    assert lines[line] == made
    assert set(FINANCE.split("\n")) - set(lines) <= {FINANCE.split("\n")[line]}


def test_a_column_that_the_file_lacks_is_told() -> None:
    with pytest.raises(NotWritableError, match="incidenteel"):
        _rows(FINANCE, Rows(fresh={4: [{"naam": "x", "incidenteel": "ja"}]}))
