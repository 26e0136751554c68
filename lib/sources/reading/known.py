"""The names that can stand somewhere: whether one is among them, which they are, which is near."""

import difflib
from collections.abc import Collection, Iterable, Iterator
from itertools import islice

MOST_LISTED = 12
_MOST_COMPARED = 10_000  # pairs of names: a blink, and more hints than anyone reads
_LONGEST_COMPARED = 100


def listed(names: Collection[str]) -> str:
    """Return names for in a message, the first ones if there are many."""
    more = f" en nog {len(names) - MOST_LISTED}" if len(names) > MOST_LISTED else ""
    return ", ".join(islice(names, MOST_LISTED)) + more


def thousands(number: int) -> str:
    """Return a whole number as people write it: 20.000."""
    return f"{number:,}".replace(",", ".")


class Known:
    """Known names in their order; what is near to a name is looked for once, and not endlessly."""

    def __init__(self, names: Iterable[str]) -> None:
        self._names = dict.fromkeys(names)
        self._near: dict[str, str] = {}
        self._left = _MOST_COMPARED

    def __contains__(self, name: object) -> bool:
        """Tell whether a name is known, however many there are."""
        return name in self._names

    def __iter__(self) -> Iterator[str]:
        """Return the names in their order."""
        return iter(self._names)

    def __len__(self) -> int:
        """Return how many names there are."""
        return len(self._names)

    def hint(self, found: str) -> str:
        """Return "Bedoelt u 'x'?" with the nearest known name, or nothing if none is near."""
        near = self.nearest(found)
        return f"Bedoelt u '{near}'?" if near else ""

    def nearest(self, found: str) -> str:
        """Return the nearest known name, empty when none is near or too much was asked."""
        if len(found) > _LONGEST_COMPARED:
            return ""
        if found not in self._near and self._left >= len(self._names):
            self._left -= len(self._names)
            self._near[found] = self._search(found)
        return self._near.get(found, "")

    def _search(self, found: str) -> str:
        folded = {name.casefold(): name for name in self._names if name}
        near = difflib.get_close_matches(found.casefold(), folded, n=1)
        return folded[near[0]] if near else ""
