"""Everything that staff typed in a file, text by text, each by the keys that lead to it."""

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import TypeAlias

from lib.model.base import Closed, as_typed

Leaf: TypeAlias = tuple[tuple[str, ...], str]


def leaves(content: Closed) -> Iterator[Leaf]:
    """Yield each text with its path: the keys as staff type them; a place in a list from 1.

    What was left out is not there, unless it has a meaning when it is left out.
    """
    yield from _below((), content)


def _below(path: tuple[str, ...], found: object) -> Iterator[Leaf]:
    if isinstance(found, Closed):
        for name, field in type(found).model_fields.items():
            yield from _below((*path, field.alias or name), getattr(found, name))
    elif isinstance(found, Mapping):
        for key, each in found.items():
            yield from _below((*path, "eind" if key is None else str(key)), each)
    elif isinstance(found, tuple):
        for place, each in enumerate(found, start=1):
            yield from _below((*path, str(place)), each)
    elif found is not None:
        yield path, written(found)


def written(found: object) -> str:
    """Write one value as staff type it; raises TypeError for what no file holds."""
    match found:
        case bool():
            return "ja" if found else "nee"
        case StrEnum():
            return found.value
        case Decimal():
            return as_typed(found)
        case date():
            return found.isoformat()
        case int() | str():
            return str(found)
        case _:
            raise TypeError(f"No file holds a {type(found).__name__}")
