"""Changes of a text, written into the bytes that it was read from."""

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate

from lib.sources.reading.text import encoding

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+\Z")
_LINE_END = re.compile(r"\r\n|\r|\n")


class NotWritableError(Exception):
    """A change cannot be written into this file; `why` says so to people."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


@dataclass(frozen=True)
class Edit:
    r"""What comes in the place of a part of a text in which every line ends in \n."""

    start: int
    end: int
    text: str


def edited(data: bytes, edits: Iterable[Edit]) -> bytes:
    """Return the bytes of a file with these changes; encoding, mark and line ends stay.

    What comes in at one place stands in the order given. Raises NotWritableError for a sign that
    the encoding of the file does not have.
    """
    name, skipped = encoding(data)
    raw = data[skipped:].decode(name)
    ends = _LINE_END.findall(raw)
    newline = max(set(ends), key=ends.count) if ends else "\n"
    at = _Offsets(raw)
    parts, done = list[str](), 0
    for edit in sorted(edits, key=lambda each: (each.start, each.end)):
        parts += [raw[done : at.raw(edit.start)], edit.text.replace("\n", newline)]
        done = at.raw(edit.end)
    text = "".join([*parts, raw[done:]])
    try:
        return data[:skipped] + text.encode(name)
    except UnicodeEncodeError as error:
        sign = text[error.start]
        raise NotWritableError(
            f"Het bestand is bewaard in een oude codering ({name}) waarin '{sign}' niet "
            "bestaat. Bewaar het bestand eerst als UTF-8."
        ) from None


def end_of_line(text: str, at: int) -> int:
    """Return where the line with this place ends, before what ends it."""
    found = text.find("\n", at)
    return len(text) if found < 0 else found


def next_line(text: str, at: int) -> int:
    """Return where the line after this one starts, the end of the text after the last one."""
    return min(end_of_line(text, at) + 1, len(text))


def start_of_line(text: str, at: int) -> int:
    """Return where the line with this place starts."""
    return text.rfind("\n", 0, at) + 1


class _Offsets:
    r"""Where an offset in the text stands in the raw text, of which lines end in \r\n or \r too."""

    def __init__(self, raw: str) -> None:
        lines = _LINE.findall(raw)
        self._raw = [0, *accumulate(map(len, lines))]
        self._read = [0, *accumulate(len(_LINE_END.sub("\n", line)) for line in lines)]

    def raw(self, offset: int) -> int:
        line = bisect_right(self._read, offset) - 1
        return self._raw[line] + offset - self._read[line]
