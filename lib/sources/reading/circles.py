"""Whether a way from something leads back to it."""

from collections.abc import Iterable, Mapping


def returns(name: str, ways: Mapping[str, Iterable[str]]) -> bool:
    """Tell whether a way from this name leads back to it; `ways` has where each name leads."""
    seen, open_ends = set[str](), list(ways.get(name, ()))
    while open_ends:
        at = open_ends.pop()
        if at == name:
            return True
        if at not in seen:
            seen.add(at)
            open_ends += ways.get(at, ())
    return False
