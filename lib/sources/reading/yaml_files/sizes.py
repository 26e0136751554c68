"""How long a text can be and how much can stand under one word: far more than there ever is."""

from collections.abc import Iterator, Mapping

from lib.sources.reading.faults import Fault
from lib.sources.reading.known import thousands
from lib.sources.reading.yaml_files.placed_tree import Path, PlacedTree, Tree
from lib.sources.reading.yaml_files.yaml_syntax.complaint import shortened

_CODE, _SHORT, _NAME, _LINE = 60, 100, 300, 1_000
LONGEST_KEY = _CODE
LONGEST_WORD = 80
LONGEST = {
    "naam": _NAME, "ook_genoemd": _NAME, "kort": _SHORT, "gemeente": _SHORT, "grootheid": _SHORT,
    "eenheid": _CODE, "doelstelling": _CODE, "ook_onder": _CODE, "onderdeel_van": _CODE,
    "document": _CODE, "datum": _SHORT, "peildatum": _SHORT, "vermeld": _SHORT, "woord": _NAME,
    "woorden": _NAME, "begroot": _NAME, "gerealiseerd": _NAME, "verwacht": _NAME,
    "gedrukt": _SHORT, "ten_opzichte_van": _SHORT, "eigenaar": _NAME, "bron": _LINE,
    "vindplaats": _LINE, "effect": _LINE,
}  # fmt: skip
"""The most characters of a text under each word; elsewhere it is that of any text."""
_IN_ONE_LINE = ("naam", "ook_genoemd", "kort", "gemeente", "grootheid", "eenheid", "woord")
_PER_DOCUMENT = ("bron", "vindplaats")
MOST = {
    ("documenten",): 500,
    ("fasen",): 100,
    ("programmas",): 1_000,
    ("programmas", "", "doelstellingen"): 1_000,
    ("indicatoren",): 20_000,
    ("indicatoren", "", "reeksen"): 1_000,
    ("indicatoren", "", "waarden", ""): 100,
    ("indicatoren", "", "reeksen", "", "waarden", ""): 100,
}
"""How many can stand under these words; an empty step is any name."""
_MOST_ELSEWHERE = 1_000
_LONGEST_PATH = max(map(len, MOST))


def too_many(tree: PlacedTree) -> Iterator[Fault]:
    """Yield a fault where more stands under a word than a municipality ever has.

    These sources are looked at no further: each rule beside it would take long, and tell nothing.
    """
    yield from _too_many(tree, (), tree.content)


def too_long(tree: PlacedTree) -> Iterator[Fault]:
    """Yield a fault for every name, code and text that no page has room for."""
    for path in tree.keys:
        if len(str(path[-1])) > LONGEST_KEY:
            yield _fault(tree, path, str(path[-1]), LONGEST_KEY, of_key=True)
    yield from _long_texts(tree, (), tree.content, "")


def _too_many(tree: PlacedTree, path: Path, content: Tree) -> Iterator[Fault]:
    if not isinstance(content, dict | list):
        return
    most = _most(path)
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
        yield from _too_many(tree, (*path, step), below)


def _most(path: Path) -> int:
    for pattern, most in MOST.items():
        if len(pattern) == len(path) and all(
            not step or step == found for step, found in zip(pattern, path, strict=True)
        ):
            return most
    return _MOST_ELSEWHERE


def _long_texts(tree: PlacedTree, path: Path, content: Tree, key: str) -> Iterator[Fault]:
    """Look at every text; an item of a list, or a text per document, is as the word above it."""
    if isinstance(content, str):
        yield from _long_text(tree, path, content, key)
    elif isinstance(content, Mapping):
        for step, below in content.items():
            yield from _long_texts(
                tree, (*path, step), below, key if key in _PER_DOCUMENT else step
            )
    elif isinstance(content, list):
        for at, below in enumerate(content):
            yield from _long_texts(tree, (*path, at), below, key)


def _long_text(tree: PlacedTree, path: Path, text: str, key: str) -> Iterator[Fault]:
    most = LONGEST.get(key)
    if most is not None and len(text) > most:
        yield _fault(tree, path, text, most)
    elif key in _IN_ONE_LINE and len(text) > LONGEST_WORD:
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
