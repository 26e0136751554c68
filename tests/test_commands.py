"""Every command that the README and the guides print can be typed as it stands."""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from lib.__main__ import NOT_READ, main, parser
from lib.commands import COMMANDS, Command

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
        typed = shlex.split(way)
        assert parser(typed).parse_args(typed).command == typed[0]


@pytest.mark.parametrize("target", _printed(TARGET))
def test_a_printed_target_of_make_exists(target: str) -> None:
    assert target in MADE


def test_there_are_commands_to_try() -> None:
    assert len(_printed(COMMAND)) >= 10
    assert {"run", "test", "bench"} <= set(_printed(TARGET))


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.word)
def test_every_word_says_what_can_be_asked(
    command: Command, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit, match="0"):
        main([command.word, "--help"])
    assert f"python -m lib {command.word}" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("word", "heavy"),
    [
        ("--help", ["polars", "altair", "streamlit", "uvicorn"]),
        ("check", ["altair", "streamlit", "uvicorn", "jinja2", "pptx", "typst"]),
        ("jaar", ["altair", "streamlit", "uvicorn", "jinja2"]),
        ("vergelijk", ["streamlit", "uvicorn", "pptx", "typst"]),
    ],
)
def test_a_word_reads_in_no_more_than_it_needs(word: str, heavy: list[str]) -> None:
    code = f"""
import sys
from lib.__main__ import main
try:
    main([{word!r}, *{["--help"] if word != "check" else []!r}])
except SystemExit:
    pass
print(*[name for name in {heavy!r} if name in sys.modules], file=sys.stderr)
"""
    ran = subprocess.run(  # noqa: S603 our own interpreter and words
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert ran.stderr.split() == []


def test_who_reads_no_further_gets_no_trace() -> None:
    """As in `python -m lib check | head -1`."""
    read, write = os.pipe()
    os.close(read)
    words = [sys.executable, "-m", "lib", "check"]
    ran = subprocess.run(  # noqa: S603 our own interpreter and words
        words, cwd=ROOT, stdout=write, stderr=subprocess.PIPE, text=True, check=False
    )
    os.close(write)
    assert (ran.returncode, ran.stderr) == (NOT_READ, "")
