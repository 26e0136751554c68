"""Texts with the places of everything in them, held beside the register."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from lib.model import Pointer, Reference, Register, TextLine, Texts, WebLink
from lib.model.homed import Homed
from lib.sources.reading.yaml_files.held import HeldTree
from lib.sources.reading.yaml_files.placed_tree import Path


@dataclass(frozen=True)
class Held(HeldTree[Texts]):
    """The content and its places; `register` is None where it was not read."""

    register: Register | None

    def per_document(self) -> Iterator[tuple[Path, Mapping[str, TextLine]]]:
        """Yield the path of everything that has a line per document, with its lines."""
        for code, programme in self.content.programmes.items():
            yield ("programmas", code, "effect"), programme.effect
            for theme, told in programme.themes.items():
                yield ("programmas", code, "themas", theme), told
            yield ("programmas", code, "risicos"), programme.risks
        for goal, lines in self.content.introductions.items():
            yield ("inleidingen", goal), lines

    def listed(self) -> Iterator[tuple[Path, WebLink | Pointer | Reference]]:
        """Yield the path of each link, pointer and reference."""
        every: dict[str, Sequence[WebLink | Pointer | Reference]] = {
            "links": self.content.links,
            "elders": self.content.pointers,
            "verwijzingen": self.content.references,
        }
        for word, found in every.items():
            for at, each in enumerate(found):
                yield (word, at), each

    def homed(self) -> Iterator[tuple[Path, Homed]]:
        """Yield the path of everything that stands under a goal or a programme."""
        yield from self.listed()
        for name, each in self.content.contradictions.items():
            yield ("tegenspraak", name), each
