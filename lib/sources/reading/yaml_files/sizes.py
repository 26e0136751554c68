"""How long a text can be and how much can stand under one word: far more than there ever is."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from lib.sources.reading.faults import Fault
from lib.sources.reading.known import thousands
from lib.sources.reading.yaml_files.placed_tree import Path, PlacedTree, Tree
from lib.sources.reading.yaml_files.yaml_syntax.complaint import shortened

LONGEST_KEY = 60
LONGEST_WORD = 80
_MOST_ELSEWHERE = 1_000


@dataclass(frozen=True)
class Limits:
    """What a file can hold at most, for each word in it.

    `longest`: the characters of a text under a word; elsewhere it is that of any text.
    `in_one_line`: the words with a text that can't be broken off. `per_document`: the words with
    a text of their own for each name below them. `most`: how many can stand under a path of words,
    where an empty step is any name.
    """

    longest: Mapping[str, int] = field(default_factory=dict)
    in_one_line: frozenset[str] = frozenset()
    per_document: frozenset[str] = frozenset()
    most: Mapping[tuple[str, ...], int] = field(default_factory=dict)

    def under(self, path: Path) -> int:
        """Return how many can stand under what is at `path`."""
        for pattern, most in self.most.items():
            if len(pattern) == len(path) and all(
                not step or step == found for step, found in zip(pattern, path, strict=True)
            ):
                return most
        return _MOST_ELSEWHERE


def too_many(tree: PlacedTree, limits: Limits) -> Iterator[Fault]:
    """Yield a fault where more stands under a word than a municipality ever has.

    These sources are looked at no further: each rule beside it would take long, and tell nothing.
    """
    yield from _too_many(tree, limits, (), tree.content)


def too_long(tree: PlacedTree, limits: Limits) -> Iterator[Fault]:
    """Yield a fault for every name, code and text that no page has room for."""
    for path in tree.keys:
        if len(str(path[-1])) > LONGEST_KEY:
            yield _fault(tree, path, str(path[-1]), LONGEST_KEY, of_key=True)
    yield from _long_texts(tree, limits, (), tree.content, "")


def _too_many(tree: PlacedTree, limits: Limits, path: Path, content: Tree) -> Iterator[Fault]:
    if not isinstance(content, dict | list):
        return
    most = limits.under(path)
    if len(content) > most:
        steps = list(content) if isinstance(content, dict) else range(len(content))
        line, column = tree.place((*path, steps[most]), of_key=True)
        called = f"onder '{shortened(str(path[-1]))}'" if path else "in dit bestand"
        message = (
            f"Er staan {thousands(len(content))} dingen {called}, en het kunnen er hoogstens "
            f"{thousands(most)} zijn. Staat alles er vele keren in? Haal weg wat er niet hoort."
        )
        yield Fault(tree.file, line, column, "te-veel", message)
        return
    inside = content.items() if isinstance(content, dict) else enumerate(content)
    for step, below in inside:
        yield from _too_many(tree, limits, (*path, step), below)


def _long_texts(
    tree: PlacedTree, limits: Limits, path: Path, content: Tree, key: str
) -> Iterator[Fault]:
    """Look at every text; an item of a list, or a text per document, is as the word above it."""
    if isinstance(content, str):
        yield from _long_text(tree, limits, path, content, key)
    elif isinstance(content, Mapping):
        for step, below in content.items():
            word = key if key in limits.per_document else step
            yield from _long_texts(tree, limits, (*path, step), below, word)
    elif isinstance(content, list):
        for at, below in enumerate(content):
            yield from _long_texts(tree, limits, (*path, at), below, key)


def _long_text(
    tree: PlacedTree, limits: Limits, path: Path, text: str, key: str
) -> Iterator[Fault]:
    most = limits.longest.get(key)
    if most is not None and len(text) > most:
        yield _fault(tree, path, text, most)
    elif key in limits.in_one_line and len(text) > LONGEST_WORD:
        word = max(text.split(), key=len, default="")
        if len(word) > LONGEST_WORD:
            line, column = tree.place(path)
            message = (
                f"In deze tekst staan {len(word)} tekens zonder spatie ('{shortened(word)}'), en "
                f"het kunnen er hoogstens {LONGEST_WORD} zijn. Zet er spaties tussen."
            )
            yield Fault(tree.file, line, column, "woord-te-lang", message)


def _fault(tree: PlacedTree, path: Path, text: str, most: int, *, of_key: bool = False) -> Fault:
    line, column = tree.place(path, of_key=of_key)
    message = (
        f"'{shortened(text)}' heeft {thousands(len(text))} tekens, en het kunnen er hier hoogstens "
        f"{thousands(most)} zijn. Kort het in."
    )
    return Fault(tree.file, line, column, "tekst-te-lang", message)
