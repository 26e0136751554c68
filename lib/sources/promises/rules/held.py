"""Promises with the places of everything in them, held beside what the sources before it know."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from lib.model import MotionLine, PromiseLine, Promises, Register, ToldLine
from lib.sources.reading.faults import Fault
from lib.sources.reading.known import Known, listed
from lib.sources.reading.yaml_files.placed_tree import Path, PlacedTree


@dataclass(frozen=True)
class Held:
    """The content and its places; `register` and `new_policy` are None where they were not read."""

    content: Promises
    tree: PlacedTree
    register: Register | None
    new_policy: Known | None

    @cached_property
    def promises(self) -> Known:
        """Return the names of all promises."""
        return Known(self.content.promises)

    def blocks(
        self,
    ) -> Iterator[tuple[Path, Mapping[str, PromiseLine | ToldLine | MotionLine]]]:
        """Yield the path of each promise, untold thing and motion, with its lines per document."""
        for name, promise in self.content.promises.items():
            yield ("beloften", name), promise.lines
        for name, told in self.content.unpromised.items():
            yield ("zonder_belofte", name), told.lines
        for name, motion in self.content.motions.items():
            yield ("moties", name), motion.lines

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
