"""What an address asks for in vain, in words: short, in sight, and with what comes nearest."""

import pytest

from lib.wording import unknown

GOALS = ["1.1", "1.2", "1.3", "1.10", "2.1", "2.2"]
YEARS = [str(year) for year in range(2022, 2028)]


@pytest.mark.parametrize(
    ("asked", "offered", "near"),
    [
        ("1.9", GOALS, ["1.10", "1.3", "1.2"]),
        ("2.3", GOALS, ["2.2", "2.1", "1.3"]),
        ("1.1.", GOALS, ["1.1", "1.10", "1.2"]),
        ("9.9", GOALS, []),
        ("2031", YEARS, ["2027", "2026", "2025"]),
        ("1800", YEARS, ["2022", "2023", "2024"]),
        ("abc", YEARS, []),
        ("²", YEARS, []),
        ("overhed", ["1", "overhead"], ["overhead"]),
        ("1.3", GOALS, ["1.3"]),
        ("9", ["1"], ["1"]),
    ],
)
def test_the_nearest_come_first(asked: str, offered: list[str], near: list[str]) -> None:
    assert unknown.nearest(asked, offered) == near


@pytest.mark.parametrize(
    ("asked", "seen"),
    [
        (" 1.9\n", "1.9"),
        ("a\u202eb\u200bc\x07", "abc"),
        ("x" * 40, "x" * 40),
        ("x" * 41, "x" * 39 + "…"),
        ("een  twee", "een twee"),
    ],
)
def test_what_was_typed_can_be_shown(asked: str, seen: str) -> None:
    assert unknown.readable(asked) == seen


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("1.9", "Doelstelling 1.9 bestaat niet (meer). U ziet 1.1 Eerste."),
        ("1.9 en meer", "Doelstelling “1.9 en meer” bestaat niet (meer). U ziet 1.1 Eerste."),
        ("", "Doelstelling “” bestaat niet (meer). U ziet 1.1 Eerste."),
        ("1.2", "Dit adres is niet helemaal goed geschreven. U ziet nu 1.1 Eerste."),
    ],
)
def test_a_sentence_says_what_is_shown_instead(asked: str, told: str) -> None:
    assert unknown.sentence("doel", asked, "1.1 Eerste", GOALS) == told
