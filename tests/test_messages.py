"""Every code has a title and a page that explains it, and every example there is true."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from lib.sources import SourceError
from lib.sources.reading.faults import CODES
from lib.sources.reading.yaml_files import strict_yaml

ROOT = Path(__file__).resolve().parents[1]
PAGE = (ROOT / "docs" / "meldingen.md").read_text(encoding="utf-8")
HOLDERS = {"Fault", "Finding", "Problem"}
SHAPE = re.compile(r"[a-z]+(?:-[a-z]+)*")
FAMILY = re.compile(r"(?:csv|yaml|bestand|geen)(?:-[a-z]+)+")
NOT_PARSED = {"yaml-lange-regel", "yaml-opbouw", "yaml-te-groot"}


def _trees() -> Iterator[ast.Module]:
    for path in sorted((ROOT / "lib").rglob("*.py")):
        yield ast.parse(path.read_text(encoding="utf-8"))


def _code_position(tree: ast.Module) -> dict[str, int]:
    """Return per function or class which argument is the code."""
    found: dict[str, int] = {}
    for node in ast.walk(tree):
        names: list[str] = []
        if isinstance(node, ast.FunctionDef):
            names = [arg.arg for arg in node.args.args if arg.arg not in ("self", "cls")]
        elif isinstance(node, ast.ClassDef) and node.name in HOLDERS:
            fields = [field for field in node.body if isinstance(field, ast.AnnAssign)]
            names = [getattr(field.target, "id", "") for field in fields]
        if "code" in names:
            found[node.name] = names.index("code")  # type: ignore[attr-defined]
    return found


def _given() -> set[str]:
    """Return every literal that is given as a code."""
    positions = {name: at for tree in _trees() for name, at in _code_position(tree).items()}
    found: set[str] = set()
    for tree in _trees():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call):
                name = getattr(node.func, "id", getattr(node.func, "attr", ""))
                at = positions.get(name)
                found.update(_texts(node.args[at : at + 1]) if at is not None else ())
                found.update(_texts([k.value for k in node.keywords if k.arg == "code"]))
            elif isinstance(node, ast.Constant) and FAMILY.fullmatch(str(node.value)):
                found.add(str(node.value))
    return found


def _texts(nodes: list[ast.expr]) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, ast.Constant) and SHAPE.fullmatch(str(node.value)):
            yield str(node.value)


def _literals() -> set[str]:
    """Return every text in lib outside the catalogue itself."""
    return {
        str(node.value)
        for tree in _trees()
        if not any(isinstance(n, ast.AnnAssign) and getattr(n.target, "id", "") == "CODES"
                   for n in tree.body)
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant)
    }  # fmt: skip


def _section(code: str) -> str:
    return PAGE.split(f"\n### {code}\n", 1)[1].split("\n### ", 1)[0].split("\n## ", 1)[0]


def _example(code: str, label: str) -> tuple[str, str]:
    """Return language and text of the example under a label."""
    found = re.search(rf"\n{label}:\n\n```(\w+)\n(.*?)\n```", _section(code), flags=re.DOTALL)
    assert found, f"{code} heeft geen voorbeeld onder {label}"
    return found[1], found[2]


def test_every_code_that_is_given_is_in_the_catalogue() -> None:
    assert _given() - set(CODES) == set()


def test_every_code_in_the_catalogue_is_used() -> None:
    assert set(CODES) - _literals() == set()


def test_the_page_explains_every_code_once() -> None:
    assert sorted(re.findall(r"^### (.+)$", PAGE, flags=re.MULTILINE)) == sorted(CODES)


@pytest.mark.parametrize("code", sorted(CODES))
def test_a_title_is_one_line_and_the_page_has_it(code: str) -> None:
    assert CODES[code]
    assert "\n" not in CODES[code]
    assert CODES[code] in " ".join(_section(code).split())


@pytest.mark.parametrize("code", sorted(CODES))
def test_every_code_has_a_wrong_and_a_good_example(code: str) -> None:
    assert _example(code, "Fout") != _example(code, "Goed")


def _codes(text: str) -> list[str]:
    try:
        strict_yaml.read(text, "voorbeeld.yaml")
    except SourceError as error:
        return [fault.code for fault in error.faults]
    return []


@pytest.mark.parametrize("code", sorted(CODES))
def test_the_examples_in_yaml_are_true(code: str) -> None:
    """A wrong example gives its code, unless only the model sees it; a good one is readable."""
    language, good = _example(code, "Goed")
    if language != "yaml":
        return
    assert _codes(good) == []
    by_parser = code.startswith("yaml-") or code in ("dubbel", "leeg", "getal-komma")
    if by_parser and code not in NOT_PARSED:
        assert code in _codes(_example(code, "Fout")[1])
    elif code not in NOT_PARSED:
        assert _codes(_example(code, "Fout")[1]) == []
