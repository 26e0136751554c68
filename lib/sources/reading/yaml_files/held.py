"""The content of a file with the places of everything in it, held beside what is known."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from lib.model import Closed, Register
from lib.model.homed import Homed
from lib.sources.reading.faults import Fault
from lib.sources.reading.known import Known, listed
from lib.sources.reading.yaml_files.placed_tree import Path, PlacedTree

Kind = TypeVar("Kind", bound=Closed)


@dataclass(frozen=True)
class HeldTree(Generic[Kind]):
    """The content and its places; it says what is wrong where that stands."""

    content: Kind
    tree: PlacedTree

    def refuse(self, path: Path, code: str, message: str, *, at_key: bool = False) -> Fault:
        """Return a fault at the value that stands at `path`, or at its key."""
        line, column = self.tree.place(path, of_key=at_key)
        return Fault(self.tree.file, line, column, code, message)

    def warn(self, path: Path, code: str, message: str) -> Fault:
        """Return a warning at the value that stands at `path`."""
        line, column = self.tree.place(path)
        return Fault(self.tree.file, line, column, code, message, warning=True)

    def unknown(
        self, path: Path, names: Iterable[str], what: str, known: Known, where: str
    ) -> Iterator[Fault]:
        """Yield a fault at `path` for every name that is not known; `where` says in which file."""
        for name in names:
            if name not in known:
                message = (
                    f"{what} '{name}' bestaat niet in {where}. Bekend zijn: {listed(known)}. "
                    f"{known.hint(name)}"
                ).rstrip()
                yield self.refuse(path, "onbekende-naam", message, at_key=path[-1] == name)

    def unknown_homes(
        self, found: Iterable[tuple[Path, Homed]], register: Register, where: str
    ) -> Iterator[Fault]:
        """Yield a fault for everything that stands under a goal or programme that is not known."""
        goals = Known(goal for one in register.programmes.values() for goal in one.goals)
        programmes = Known(register.programmes)
        for path, each in found:
            for word, named, known in (
                ("doelstelling", each.goal, goals), ("programma", each.programme, programmes)
            ):  # fmt: skip
                if named is not None:
                    yield from self.unknown((*path, word), [named], word, known, where)
