"""Where the parts of a YAML text begin and end, for who adds to it; knows nothing of content.

Only for a text that `strict_yaml` reads: nothing is checked here.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import yaml

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True)
class Node:
    """A value; `start` and `end` are offsets in the text. A block ends where its last part ends.

    `flow`: it stands between brackets. `entries` are those of a mapping, in the order of the text.
    """

    start: int
    end: int
    flow: bool = False
    entries: Mapping[str, "Entry"] = field(default_factory=dict)

    def at(self, *path: str) -> "Node":
        """Return the value under these keys; raises KeyError for one that is not there."""
        found = self
        for key in path:
            found = found.entries[key].value
        return found


@dataclass(frozen=True)
class Entry:
    """A key, by the offset where it starts, and its value."""

    key: int
    value: Node


def outline(text: str) -> Node:
    """Return where everything in a text stands; an empty mapping for a text without content."""
    loader = _LOADER(text)
    try:
        events: Iterator[Any] = iter(loader.get_event, None)
        for event in events:
            if isinstance(event, yaml.NodeEvent):
                return _node(text, event, events)
            if isinstance(event, yaml.StreamEndEvent):
                break
        return Node(0, 0)
    finally:
        loader.dispose()


def _node(text: str, event: Any, events: Iterator[Any]) -> Node:
    if isinstance(event, yaml.MappingStartEvent):
        return _mapping(text, event, events)
    if isinstance(event, yaml.SequenceStartEvent):
        return _sequence(text, event, events)
    start, end = event.start_mark.index, event.end_mark.index
    if getattr(event, "style", None) in ("|", ">"):
        end = start + len(text[start:end].rstrip())
    return Node(start, end)


def _mapping(text: str, event: Any, events: Iterator[Any]) -> Node:
    entries: dict[str, Entry] = {}
    last = event.end_mark.index
    for key in events:
        if isinstance(key, yaml.MappingEndEvent):
            break
        value = _node(text, next(events), events)
        last = value.end
        entries[getattr(key, "value", "")] = Entry(key.start_mark.index, value)
    flow = bool(event.flow_style)
    return Node(event.start_mark.index, key.end_mark.index if flow else last, flow, entries)


def _sequence(text: str, event: Any, events: Iterator[Any]) -> Node:
    last = event.end_mark.index
    for part in events:
        if isinstance(part, yaml.SequenceEndEvent):
            break
        last = _node(text, part, events).end
    flow = bool(event.flow_style)
    return Node(event.start_mark.index, part.end_mark.index if flow else last, flow)
