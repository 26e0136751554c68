"""One immutable picture of all sources: taken whole or not at all."""

import hashlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import polars as pl

from lib.model import Register
from lib.settings import Folders, current
from lib.sources.indicators.figures import figures, stated
from lib.sources.indicators.register import read_register
from lib.sources.money.amounts import read_amounts
from lib.sources.money.rules import money_faults
from lib.sources.money.sums import sums
from lib.sources.once import Kept
from lib.sources.reading.faults import Fault, SourceError
from lib.sources.reading.regular import NotRegularError, read_regular
from lib.sources.reading.text import decode

DEFAULT_FOLDER = Path(__file__).resolve().parents[2] / "data"
INDICATORS_FILE = "indicators.yaml"
FINANCE_FILE = "finance.csv"
FILES = (INDICATORS_FILE, FINANCE_FILE)
MISSING = "bestand-ontbreekt"
_MISSING = (  # every visitor can read it: only the terminal names the folder of the server
    "Dit bestand staat niet in de map met de cijfers, of het is niet te lezen. Zet het daar neer, "
    "en kijk of het dashboard het mag lezen."
)
_PUT_IT_THERE = "Haal dat weg en zet daar het bestand zelf neer."
_NO_FIGURES = (
    "In dit bestand staat bij geen enkele indicator een cijfer; de pagina's zijn dus leeg. Vul bij "
    "'waarden' van ten minste één indicator een jaar in, met 'begroot' of 'gerealiseerd'."
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
    return current(Folders).data or DEFAULT_FOLDER


def load(directory: Path) -> Snapshot:
    """Read the sources in `directory`; raises SourceError with every fault of every file."""
    return build(read_files(directory))


def read_files(
    directory: Path, begin: Callable[[str], object] = lambda _: None
) -> dict[str, bytes]:
    """Return the content of every source by its name; raises SourceError for what is missing.

    `begin` hears the name of each file before it is read.
    """
    found, faults = {}, []
    for name in FILES:
        begin(name)
        try:
            found[name] = read_regular(directory / name)
        except NotRegularError as error:
            message = f"Hier hoort een gewoon bestand. Gevonden: {error.kind}. {_PUT_IT_THERE}"
            faults.append(Fault(name, 1, 1, "bestand-soort", message))
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
    with _about(INDICATORS_FILE, faults):
        text = decode(files[INDICATORS_FILE], INDICATORS_FILE)
        register, noted = read_register(text, INDICATORS_FILE)
        faults.extend(noted)
    with _about(FINANCE_FILE, faults):
        amounts, warned = read_amounts(files[FINANCE_FILE], FINANCE_FILE, register)
        faults.extend(warned)
    with _about(FINANCE_FILE, faults):
        checked = pl.DataFrame() if amounts is None else sums(amounts)
        if register is not None and amounts is not None:
            faults.extend(money_faults(checked, amounts, register, FINANCE_FILE))
    if register is None or amounts is None or not all(fault.warning for fault in faults):
        raise SourceError(faults)
    with _about(INDICATORS_FILE, faults):
        found = figures(register)
        said = stated(register)
    if found.is_empty():
        faults.append(Fault(INDICATORS_FILE, 1, 1, "geen-cijfers", _NO_FIGURES, warning=True))
    meaning = register.model_dump_json() + amounts.drop("line").write_csv()
    content_hash = hashlib.sha256(meaning.encode()).hexdigest()
    warnings = tuple(sorted(faults))
    return Snapshot(content_hash, register, found, said, amounts, checked, warnings)


@contextmanager
def _about(file: str, faults: list[Fault]) -> Iterator[None]:
    """Add what is wrong to the faults; what nobody foresaw gets a note of the file it is about."""
    try:
        yield
    except SourceError as error:
        faults.extend(error.faults)
    except Exception as error:
        error.add_note(file)
        raise
