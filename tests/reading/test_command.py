"""`lees`: a draft that passes the check, beside data that nobody touches."""

import json
from pathlib import Path

import pytest

from lib import sources
from lib.__main__ import main
from lib.check import check
from tests.reading.measured import CASES, HERE, Case

REPORT = HERE / "documents" / "zuiderbeek-jaarverslag.txt"


def _read(path: Path, to: Path, *more: str, kind: str = "jaarverslag", year: int = 2024) -> int:
    given = ["lees", str(path), "--soort", kind, "--jaar", str(year), "--naar", str(to), *more]
    return main(given)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.file)
def test_a_draft_passes_the_check(case: Case, tmp_path: Path) -> None:
    path = case.make(tmp_path / case.file) if case.make else HERE / "documents" / case.file
    assert _read(path, tmp_path / "concept", kind=case.kind.value, year=case.year) == 0
    assert check(tmp_path / "concept").faults == 0


def test_reading_twice_gives_the_same_bytes(tmp_path: Path) -> None:
    for name in ("een", "twee"):
        _read(REPORT, tmp_path / name)
    files = sorted(path.name for path in (tmp_path / "een").iterdir())
    assert files == [
        "LEESMIJ.md", "concept.json", "finance.csv", "gelezen.csv", "indicators.yaml",
        "twijfel.csv",
    ]  # fmt: skip
    for name in files:
        assert (tmp_path / "een" / name).read_bytes() == (tmp_path / "twee" / name).read_bytes()


def test_a_draft_has_the_values_and_their_places(tmp_path: Path) -> None:
    _read(REPORT, tmp_path / "concept", "--gemeente", "Zuiderbeek")
    register = sources.load(tmp_path / "concept").register
    assert register.municipality == "Zuiderbeek"
    theatre = next(one for one in register.indicators.values() if "theater" in one.name)
    line = theatre.values["jaarverslag-2024"][2024]
    assert line.target is not None
    assert line.realised is not None
    told = [str(line.target.value), str(line.realised.value), line.stated]
    assert told == ["32000", "31040", "deels"]
    ledger = (tmp_path / "concept" / "gelezen.csv").read_text(encoding="utf-8-sig")
    assert "ja;indicator;6;6.2;Bezoekers van het theater;2024;gerealiseerd;31040;31.040;" in ledger
    assert all(";regel " in line for line in ledger.splitlines()[1:])


def test_a_draft_of_the_same_document_is_replaced(tmp_path: Path) -> None:
    assert _read(REPORT, tmp_path / "concept") == 0
    assert _read(REPORT, tmp_path / "concept") == 0
    assert not [it for it in (tmp_path / "concept").iterdir() if it.name.startswith(".")]


def test_a_draft_that_was_edited_is_kept(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _read(REPORT, tmp_path / "concept")
    edited = tmp_path / "concept" / "indicators.yaml"
    edited.write_text(edited.read_text(encoding="utf-8").replace("51.8", "51.9"), encoding="utf-8")
    capsys.readouterr()
    assert _read(REPORT, tmp_path / "concept") == 2
    assert "51.9" in edited.read_text(encoding="utf-8")
    assert "is iets veranderd" in capsys.readouterr().err


@pytest.mark.parametrize("other", ["indicators.yaml", "notities.txt", "concept.json"])
def test_a_folder_with_anything_else_is_refused(
    tmp_path: Path, other: str, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "map"
    folder.mkdir()
    (folder / other).write_text(json.dumps({"document": "een ander.txt"}), encoding="utf-8")
    assert _read(REPORT, folder) == 2
    assert [path.name for path in folder.iterdir()] == [other]
    assert "staat al iets anders" in capsys.readouterr().err


def test_of_what_is_not_understood_no_sources_are_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _read(HERE / "documents" / "kaderkrant.txt", tmp_path / "concept") == 1
    files = {path.name for path in (tmp_path / "concept").iterdir()}
    assert files == {"LEESMIJ.md", "concept.json", "gelezen.csv", "twijfel.csv"}
    assert "niets gevonden wat zeker genoeg is" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("stuk.pdf", b"geen pdf", "niet te openen"),
        ("stuk.docx", b"geen zip", "geen Word-document"),
        ("stuk.txt", b"a\0b", "geen tekst"),
        ("stuk.xlsx", b"", "geen soort bestand"),
        ("leeg.html", b"", "geen tekst"),
    ],
)
def test_a_file_that_cannot_be_read_says_why(
    tmp_path: Path, name: str, content: bytes, says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / name).write_bytes(content)
    assert _read(tmp_path / name, tmp_path / "concept") == 2
    assert says in capsys.readouterr().err
    assert not (tmp_path / "concept").exists()


def test_against_a_folder_only_differences_are_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _read(REPORT, tmp_path / "concept")
    register = tmp_path / "concept" / "indicators.yaml"
    money = tmp_path / "concept" / "finance.csv"
    given = ["lees", str(REPORT), "--soort", "jaarverslag", "--jaar", "2024"]
    capsys.readouterr()
    assert main([*given, "--tegen", str(tmp_path / "concept")]) == 0
    assert capsys.readouterr().out == "Alles wat gelezen is, staat zo in de map.\n"
    register.write_text(
        register.read_text(encoding="utf-8").replace("gerealiseerd: 51.8", "gerealiseerd: 58.1"),
        encoding="utf-8",
    )
    lines = money.read_text(encoding="utf-8").splitlines()
    money.write_text("\n".join(line for line in lines if "lasten;-1501000" not in line) + "\n")
    main([*given, "--tegen", str(tmp_path / "concept")])
    said = capsys.readouterr().out.splitlines()
    assert len(said) == 2
    assert said[0].startswith("Anders: % inwoners dat wekelijks sport, 2024, gerealiseerd (regel ")
    assert said[0].endswith("gelezen 51.8, in de map 58.1.")
    assert said[1].startswith("Nieuw: Cultuur is er voor iedereen, 2024, jaarrekening, lasten")
