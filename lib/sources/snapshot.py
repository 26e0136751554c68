"""One immutable picture of all sources: taken whole or not at all."""

import hashlib
import os
from dataclasses import dataclass, field
from pathlib import Path

import polars as pl

from lib.model import Register
from lib.sources.amounts import read_amounts
from lib.sources.faults import Fault, SourceError
from lib.sources.figures import figures, stated
from lib.sources.indicators import read_register
from lib.sources.sums import sums

DEFAULT_FOLDER = Path(__file__).resolve().parents[2] / "data"
INDICATORS_FILE = "indicators.yaml"
FINANCE_FILE = "finance.csv"


@dataclass(frozen=True, eq=False)
class Snapshot:
    """All sources as they were read at one moment; two snapshots of the same content are equal.

    `figures`, `stated` and `amounts` have the schemas FIGURES, STATED and AMOUNTS; `sums` holds
    every printed total beside the sum of its parts (see `sources.sums`).
    """

    content_hash: str
    register: Register = field(repr=False)
    figures: pl.DataFrame = field(repr=False)
    stated: pl.DataFrame = field(repr=False)
    amounts: pl.DataFrame = field(repr=False)
    sums: pl.DataFrame = field(repr=False)
    warnings: tuple[Fault, ...] = ()

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Snapshot) and other.content_hash == self.content_hash

    def __hash__(self) -> int:
        return hash(self.content_hash)


def folder() -> Path:
    """Return the data folder: DOELGEHAALD_DATA if it is set, else the one beside the app."""
    return Path(os.environ.get("DOELGEHAALD_DATA") or DEFAULT_FOLDER)


def load(directory: Path) -> Snapshot:
    """Read the sources in `directory`; raises SourceError with every fault of every file."""
    return parse(_text(directory / INDICATORS_FILE), _text(directory / FINANCE_FILE))


def parse(indicators: str, finance: str) -> Snapshot:
    """Make a snapshot from the text of both sources; raises SourceError."""
    register = read_register(indicators, INDICATORS_FILE)
    amounts = read_amounts(finance, FINANCE_FILE, register)
    content = hashlib.sha256(f"{indicators}\0{finance}".encode())
    return Snapshot(
        content.hexdigest(), register, figures(register), stated(register), amounts, sums(amounts)
    )


def _text(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8")
    except FileNotFoundError:
        message = f"Dit bestand ontbreekt in de map {path.parent}. Zet het daar neer."
        raise SourceError([Fault(path.name, 1, 1, "bestand-ontbreekt", message)]) from None
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        message = "Dit bestand is niet als UTF-8 bewaard. Kies bij het opslaan voor UTF-8."
        raise SourceError([Fault(path.name, line, 1, "bestand-codering", message)]) from None
