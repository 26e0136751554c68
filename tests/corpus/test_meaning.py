"""What can be read and is probably not meant so: told with its code, its line and what to do."""

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from lib.sources import Fault, SourceError
from lib.sources.reading.faults import CODES
from lib.sources.snapshot import FILES, build
from tests.corpus import officer
from tests.sources.test_corpus import ALL, ENGLISH, _found

CORPUS = Path(__file__).resolve().parent
SOURCES = {name: (CORPUS / "base" / name).read_text(encoding="utf-8") for name in FILES}
KNOWN = set(build({name: text.encode() for name, text in SOURCES.items()}).warnings)
CASES: list[dict[str, Any]] = tomllib.loads((CORPUS / "betekenis.toml").read_text("utf-8"))["case"]
ELSEWHERE = {
    "bestand-ontbreekt", "bestand-te-groot", "bestand-wijzigt",  # test_keeper, test_text
    "bestand-soort", "bestand-hangt", "onverwacht", "kopie-onbruikbaar",  # test_last_good
    "saldo-teken-onbekend", "wijziging-als-begroting",  # test_signs, test_changes
    "fasen-volgorde",  # test_precedence
    "veel-verdwenen", "geen-cijfers",  # test_lost, test_snapshot
    "definitie-zonder-breuk", "een-vorm", "te-weinig",  # test_indicators, test_problems
    "elk-saldo-positief", "percentage-als-deel",  # below: the whole file has to be so
    "csv-te-groot", "meer-meldingen", "te-veel", "woord-te-lang", "yaml-lange-regel",  # test_limits
    "yaml-sleutel", "yaml-te-diep", "yaml-te-groot", "yaml-verwijzing",  # test_strict_yaml
    "belofte-in-kring", "belofte-zonder-begroting", "nieuw-beleid-onbekend", "regel-past-niet",
    "stand-bij-delen", "verslag-voor-belofte", "verslag-zonder-afspraken",  # promises/test_rules
    "feit-datum", "feit-datum-ander-jaar", "feit-deel-groter", "feit-dubbel", "feit-eenheid",
    "feit-gedrukt", "feit-getal", "feit-in-kring", "feit-som-sluit-niet", "feit-tweeduidig",
    "feit-verschilt", "feit-zonder-geheel", "feit-zonder-waarde",  # facts/test_rules
    "effect-anders", "link-andere-site", "tegenspraak-met-zichzelf", "tekst-dubbel",  # texts
}  # fmt: skip
"""Codes that no edit of the frozen files shows, and where they are shown."""


def _edited(case: dict[str, Any]) -> str:
    text = SOURCES[case["file"]]
    for old, written in case.get("edits", [(case.get("old"), case.get("new"))]):
        new = (written or "") * case.get("repeat", 1)
        if case.get("regex"):
            assert re.search(old, text)
            text = re.sub(old, _turned if case.get("turn_signs") else new, text)
        else:
            assert old in text
            text = text.replace(old, new, -1 if case.get("times") == "all" else 1)
    return text


def _turned(found: re.Match[str]) -> str:
    sign = "" if found[2] else "-"
    return f";jaarrekening;{found[1]};{sign}{found[3]};EUR 1.000;"


def _told(files: dict[str, str]) -> list[Fault]:
    try:
        found = build({name: text.encode() for name, text in files.items()}).warnings
    except SourceError as error:
        found = error.faults
    return [fault for fault in found if fault not in KNOWN]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_what_is_probably_not_meant_is_told_at_its_line(case: dict[str, Any]) -> None:
    code, line, part = case["expect"]
    if "line_of" in case:  # in the edited file
        before = re.split(case["line_of"], _edited(case), maxsplit=1)[0]
    else:
        before = SOURCES[case["file"]].split(case.get("anchor", case.get("old")), 1)[0]
    expected = before.count("\n") + 1 + line
    found = _told({**SOURCES, case["file"]: _edited(case)})
    same = [fault for fault in found if (fault.file, fault.code) == (case["file"], code)]
    assert expected in [fault.line for fault in same], [str(fault) for fault in found]
    assert any(part in fault.message for fault in same), same[0].message


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_a_message_is_dutch_and_short(case: dict[str, Any]) -> None:
    for fault in _told({**SOURCES, case["file"]: _edited(case)}):
        assert not ENGLISH.search(re.sub(r"'[^']*'", "", fault.message)), fault.message
        assert len(fault.message) < 500


REVIEW = re.compile(r"'nagekeken: (\S+)'")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_what_is_marked_as_looked_up_is_told_no_more(case: dict[str, Any]) -> None:
    """The advice works by the letter: the number behind nagekeken, on the line that it names."""
    lines, code = _edited(case).split("\n"), case["expect"][0]
    told = [fault for fault in _told({**SOURCES, case["file"]: "\n".join(lines)})
            if fault.code == code and REVIEW.search(fault.message)]  # fmt: skip
    for fault in told:
        (number,) = REVIEW.findall(fault.message)
        year = re.search(r"op de regel van (\d{4})\.", fault.message)
        at = fault.line - 1
        if year:  # of a year of the indicator, where the fault stands at another word of it
            at = next(n for n in range(at, len(lines)) if f"{year[1]}: {{" in lines[n]
                      and "vermeld" in lines[n])  # fmt: skip
        assert lines[at].endswith("}"), lines[at]
        lines[at] = f"{lines[at][:-1]}, nagekeken: {number}}}"
    left = _told({**SOURCES, case["file"]: "\n".join(lines)})
    assert not [fault for fault in left if fault.code == code and REVIEW.search(fault.message)]


def test_a_number_that_changes_after_it_was_looked_up_is_told_again() -> None:
    line = "2024: {begroot: 500, gerealiseerd: 474, vermeld: nee}"
    assert line in SOURCES["indicators.yaml"]
    for outcome, expected in ((4740, 0), (4741, 1)):
        odd = f"2024: {{begroot: 500, gerealiseerd: {outcome}, vermeld: nee, nagekeken: 4740}}"
        text = SOURCES["indicators.yaml"].replace(line, odd)
        codes = [fault.code for fault in _told({**SOURCES, "indicators.yaml": text})]
        assert codes.count("uitkomst-ver-weg") == expected


def test_a_file_of_positive_saldi_or_of_shares_is_told() -> None:
    positive = {**SOURCES, "finance.csv": SOURCES["finance.csv"].replace(";saldo;-", ";saldo;")}
    rows = [
        row for row in positive["finance.csv"].splitlines() if ";saldo;" in row or "bedrag" in row
    ]
    found = _told({**positive, "finance.csv": "\n".join(rows) + "\n"})
    assert "elk-saldo-positief" in {fault.code for fault in found}
    shares = re.sub(
        r"(gerealiseerd|begroot): (\d)\.(\d\d)(?=[,}])", r"\1: 0.0\2\3", SOURCES["indicators.yaml"]
    )
    assert "percentage-als-deel" in {f.code for f in _told({**SOURCES, "indicators.yaml": shares})}


def test_every_code_is_shown_by_a_case() -> None:
    shown = {fault.code for case in ALL for fault in _found(case)}
    shown |= {case["expect"][0] for case in CASES}
    for case in officer.cases():
        if CODES.keys() <= shown | ELSEWHERE:
            break
        try:
            shown |= {fault.code for fault in build(officer.saved(case)).warnings}
        except SourceError as error:
            shown |= {fault.code for fault in error.faults}
    assert CODES.keys() - shown - ELSEWHERE == set()
    assert shown & ELSEWHERE == set()
