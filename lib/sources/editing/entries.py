"""Entries added to the mappings of a YAML text, in the style of those that are there."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from lib.sources.editing.saved import end_of_line, next_line, start_of_line
from lib.sources.reading.yaml_files.outline import Node

Content: TypeAlias = str | Mapping[str, "Content"]
"""A text, or keys with such content, in the order in which they are to be written."""

_PLAIN = re.compile(r"[A-Za-zÀ-ÖØ-öø-ÿ0-9](?:[\wÀ-ÿ .()/%&’+-]*[\wÀ-ÿ.)%’+])?")
_OTHER_THAN_TEXT = {"true", "false", "null"}
_STEP = 2


@dataclass(frozen=True)
class Insertion:
    """A text to be put in at an offset."""

    at: int
    text: str


def inserted(text: str, insertions: Iterable[Insertion]) -> str:
    """Return a text with others put in; those for one place stand in the order given."""
    parts, before = [], 0
    for each in sorted(insertions, key=lambda insertion: insertion.at):
        parts += [text[before : each.at], each.text]
        before = each.at
    return "".join([*parts, text[before:]])


def scalar(text: str, *, number: bool = False) -> str:
    """Write a text so that it is read back as it is; a number or a year is written bare."""
    looks_bare = re.fullmatch(r"-?[0-9.]+", text) is not None
    plain = _PLAIN.fullmatch(text) and text.casefold() not in _OTHER_THAN_TEXT
    if (looks_bare and number) or (plain and not looks_bare):
        return text
    return json.dumps(text, ensure_ascii=False)


def added(
    text: str, mapping: Node, after: str | None, key: str, content: Content, line_end: str
) -> Iterator[Insertion]:
    """Yield what puts an entry into a mapping that has any, behind `after` or as the last.

    Key and text of the content are as a file has them: see `scalar`.
    """
    name = after if after is not None else list(mapping.entries)[-1]
    entry = mapping.entries[name]
    if mapping.flow:
        yield from _in_flow(text, mapping, name, f"{key}: {_flow(content)}", line_end)
        return
    column = entry.key - start_of_line(text, entry.key)
    lines = _lines(key, content, entry.value, column)
    at = _below(text, entry.value.end, column)
    ends = at > 0 and text[at - 1] in "\r\n"
    block = line_end.join(" " * indent + line for indent, line in lines)
    yield Insertion(at, f"{block}{line_end}" if ends else f"{line_end}{block}")


def _in_flow(
    text: str, mapping: Node, after: str, entry: str, line_end: str
) -> Iterator[Insertion]:
    """Put an entry behind another between brackets: below it where each has a line of its own."""
    before = mapping.entries[after]
    end, comma = before.value.end, _comma(text, before.value.end)
    start = start_of_line(text, before.key)
    own_line = not text[start : before.key].strip()
    if not own_line:
        yield Insertion(end, f", {entry}")
        return
    indent = text[start : before.key]
    last = list(mapping.entries)[-1] == after
    below = end_of_line(text, comma + 1 if comma is not None else end)
    if below >= mapping.end:
        yield Insertion(end, f",{line_end}{indent}{entry}" if last else f", {entry}")
        return
    if comma is None:
        yield Insertion(end, ",")
    yield Insertion(below, f"{line_end}{indent}{entry}" + ("" if last else ","))


def _comma(text: str, at: int) -> int | None:
    """Return where the comma behind an entry stands, None where there is none."""
    found = re.compile(r"(?:\s|#[^\r\n]*)*").match(text, at)
    place = found.end() if found else at
    return place if text[place : place + 1] == "," else None


def _below(text: str, end: int, column: int) -> int:
    """Return where a line below an entry starts, past the remarks that belong to it."""
    at = next_line(text, end)
    while at < len(text):
        line = text[at : end_of_line(text, at)]
        own = line.lstrip(" ")
        if not own.startswith("#") or len(line) - len(own) < max(column, 1):
            break
        at = next_line(text, at)
    return at


def _flow(content: Content) -> str:
    if isinstance(content, str):
        return content
    return "{" + ", ".join(f"{key}: {_flow(one)}" for key, one in content.items()) + "}"


def _lines(key: str, content: Content, like: Node, column: int) -> Iterator[tuple[int, str]]:
    """Yield indentation and text of each line of an entry, in flow where the one like it is."""
    if isinstance(content, str) or like.flow or not like.entries:
        yield column, f"{key}: {_flow(content)}"
        return
    yield column, f"{key}:"
    inner = list(like.entries.values())[-1].value
    for name, one in content.items():
        yield from _lines(name, one, inner, column + _STEP)
