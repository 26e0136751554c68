"""Every sentence of every page, on awkward sources: whole, in the right number, without a gap."""

import re

import pytest

from tests.every_sentence import Said, awkward, every_sentence

WRONG = {
    "two stops": re.compile(r"(?<!\.)\.\.(?!\.)|\. \.(?!\.)|[?!]\.(?!\.)|:\.|,\.(?!\.)"),
    "a gap": re.compile(r"  | [.,;:](?![\w%.])|: ;|\( | \)|\(\)|“”"),
    "no source": re.compile(r"Bron(?: volgens [^:]*)?: *(?:\.|$)"),
    "one of many": re.compile(
        r"\b(?<![\d.,–])1 (?:doelen|vragen|metingen|oordelen|indicatoren|sommen|regels|jaren|fouten"
        r"|doelstellingen|documenten)\b"
    ),
    "many of one": re.compile(
        r"(?<![\d.,])(?:0|[2-9]|\d\d+) (?:doel|vraag|meting|oordeel|indicator|som|fout)\b"
    ),
    "of the one": re.compile(r"\d van de \*{0,2}1\b(?![\d.,])"),
    "a step that is none": re.compile(r"[Vv]an (\S*\d\S*) (?:in \d+ )?naar \1 (?!procent)"),
    # behind the outcome, or a year, stands a number of an indicator: that may be zero
    "a difference written as none": re.compile(r"(?<!uitkomst )(?<!\d{4} )\([+−]?0,0%\)"),
    "English": re.compile(r"\b(?:None|True|False|nan)\b"),
}


@pytest.fixture(scope="module")
def said() -> dict[str, Said]:
    return every_sentence(awkward())


def test_there_are_many(said: dict[str, Said]) -> None:
    assert len(said) > 300


@pytest.mark.parametrize("kind", WRONG)
def test_no_sentence_is_wrong_in_this_way(said: dict[str, Said], kind: str) -> None:
    found = [f"{it.page}: {it.text}" for it in said.values() if WRONG[kind].search(it.text)]
    assert not found, "\n".join(found[:10])
