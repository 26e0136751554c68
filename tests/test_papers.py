"""The papers tell the truth: the tree, the example of a new year, the files they name."""

import re
from pathlib import Path

from lib.sources.indicators.register import read_register
from lib.sources.snapshot import DEFAULT_FOLDER

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_tree_of_the_readme_is_the_tree_on_disk() -> None:
    tree = README.split("```\napp.py", 1)[1].split("```", 1)[0]
    named = set(re.findall(r"^  (\w+(?:\.py)?)/?\s", "app.py" + tree, flags=re.MULTILINE))
    lib = {p.name for p in (ROOT / "lib").iterdir() if p.name not in ("__init__.py", "__pycache__")}
    assert named == lib
    top = set(re.findall(r"^(\w+(?:\.py)?)/?\s", "app.py" + tree, flags=re.MULTILINE))
    assert all((ROOT / name).exists() for name in top)
    folders = {p.name for p in ROOT.iterdir() if p.is_dir() and not p.name.startswith(".")}
    assert folders - {"__pycache__", "export"} <= top


def test_every_file_that_the_readme_links_to_exists() -> None:
    for target in re.findall(r"\]\(([^)#]+)\)", README):
        assert (ROOT / target).exists(), target


def test_the_new_year_of_the_readme_can_be_added() -> None:
    """Apply the README's two diffs to the real file and read it."""
    text = (DEFAULT_FOLDER / "indicators.yaml").read_text(encoding="utf-8")
    for diff in re.findall(r"```diff\n(.*?)```", README, flags=re.DOTALL):
        lines = diff.splitlines()
        before = "\n".join(line[1:] for line in lines if not line.startswith("+"))
        after = "\n".join(line[1:] for line in lines)
        assert text.count(before) == 1
        text = text.replace(before, after)
    register, warnings = read_register(text, "indicators.yaml")
    others = sum(indicator.is_due(2025) for indicator in register.indicators.values()) - 1
    assert [fault.code for fault in warnings] == ["regel-ontbreekt"] * others
    added = register.indicators["uitstroom_naar_werk"].values["jaarverslag-2025"][2025]
    assert added.realised is not None
    assert added.realised.value == 190


def test_the_counts_in_the_changelog_are_computed_elsewhere() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert "Over 2024 zijn 2\n  van de 10 doelen gehaald; het verslag noemt er 4." in changelog
    assert "Alle 76 sommen" in changelog
