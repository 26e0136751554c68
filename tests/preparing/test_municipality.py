"""The first files of a municipality: good ones, with a place for everything and nothing made up."""

import argparse
import json
from pathlib import Path

import pytest

from lib.commands.beginning import BEGIN
from lib.commands.command import DONE, NOT_DONE
from lib.model import OWED, CostSign, DocumentKind, ProgrammeKind, SaldoSign
from lib.preparing.municipality import Goal, Programme, Start, files
from lib.preparing.year import Asked, prepare
from lib.sources import SourceError, load
from lib.sources.snapshot import build, read_files
from tests.generated.shown import wrong

PLAIN = Start("Duinwaarde", [Programme("1", "Wonen", [Goal("1.1", "Meer woningen")])], [2025])
OTHER = Start(
    '\'s-Hertogenzand: "aan zee"',
    [
        Programme("A-1", "Wonen; nu #1", [Goal("1.1", "Een: twee"), Goal("1.10", "- drie")]),
        Programme("010", "Zorg", [Goal("1e3", "true")]),
        Programme("P", "Zonder doelen"),
        Programme("O", "Overhead", kind=ProgrammeKind.OVERHEAD),
    ],
    [2025, 2024],
    tuple(DocumentKind),
    "EUR 1.000",
    CostSign.POSITIVE,
    SaldoSign.COSTS,
)


@pytest.mark.parametrize("start", [PLAIN, OTHER], ids=["plain", "other"])
def test_everything_has_a_place_and_every_page_says_so(start: Start) -> None:
    made = files(start)
    sources = {name: text.encode() for name, text in made.items() if name != "LEESMIJ.md"}
    snapshot = build(sources)
    assert {fault.code for fault in snapshot.warnings} == {"nog-in-te-vullen"}
    register = snapshot.register
    assert register.municipality == start.name
    assert [one.name for one in register.programmes.values()] == [p.name for p in start.programmes]
    assert snapshot.withheld == set(register.documents)
    assert snapshot.figures.is_empty()
    assert snapshot.amounts.is_empty()
    assert list(wrong(snapshot)) == []
    later = prepare(sources, snapshot, Asked(DocumentKind.ANNUAL_REPORT, 2026))
    assert (later.indicators > 0, later.amounts > 0) == (True, True)


def test_what_is_filled_in_is_shown() -> None:
    made = files(PLAIN)
    entered = made["indicators.yaml"].replace(OWED, "5"), made["finance.csv"].replace(OWED, "0")
    snapshot = build({"indicators.yaml": entered[0].encode(), "finance.csv": entered[1].encode()})
    assert not snapshot.withheld
    assert snapshot.figures.height == 3
    assert not [fault for fault in snapshot.warnings if fault.code == "nog-in-te-vullen"]


@pytest.mark.parametrize(
    "programmes",
    [
        [Programme("1", "A", [Goal("1.1", "B"), Goal("1.1", "C")])],
        [Programme("gemeente", "A")],
        [Programme("1!", "A")],
        [Programme("1", "A" * 400)],
    ],
)
def test_what_cannot_be_is_refused(programmes: list[Programme]) -> None:
    with pytest.raises(SourceError):
        files(Start("Duinwaarde", programmes, [2025]))


def _begun(folder: Path, *asked: str) -> int:
    parser = argparse.ArgumentParser()
    BEGIN.asks(parser)
    return BEGIN.run(parser.parse_args([str(folder), *asked]))


ASKED = (
    "--gemeente",
    "Duinwaarde",
    "--programma",
    "1 Wonen",
    "--doel",
    "1 1.1 Meer",
    "--jaren",
    "2025",
)


def test_a_folder_is_made_whole_and_never_written_over(tmp_path: Path) -> None:
    folder = tmp_path / "nieuw"
    assert _begun(folder, *ASKED) == DONE
    assert {fault.code for fault in load(folder).warnings} == {"nog-in-te-vullen"}
    for name in ("settings", "tasks", "extensions"):
        json.loads((folder / ".vscode" / f"{name}.json").read_text(encoding="utf-8"))
    assert "python -m lib check MAP" in (folder / "LEESMIJ.md").read_text(encoding="utf-8")
    before = read_files(folder)
    assert _begun(folder, *ASKED) == NOT_DONE
    assert read_files(folder) == before


def test_a_file_of_somebody_else_keeps_all_others_away(tmp_path: Path) -> None:
    (tmp_path / "finance.csv").write_text("van mij", encoding="utf-8")
    assert _begun(tmp_path, *ASKED) == NOT_DONE
    assert [path.name for path in tmp_path.iterdir()] == ["finance.csv"]
    assert (tmp_path / "finance.csv").read_text(encoding="utf-8") == "van mij"


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (ASKED[:2], "Noem ook --programma, --jaren."),
        ((*ASKED, "--doel", "2 2.1 Iets"), "Er is geen programma 2 (Iets)."),
        ((*ASKED, "--overhead", "1 Overhead"), "Code 1 staat er twee keer."),
        ((*ASKED, "--programma", "1 Zorg"), "Code 1 staat er twee keer."),
    ],
)
def test_what_does_not_fit_is_told_and_nothing_is_made(
    asked: tuple[str, ...], told: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _begun(tmp_path / "nieuw", *asked) == NOT_DONE
    assert told in capsys.readouterr().err
    assert not (tmp_path / "nieuw").exists()


def test_it_asks_what_was_not_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    typed = "Duinwaarde|Wonen|1 Wonen||1 1.1 Meer||twee|2024,2025||EUR 1||positief"
    answers = iter(typed.split("|"))
    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    monkeypatch.setattr("builtins.input", lambda _: next(answers))
    assert _begun(tmp_path / "nieuw") == DONE
    register = load(tmp_path / "nieuw").register
    assert sorted(one.year for one in register.documents.values()) == [2024, 2024, 2025, 2025]
    assert {one.costs for one in register.documents.values()} == {CostSign.POSITIVE}
