"""Which files can be read, and what reading them takes."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import cast

from lib.reading.laid_out import Block, UnreadableError


@dataclass(frozen=True)
class Format:
    """A kind of file: the module that lays it out, and the package that this takes."""

    module: str
    needs: str | None = None


FORMATS: Mapping[str, Format] = {
    ".txt": Format("plain"),
    ".md": Format("plain"),
    ".html": Format("html_page"),
    ".htm": Format("html_page"),
    ".docx": Format("word", "docx"),
    ".pdf": Format("pdf", "pypdfium2"),
}


class LackingError(UnreadableError):
    """A package that reading this kind of file takes is not installed."""


def laid_out(path: Path) -> tuple[Block, ...]:
    """Return what a file says, top to bottom.

    Raises UnreadableError for what is no such document, LackingError where a package is not
    installed, OSError where the file cannot be read.
    """
    kind = FORMATS.get(path.suffix.lower())
    if kind is None:
        known = ", ".join(FORMATS)
        raise UnreadableError(
            f"{path.name} is geen soort bestand dat hier te lezen is. Dat zijn: {known}."
        )
    if kind.needs and find_spec(kind.needs) is None:
        raise LackingError(
            f"Om {path.suffix} te lezen is een pakket nodig: {kind.needs} ontbreekt."
        )
    blocks = cast(
        "Callable[[Path], tuple[Block, ...]]", import_module(f"lib.reading.{kind.module}").blocks
    )
    return blocks(path)
