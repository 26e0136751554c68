"""The content of a file as a tree, with the place of everything in it."""

from dataclasses import dataclass, field
from decimal import Decimal  # noqa: TC003 the alias is read when it is made
from typing import TypeAlias

Key: TypeAlias = str | int
Path: TypeAlias = tuple[Key, ...]
Place: TypeAlias = tuple[int, int]
Tree: TypeAlias = "str | bool | Decimal | list[Tree] | dict[str, Tree] | None"


@dataclass
class PlacedTree:
    """The content of a file and, per path, the line and column of the key and of the value.

    `unread` holds, per path, what stands behind a # after a text: YAML leaves it out. `swallowed`
    holds the lines inside a long text that look like a list or a key: (line, word or dash).
    """

    file: str
    content: Tree = None
    keys: dict[Path, Place] = field(default_factory=dict)
    values: dict[Path, Place] = field(default_factory=dict)
    unread: dict[Path, str] = field(default_factory=dict)
    swallowed: dict[Path, list[tuple[int, str]]] = field(default_factory=dict)

    def place(self, path: Path, *, of_key: bool = False) -> Place:
        """Return the place of the value (or key) at `path`, or of its nearest known parent."""
        if of_key and path in self.keys:
            return self.keys[path]
        while path and path not in self.values:
            path = path[:-1]
        return self.values.get(path, (1, 1))
