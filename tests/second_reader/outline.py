"""indicators.yaml as an outline: indented lines of `key: value`, lists and long texts."""

import re
from dataclasses import dataclass, field

from tests.second_reader import flow
from tests.second_reader.flow import BLANK, COMMENT, Unclosed, folded
from tests.second_reader.unsure import Unsure

MOST_LINES_OF_A_ROW = 12

_LONG_TEXT = re.compile(r"[>|]-?[ \t]*(?:[ \t]#.*)?")
_PAIR = re.compile(r" +[^\s\"'{\[>|#&*!%@`][^:#\"'{\[]*:(?:[ \t]|$)")
_BEHIND_QUOTES = re.compile(r"[ \t]*(?:[ \t]#.*)?")


@dataclass
class Outline:
    """What the file says: each path with its text, white space as one space.

    `cut` holds the paths of texts without quotes that lost what stands behind a hash.
    """

    said: dict[tuple[str, ...], str] = field(default_factory=dict)
    cut: set[tuple[str, ...]] = field(default_factory=set)


def read_outline(text: str) -> Outline:
    """Read the text of indicators.yaml; raises Unsure of anything that it does not know."""
    reader = _Reader(text.removeprefix("\ufeff"))
    reader.block(-1, ())
    if reader.next_line() is not None:
        raise Unsure(reader.next_line())
    return reader.outline


class _Reader:
    """Reads the lines from top to bottom, each block by its indentation."""

    def __init__(self, text: str) -> None:
        self._lines = re.split(r"\r\n|\r|\n", text)
        self._at = 0
        self.outline = Outline()
        self._blocks: set[tuple[str, ...]] = set()

    def next_line(self) -> tuple[int, str] | None:
        """Return indentation and content of the next line that says something."""
        while self._at < len(self._lines):
            line = self._lines[self._at].rstrip(BLANK)
            if line and not line.lstrip(BLANK).startswith("#"):
                return self._split(line)
            self._at += 1
        return None

    def block(self, above: int, path: tuple[str, ...]) -> None:
        """Read the lines that are indented further than the line above them."""
        first = self.next_line()
        if first is None or first[0] <= above:
            raise Unsure(path)
        if _is_item(first[1]):
            self._items(first[0], path)
        else:
            self._pairs(first[0], path)

    def _split(self, line: str) -> tuple[int, str]:
        content = line.lstrip(BLANK)
        indentation = line[: len(line) - len(content)]
        if "\t" in indentation or content.startswith(("---", "...")) or line.startswith("%"):
            raise Unsure(line)
        return len(indentation), content

    def _pairs(self, indentation: int, path: tuple[str, ...]) -> None:
        known: set[str] = set()
        while (line := self.next_line()) and line[0] == indentation:
            key, rest = flow.key_of(line[1])
            if key in known or _is_item(line[1]):
                raise Unsure(line)
            known.add(key)
            self._at += 1
            self._value(rest, indentation, (*path, key))
        if line and line[0] > indentation:
            raise Unsure(line)

    def _items(self, indentation: int, path: tuple[str, ...]) -> None:
        place = 0
        while (line := self.next_line()) and line[0] == indentation and _is_item(line[1]):
            self._item(line[1][1:], indentation, (*path, str(place)))
            place += 1
        if line and line[0] > indentation:
            raise Unsure(line)

    def _item(self, rest: str, indentation: int, path: tuple[str, ...]) -> None:
        """Read one item: a value, or a block whose first key stands behind the dash."""
        if not _PAIR.match(rest):
            self._at += 1
            self._value(rest, indentation, path)
            return
        self._lines[self._at] = self._lines[self._at].replace("-", " ", 1)
        first = self.next_line()
        if first is None:
            raise Unsure(path)
        self._pairs(first[0], path)

    def _value(self, rest: str, above: int, path: tuple[str, ...]) -> None:
        text = rest.strip(BLANK)
        if not text or COMMENT.match(rest):
            self._below(above, path)
        elif text[0] in ("'", '"'):
            self._keep(path, self._quoted(text))
        elif text[0] in "{[":
            self._row(text, above, path)
        elif text[0] in ">|":
            self._keep(path, self._long(text, above))
        else:
            self._plain(rest, above, path)

    def _below(self, above: int, path: tuple[str, ...]) -> None:
        """Read what stands under a key: an indented block, or a list right below it."""
        line = self.next_line()
        if line and line[0] == above and _is_item(line[1]) and path:
            self._items(above, path)
        else:
            self.block(above, path)

    def _quoted(self, text: str) -> str:
        said, end = flow.quoted(text, 0)
        if not _BEHIND_QUOTES.fullmatch(text[end:]):
            raise Unsure(text)
        return said

    def _row(self, text: str, above: int, path: tuple[str, ...]) -> None:
        """Read a row between braces; it may go on on the next lines."""
        for _ in range(MOST_LINES_OF_A_ROW):
            try:
                found = flow.leaves(text)
            except Unclosed:
                text += f" {self._more(above)}"
                continue
            for below, said in found:
                self._keep((*path, *below), said)
            return
        raise Unsure(text)

    def _more(self, above: int) -> str:
        line = self._lines[self._at] if self._at < len(self._lines) else ""
        if not line.strip(BLANK) or COMMENT.search(f" {line}"):
            raise Unsure(line)
        indentation, content = self._split(line)
        if indentation <= above:
            raise Unsure(line)
        self._at += 1
        return content

    def _long(self, text: str, above: int) -> str:
        """Read a long text: every line below that is indented further, hashes included."""
        if not _LONG_TEXT.fullmatch(text):
            raise Unsure(text)
        said: list[str] = []
        deep = 0
        while self._at < len(self._lines):
            line = self._lines[self._at]
            indentation = len(line) - len(line.lstrip(" "))
            if line.strip(BLANK) and indentation <= above:
                break
            if line.strip(BLANK):
                deep = deep or indentation
                if indentation < deep:
                    raise Unsure(line)
            said.append(line)
            self._at += 1
        return folded(" ".join(said))

    def _plain(self, rest: str, above: int, path: tuple[str, ...]) -> None:
        """Read a text without quotes; it goes on on every line that is indented further."""
        comment = COMMENT.search(rest)
        said = [flow.plain(rest[: comment.start()] if comment else rest)]
        while not comment and (line := self._further(above)):
            comment = COMMENT.search(line)
            said.append(_continued(line[: comment.start()] if comment else line))
            self._at += 1
        if comment:
            self.outline.cut.add(path)
        if self._further(above):
            raise Unsure(path)
        self._keep(path, " ".join(said))

    def _further(self, above: int) -> str | None:
        """Return the next line if it goes on with a text that is indented less."""
        at = self._at
        while at < len(self._lines) and not self._lines[at].strip(BLANK):
            at += 1
        if at == len(self._lines) or self._lines[at].lstrip(BLANK).startswith("#"):
            return None
        indentation, content = self._split(self._lines[at])
        if indentation <= above:
            return None
        self._at = at
        return content

    def _keep(self, path: tuple[str, ...], text: str) -> None:
        if path in self.outline.said or not text:
            raise Unsure(path)
        self.outline.said[path] = text


def _is_item(content: str) -> bool:
    return content == "-" or content.startswith(("- ", "-\t"))


def _continued(line: str) -> str:
    if re.search(r":(?:[ \t]|$)", line.rstrip(BLANK)):
        raise Unsure(line)
    return folded(line)
