"""A page of HTML: headings, paragraphs and tables with cells that span several."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

from lib.reading.laid_out import Block, Cell, Grid, Place, Text, UnreadableError, tidy

_BLOCKS = {
    "p", "li", "div", "dt", "dd", "caption", "section", "article", "header", "footer", "main",
    "figcaption", "summary", "blockquote", "pre", "label", "ul", "ol", "dl", "body",
}  # fmt: skip
_SKIPPED = {"script", "style", "template", "noscript", "nav", "title", "svg"}
_HEADING = re.compile(r"h([1-6])")
_BOLD = {"b", "strong"}
_MOST_SPANNED = 100
_NOTE = re.compile(r"\s*[\d*,)\s]+")
_POWER = re.compile(r"(?:^|[\s(/\d])(?:[ckd]?m)$")
"""What a raised number is a power of: m2, km2."""
_CHARSET = re.compile(rb"charset=[\"']?([\w-]+)", re.IGNORECASE)


def blocks(path: Path) -> tuple[Block, ...]:
    """Return what a page says; raises UnreadableError for a file without text."""
    content = path.read_bytes()
    named = _CHARSET.search(content[:2000])
    try:
        text = content.decode(named[1].decode() if named else "utf-8-sig")
    except (UnicodeDecodeError, LookupError):
        text = content.decode("cp1252", errors="replace")
    reader = _Reader()
    reader.feed(text)
    reader.close()
    reader.finish()
    if not reader.found:
        raise UnreadableError("Op deze pagina staat geen tekst.")
    return tuple(reader.found)


class _Table:
    """A table that is being read: cells with what they span."""

    def __init__(self, place: Place) -> None:
        self.place = place
        self.rows: list[list[tuple[str, int, int, bool, Place]]] = []
        self.holds_tables = False

    def grid(self) -> Grid:
        taken: dict[tuple[int, int], Cell] = {}
        for y, row in enumerate(self.rows):
            x = 0
            for text, across, down, noted, place in row:
                while (y, x) in taken:
                    x += 1
                for dy in range(min(down, len(self.rows) - y)):
                    for dx in range(across):
                        taken[y + dy, x + dx] = Cell(text, place, bool(dy or dx), noted)
                x += across
        width = max((x for _, x in taken), default=-1) + 1
        return Grid(tuple(self._row(taken, y, width) for y in range(len(self.rows))), self.place)

    def _row(self, taken: dict[tuple[int, int], Cell], y: int, width: int) -> tuple[Cell, ...]:
        place = Place(table=self.place.table, row=y + 1)
        return tuple(taken.get((y, x), Cell("", place)) for x in range(width))


class _Reader(HTMLParser):
    """Gathers the text of a page block by block."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[Block] = []
        self._said: list[str] = []
        self._level: int | None = None
        self._bold = self._plain = False
        self._skipping: list[str] = []
        self._raised = 0
        self._open: list[_Table] = []
        self._cell: list[str] | None = None
        self._spans = (1, 1)
        self._noted = False
        self._tables = 0
        self._in_bold = 0
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take the start of an element."""
        given = {name: value or "" for name, value in attrs}
        if tag in _SKIPPED:
            self._skipping.append(tag)
        elif tag == "table":
            self._leave_cell()
            self.finish()
            self._tables += 1
            self._open.append(_Table(Place(line=self.getpos()[0], table=self._tables)))
        elif tag == "tr" and self._open:
            self._end_cell()
            self._open[-1].rows.append([])
        elif tag in ("td", "th") and self._open:
            self._start_cell(given)
        elif tag == "br":
            self.handle_data(" " if self._cell is not None else "\n")
        elif tag == "sup":
            self._raised += 1
        elif tag in _BOLD:
            self._in_bold += 1
        elif self._cell is None and (tag in _BLOCKS or _HEADING.fullmatch(tag)):
            self.finish()
            level = _HEADING.fullmatch(tag)
            self._level = int(level[1]) if level else None
        elif self._cell is not None and (tag in _BLOCKS or _HEADING.fullmatch(tag)):
            self._cell.append("\n")

    def handle_endtag(self, tag: str) -> None:
        """Take the end of an element."""
        if self._skipping and tag == self._skipping[-1]:
            self._skipping.pop()
        elif tag in ("td", "th", "tr") and self._open:
            self.finish()
            self._end_cell()
        elif tag == "table" and self._open:
            self._end_cell()
            table = self._open.pop()
            if not table.holds_tables:
                self.found.append(table.grid())
        elif tag == "sup":
            self._raised = max(0, self._raised - 1)
        elif tag in _BOLD:
            self._in_bold = max(0, self._in_bold - 1)
        elif self._cell is None and (tag in _BLOCKS or _HEADING.fullmatch(tag)):
            self.finish(named=tag == "caption")
            self._level = None

    def handle_data(self, data: str) -> None:
        """Take text; a raised number in a cell is the sign of a footnote."""
        if self._skipping or (self._open and self._cell is None and not data.strip()):
            return
        if self._cell is None:
            self._said.append(data)
            self._bold |= bool(data.strip()) and self._in_bold > 0
            self._plain |= bool(data.strip()) and not self._in_bold
        elif self._raised and _NOTE.fullmatch(data) and not _POWER.search("".join(self._cell)):
            self._noted = True
        else:
            self._cell.append(data)

    def finish(self, *, named: bool = False) -> None:
        """Keep the text that was gathered as a block of its own, a line each."""
        if self._cell is not None:
            return
        said, self._said = "".join(self._said), []
        bold, self._bold, self._plain = self._bold and not self._plain, False, False
        for text in filter(None, map(tidy, _lines(said, self._level))):
            place = Place(line=self.getpos()[0])
            self.found.append(Text(text, place, self._level, bold or named))

    def _leave_cell(self) -> None:
        """Take a table within a cell out of it: the outer one only lays out the page."""
        if self._open:
            self._open[-1].holds_tables = True
        if self._cell is not None:
            self._said, self._cell = self._cell, None

    def _start_cell(self, given: dict[str, str]) -> None:
        self._end_cell()
        if not self._open[-1].rows:
            self._open[-1].rows.append([])
        self._cell, self._noted = [], False
        self._spans = _span(given.get("colspan", "")), _span(given.get("rowspan", ""))

    def _end_cell(self) -> None:
        if self._cell is None:
            return
        table = self._open[-1]
        place = Place(table=table.place.table, row=len(table.rows), line=self.getpos()[0])
        table.rows[-1].append((tidy("".join(self._cell)), *self._spans, self._noted, place))
        self._cell = None


def _lines(said: str, level: int | None) -> Iterator[str]:
    """Yield a heading as one line; other text as the lines that a break makes of it."""
    yield from [said.replace("\n", " ")] if level else said.split("\n")


def _span(text: str) -> int:
    return min(int(text), _MOST_SPANNED) or 1 if text.strip().isdigit() else 1
