"""A YAML file with another content: only the lines that say something else are written anew."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lib.sources.changing.edits import (
    Edit,
    NotWritableError,
    edited,
    end_of_line,
    start_of_line,
)
from lib.sources.changing.scalars import block, entry, inline, item, key
from lib.sources.reading.text import decode
from lib.sources.reading.yaml_files import strict_yaml
from lib.sources.reading.yaml_files.placed_tree import Tree
from lib.sources.reading.yaml_files.spans import Entry, Span, spans

_BY_HAND = "Verander dit in het bestand zelf."
_COMMENT = re.compile(r"(^|\s)#")


def changed(data: bytes, file: str, wanted: Tree) -> bytes:
    """Return the bytes of a file that says `wanted`, with every other byte as it was.

    Raises NotWritableError where that cannot be, also when what was written reads otherwise;
    SourceError when the file cannot be read now.
    """
    text = decode(data, file)
    now, root = strict_yaml.read(text, file).content, spans(text)
    if root is None or not root.entries:
        raise NotWritableError(f"Het bestand is leeg. {_BY_HAND}")
    written = edited(data, _Writer(text).edits(root, now, wanted, _Head(0, 0, flow=False)))
    if not same(strict_yaml.read(decode(written, file), file).content, wanted):
        raise NotWritableError(f"Het bestand zou iets anders zeggen. {_BY_HAND}")
    return written


def same(one: Tree, other: Tree) -> bool:
    """Tell whether two contents are the same: 2.30 is not 2.3, and the order of keys counts."""
    if isinstance(one, dict) and isinstance(other, dict):
        return list(one) == list(other) and all(same(one[name], other[name]) for name in one)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(same, one, other))
    return type(one) is type(other) and str(one) == str(other)


@dataclass(frozen=True)
class _Head:
    """What stands before a value: behind which sign it comes, and how far that is indented.

    In a `flow`, between brackets, nothing has lines of its own.
    """

    end: int
    indent: int
    flow: bool


@dataclass(frozen=True)
class _Writer:
    """Finds what has to change in one text."""

    text: str

    def edits(self, at: Span, now: Tree, wanted: Tree, head: _Head) -> Iterator[Edit]:
        """Yield what changes in a value."""
        if same(now, wanted):
            return
        if isinstance(now, dict) and isinstance(wanted, dict) and now.keys() & wanted.keys():
            yield from self._mapping(at, now, wanted)
        elif isinstance(now, list) and isinstance(wanted, list) and now and wanted:
            yield from self._list(at, now, wanted)
        else:
            yield self._value(at, wanted, head)

    def _value(self, at: Span, wanted: Tree, head: _Head) -> Edit:
        """Write a value anew: in its own line, or in lines where it stood in lines."""
        if at.flow or head.flow:
            return Edit(at.start, at.end, inline(wanted, at.style))
        self._keep_comments(self.text[head.end : at.start], at)
        lines = at.style in (">", "|") or "\n" in self.text[at.start : at.end]
        before = head.end - start_of_line(self.text, head.end) - head.indent
        return Edit(
            head.end, at.end, block(wanted, head.indent, before, ">" if lines else at.style)
        )

    def _keep_comments(self, before: str, at: Span) -> None:
        """Refuse to write over a comment: behind the word, or between the lines that go."""
        inside = self.text[at.start : at.end]
        lines = bool(at.entries or at.items) and _COMMENT.search(inside)
        if "#" in before or lines or (at.style in (">", "|") and "#" in inside.partition("\n")[0]):
            raise NotWritableError(f"Hier staat een opmerking met #. {_BY_HAND}")

    def _mapping(self, at: Span, now: dict[str, Tree], wanted: dict[str, Tree]) -> Iterator[Edit]:
        kept = [name for name in at.entries if name in wanted]
        yield from self._removed(at, kept)
        for name in kept:
            found = at.entries[name]
            yield from self.edits(found.value, now[name], wanted[name], self._head(found, at))
        for after, fresh in _fresh(wanted, kept):
            yield self._in_flow(at, after, fresh) if at.flow else self._in_lines(at, after, fresh)

    def _head(self, found: Entry, within: Span) -> _Head:
        colon = self.text.index(":", found.end) + 1
        return _Head(colon, found.start - start_of_line(self.text, found.start), within.flow)

    def _removed(self, at: Span, kept: Sequence[str]) -> Iterator[Edit]:
        names = list(at.entries)
        for place, name in enumerate(names):
            if name in kept:
                continue
            found = at.entries[name]
            if not at.flow:
                yield self._without_lines(found.start, found.value.end)
            elif any(one in kept for one in names[:place]):
                yield Edit(at.entries[names[place - 1]].value.end, found.value.end, "")
            else:
                yield Edit(found.start, at.entries[names[place + 1]].start, "")

    def _in_flow(self, at: Span, after: str | None, fresh: dict[str, Tree]) -> Edit:
        pairs = ", ".join(f"{key(name)}: {inline(value)}" for name, value in fresh.items())
        if after is None:
            first = next(iter(at.entries.values())).start
            return Edit(first, first, f"{pairs}, ")
        end = at.entries[after].value.end
        return Edit(end, end, f", {pairs}")

    def _in_lines(self, at: Span, after: str | None, fresh: dict[str, Tree]) -> Edit:
        first = next(iter(at.entries.values())).start
        start = self._own_line(first)
        lines = "\n".join(entry(name, value, first - start) for name, value in fresh.items())
        if after is None:
            return Edit(start, start, f"{lines}\n")
        end = end_of_line(self.text, at.entries[after].value.end)
        return Edit(end, end, f"\n{lines}")

    def _list(self, at: Span, now: list[Tree], wanted: list[Tree]) -> Iterator[Edit]:
        if at.flow:
            yield Edit(at.start, at.end, inline(wanted))
            return
        for found, old, new in zip(at.items, now, wanted, strict=False):
            yield from self.edits(found, old, new, self._dash(found))
        for found in at.items[len(wanted) :]:
            yield self._without_lines(self._dash(found).end - 1, found.end)
        if fresh := wanted[len(now) :]:
            end = end_of_line(self.text, at.items[-1].end)
            indent = self._dash(at.items[0]).indent
            yield Edit(end, end, "".join(f"\n{item(one, indent)}" for one in fresh))

    def _dash(self, found: Span) -> _Head:
        start = start_of_line(self.text, found.start)
        dash = self.text.rindex("-", start, found.start)
        return _Head(dash + 1, dash - start, flow=False)

    def _without_lines(self, start: int, end: int) -> Edit:
        after = end_of_line(self.text, end) + 1
        return Edit(self._own_line(start), min(after, len(self.text)), "")

    def _own_line(self, at: int) -> int:
        """Return where the line starts of what stands first on it."""
        start = start_of_line(self.text, at)
        if self.text[start:at].strip(" "):
            raise NotWritableError(_BY_HAND)
        return start


def _fresh(
    wanted: dict[str, Tree], kept: Sequence[str]
) -> Iterator[tuple[str | None, dict[str, Tree]]]:
    """Yield what is new behind each key that was there, None for what comes before the first."""
    found: dict[str | None, dict[str, Tree]] = {}
    after: str | None = None
    for name, value in wanted.items():
        if name in kept:
            after = name
        else:
            found.setdefault(after, {})[name] = value
    yield from found.items()
