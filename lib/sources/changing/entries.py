"""Entries added to the mappings of a YAML text, in the style of those that are there."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import TypeAlias

from lib.sources.changing.edits import Edit, end_of_line, next_line, start_of_line
from lib.sources.reading.yaml_files.spans import Span

Content: TypeAlias = str | Mapping[str, "Content"]
"""A text, or keys with such content, in the order in which they are to be written."""

_PLAIN = re.compile(r"[A-Za-zÀ-ÖØ-öø-ÿ0-9](?:[\wÀ-ÿ .()/%&’+-]*[\wÀ-ÿ.)%’+])?")
_OTHER_THAN_TEXT = {"true", "false", "null"}
_STEP = 2


def scalar(text: str, *, number: bool = False) -> str:
    """Write a text so that it is read back as it is; a number or a year is written bare."""
    looks_bare = re.fullmatch(r"-?[0-9.]+", text) is not None
    plain = _PLAIN.fullmatch(text) and text.casefold() not in _OTHER_THAN_TEXT
    if (looks_bare and number) or (plain and not looks_bare):
        return text
    return json.dumps(text, ensure_ascii=False)


def added(
    text: str, mapping: Span, after: str | None, key: str, content: Content
) -> Iterator[Edit]:
    """Yield what puts an entry into a mapping that has any, behind `after` or as the last.

    Key and text of the content are as a file has them: see `scalar`.
    """
    name = after if after is not None else list(mapping.entries)[-1]
    entry = mapping.entries[name]
    if mapping.flow:
        yield from _in_flow(text, mapping, name, f"{key}: {_flow(content)}")
        return
    column = entry.start - start_of_line(text, entry.start)
    lines = _lines(key, content, entry.value, column)
    at = _below(text, entry.value.end, column)
    ends = text[at - 1 : at] == "\n"
    block = "\n".join(" " * indent + line for indent, line in lines)
    yield _put(at, f"{block}\n" if ends else f"\n{block}")


def _put(at: int, text: str) -> Edit:
    return Edit(at, at, text)


def _in_flow(text: str, mapping: Span, after: str, entry: str) -> Iterator[Edit]:
    """Put an entry behind another between brackets: below it where each has a line of its own."""
    before = mapping.entries[after]
    end, comma = before.value.end, _comma(text, before.value.end)
    start = start_of_line(text, before.start)
    own_line = not text[start : before.start].strip()
    if not own_line:
        yield _put(end, f", {entry}")
        return
    indent = text[start : before.start]
    last = list(mapping.entries)[-1] == after
    below = end_of_line(text, comma + 1 if comma is not None else end)
    if below >= mapping.end:
        yield _put(end, f",\n{indent}{entry}" if last else f", {entry}")
        return
    if comma is None:
        yield _put(end, ",")
    yield _put(below, f"\n{indent}{entry}" + ("" if last else ","))


def _comma(text: str, at: int) -> int | None:
    """Return where the comma behind an entry stands, None where there is none."""
    found = re.compile(r"(?:\s|#[^\n]*)*").match(text, at)
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


def _lines(key: str, content: Content, like: Span, column: int) -> Iterator[tuple[int, str]]:
    """Yield indentation and text of each line of an entry, in flow where the one like it is."""
    if isinstance(content, str) or like.flow or not like.entries:
        yield column, f"{key}: {_flow(content)}"
        return
    yield column, f"{key}:"
    inner = list(like.entries.values())[-1].value
    for name, one in content.items():
        yield from _lines(name, one, inner, column + _STEP)
