"""Every command that the README and the guides print can be typed as it stands."""

import re
import shlex
from pathlib import Path

import pytest

from lib.__main__ import _parser
from lib.commands import COMMANDS

ROOT = Path(__file__).resolve().parents[1]
PAPERS = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
COMMAND = re.compile(r"python -m lib (\w[^`\n#|]*)")
TARGET = re.compile(r"(?:^|`|\|\s)make ([a-z]+)", re.MULTILINE)
MADE = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))


def _printed(pattern: re.Pattern[str]) -> list[str]:
    texts = [path.read_text(encoding="utf-8").replace("\\\n", " ") for path in PAPERS]
    return sorted({found.strip() for text in texts for found in pattern.findall(text)})


def _ways(command: str) -> set[str]:
    """Return a command without what stands between [ ], and with it."""
    without = re.sub(r"\[[^\]]*\]", "", command)
    return {without, re.sub(r"[\[\]]|,\.\.\.", "", command)}


@pytest.mark.parametrize("command", _printed(COMMAND))
def test_a_printed_command_can_be_typed(command: str) -> None:
    if " " not in command:  # a text that names the word alone
        assert command in {each.word for each in COMMANDS}
        return
    for way in _ways(command):
        assert _parser().parse_args(shlex.split(way)).command == command.split(maxsplit=1)[0]


@pytest.mark.parametrize("target", _printed(TARGET))
def test_a_printed_target_of_make_exists(target: str) -> None:
    assert target in MADE


def test_there_are_commands_to_try() -> None:
    assert len(_printed(COMMAND)) >= 10
    assert {"run", "test", "bench"} <= set(_printed(TARGET))
