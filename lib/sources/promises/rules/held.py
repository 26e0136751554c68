"""Promises with the places of everything in them, held beside what the sources before it know."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from lib.model import MotionLine, PromiseLine, Promises, Register, ToldLine
from lib.model.homed import Homed
from lib.sources.reading.known import Known
from lib.sources.reading.yaml_files.held import HeldTree
from lib.sources.reading.yaml_files.placed_tree import Path


@dataclass(frozen=True)
class Held(HeldTree[Promises]):
    """The content and its places; `register` and `new_policy` are None where they were not read."""

    register: Register | None
    new_policy: Known | None

    @cached_property
    def promises(self) -> Known:
        """Return the names of all promises."""
        return Known(self.content.promises)

    def homed(self) -> Iterator[tuple[Path, Homed]]:
        """Yield the path of everything that stands under a goal or a programme."""
        for name, promise in self.content.promises.items():
            yield ("beloften", name), promise
        for name, told in self.content.unpromised.items():
            yield ("zonder_belofte", name), told

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
