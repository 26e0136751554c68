"""What a source is: one file, how it is read and held beside the others, what it means."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import Any, Generic, TypeAlias, TypeVar

from lib.model import Closed
from lib.sources.reading.faults import Fault
from lib.sources.reading.yaml_files.sizes import Limits

T = TypeVar("T")


@dataclass(frozen=True, eq=False)
class Contents:
    """The content of each source that could be read, found by the source itself."""

    _found: Mapping["Source[Any]", Any] = field(default_factory=dict)

    def get(self, source: "Source[T]") -> T | None:
        """Return the content of a source, None when it could not be read."""
        found: T | None = self._found.get(source)
        return found

    def of(self, source: "Source[T]") -> T:
        """Return the content of a source that was read; raises KeyError for another."""
        found: T = self._found[source]
        return found

    def and_(self, source: "Source[T]", content: T) -> "Contents":
        """Return these and one more."""
        return Contents({**self._found, source: content})


@dataclass(frozen=True)
class Column:
    """A column of a file of rows: whether it must be there, what it tells, what can stand in it."""

    name: str
    required: bool
    description: str
    can_be: str


def listed_words(words: Iterable[str]) -> str:
    """Return the words that a cell can have, as a list of fields writes them."""
    *others, last = (f"`{word}`" for word in words)
    return f"{', '.join(others)} of {last}" if others else last


Rule: TypeAlias = Callable[[Contents], Iterable[Fault]]


@dataclass(frozen=True, eq=False)
class Source(Generic[T]):
    """One file of the sources. It is the key to its own content, which has the type T.

    `read` gives the content and what is odd in it; it raises SourceError with what is wrong, and
    may look at the sources before it in the list. `rules` are asked when every source was tried:
    they hold this one beside the others, and do without those that could not be read. `meaning` is
    what counts for the hash of a version: not its layout. `lost` tells what disappeared from one
    version to the next. A `model` describes a file for editors and staff, with the `limits` of its
    texts; `columns` a file of rows for staff. `absent` gives the content of a file that is not
    there; without it the file must be there.
    """

    file: str
    read: Callable[[bytes, Contents], tuple[T, tuple[Fault, ...]]]
    meaning: Callable[[T], str]
    lost: Callable[[T, T], Iterable[str]]
    rules: tuple[Rule, ...] = ()
    model: type[Closed] | None = None
    limits: Limits = field(default_factory=Limits)
    columns: tuple[Column, ...] = ()
    absent: Callable[[], T] | None = None

    @property
    def optional(self) -> bool:
        """Tell whether a folder without this file is whole."""
        return self.absent is not None

    @property
    def schema_file(self) -> str:
        """Return the name of the file that describes this one to editors."""
        return f"{PurePath(self.file).stem}.schema.json"
