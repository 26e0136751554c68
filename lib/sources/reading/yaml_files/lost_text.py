"""Text that stands in the file and that nobody would read, or read as something else."""

import re
from collections.abc import Iterator

from lib.model import Closed, fields, is_text_at
from lib.sources.reading.faults import Fault
from lib.sources.reading.yaml_files.placed_tree import Path, PlacedTree
from lib.sources.reading.yaml_files.yaml_syntax.complaint import shortened

_YEAR = re.compile("[0-9]{4}")


def faults(tree: PlacedTree, kind: type[Closed]) -> Iterator[Fault]:
    """Yield a warning for what stands behind a # after a text: a remark, or a part of the text."""
    yield from _swallowed(tree, kind)
    for path, behind in tree.unread.items():
        if is_text_at(kind, path):
            message = (
                f"Achter # staat '{shortened(behind)}'. Dat leest het dashboard niet. Hoort het "
                "bij de tekst? Zet de hele tekst dan tussen aanhalingstekens. Is het een opmerking "
                "voor uzelf? Zet die dan op een eigen regel."
            )
            yield Fault(tree.file, *tree.place(path), "tekst-na-hekje", message, warning=True)


def _swallowed(tree: PlacedTree, kind: type[Closed]) -> Iterator[Fault]:
    """Yield a warning for a line inside a text that looks like the next word of the file."""
    keys = {field.key for field in fields(kind)}
    for path, lines in tree.swallowed.items():
        for line, word in lines:
            if word == "-" or word in keys or _YEAR.fullmatch(word):
                yield _swallowed_line(tree, path, line, word)


def _swallowed_line(tree: PlacedTree, path: Path, line: int, word: str) -> Fault:
    message = (
        f"Deze regel hoort nu bij de tekst van '{path[-1]}', want hij springt even ver "
        f"in. Begint hier iets nieuws ('{word}')? Zet de regel dan recht onder de "
        "regels waar hij bij hoort."
    )
    return Fault(tree.file, line, tree.place(path)[1], "regel-in-tekst", message, warning=True)
