"""Where each value stands in the text of a YAML file, from its first sign to behind its last."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import yaml

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True)
class Span:
    """One value: `start` and `end` count signs of the text, `style` is its quote or block sign.

    A mapping or a list is `flow` between brackets. `entries` of a mapping are its keys in order.
    """

    start: int
    end: int
    style: str = ""
    flow: bool = False
    entries: Mapping[str, "Entry"] = field(default_factory=dict)
    items: tuple["Span", ...] = ()

    def at(self, *path: str) -> "Span":
        """Return the value under these keys; raises KeyError for one that is not there."""
        found = self
        for key in path:
            found = found.entries[key].value
        return found


@dataclass(frozen=True)
class Entry:
    """One key of a mapping: where it starts and ends, and the value behind it."""

    start: int
    end: int
    value: Span


def spans(text: str) -> Span | None:
    """Return where everything stands in a text that `strict_yaml` reads; None if it is empty."""
    node = yaml.compose(text, Loader=_LOADER)
    return None if node is None else _span(node, text)


def _span(node: Any, text: str) -> Span:
    start, end = node.start_mark.index, node.end_mark.index
    if isinstance(node, yaml.ScalarNode):
        return Span(start, start + len(text[start:end].rstrip()), str(node.style or ""))
    if isinstance(node, yaml.MappingNode):
        entries = {
            str(key.value): Entry(key.start_mark.index, key.end_mark.index, _span(value, text))
            for key, value in node.value
        }
        last = [entry.value.end for entry in entries.values()]
        return Span(start, _end(node, last, end), flow=_flow(node), entries=entries)
    items = tuple(_span(item, text) for item in node.value)
    return Span(start, _end(node, [item.end for item in items], end), flow=_flow(node), items=items)


def _flow(node: Any) -> bool:
    return bool(node.flow_style)


def _end(node: Any, last: list[int], end: int) -> int:
    """Return where a collection ends: a block of lines is told to end where the next one begins."""
    return end if _flow(node) or not last else last[-1]
