"""Who does to the letter what a message says has no fault there any more, and has lost nothing."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from lib.sources import Fault, Snapshot, SourceError
from lib.sources.reading.faults import CODES
from lib.sources.snapshot import build
from tests.advice.literal import applied
from tests.corpus.meaning import register_of, rows_of
from tests.sources.test_corpus import CORPUS, HOME, SOURCES

HERE = Path(__file__).resolve().parent
TABLE = tomllib.loads((HERE / "applied.toml").read_text(encoding="utf-8"))
REFERENCE = HERE.parent / "reference" / "base"
FACTS = (
    "programma;doelstelling;feit;jaar;datum;soort;waarde;waarde_gedrukt;eenheid;document;vindplaats\n"
    "1;1.1;banen;2024;;doel;12;twaalf;aantal;begroting-2024;Werk\n"
    "1;1.1;huizen;2024;;doel;2568;2.568;aantal;begroting-2024;Wonen\n"
)
HEAD = SOURCES["finance.csv"].split("\n", 1)[0] + "\n"
Texts = Mapping[str, str]


def _corpus() -> Iterator[dict[str, Any]]:
    for family in ("yaml", "csv", "samen", "betekenis"):
        text = (CORPUS / f"{family}.toml").read_text(encoding="utf-8")
        for case in tomllib.loads(text)["case"]:
            yield {"file": HOME.get(family), "code": case["expect"][0], **case}


BY_NAME = {case["name"]: case for case in _corpus()}
APPLIED = [{**BY_NAME.get(case["name"], {}), **case} for case in TABLE["case"]]


def _base(case: Mapping[str, Any]) -> Texts:
    if case["file"] in ("afspraken.yaml", "teksten.yaml"):
        names = ("indicators.yaml", "afspraken.yaml", "teksten.yaml")
        money = HEAD + "1;1.1;N1;Brug;2024;begroting;nieuw beleid;5;EUR;b24\n"
        found = {name: (REFERENCE / name).read_text(encoding="utf-8") for name in names}
        return {**found, "finance.csv": money}
    return {**SOURCES, "feiten.csv": FACTS} if case["file"] == "feiten.csv" else SOURCES


def _slipped(case: Mapping[str, Any]) -> Texts:
    texts = _base(case)
    text = texts[case["file"]]
    times = -1 if case.get("times") == "all" else 1
    edits = case.get("edits", [[case["old"], case["new"]]] if "old" in case else [])
    for old, new in edits:
        changed = (
            re.sub(old, new, text, count=max(times, 0)) if case.get("regex")
            else text.replace(old, new, times)
        )  # fmt: skip
        assert changed != text, case["name"]
        text = changed
    return {**texts, case["file"]: text}


def _built(texts: Texts) -> tuple[Snapshot | None, tuple[Fault, ...]]:
    try:
        found = build({name: text.encode() for name, text in texts.items()})
    except SourceError as error:
        return None, tuple(fault for fault in error.faults if not fault.warning)
    return found, found.warnings


@cache
def _known(file: str) -> frozenset[tuple[str, str]]:
    _, warnings = _built(_base({"file": file}))
    return frozenset((fault.code, fault.message) for fault in warnings)


def _new(texts: Texts, file: str) -> tuple[Snapshot | None, list[Fault]]:
    built, faults = _built(texts)
    return built, [f for f in faults if (f.code, f.message) not in _known(file)]


def _paths(built: Snapshot) -> int:
    """Return how much stands in the sources: words of the register, amounts, and the rest."""
    more = (built.promises, built.texts)
    told = sum(len(one.model_dump_json()) > 0 for one in more)
    return len(register_of(built)) + rows_of(built).total() + told


def _words(text: str) -> set[str]:
    """Return the words of a text, without what people write around a value."""
    return {word for word in re.findall(r"[^\W_]{3,}", text) if word not in ("begroot", "true")}


@pytest.mark.parametrize("case", APPLIED, ids=lambda case: case["name"])
def test_what_a_message_says_to_do_helps_and_loses_nothing(case: dict[str, Any]) -> None:
    texts = _slipped(case)
    if "slip" in case:
        texts = {
            **texts,
            case["file"]: texts[case["file"]].replace(case["slip"][0], case["slip"][1], 1),
        }
    _, faults = _new(texts, case["file"])
    assert any(fault.code == case["code"] and case["says"] in fault.message for fault in faults), [
        str(fault) for fault in faults
    ]
    file = case.get("other", case["file"])
    texts = {**texts, file: _edited(case, texts[file], "do")}
    if "csv" in case:
        texts = {**texts, "finance.csv": _edited(case, texts["finance.csv"], "csv")}
    _helped(case, texts)


def _edited(case: Mapping[str, Any], text: str, key: str) -> str:
    for old, new in case[key]:
        assert old in text, f"{old!r} staat er niet"
        text = text.replace(old, new, -1 if case.get("all") else 1)
    return text


def _helped(case: Mapping[str, Any], texts: Texts) -> None:
    built, after = _new(texts, case["file"])
    allowed = set(case.get("then", ()))
    assert [str(fault) for fault in after if fault.code not in allowed] == []
    assert built is not None
    before, _ = _built(_base(case))
    assert before is not None
    assert _paths(built) >= _paths(before) - case.get("less", 0)


SHOWN = [case for case in BY_NAME.values() if "old" in case and not case.get("regex")]
STILL = {  # what a check may ask once more after the advice was followed
    "beter-tegen-oordelen", "decimalen-anders", "uitkomst-ver-weg", "doel-ver-weg", "naam-anders",
    "gedrukt-anders", "periode-onduidelijk", "doel-anders-dan-begroot", "regel-ontbreekt",
    "jaar-ver-weg", "uitkomst-nul",
}  # fmt: skip
MORE = {  # the message is one of several for one slip: renamed, or a second fault that says how
    "document hernoemd in de indicatoren", "fase hernoemd in de indicatoren",
    "doel hernoemd in de indicatoren", "onbekend doel in de bedragen", "eenheid zonder punt",
    "geen getal van YAML", "ja als uitkomst", "een periode die niet te lezen is",
}  # fmt: skip


@pytest.mark.parametrize("case", SHOWN, ids=lambda case: case["name"])
def test_what_a_message_shows_to_write_can_be_written(case: dict[str, Any]) -> None:
    """Write what a message shows, for every slip of the corpora whose message shows something."""
    texts = _slipped(case)
    _, faults = _new(texts, case["file"])
    fault = next((each for each in faults if each.code == case["code"]), None)
    written = None if fault is None else applied(texts[fault.file], fault)
    if fault is None or written is None or case["name"] in MORE:
        return
    built, after = _new({**texts, fault.file: written}, case["file"])
    assert [str(each) for each in after if each.code not in STILL] == [], written
    assert built is not None
    if fault.code.startswith("yaml-"):
        line = fault.line - 1
        assert _words(texts[fault.file].split("\n")[line]) <= _words(written.split("\n")[line])


def test_most_messages_of_the_corpora_show_what_to_write() -> None:
    shown = 0
    for case in SHOWN:
        texts = _slipped(case)
        _, faults = _new(texts, case["file"])
        first = next((each for each in faults if each.code == case["code"]), None)
        shown += first is not None and applied(texts[first.file], first) is not None
    assert shown >= 50


def test_the_advice_of_every_code_is_applied_or_is_no_edit() -> None:
    done = {case["code"] for case in APPLIED} | _shown_codes()
    questions = [code for codes in TABLE["codes"].values() for code in codes]
    assert set(TABLE["codes"]) == set(TABLE["questions"])
    assert set(CODES) - done - set(questions) == set()
    assert sorted(done & set(questions)) == []
    assert set(questions) <= set(CODES)
    assert len(questions) == len(set(questions))


@cache
def _shown_codes() -> frozenset[str]:
    """Return the codes of which a message was written to the letter and helped."""
    found = set()
    for case in SHOWN:
        texts = _slipped(case)
        _, faults = _new(texts, case["file"])
        first = next((each for each in faults if each.code == case["code"]), None)
        written = None if first is None else applied(texts[first.file], first)
        if first is not None and written is not None and case["name"] not in MORE:
            found.add(case["code"])
    return frozenset(found)
