"""A draft folder: the sources with what is certain, and beside them every place and every doubt."""

import hashlib
import json
import secrets
import shutil
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from lib.check import Checked, check
from lib.reading.findings import Amount, Doubt, Findings, Indicator
from lib.reading.ledger import ledger, open_questions
from lib.reading.read_me import read_me
from lib.reading.register_file import register_file
from lib.reading.rows import amount_rows

MARK = "concept.json"
"""Tells of which document a folder is the draft, and what we wrote in it."""
REGISTER, MONEY = "indicators.yaml", "finance.csv"
_MOST_ROUNDS = 8


class OccupiedError(Exception):
    """A folder holds something that a draft may not replace; `found` is what."""

    def __init__(self, found: Path, *, edited: bool = False) -> None:
        super().__init__(str(found))
        self.found, self.edited = found, edited


@dataclass(frozen=True)
class Document:
    """A document as it was handed in: name, content hash, and the municipality if it was named."""

    name: str
    fingerprint: str
    municipality: str

    @classmethod
    def of(cls, path: Path, municipality: str) -> "Document":
        """Describe a file."""
        return cls(path.name, hashlib.sha256(path.read_bytes()).hexdigest(), municipality)


@dataclass(frozen=True)
class Written:
    """A draft that was written, what of the findings stands in it, and what the check says."""

    findings: Findings
    checked: Checked | None


def write(document: Document, found: Findings, folder: Path) -> Written:
    """Write a draft, replacing one of the same document; what the check refuses becomes a doubt.

    Raises OccupiedError for a folder with anything else in it or with a draft that somebody edited,
    OSError where it cannot be written. Without anything certain there are no sources in it.
    """
    occupied(document, folder)
    folder.mkdir(parents=True, exist_ok=True)
    half = folder / f".half-{secrets.token_hex(8)}"
    half.mkdir()
    try:
        found, checked = _accepted(document, found, half)
        _write_beside(document, found, checked, half)
        _replace(folder, half)
    finally:
        shutil.rmtree(half, ignore_errors=True)
    return Written(found, checked)


def occupied(document: Document, folder: Path) -> None:
    """Raise OccupiedError unless a folder is new, empty, or an unedited draft of the document."""
    there = (
        [p for p in folder.iterdir() if not p.name.startswith(".half-")] if folder.exists() else []
    )
    if not there:
        return
    written = _mark(folder)
    if written is None or written.get("document") != document.name:
        raise OccupiedError(sorted(there)[0])
    files = written.get("bestanden")
    for path in sorted(there):
        if path.name == MARK:
            continue
        if not isinstance(files, Mapping) or path.name not in files:
            raise OccupiedError(path)
        if files[path.name] != _hash(path):
            raise OccupiedError(path, edited=True)


def _mark(folder: Path) -> Mapping[str, object] | None:
    try:
        told = json.loads((folder / MARK).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return told if isinstance(told, dict) else None


def _hash(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _accepted(document: Document, found: Findings, folder: Path) -> tuple[Findings, Checked | None]:
    """Write the sources, and take out what the check refuses until it refuses nothing more."""
    for _ in range(_MOST_ROUNDS):
        if not found.certain:
            return found, None
        lines = _write_sources(document, found, folder)
        checked = check(folder)
        wrong = {
            id(lines[fault.file, fault.line])
            for fault in checked.found
            if not fault.warning and (fault.file, fault.line) in lines
        }
        if not wrong:
            return found, checked
        found = _refused(found, wrong)
    return found, checked


Owner = Amount | Indicator


def _write_sources(
    document: Document, found: Findings, folder: Path
) -> Mapping[tuple[str, int], Owner]:
    """Write both sources; returns what each of their lines is about."""
    register = register_file(found, document.name, document.municipality)
    rows = amount_rows(found)
    (folder / REGISTER).write_text("".join(f"{it.text}\n" for it in register), encoding="utf-8")
    (folder / MONEY).write_text("".join(f"{it.text}\n" for it in rows), encoding="utf-8")
    return {
        (name, number): line.owner
        for name, lines in ((REGISTER, register), (MONEY, rows))
        for number, line in enumerate(lines, 1)
        if line.owner is not None
    }


def _refused(found: Findings, wrong: set[int]) -> Findings:
    """Return the findings with a doubt at all that the check refuses."""
    return replace(
        found,
        amounts=tuple(
            replace(it, doubts=it.doubts | {Doubt.REFUSED}) if id(it) in wrong else it
            for it in found.amounts
        ),
        indicators=tuple(
            _refused_figures(it) if id(it) in wrong else it for it in found.indicators
        ),
    )


def _refused_figures(one: Indicator) -> Indicator:
    return replace(
        one,
        figures=tuple(replace(it, doubts=it.doubts | {Doubt.REFUSED}) for it in one.figures),
    )


def _write_beside(
    document: Document, found: Findings, checked: Checked | None, folder: Path
) -> None:
    """Write what stands beside the sources: every place, every doubt, how to go on."""
    if checked is None:
        for name in (REGISTER, MONEY):
            (folder / name).unlink(missing_ok=True)
    for name, text in (
        ("gelezen.csv", ledger(found, document.name)),
        ("twijfel.csv", open_questions(found, document.name)),
        ("LEESMIJ.md", read_me(found, document.name, checked)),
    ):
        (folder / name).write_text(text, encoding="utf-8")
    files = {path.name: _hash(path) for path in sorted(folder.iterdir())}
    told = {"document": document.name, "inhoud": document.fingerprint, "bestanden": files}
    mark = json.dumps(told, ensure_ascii=False, indent=1)
    (folder / MARK).write_text(f"{mark}\n", encoding="utf-8")


def _replace(folder: Path, half: Path) -> None:
    """Put the new files in the place of those of the last time."""
    for path in list(folder.iterdir()):
        if path != half:
            path.unlink()
    for path in sorted(half.iterdir()):
        path.replace(folder / path.name)
