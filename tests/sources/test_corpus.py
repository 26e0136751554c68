"""The corpus: realistic slips in the real files, each with the message that must come of it."""

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

from lib.sources import Fault, SourceError
from lib.sources.reading.yaml_files import strict_yaml
from lib.sources.snapshot import FILES, build

CORPUS = Path(__file__).resolve().parents[1] / "corpus"
# A copy of the real files as they once were: a slip is a slip whatever the figures are today.
SOURCES = {name: (CORPUS / "base" / name).read_text(encoding="utf-8") for name in FILES}
KNOWN = build({name: content.encode() for name, content in SOURCES.items()}).warnings
HOME = {"yaml": "indicators.yaml", "csv": "finance.csv"}
ENGLISH = re.compile(
    r"\b(?:found|expected|could|while|scanning|parsing|block|mapping|token|character|input|valid|"
    r"should|error|allowed|the|not|missing)\b"
)


def _cases(family: str) -> list[dict[str, Any]]:
    read = tomllib.loads((CORPUS / f"{family}.toml").read_text(encoding="utf-8"))
    return [{"file": HOME.get(family), **case} for case in read["case"]]


CASES = {family: _cases(family) for family in ("yaml", "csv", "samen")}
ALL = [case for cases in CASES.values() for case in cases]


def _expected(case: dict[str, Any]) -> tuple[str, str, int, int]:
    """Return file, code, line and column; the line is counted from the anchor, or the slip."""
    code, line, column, _ = case["expect"]
    file = case.get("at", case["file"])
    before = SOURCES[file].split(case.get("anchor", case["old"]), 1)[0]
    return file, code, before.count("\n") + 1 + line, column


def _found(case: dict[str, Any]) -> list[Fault]:
    """Return what is found in the file of a case after its slip."""
    text = SOURCES[case["file"]]
    assert case["old"] in text
    slipped = {**SOURCES, case["file"]: text.replace(case["old"], case["new"], 1)}
    try:
        found = build({name: content.encode() for name, content in slipped.items()}).warnings
    except SourceError as error:
        found = error.faults
    return [fault for fault in found if fault not in KNOWN]


@pytest.mark.parametrize("case", ALL, ids=lambda case: case["name"])
def test_a_slip_is_named_with_its_place_and_its_remedy(case: dict[str, Any]) -> None:
    expected = _expected(case)
    first = next(fault for fault in _found(case) if fault.file == expected[0])
    assert (first.file, first.code, first.line, first.column) == expected, str(first)
    assert case["expect"][3] in first.message


@pytest.mark.parametrize("case", ALL, ids=lambda case: case["name"])
def test_a_message_is_dutch_and_short(case: dict[str, Any]) -> None:
    for fault in _found(case):
        without_sources = re.sub(r"'[^']*'", "", fault.message)
        assert not ENGLISH.search(without_sources), fault.message
        assert len(fault.message) < 500


@pytest.mark.parametrize("case", CASES["yaml"], ids=lambda case: case["name"])
def test_the_parser_in_python_finds_the_same_slip(
    case: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(strict_yaml, "_LOADER", yaml.SafeLoader)
    found = {(fault.file, fault.code, fault.line, fault.column) for fault in _found(case)}
    assert _expected(case) in found


def test_the_corpus_is_large_and_without_doubles() -> None:
    assert len(CASES["yaml"]) >= 30
    assert len(CASES["csv"]) >= 20
    assert len(CASES["samen"]) >= 10
    assert len({case["name"] for case in ALL}) == len(ALL)
    assert len({(case["file"], case["old"], case["new"]) for case in ALL}) == len(ALL)
