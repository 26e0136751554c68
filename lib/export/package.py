"""The Data Package: CSV files for programs and a descriptor beside them."""

import json
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from lib.export.excel import workbook
from lib.export.resources import Field, Resource, resources_of, table
from lib.sources import Snapshot, once

WORKBOOK, DESCRIPTOR = "doel-gehaald.xlsx", "datapackage.json"
_SCHEMA = "https://datapackage.org/profiles/2.0/datapackage.json"
_MAY_BE_EMPTY = {"product", "reeks", "document_verslag", "datum"}
_READABLE = 0o644 << 16  # how a zip says that everyone may read a file


def export(snapshot: Snapshot, directory: Path) -> list[Path]:
    """Write every resource, `datapackage.json` and an Excel workbook into `directory`.

    Returns the files written; OSError when the directory cannot be written. The same snapshot
    gives the same bytes.
    """
    directory.mkdir(parents=True, exist_ok=True)
    written = []
    for name, content in files(snapshot).items():
        path = directory / name
        path.write_bytes(content)
        written.append(path)
    return written


def files(snapshot: Snapshot) -> dict[str, bytes]:
    """Return every file of an export by its name; the same snapshot gives the same bytes."""
    return {**_files(snapshot), WORKBOOK: workbook(snapshot)}


@once
def archive(snapshot: Snapshot) -> bytes:
    """Return the Data Package as one zip; the same snapshot gives the same bytes."""
    buffer = BytesIO()
    with ZipFile(buffer, "w") as archived:
        for name, content in _files(snapshot).items():
            entry = ZipInfo(name)  # dated 1980: a date of its own would change the bytes
            entry.compress_type, entry.external_attr, entry.create_system = (
                ZIP_DEFLATED,
                _READABLE,
                3,
            )
            archived.writestr(entry, content)
    return buffer.getvalue()


def _files(snapshot: Snapshot) -> dict[str, bytes]:
    """Return every file of the package by its name.

    CSV as RFC 4180 reads it: UTF-8, comma, decimal point, a header, rows sorted by their key, an
    empty cell where there is no value.
    """
    files = {
        f"{r.name}.csv": table(snapshot, r).write_csv().encode() for r in resources_of(snapshot)
    }
    descriptor = json.dumps(_descriptor(snapshot), ensure_ascii=False, indent=2)
    return files | {DESCRIPTOR: f"{descriptor}\n".encode()}


def _descriptor(snapshot: Snapshot) -> dict[str, Any]:
    register = snapshot.register
    return {
        "$schema": _SCHEMA,
        "name": "doel-gehaald",
        "title": f"Doel gehaald? Programma's van {register.municipality}",
        "sources": [{"title": document.name} for document in register.documents.values()],
        "resources": [_described(resource) for resource in resources_of(snapshot)],
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
            "primaryKey": [] if _MAY_BE_EMPTY & set(resource.key) else list(resource.key),
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
