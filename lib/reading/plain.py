"""Plain text: tables with tabs, strokes, wide gaps or a heading that counts their values."""

import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TypeAlias

from lib.reading import aligned, running
from lib.reading.laid_out import Block, Cell, Grid, Place, Text, UnreadableError, squared, tidy
from lib.reading.lines import Line, of_text

Start: TypeAlias = Callable[[Sequence[Line], int], tuple[Grid, int] | None]
_RULE = re.compile(r"[\s|+:=_-]+")


def blocks(path: Path) -> tuple[Block, ...]:
    """Return what a text file says; raises UnreadableError for a file that is no text."""
    content = path.read_bytes()
    if b"\0" in content:
        raise UnreadableError("Dit is geen tekst: er staan tekens in die geen tekst kan hebben.")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("cp1252", errors="replace")
    return tuple(_blocks(text))


def _blocks(text: str) -> Iterator[Block]:
    pages = text.replace("\r\n", "\n").replace("\r", "\n").split("\f")
    number, blank, lines, told = 0, True, list[Line](), list[str]()
    for page, said in enumerate(pages, 1):
        for raw in said.split("\n"):
            number += 1
            if not raw.strip():
                blank = True
                continue
            place = Place(page if len(pages) > 1 else None, number)
            level, line = _marked(raw)
            bold = line.strip().startswith("**") and line.strip().endswith("**")
            line = line.replace("**", "")
            lines.append(of_text(line, place, alone=blank or bold, level=level))
            told.append(line)
            blank = False
    yield from of_lines(lines, told)


def _marked(raw: str) -> tuple[int | None, str]:
    """Return the level of a heading that has its marks before it, and the line without them."""
    found = re.match(r"(#{1,6})\s+(?=\S)", raw)
    return (len(found[1]), raw[found.end() :]) if found else (None, raw)


def of_lines(lines: Sequence[Line], told: Sequence[str] = ()) -> Iterator[Block]:
    """Yield the texts and tables of lines; `told` has the lines as they are written."""
    at = 0
    while at < len(lines):
        found = _delimited(lines, told, at) if told else None
        found = found or running_or_aligned(lines, at)
        if found:
            grid, at = found
            yield grid
        else:
            line = lines[at]
            yield Text(tidy(line.text), line.place, line.level, line.alone or line.bold)
            at += 1


def running_or_aligned(lines: Sequence[Line], at: int) -> tuple[Grid, int] | None:
    """Return the table that starts at a line, by its gaps or else by its heading."""
    if len(lines[at].segments) == 1:
        return running.grid_from(lines, at) or aligned.grid_from(lines, at)
    return aligned.grid_from(lines, at)


def _delimited(lines: Sequence[Line], told: Sequence[str], at: int) -> tuple[Grid, int] | None:
    """Return the table of lines that are cut by tabs, strokes or semicolons."""
    sign = next(
        (it for it in "\t|;" if told[at].strip(" ").strip("|").count(it) >= 1 + (it == ";")), None
    )
    if sign is None:
        return None
    end = at
    while end < len(lines) and sign in told[end] and (end == at or not lines[end].alone):
        end += 1
    rows = [
        [Cell(tidy(cell), lines[n].place) for cell in _cut(told[n], sign)]
        for n in range(at, end)
        if not _RULE.fullmatch(told[n])
    ]
    wide = [row for row in rows if len(row) > 1]
    return (squared(rows, lines[at].place), end) if len(wide) > 1 else None


def _cut(line: str, sign: str) -> list[str]:
    if sign == "|":
        line = line.strip().removeprefix("|").removesuffix("|")
    return line.strip(" ").split(sign)
