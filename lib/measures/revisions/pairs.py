"""The same things in two versions, side by side."""

from collections.abc import Hashable, Iterator, Mapping
from typing import TypeVar

Key = TypeVar("Key", bound=Hashable)
Content = TypeVar("Content")


def pairs(
    before: Mapping[Key, Content], after: Mapping[Key, Content]
) -> Iterator[tuple[Key, Content | None, Content | None]]:
    """Yield each key with its content before and after, None where it is not there.

    In the order of what is there now; what is gone stands last.
    """
    for key, now in after.items():
        yield key, before.get(key), now
    for key, then in before.items():
        if key not in after:
            yield key, then, None
