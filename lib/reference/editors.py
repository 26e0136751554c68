"""What an editor is told of a folder with sources: schemas, settings, and how to run the check."""

import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from lib.reference.schema import schema
from lib.sources import listed

ROOT = Path(__file__).resolve().parents[2]
_EXTENSION = "redhat.vscode-yaml"
_OPENED = "${workspaceFolder}"
_PLACE = r"^(.+?):(\d+):(\d+): "
_SAID = r"(\[[a-z-]+\] .+)$"


def schemas() -> Mapping[str, str]:
    """Return the text of the JSON Schema of every file with a model, by the name of the schema."""
    return {
        source.schema_file: _text(schema(source))
        for source in listed.SOURCES
        if source.model is not None
    }


def editor_files() -> Mapping[str, str]:
    """Return what a folder with sources needs for help in an editor that opens that folder.

    By path within the folder, with / between: a schema for each file with a model, and for VS Code
    which schema is whose, which extension reads it, and a task that runs the check of this
    installation and puts every message at its line.
    """
    task = {"command": sys.executable, "options": {"cwd": str(ROOT)}}
    return {**schemas(), **_for_vs_code("", task)}


def own_files() -> Mapping[str, str]:
    """Return the same for this repository, where the sources stand in `data` and no path is ours.

    Without the schemas: these stand in `data`.
    """
    task = {
        "command": f"{_OPENED}/.venv/bin/python",
        "windows": {"command": rf"{_OPENED}\.venv\Scripts\python"},
        "options": {"cwd": _OPENED},
    }
    return _for_vs_code("data/", task)


def _for_vs_code(folder: str, task: Mapping[str, Any]) -> dict[str, str]:
    return {
        ".vscode/settings.json": _text(_settings(folder)),
        ".vscode/extensions.json": _text({"recommendations": [_EXTENSION]}),
        ".vscode/tasks.json": _text({"version": "2.0.0", "tasks": [_check(folder, task)]}),
    }


def _settings(folder: str) -> dict[str, Any]:
    """Return which schema is whose; a spreadsheet's colours in a CSV file hide what is typed."""
    return {
        "yaml.schemas": {
            f"{folder}{source.schema_file}": f"{folder}{source.file}"
            for source in listed.SOURCES
            if source.model is not None
        },
        "yaml.format.enable": False,
        "files.encoding": "utf8",
        "files.associations": {f"{folder}*.csv": "plaintext"},
    }


def _check(folder: str, task: Mapping[str, Any]) -> dict[str, Any]:
    """Return the task that checks the sources; the editor shows each message at its line."""
    place = f"{_OPENED}/{folder}".rstrip("/")
    return {
        "label": "Controleer de cijfers",
        "type": "process",
        **task,
        "args": ["-m", "lib", "check", place],
        "group": {"kind": "test", "isDefault": True},
        "problemMatcher": [
            _matcher("fouten", "error", place, _PLACE + _SAID),
            _matcher("let-op", "warning", place, f"{_PLACE}let op: {_SAID}"),
        ],
    }


def _matcher(owner: str, severity: str, place: str, pattern: str) -> dict[str, Any]:
    return {
        "owner": f"doel-gehaald-{owner}",
        "severity": severity,
        "fileLocation": ["relative", place],
        "pattern": {"regexp": pattern, "file": 1, "line": 2, "column": 3, "message": 4},
    }


def _text(content: Mapping[str, Any]) -> str:
    """Return JSON in which every sign can be seen."""
    text = json.dumps(content, ensure_ascii=False, indent=2)
    seen = (s if s.isprintable() or s == "\n" else json.dumps(s)[1:-1] for s in text)
    return f"{''.join(seen)}\n"
