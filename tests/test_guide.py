"""Every example in the guide for staff is applied to the real files and read."""

import re
from pathlib import Path

import pytest

from lib.sources import DEFAULT_FOLDER
from lib.sources.snapshot import build, read_files

GUIDE = (Path(__file__).resolve().parents[1] / "docs" / "handleiding.md").read_text(
    encoding="utf-8"
)
SECTIONS = {
    section.split("\n", 1)[0]: re.findall(r"```diff\n(.*?)```", section, flags=re.DOTALL)
    for section in GUIDE.split("\n## ")[1:]
}
# What staff are told after one step of several: the other indicators and the money come next.
STILL_TO_DO = {"regel-ontbreekt", "document-zonder-cijfers", "document-zonder-bedragen"}
WITH_EXAMPLES = [name for name, examples in SECTIONS.items() if examples]


def _apply(files: dict[str, str], diff: str) -> None:
    lines = diff.splitlines()
    before = "\n".join(line[1:] for line in lines if not line.startswith("+"))
    after = "\n".join(line[1:] for line in lines if not line.startswith("-"))
    (name,) = [name for name, text in files.items() if text.count(before) == 1]
    files[name] = files[name].replace(before, after)


@pytest.mark.parametrize("section", WITH_EXAMPLES)
def test_the_examples_of_a_section_can_be_followed(section: str) -> None:
    real = read_files(DEFAULT_FOLDER)
    files = {name: content.decode() for name, content in real.items()}
    for diff in SECTIONS[section]:
        _apply(files, diff)
    changed = build({name: text.encode() for name, text in files.items()})
    assert changed != build(real)
    assert {fault.code for fault in changed.warnings} <= STILL_TO_DO


def test_the_guide_has_every_task() -> None:
    assert len(WITH_EXAMPLES) == 10
    assert sum(len(SECTIONS[name]) for name in WITH_EXAMPLES) == 22
