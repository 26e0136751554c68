"""Values in the tree of a file: found and set by their path, in the order that a file has."""

from collections.abc import Callable
from decimal import Decimal
from typing import TypeAlias

from lib.model import missing_reason
from lib.sources.changing.edits import NotWritableError
from lib.sources.reading.yaml_files.placed_tree import Tree
from lib.workbook.grid import Key

Rank: TypeAlias = Callable[[Key], int | None]
"""Where a path comes among the others, None for one that has no place of its own."""
FORMS = ("waarde", "woord", "ontbreekt")
"""The words behind which the outcome itself stands in a figure that is written out."""
ELSEWHERE = "Hier staat iets dat niet in één cel past. Verander het in het bestand zelf."


def at(tree: Tree, path: Key) -> Tree:
    """Return what stands at a path, None where nothing does."""
    for step in path:
        if not isinstance(tree, dict):
            return None
        tree = tree.get(step)
    return tree


def put(tree: Tree, path: Key, value: Tree, rank: Rank, base: Key = ()) -> None:
    """Set the value at a path; None takes it away, with every mapping that is empty without it.

    A key that is new comes behind those that rank before it. Raises NotWritableError where
    something else stands on the way.
    """
    if not isinstance(tree, dict):
        raise NotWritableError(ELSEWHERE)
    step, rest = path[0], path[1:]
    here = (*base, step)
    if not rest:
        _set(tree, step, value, rank, here)
        return
    below = tree.get(step)
    if below is None:
        if value is None:
            return
        below = {}
        put(below, rest, value, rank, here)
        _set(tree, step, below, rank, here)
        return
    put(below, rest, value, rank, here)
    if below == {}:
        del tree[step]


def put_figure(tree: Tree, path: Key, value: Tree, rank: Rank) -> None:
    """Set a figure: its number or word alone, or in its place where more is told of it."""
    found = at(tree, path)
    if not isinstance(found, dict):
        put(tree, path, value, rank)
        return
    form = form_of(value)
    written: dict[str, Tree] = {}
    if value is not None and not any(name in found for name in FORMS):
        written[form] = value
    for name, one in found.items():
        if name not in FORMS:
            written[name] = one
        elif value is not None:
            written[form] = value
    put(tree, path, written or None, rank)


def put_beside(tree: Tree, path: Key, value: Tree, rank: Rank) -> None:
    """Set what is told of a figure; the figure is then written out."""
    figure = at(tree, path[:-1])
    if value is not None and figure is not None and not isinstance(figure, dict):
        put(tree, path[:-1], {form_of(figure): figure, path[-1]: value}, rank)
    else:
        put(tree, path, value, rank)


def form_of(value: Tree) -> str:
    """Return the word behind which a figure is written out."""
    if isinstance(value, Decimal):
        return "waarde"
    return "ontbreekt" if isinstance(value, str) and missing_reason(value) else "woord"


def _set(tree: dict[str, Tree], name: str, value: Tree, rank: Rank, path: Key) -> None:
    if value is None:
        tree.pop(name, None)
    elif name in tree:
        tree[name] = value
    else:
        _insert(tree, name, value, rank, path)


def _insert(tree: dict[str, Tree], name: str, value: Tree, rank: Rank, path: Key) -> None:
    own = rank(path)
    ranks = [rank((*path[:-1], other)) for other in tree]
    before = [n for n, r in enumerate(ranks) if r is not None and own is not None and r < own]
    behind = [n for n, r in enumerate(ranks) if r is not None and own is not None and r > own]
    place = before[-1] + 1 if before else behind[0] if behind else len(tree)
    pairs = list(tree.items())
    pairs.insert(place, (name, value))
    tree.clear()
    tree.update(pairs)
