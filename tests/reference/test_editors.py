"""Help in an editor, also for a folder that is not ours: what is written there works there."""

import json
import re
import subprocess
from pathlib import Path
from typing import Any

import pytest

from lib import reference
from lib.__main__ import main
from lib.check import check
from lib.sources import listed
from tests.sources.keeping import version

ROOT = Path(__file__).resolve().parents[2]
FAULTY = "gemeente: Stad\nfasen: {}\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder of somebody else with sources that are good, and help for editors."""
    for name, data in version(2).items():
        (tmp_path / name).write_bytes(data)
    assert main(["schema", "--data", str(tmp_path)]) == 0
    return tmp_path


def _read(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))


def test_a_new_folder_gets_schemas_settings_and_a_task(folder: Path) -> None:
    for name, text in reference.editor_files().items():
        assert (folder / name).read_text(encoding="utf-8") == text
    for schema, file in _read(folder / ".vscode/settings.json")["yaml.schemas"].items():
        assert (folder / schema).exists()
        assert file in listed.files()


def test_the_folder_is_as_good_with_the_help_as_without(folder: Path) -> None:
    assert check(folder).faults == 0


def test_the_task_runs_the_check_and_finds_the_line_of_each_message(folder: Path) -> None:
    (folder / "indicators.yaml").write_text(FAULTY, encoding="utf-8")
    (task,) = _read(folder / ".vscode/tasks.json")["tasks"]
    command = [task["command"], *task["args"]]
    done = subprocess.run(  # noqa: S603 what we wrote ourselves
        [part.replace("${workspaceFolder}", str(folder)) for part in command],
        cwd=task["options"]["cwd"], check=False, capture_output=True, text=True,
    )  # fmt: skip
    assert done.returncode == 1, done.stderr
    assert _placed(task, done.stdout) == {
        (fault.file, fault.line, fault.column, "warning" if fault.warning else "error")
        for fault in check(folder).found
    }


def _placed(task: Any, output: str) -> set[tuple[str, int, int, str]]:
    """Return what an editor makes of the lines of a check: it reads each by the first matcher."""
    found = set()
    for line in output.splitlines():
        for matcher in task["problemMatcher"]:
            if said := re.match(matcher["pattern"]["regexp"], line):
                found.add((said[1], int(said[2]), int(said[3]), matcher["severity"]))
                break
    return found


def test_a_warning_is_shown_as_one() -> None:
    task = json.loads(reference.editor_files()[".vscode/tasks.json"])["tasks"][0]
    lines = "a.csv:3:14: let op: [csv-teken] Zo.\na.csv:4:1: [csv-kop] Zo.\nGeen fouten."
    assert _placed(task, lines) == {("a.csv", 3, 14, "warning"), ("a.csv", 4, 1, "error")}


def test_settings_of_somebody_else_stay_as_they_are(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settings = folder / ".vscode/settings.json"
    settings.write_text('{"editor.tabSize": 2}', encoding="utf-8")
    (folder / "indicators.schema.json").write_text("{}", encoding="utf-8")
    assert main(["schema", "--data", str(folder)]) == 0
    assert settings.read_text(encoding="utf-8") == '{"editor.tabSize": 2}'
    assert f"{settings} staat er al en is niet veranderd." in capsys.readouterr().out
    assert _read(folder / "indicators.schema.json")["required"]


def test_a_folder_that_cannot_be_written_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "geen").write_text("", encoding="utf-8")
    assert main(["schema", "--data", str(tmp_path / "geen")]) == 2
    assert "Kan niet schrijven in" in capsys.readouterr().err


def test_the_task_of_this_repository_names_no_path_of_a_machine() -> None:
    text = (ROOT / ".vscode/tasks.json").read_text(encoding="utf-8")
    assert str(ROOT) not in text
    assert "${workspaceFolder}/data" in text
