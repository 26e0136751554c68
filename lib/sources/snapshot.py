"""One immutable picture of all sources: taken whole or not at all."""

import hashlib
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import polars as pl

from lib.model import Register
from lib.sources.csv_files.amounts import read_amounts
from lib.sources.faults import Fault, SourceError
from lib.sources.figures import figures, stated
from lib.sources.indicators import read_register
from lib.sources.money_rules import money_faults
from lib.sources.once import Kept
from lib.sources.sums import sums
from lib.sources.text import decode

DEFAULT_FOLDER = Path(__file__).resolve().parents[2] / "data"
INDICATORS_FILE = "indicators.yaml"
FINANCE_FILE = "finance.csv"
FILES = (INDICATORS_FILE, FINANCE_FILE)
MISSING = "bestand-ontbreekt"
_MISSING = (  # every visitor can read it: only the terminal names the folder of the server
    "Dit bestand staat niet in de map met de cijfers, of het is niet te lezen. Zet het daar neer, "
    "en kijk of het dashboard het mag lezen."
)


@dataclass(frozen=True, eq=False)
class Snapshot:
    """All sources as they were read at one moment; two snapshots of the same content are equal.

    `figures`, `stated` and `amounts` have the schemas FIGURES, STATED and AMOUNTS; `sums` holds
    every printed total beside the sum of its parts (see `sources.sums`); `kept` what was made of
    it (see `once`).
    """

    content_hash: str
    register: Register = field(repr=False)
    figures: pl.DataFrame = field(repr=False)
    stated: pl.DataFrame = field(repr=False)
    amounts: pl.DataFrame = field(repr=False)
    sums: pl.DataFrame = field(repr=False)
    warnings: tuple[Fault, ...] = ()
    kept: Kept = field(default_factory=Kept, repr=False)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Snapshot) and other.content_hash == self.content_hash

    def __hash__(self) -> int:
        return hash(self.content_hash)


def folder() -> Path:
    """Return the data folder: DOELGEHAALD_DATA if it is set, else the one beside the app."""
    return Path(os.environ.get("DOELGEHAALD_DATA") or DEFAULT_FOLDER)


def load(directory: Path) -> Snapshot:
    """Read the sources in `directory`; raises SourceError with every fault of every file."""
    return build(read_files(directory))


def read_files(directory: Path) -> dict[str, bytes]:
    """Return the content of every source by its name; raises SourceError for what is missing."""
    found, faults = {}, []
    for name in FILES:
        try:
            found[name] = (directory / name).read_bytes()
        except OSError:
            faults.append(Fault(name, 1, 1, MISSING, _MISSING))
    if faults:
        raise SourceError(faults)
    return found


def build(files: Mapping[str, bytes]) -> Snapshot:
    """Make a snapshot from the content of the sources by name; raises SourceError.

    The snapshot's hash is that of its meaning: another encoding, separator, comment or order of
    keys gives an equal snapshot.
    """
    faults: list[Fault] = []
    register: Register | None = None
    amounts: pl.DataFrame | None = None
    try:
        text = decode(files[INDICATORS_FILE], INDICATORS_FILE)
        register, noted = read_register(text, INDICATORS_FILE)
        faults.extend(noted)
    except SourceError as error:
        faults.extend(error.faults)
    try:
        amounts, warned = read_amounts(files[FINANCE_FILE], FINANCE_FILE, register)
        faults.extend(warned)
    except SourceError as error:
        faults.extend(error.faults)
    checked = pl.DataFrame() if amounts is None else sums(amounts)
    if register is not None and amounts is not None:
        faults.extend(money_faults(checked, amounts, register, FINANCE_FILE))
    if register is None or amounts is None or not all(fault.warning for fault in faults):
        raise SourceError(faults)
    meaning = register.model_dump_json() + amounts.drop("line").write_csv()
    content_hash = hashlib.sha256(meaning.encode()).hexdigest()
    return Snapshot(
        content_hash,
        register,
        figures(register),
        stated(register),
        amounts,
        checked,
        tuple(sorted(faults)),
    )
