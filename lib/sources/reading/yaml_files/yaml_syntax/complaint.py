"""A complaint of the parser, with the lines it is about, and the cause that is found for it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

from lib.sources.reading.faults import Fault

Place: TypeAlias = tuple[int, int]

_LONGEST, _LONGEST_QUOTED = 80, 1_000


class Finding(NamedTuple):
    """A cause: where it stands, its code, and what to do about it."""

    place: Place
    code: str
    message: str

    def fault(self, file: str) -> Fault:
        """Return it as a fault of a file."""
        return Fault(file, *self.place, self.code, self.message)


class Seen(NamedTuple):
    """The last piece that was read whole before the parser stopped."""

    start: Place
    end: Place
    sign: str


@dataclass(frozen=True)
class Complaint:
    """The parser's complaint: its words, where it stopped and where that piece started."""

    problem: str
    context: str
    place: Place
    start: Place
    last: Seen
    lines: Sequence[str]

    def line(self, number: int) -> str:
        """Return a line of the file, counted from 1."""
        return self.lines[number - 1] if 0 < number <= len(self.lines) else ""

    @property
    def text(self) -> str:
        """Return the line on which the parser stopped."""
        return self.line(self.place[0])

    @property
    def before(self) -> str:
        """Return what stands on the line before the place."""
        return self.text[: self.place[1] - 1]

    @property
    def rest(self) -> str:
        """Return what stands on the line from the place on."""
        return self.text[self.place[1] - 1 :]

    def says(self, *words: str) -> bool:
        """Tell whether the parser's problem or context holds one of these words."""
        return any(word in self.problem or word in self.context for word in words)

    def above(self, number: int) -> Iterator[int]:
        """Return the numbers of the lines with content above a line, nearest first."""
        for earlier in range(min(number, len(self.lines) + 1) - 1, 0, -1):
            if self.line(earlier).strip() and not self.line(earlier).lstrip().startswith("#"):
                yield earlier


def quoted(text: str) -> str:
    """Return a text between quotes that mean nothing in it; only the beginning of a long one."""
    text = shortened(text.strip(), _LONGEST_QUOTED)
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    return "'{}'".format(text.replace("'", "''"))


def value_at(line: str, column: int) -> str:
    """Return the text that stands at a column, counted from 1, without what follows it.

    A remark follows it, and between { } or [ ] the next pair or the end of the row.
    """
    before, text = line[: column - 1], re.sub(r"(?<!\s)\s+#.*", "", line[column - 1 :])
    opened = _innermost(before)
    if not opened:
        return text.strip()
    for found in re.finditer(r"[,}\]]", text):
        next_pair = re.match(r",\s*[\"']?[\w.-]+[\"']?\s*:(?:\s|$)", text[found.start() :])
        if found[0] != "," or opened == "[" or next_pair:
            return text[: found.start()].strip()
    return text.strip()


def _innermost(before: str) -> str:
    """Return the bracket that is open at the end of a part of a line, empty when none is."""
    opened: list[str] = []
    for sign in re.sub(r"\"[^\"]*\"|(?<=\s)'[^']*'", "", before):
        if sign in "{[":
            opened.append(sign)
        elif sign in "}]" and opened:
            opened.pop()
    return opened[-1] if opened else ""


def indent_of(line: str) -> int:
    """Return how many spaces a line starts with."""
    return len(line) - len(line.lstrip(" "))


def shortened(text: str, most: int = _LONGEST) -> str:
    """Return a text as a message can show it: its beginning, if it is long."""
    return text if len(text) <= most else f"{text[:most].rstrip()}…"
