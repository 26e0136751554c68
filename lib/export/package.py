"""Writing the export: CSV files and a Data Package descriptor beside them."""

import json
from pathlib import Path
from typing import Any

from lib.export.resources import RESOURCES, Field, Resource
from lib.sources import Snapshot

_SCHEMA = "https://datapackage.org/profiles/2.0/datapackage.json"


def export(snapshot: Snapshot, directory: Path) -> list[Path]:
    """Write every resource and `datapackage.json` into `directory`; returns the files written.

    CSV as RFC 4180 reads it: UTF-8, comma, decimal point, a header, rows sorted by their key, an
    empty cell where there is no value. OSError when the directory cannot be written.
    """
    directory.mkdir(parents=True, exist_ok=True)
    written = []
    for resource in RESOURCES:
        path = directory / f"{resource.name}.csv"
        frame = resource.rows(snapshot).select(field.name for field in resource.fields)
        frame.sort(resource.key, nulls_last=False).write_csv(path, line_terminator="\n")
        written.append(path)
    path = directory / "datapackage.json"
    descriptor = json.dumps(_descriptor(snapshot), ensure_ascii=False, indent=2)
    path.write_text(descriptor + "\n", encoding="utf-8")
    return [*written, path]


def _descriptor(snapshot: Snapshot) -> dict[str, Any]:
    register = snapshot.register
    return {
        "$schema": _SCHEMA,
        "name": "doel-gehaald",
        "title": f"Doel gehaald? Programma's van {register.municipality}",
        "sources": [{"title": document.name} for document in register.documents.values()],
        "resources": [_described(resource) for resource in RESOURCES],
    }


def _described(resource: Resource) -> dict[str, Any]:
    return {
        "name": resource.name,
        "title": resource.title,
        "type": "table",
        "path": f"{resource.name}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ",", "lineTerminator": "\n"},
        "schema": {
            "fieldsMatch": ["exact"],
            "fields": [_field(field) for field in resource.fields],
            "primaryKey": [] if {"product", "reeks"} & set(resource.key) else list(resource.key),
            "missingValues": [""],
        },
    }


def _field(field: Field) -> dict[str, Any]:
    described: dict[str, Any] = {
        "name": field.name, "type": field.type, "description": field.description,
    }  # fmt: skip
    if field.allowed:
        described["constraints"] = {"enum": list(field.allowed)}
    return described
