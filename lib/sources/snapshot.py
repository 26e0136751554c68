"""One immutable picture of all sources: taken whole or not at all."""

import hashlib
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TypeVar

import polars as pl

from lib.model import Facts, Promises, Register, Texts
from lib.settings import Folders, current
from lib.sources import facts, indicators, listed, money, promises, texts
from lib.sources.once import Kept
from lib.sources.reading.faults import Fault, SourceError
from lib.sources.reading.regular import NotRegularError, read_regular
from lib.sources.replacing import is_replaced
from lib.sources.source import Contents, Source

DEFAULT_FOLDER = Path(__file__).resolve().parents[2] / "data"
FILES = tuple(source.file for source in listed.SOURCES if not source.optional)
"""The names of the files that must be there, in the order of the list."""
MISSING = "bestand-ontbreekt"
_MISSING = (  # every visitor can read it: only the terminal names the folder of the server
    "Dit bestand staat niet in de map met de cijfers, of het is niet te lezen. Zet het daar neer, "
    "en kijk of het dashboard het mag lezen."
)
_PUT_IT_THERE = "Haal dat weg en zet daar het bestand zelf neer."

_READINGS, _REST = 200, 0.05  # seconds
_REPLACED = (
    "De bestanden in deze map worden op dit moment vervangen, of dat is afgebroken. Is er niemand "
    "mee bezig? Voer dan nog eens uit wat werd afgebroken, met --hervat."
)

T = TypeVar("T")
Content = TypeVar("Content", Register, Promises, Texts, Facts)


@dataclass(frozen=True, eq=False)
class Snapshot:
    """All sources as they were read at one moment; two snapshots of the same content are equal.

    `files` are those that were there and `read` is what stood in them; `kept` is what was made of
    it (see `once`). The properties are the content of the sources as far as their documents are
    shown; `of` finds all that was typed in a source.
    """

    content_hash: str
    contents: Contents = field(repr=False)
    files: tuple[str, ...]
    warnings: tuple[Fault, ...] = ()
    kept: Kept = field(default_factory=Kept, repr=False)
    read: Mapping[str, bytes] = field(default_factory=dict, repr=False)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Snapshot) and other.content_hash == self.content_hash

    def __hash__(self) -> int:
        return hash(self.content_hash)

    def of(self, source: Source[T]) -> T:
        """Return the content of a source; raises KeyError for one that is not in the list."""
        return self.contents.of(source)

    @cached_property
    def register(self) -> Register:
        """Return the register of documents, programmes, goals and indicators."""
        return self._told(self.of(indicators.SOURCE).register)

    @cached_property
    def figures(self) -> pl.DataFrame:
        """Return every printed figure (FIGURES) of the documents that are shown."""
        return self._shown(self.of(indicators.SOURCE).figures)

    @cached_property
    def stated(self) -> pl.DataFrame:
        """Return every verdict that a document states (STATED) and that is shown."""
        return self._shown(self.of(indicators.SOURCE).stated)

    @cached_property
    def amounts(self) -> pl.DataFrame:
        """Return every amount (AMOUNTS) of the documents that are shown."""
        return self._shown(money.entered(self.of(money.SOURCE).amounts))

    @cached_property
    def amount_parts(self) -> pl.DataFrame:
        """Return the incidental and structural part of amounts that are split so (AMOUNTS)."""
        return self._shown(money.entered(self.of(money.SOURCE).parts))

    @cached_property
    def printed_amounts(self) -> pl.DataFrame:
        """Return every row of the file that is shown (AMOUNTS), in its order."""
        printed = self.amounts.filter(~pl.col("summed"))
        return pl.concat([printed, self.amount_parts]).sort("line", maintain_order=True)

    @cached_property
    def sums(self) -> pl.DataFrame:
        """Return every printed total beside the sum of its parts (see `money.sums.checked`)."""
        return self._shown(self.of(money.SOURCE).sums)

    @cached_property
    def withheld(self) -> frozenset[str]:
        """Return the documents that pages show nothing of: those that are not whole yet.

        Whoever keeps the files decides otherwise with `tonen`.
        """
        owed = {line.document for line in self.of(indicators.SOURCE).owed}
        owed |= set(money.owed(self.of(money.SOURCE).amounts)["document"])
        return frozenset(
            name
            for name, document in self.of(indicators.SOURCE).register.documents.items()
            if document.shown == "nee" or (name in owed and document.shown is None)
        )

    def _shown(self, frame: pl.DataFrame) -> pl.DataFrame:
        """Leave out what documents say that are not shown yet."""
        return frame.filter(~pl.col("document").is_in(self.withheld)) if self.withheld else frame

    @cached_property
    def promises(self) -> Promises:
        """Return the promises and motions, as far as their documents are shown."""
        return self._told(self.of(promises.SOURCE))

    @cached_property
    def texts(self) -> Texts:
        """Return the story of the documents in short, of those that are shown."""
        return self._told(self.of(texts.SOURCE))

    @cached_property
    def facts(self) -> Facts:
        """Return the figures from running texts of the documents that are shown."""
        return self._told(self.of(facts.SOURCE))

    def _told(self, content: Content) -> Content:
        """Leave out of a source what documents tell that are not shown yet."""
        return content.without(self.withheld) if self.withheld else content


def folder() -> Path:
    """Return the data folder: DOELGEHAALD_DATA if it is set, else the one beside the app."""
    return current(Folders).data or DEFAULT_FOLDER


def load(directory: Path) -> Snapshot:
    """Read the sources in `directory`; raises SourceError with every fault of every file."""
    return build(steady(directory))


def steady(directory: Path) -> dict[str, bytes]:
    """Return the content of every source by its name, as it stood there at one moment.

    Who reads while they are replaced would have some of the old and some of the new: read is until
    two readings are the same and nobody says that they are being replaced. Raises SourceError for
    what is missing, and for what does not stand still.
    """
    for _ in range(_READINGS):
        if not is_replaced(directory):
            found = read_files(directory)
            if found == read_files(directory) and not is_replaced(directory):
                return found
        time.sleep(_REST)
    raise SourceError([Fault(listed.files()[0], 1, 1, "bestand-wijzigt", _REPLACED)])


def read_files(
    directory: Path, begin: Callable[[str], object] = lambda _: None
) -> dict[str, bytes]:
    """Return the content of every source by its name; raises SourceError for what is missing.

    `begin` hears the name of each file before it is read. A file that need not be there is left
    out when it isn't; a link to nothing is something.
    """
    found, faults = {}, []
    for source in listed.SOURCES:
        begin(source.file)
        path = directory / source.file
        try:
            found[source.file] = read_regular(path)
        except NotRegularError as error:
            message = f"Hier hoort een gewoon bestand. Gevonden: {error.kind}. {_PUT_IT_THERE}"
            faults.append(Fault(source.file, 1, 1, "bestand-soort", message))
        except OSError as error:
            nothing = isinstance(error, FileNotFoundError) and not path.is_symlink()
            if not (source.optional and nothing):
                faults.append(Fault(source.file, 1, 1, MISSING, _MISSING))
    if faults:
        raise SourceError(faults)
    return found


def build(files: Mapping[str, bytes]) -> Snapshot:
    """Make a snapshot from the content of the sources by name; raises SourceError.

    The snapshot's hash is that of its meaning: another encoding, separator, comment or order of
    keys gives an equal snapshot.
    """
    faults: list[Fault] = []
    contents = Contents()
    for source in listed.SOURCES:
        with _about(source, faults):
            content, warnings = _read(source, files, contents)
            contents = contents.and_(source, content)
            faults.extend(warnings)
    for source in listed.SOURCES:
        for rule in source.rules:
            with _about(source, faults):
                faults.extend(rule(contents))
    if not all(fault.warning for fault in faults):
        raise SourceError(faults)
    there = tuple(name for name in listed.files() if name in files)
    read = {name: files[name] for name in there}
    return Snapshot(_hash(contents), contents, there, tuple(sorted(faults)), read=read)


def _read(
    source: Source[T], files: Mapping[str, bytes], before: Contents
) -> tuple[T, tuple[Fault, ...]]:
    if source.absent is not None and source.file not in files:
        return source.absent(), ()
    return source.read(files[source.file], before)


def _hash(contents: Contents) -> str:
    """Return the hash of all content; what need not be there has its name before it."""
    meaning = hashlib.sha256()
    for source in listed.SOURCES:
        if source.optional:
            meaning.update(source.file.encode())
        meaning.update(source.meaning(contents.of(source)).encode())
    return meaning.hexdigest()


@contextmanager
def _about(source: Source[T], faults: list[Fault]) -> Iterator[None]:
    """Add what is wrong to the faults; what nobody foresaw gets a note of the file it is about."""
    try:
        yield
    except SourceError as error:
        faults.extend(error.faults)
    except Exception as error:
        error.add_note(source.file)
        raise
