"""`vrijgeven` and `terug`: whole or not at all, asked before, kept after, and never half read."""

import json
import os
import threading
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest

from lib.__main__ import main
from lib.publish import releases
from lib.sources import load
from lib.sources.keeper import Keeper, Patience
from lib.sources.replacing import KEPT
from tests import made_promises
from tests.commands.test_comparing import folder

SWAPS = 60


def _files(place: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(place.iterdir()) if path.is_file()}


@pytest.fixture
def both(tmp_path: Path) -> tuple[Path, Path]:
    """Return a draft, and the folder that visitors see with another outcome."""
    return folder(tmp_path / "concept", "201"), folder(tmp_path / "nu", "190")


def _run(*arguments: str | Path) -> int:
    return main(list(map(str, arguments)))


def test_a_draft_is_shown_kept_and_put_back(
    both: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    draft, published = both
    before = _files(published)
    assert _run("vrijgeven", draft, published, "--ja") == 0
    said = capsys.readouterr().out
    assert "Let op: het oordeel over Proef 2024 gaat van niet gehaald naar gehaald" in said
    assert "Bezoekers zien nu deze versie" in said
    assert _files(published) == _files(draft)
    (kept,) = releases.versions(published)
    assert releases.content(published, kept) == before
    assert any("gaat van niet gehaald naar gehaald" in each for each in kept.changes)
    assert kept.by
    assert _run("terug", published, "--ja") == 0
    assert _files(published) == before
    assert len(releases.versions(published)) == 2
    assert _run("terug", published, "--ja") == 0
    assert _files(published) == _files(draft)


def test_a_version_is_chosen_by_its_name(
    both: tuple[Path, Path], capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    draft, published = both
    first = _files(published)
    for outcome in ("201", "202", "203"):
        _run("vrijgeven", folder(draft, outcome), published, "--ja")
    names = [each.name for each in releases.versions(published)]
    capsys.readouterr()
    assert _run("terug", published, "--lijst") == 0
    assert [line.split(":")[0] for line in capsys.readouterr().out.splitlines()] == names
    assert _run("terug", published, "--versie", names[0], "--ja") == 0
    assert _files(published) == first
    assert _run("terug", published, "--versie", "geen", "--ja") == 2
    assert _run("terug", tmp_path, "--ja") == 2


@pytest.mark.parametrize(("answer", "status"), [("j", 0), (" JA ", 0), ("n", 2), ("", 2)])
def test_nothing_happens_without_a_yes(
    answer: str, status: int, both: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    draft, published = both
    before = _files(published)
    monkeypatch.setattr("builtins.input", lambda _: answer)
    assert _run("vrijgeven", draft, published) == status
    assert (_files(published) == before) is bool(status)


def test_a_script_without_an_answer_changes_nothing(
    both: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    draft, published = both
    before = _files(published)

    def ended(_: str) -> str:
        raise EOFError

    monkeypatch.setattr("builtins.input", ended)
    assert _run("vrijgeven", draft, published) == 2
    assert _files(published) == before


def test_a_faulty_draft_is_not_shown(
    both: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    draft, published = both
    before = _files(published)
    (draft / "indicators.yaml").write_text("gemeente: [", encoding="utf-8")
    assert _run("vrijgeven", draft, published, "--ja") == 1
    assert "indicators.yaml" in capsys.readouterr().out
    assert _files(published) == before
    assert not (published / KEPT).exists()


def test_the_same_files_are_left_alone(
    both: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    _, published = both
    assert _run("vrijgeven", published, published, "--ja") == 0
    assert "precies dit al" in capsys.readouterr().out
    assert not releases.versions(published)


def test_a_first_version_has_nothing_to_compare_with(
    both: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    draft, _ = both
    assert _run("vrijgeven", draft, tmp_path / "nieuw", "--ja") == 0
    assert "niets te vergelijken" in capsys.readouterr().out
    assert load(tmp_path / "nieuw") == load(draft)


def test_a_file_that_the_draft_does_not_have_goes_and_comes_back(
    both: tuple[Path, Path], tmp_path: Path
) -> None:
    more = tmp_path / "meer"
    more.mkdir()
    for name, content in made_promises.files().items():
        (more / name).write_bytes(content)
    draft, _ = both
    published = tmp_path / "gepubliceerd"
    for source in (more, draft):
        assert _run("vrijgeven", source, published, "--ja") == 0
    assert "afspraken.yaml" not in _files(published)
    assert _run("terug", published, "--ja") == 0
    assert _files(published) == _files(more)


def test_what_else_stands_there_stays_and_rights_too(both: tuple[Path, Path]) -> None:
    draft, published = both
    (published / "notitie.txt").write_text("x", encoding="utf-8")
    (published / "finance.csv").chmod(0o640)
    _run("vrijgeven", draft, published, "--ja")
    assert (published / "notitie.txt").exists()
    assert (published / "finance.csv").stat().st_mode & 0o777 == 0o640
    assert not [path for path in published.iterdir() if path.name.endswith(".half")]


def test_two_at_once_do_not_mix(
    both: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    draft, published = both
    before = _files(published)
    mark = published / KEPT / ".bezig"
    mark.parent.mkdir()
    mark.touch()
    assert _run("vrijgeven", draft, published, "--ja") == 2
    assert str(mark) in capsys.readouterr().err
    assert _files(published) == before
    assert _run("vrijgeven", draft, published, "--ja", "--hervat") == 0
    assert _files(published) == _files(draft)
    assert not mark.exists()


def test_what_changed_while_somebody_thought_is_not_lost(
    both: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    draft, published = both

    def thinking(_: str) -> str:
        folder(published, "7")
        return "ja"

    monkeypatch.setattr("builtins.input", thinking)
    assert _run("vrijgeven", draft, published) == 2
    assert "intussen" in capsys.readouterr().err
    assert b"gerealiseerd: 7" in _files(published)["indicators.yaml"]


@pytest.mark.parametrize("fails_at", ["indicators.yaml", "finance.csv"])
def test_what_fails_halfway_leaves_what_there_was(
    fails_at: str, both: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    draft, published = both
    (draft / "finance.csv").write_bytes(
        (draft / "finance.csv").read_bytes().replace(b"-600", b"-601")
    )
    before, replace, failed = _files(published), Path.replace, list[str]()

    def failing(path: Path, target: Path) -> Path:
        if Path(target).name == fails_at and not failed:
            failed.append(fails_at)
            raise OSError(28, os.strerror(28))
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", failing)
    assert _run("vrijgeven", draft, published, "--ja") == 2
    assert failed
    assert _files(published) == before


def test_a_reader_never_meets_a_mixture(tmp_path: Path) -> None:
    """Two versions replace each other under a server and under a command."""
    versions = [_marked(f"{mark}") for mark in (111, 222)]
    published = tmp_path / "nu"
    published.mkdir()
    for name, content in versions[0].items():
        (published / name).write_bytes(content)
    keeper = Keeper(published, None, Patience(settle=0.02, consider=0))
    seen, stop = set[tuple[int, int]](), threading.Event()

    def read() -> None:
        while not stop.is_set():
            for snapshot in (keeper.current().snapshot, load(published)):
                if snapshot is not None:
                    figure, amount = (
                        int(frame[column].to_list()[0])
                        for frame, column in ((snapshot.figures, "value"),
                                              (snapshot.amounts, "amount"))
                    )  # fmt: skip
                    seen.add((figure, amount))

    reader = threading.Thread(target=read)
    reader.start()
    now = datetime.now(UTC)
    for turn in range(SWAPS):
        before, after = versions[turn % 2], versions[1 - turn % 2]
        releases.release(published, before, after, releases.Kept(f"{turn:03}", now, "x", ()))
        time.sleep(0.01)
    time.sleep(0.2)
    keeper.current()
    stop.set()
    reader.join()
    assert seen == {(111, 111), (222, 222)}


def _marked(mark: str) -> dict[str, bytes]:
    """Return sources of which every file has the same number."""
    files = made_promises.files()
    indicators = files["indicators.yaml"].replace(b"begroot: 1}", f"begroot: {mark}}}".encode())
    finance = files["finance.csv"].replace(b";1000;", f";{mark};".encode())
    return files | {"indicators.yaml": indicators, "finance.csv": finance}


def test_who_and_what_stand_with_a_version(both: tuple[Path, Path]) -> None:
    draft, published = both
    _run("vrijgeven", draft, published, "--ja")
    (place,) = (published / KEPT).glob("*/versie.json")
    told = json.loads(place.read_text(encoding="utf-8"))
    assert told.keys() == {"vervangen_op", "door", "veranderingen"}
    assert told["veranderingen"]
