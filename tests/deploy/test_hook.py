"""The hook for pre-commit, run as pre-commit runs a script: from the repository with the figures.

pre-commit itself is not among the packages; what it does with such a hook is little: it starts the
file of `entry` in its own clone, with `args`, while the other repository is the current folder.
"""

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.sources.keeping import version

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def stranger(tmp_path: Path) -> Path:
    """Return a repository of somebody else, with figures and a folder `lib` of its own."""
    subprocess.run(["git", "init", "--quiet", str(tmp_path)], check=True)  # noqa: S603, S607
    (tmp_path / "data").mkdir()
    for name, data in version(2).items():
        (tmp_path / "data" / name).write_bytes(data)
    (tmp_path / "lib").mkdir()
    (tmp_path / "lib" / "__init__.py").write_text("raise SystemExit('een andere lib')\n")
    return tmp_path


def _hook() -> Any:
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    return hook


def _run(stranger: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    hook = _hook()
    assert (hook["language"], hook["pass_filenames"]) == ("script", False)
    return subprocess.run(  # noqa: S603 our own script
        [str(ROOT / hook["entry"]), *(arguments or hook["args"])],
        cwd=stranger, check=False, capture_output=True, text=True,
        env={**os.environ, "DOELGEHAALD_PYTHON": sys.executable},
    )  # fmt: skip


def test_the_hook_checks_the_figures_of_a_stranger(stranger: Path) -> None:
    done = _run(stranger)
    assert done.returncode == 0, done.stderr
    assert done.stdout.endswith("keer let op.\n") or done.stdout == "Geen fouten.\n"


def test_a_fault_stops_the_commit_and_is_named(stranger: Path) -> None:
    (stranger / "data" / "indicators.yaml").write_text("gemeente: [\n", encoding="utf-8")
    done = _run(stranger)
    assert done.returncode == 1
    assert "indicators.yaml:1:" in done.stdout


def test_another_folder_can_be_named(stranger: Path) -> None:
    (stranger / "data").rename(stranger / "cijfers")
    assert _run(stranger).returncode == 2
    assert _run(stranger, "cijfers").returncode == 0
