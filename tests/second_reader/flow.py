"""What stands on one line: keys, quoted text, and rows between braces or brackets."""

import re
from collections.abc import Iterator
from typing import TypeAlias

from tests.second_reader.unsure import Unsure

Leaf: TypeAlias = tuple[tuple[str, ...], str]

COMMENT = re.compile(r"[ \t]+#")
"""Where a comment begins behind a text; a hash without a space before it belongs to the text."""
BLANK = " \t"

_SPECIAL = tuple("&*!|>%@`{}[],#\"'")
_KEY = re.compile(r"(.+?)[ \t]*:(?=[ \t]|$)")


def folded(text: str) -> str:
    """Return text with every run of white space as one space."""
    return " ".join(text.split())


def plain(text: str) -> str:
    """Return a text without quotes as it was typed; Unsure when YAML might read more in it."""
    bare = text.strip(BLANK)
    if not bare or bare.startswith(_SPECIAL) or re.match(r"[-?:](?:[ \t]|$)", bare):
        raise Unsure(text)
    if re.search(r":(?:[ \t]|$)", bare):
        raise Unsure(text)
    return folded(bare)


def key_of(content: str) -> tuple[str, str]:
    """Return the key at the start of a line and what stands behind its colon."""
    if content[:1] in ("'", '"'):
        key, end = quoted(content, 0)
        colon = re.match(r"[ \t]*:(?=[ \t]|$)", content[end:])
        if not colon:
            raise Unsure(content)
        return key, content[end + colon.end() :]
    found = _KEY.match(content)
    if not found or COMMENT.search(found[1]):
        raise Unsure(content)
    return plain(found[1]), content[found.end() :]


def quoted(text: str, start: int) -> tuple[str, int]:
    """Return the text between the quotes that open at `start`, and where it ends."""
    quote, at, said = text[start], start + 1, ""
    while at < len(text):
        if text[at] == quote and quote == "'" and text[at : at + 2] == "''":
            said, at = said + "'", at + 2
        elif text[at] == quote:
            return folded(said), at + 1
        elif text[at] == "\\" and quote == '"':
            raise Unsure(text)
        else:
            said, at = said + text[at], at + 1
    raise Unsure(text)


class Unclosed(Exception):  # noqa: N818 the rest may stand on the next line
    """The line ends before its brace or bracket closes."""


def leaves(text: str) -> list[Leaf]:
    """Return what a row between braces or brackets says; Unclosed if it goes on below."""
    row = _Row(text)
    found = list(row.value(()))
    row.end()
    return found


class _Row:
    """Reads a row between braces or brackets from left to right."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0

    def value(self, path: tuple[str, ...]) -> Iterator[Leaf]:
        """Yield the leaves of the value that begins here."""
        sign = self._next()
        if sign == "{":
            yield from self._pairs(path)
        elif sign == "[":
            yield from self._items(path)
        else:
            yield path, self._scalar()

    def end(self) -> None:
        """Refuse anything but a comment behind the row."""
        rest = self._text[self._at :]
        if rest.strip(BLANK) and not COMMENT.match(rest):
            raise Unsure(self._text)

    def _pairs(self, path: tuple[str, ...]) -> Iterator[Leaf]:
        known: set[str] = set()
        for _ in self._parts("}"):
            key = self._scalar()
            if (
                key in known
                or self._next() != ":"
                or self._text[self._at + 1 : self._at + 2] != " "
            ):
                raise Unsure(self._text)
            known.add(key)
            self._at += 1
            yield from self.value((*path, key))

    def _items(self, path: tuple[str, ...]) -> Iterator[Leaf]:
        for place, _ in enumerate(self._parts("]")):
            yield from self.value((*path, str(place)))

    def _parts(self, close: str) -> Iterator[None]:
        """Stand still before each part; exactly one comma between two, at most one at the end."""
        self._at += 1
        while self._next() != close:
            yield
            if self._next() == ",":
                self._at += 1
            elif self._next() != close:
                raise Unsure(self._text)
        self._at += 1

    def _next(self) -> str:
        while self._at < len(self._text) and self._text[self._at] in BLANK:
            self._at += 1
        if self._at >= len(self._text):
            raise Unclosed(self._text)
        return self._text[self._at]

    def _scalar(self) -> str:
        if self._next() in ("'", '"'):
            said, self._at = quoted(self._text, self._at)
            return said
        found = re.compile(r"(?:[^,\[\]{}:?]|:(?=[^\s,\[\]{}]))*").match(self._text, self._at)
        text = found[0] if found else ""
        if COMMENT.search(text) or "?" in text:
            raise Unsure(self._text)
        self._at += len(text)
        if self._at < len(self._text) and self._text[self._at] == "?":
            raise Unsure(self._text)
        return plain(text)
