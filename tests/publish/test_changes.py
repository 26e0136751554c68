"""What changed since an edition: told, kept with every edition, and comparable the next time."""

import json
import shutil
from datetime import date
from pathlib import Path

import pytest

from lib.__main__ import main
from lib.publish import EDITIONS, Publication, publish, read
from lib.publish.manifest import MANIFEST
from lib.sources import DEFAULT_FOLDER, load
from lib.sources.public import public
from lib.sources.reading.yaml_files.comments import without_comments
from lib.sources.reading.yaml_files.strict_yaml import read as read_yaml
from lib.sources.snapshot import build
from lib.wording.revisions.editions import FIRST, NOT_COMPARED
from tests import injected
from tests.commands.test_comparing import folder

CHANGES = next(form for form in EDITIONS if form.word == "wijzigingen")
TURNED = "Let op: het oordeel over Proef 2024 gaat van niet gehaald naar gehaald"


def _published(
    outcome: str, into: Path, tmp_path: Path, *more: str | Path, day: str = "2026-11-01"
) -> int:
    data = folder(tmp_path / "data", outcome)
    return main([
        "publiceer", "--naar", str(into), "--data", str(data), "--datum", day,
        "--alleen", "bronnen,wijzigingen", *map(str, more),
    ])  # fmt: skip


def test_a_first_edition_says_so(tmp_path: Path) -> None:
    assert _published("190", tmp_path / "uit", tmp_path) == 0
    text = (tmp_path / "uit/wijzigingen/wijzigingen.txt").read_text(encoding="utf-8")
    assert text == f"{FIRST}\n"
    assert FIRST in (tmp_path / "uit/wijzigingen/index.html").read_text(encoding="utf-8")


def test_the_next_one_tells_what_changed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    into = tmp_path / "uit"
    _published("190", into, tmp_path)
    _published("201", into, tmp_path, day="2026-12-01")
    assert "Vergeleken met de uitgave van 1 november 2026." in capsys.readouterr().out
    for name in ("index.html", "wijzigingen.txt", "uitgaven.json"):
        assert TURNED in (into / "wijzigingen" / name).read_text(encoding="utf-8")


def test_the_same_version_again_keeps_what_was_said(tmp_path: Path) -> None:
    into = tmp_path / "uit"
    _published("190", into, tmp_path)
    for _ in range(2):
        _published("201", into, tmp_path, day="2026-12-01")
        assert TURNED in (into / "wijzigingen/wijzigingen.txt").read_text(encoding="utf-8")
    found = read(into)
    assert found is not None
    assert [each.on for each in found.editions] == [date(2026, 11, 1), date(2026, 12, 1)]


def test_an_edition_elsewhere_is_compared_with_and_its_history_goes_on(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _published("180", tmp_path / "een", tmp_path, day="2026-10-01")
    _published("190", tmp_path / "een", tmp_path)
    status = _published(
        "201", tmp_path / "twee", tmp_path, "--vergelijk", tmp_path / "een", day="2026-12-01"
    )
    assert status == 0
    assert TURNED in capsys.readouterr().out
    listed = json.loads((tmp_path / "twee/wijzigingen/uitgaven.json").read_text(encoding="utf-8"))
    assert [each["datum"] for each in listed] == ["2026-10-01", "2026-11-01", "2026-12-01"]
    assert listed[2]["vergeleken_met"]["datum"] == "2026-11-01"


def test_a_form_that_was_not_made_again_is_compared_by_its_own_day(tmp_path: Path) -> None:
    into = tmp_path / "uit"
    _published("190", into, tmp_path)
    data = folder(tmp_path / "data", "201")
    publish(Publication(load(data), date(2026, 11, 15)), [CHANGES], into)
    _published("202", into, tmp_path, day="2026-12-01")
    text = (into / "wijzigingen/wijzigingen.txt").read_text(encoding="utf-8")
    assert "Vergeleken met de uitgave van 1 november 2026." in text
    assert "uitkomst 202 was 190" in text


def test_an_edition_without_sources_is_not_called_the_first(tmp_path: Path) -> None:
    snapshots = [load(folder(tmp_path / "data", outcome)) for outcome in ("190", "201")]
    for snapshot in snapshots:
        publish(Publication(snapshot, date(2026, 11, 1)), [CHANGES], tmp_path / "uit")
    text = (tmp_path / "uit/wijzigingen/wijzigingen.txt").read_text(encoding="utf-8")
    assert text == f"{NOT_COMPARED}\n"


def test_a_version_that_has_another_name_since_an_upgrade_changes_nothing(tmp_path: Path) -> None:
    into = tmp_path / "uit"
    _published("190", into, tmp_path)
    told = json.loads((into / MANIFEST).read_text(encoding="utf-8"))
    told["versie"] = told["uitgaven"][0]["versie"] = "0" * 64
    (into / MANIFEST).write_text(json.dumps(told), encoding="utf-8")
    _published("190", into, tmp_path, day="2026-12-01")
    assert "Er verandert niets" in (into / "wijzigingen/wijzigingen.txt").read_text("utf-8")


@pytest.mark.parametrize("kind", ["nothing", "no sources", "faulty sources"])
def test_what_cannot_be_compared_with_is_told_and_nothing_changes(
    kind: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    old = tmp_path / "oud"
    _published("190", old, tmp_path)
    if kind == "nothing":
        shutil.rmtree(old)
    elif kind == "faulty sources":
        (old / "bronnen/finance.csv").write_bytes(b"")
    else:
        told = json.loads((old / MANIFEST).read_text(encoding="utf-8"))
        del told["vormen"]["bronnen"]
        (old / MANIFEST).write_text(json.dumps(told), encoding="utf-8")
    assert _published("201", tmp_path / "uit", tmp_path, "--vergelijk", old) == 2
    said = {"nothing": "geen uitgave", "no sources": "bronnen", "faulty sources": "niet te lezen"}
    assert said[kind] in capsys.readouterr().err
    assert not (tmp_path / "uit").exists()


def test_published_sources_are_the_same_without_what_staff_noted() -> None:
    files = {name: (DEFAULT_FOLDER / name).read_bytes() for name in load(DEFAULT_FOLDER).files}
    files["indicators.yaml"] += b"\n# bel Jan nog\n"
    snapshot = build(files)
    found = public(snapshot)
    assert build(found) == snapshot
    assert b"bel Jan" not in found["indicators.yaml"]


@pytest.mark.parametrize("turn", range(3))
def test_no_text_is_taken_for_a_note(turn: int) -> None:
    snapshot = injected.snapshot(injected.evil(turn))
    assert build(public(snapshot)) == snapshot


NOTED = """\
# GEHEIM
a: 1 # GEHEIM
b: |- # GEHEIM
  tekst # blijft

  # ook tekst
# GEHEIM
c:
  - x # GEHEIM
  # GEHEIM
  - "y # z"   # GEHEIM
  - 'q''# z'
d: {e: f, # GEHEIM
    g: h} # GEHEIM
i: foo#bar
k: 😀 # GEHEIM 😀
j: >+
  lang # blijft

# GEHEIM
"""


@pytest.mark.parametrize("text", [NOTED, NOTED.rstrip("\n"), "a: 1", "# GEHEIM\na: # GEHEIM\n  b"])
def test_every_comment_goes_and_no_text(text: str) -> None:
    bare = without_comments(text)
    assert "GEHEIM" not in bare
    assert read_yaml(bare, "x.yaml").content == read_yaml(text, "x.yaml").content
