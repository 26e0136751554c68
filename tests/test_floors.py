"""The floors of the house: imports point down, and each foreign package has one home."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
FLOORS = {
    "model": 1,
    "journal": 1,
    "settings": 1,
    "sources": 2,
    "measures": 3,
    "page": 4,
    "wording": 5,
    "charts": 6,
    "export": 6,
    "views": 7,
    "render": 8,
    "check": 9,
    "reference": 9,
    "preparing": 9,
    "publish": 9,
    "workbook": 9,
    "server": 10,
    "reading": 10,
    "commands": 11,
}
HOMES = {
    "pydantic": {"lib/model", "lib/settings"},
    "pydantic_settings": {"lib/settings"},
    "platformdirs": {"lib/settings"},
    "yaml": {  # the last only knows where things stand, for whoever changes a file
        "lib/sources/reading/yaml_files/strict_yaml.py",
        "lib/sources/reading/yaml_files/spans.py",
    },
    "babel": {"lib/wording/numbers.py", "lib/wording/dates.py"},
    "altair": {"lib/charts"},
    "brotli": {"lib/server/encodings.py"},
    "streamlit": {"lib/render/screen", "lib/server"},
    "starlette": {"lib/server"},
    "uvicorn": {"lib/commands/serving.py", "lib/server/door.py"},
    "jinja2": {"lib/render/templates"},
    "markupsafe": {"lib/render/templates"},
    "typst": {"lib/render/paper/compiled.py"},
    "segno": {"lib/render/deck/code.py"},
    "vl_convert": {"lib/render/html/drawing.py"},
    "docx": {"lib/render/word", "lib/reading/word.py"},
    "pptx": {"lib/render/slides"},
    "lxml": {"lib/render/slides"},
    "xlsxwriter": {"lib/export"},
    "openpyxl": {"lib/workbook/opened.py"},
    "pypdfium2": {"lib/reading/pdf.py"},
    "polars": {"lib/sources", "lib/measures", "lib/wording", "lib/charts", "lib/export"},
}
MODULES = sorted(path for path in (ROOT / "lib").rglob("*.py"))
PAGES = sorted((ROOT / "pages").glob("*.py"))


def _imports(path: Path) -> set[str]:
    """Return every module that a file imports, also inside a function."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
            found.update(f"{node.module}.{alias.name}" for alias in node.names)
    return found


def _floor(module: str) -> str | None:
    parts = module.split(".")
    return parts[1] if parts[0] == "lib" and len(parts) > 1 and parts[1] in FLOORS else None


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_imports_point_down(path: Path) -> None:
    own = _floor(".".join(path.relative_to(ROOT).with_suffix("").parts))
    if own is None:
        assert path.relative_to(ROOT).as_posix() in ("lib/__init__.py", "lib/__main__.py")
        return
    for module in _imports(path):
        floor = _floor(module)
        assert floor is None or floor == own or FLOORS[floor] < FLOORS[own], f"{own} -> {module}"


@pytest.mark.parametrize(
    "path", [*MODULES, *PAGES, ROOT / "app.py", ROOT / "server.py"], ids=lambda path: path.name
)
def test_each_foreign_package_has_its_home(path: Path) -> None:
    place = path.relative_to(ROOT).as_posix()
    for package in {module.split(".")[0] for module in _imports(path)} & set(HOMES):
        assert any(place.startswith(home) for home in HOMES[package]), f"{place} -> {package}"


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_pages_are_thin(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert not [n for n in ast.walk(tree) if isinstance(n, ast.FunctionDef | ast.ClassDef)]
    assert {module.split(".")[0] for module in _imports(path)} == {"lib"}
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 80
