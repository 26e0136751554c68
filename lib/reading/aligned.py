"""Tables whose columns stand below each other: numbers that overlap across the page are one."""

import re
from collections.abc import Sequence
from itertools import takewhile

from lib.reading.columns import all_columns, cells_of, is_data, value_columns
from lib.reading.laid_out import Cell, Grid, squared
from lib.reading.lines import Line, Word, is_value
from lib.reading.vocabulary import role, said
from lib.reading.written_numbers import is_year

_MOST_BETWEEN = 3
_LONGEST_LABEL = 120
_SENTENCE = re.compile(r"[.!?]$")


def grid_from(lines: Sequence[Line], at: int) -> tuple[Grid, int] | None:
    """Return the table that starts at a line and the line behind it, None where none starts."""
    end = _end(lines, at)
    here = lines[at:end]
    data = [line for line in here if is_data(line)]
    if not data or len(here) < 2:  # noqa: PLR2004 a table has a heading and a row at least
        return None
    columns = value_columns(data)
    edges = all_columns(here, columns)
    rows, sure = _rows(here, edges, columns)
    return squared(rows, here[0].place, sure=sure), end


def _end(lines: Sequence[Line], at: int) -> int:
    """Return the line behind the last that belongs to the table that may start here."""
    if not _is_row(lines[at]) or _is_heading(lines[at]):
        return at
    end, between, started = at + 1, 0, is_data(lines[at])
    for number in range(at + 1, len(lines)):
        line = lines[number]
        if _parts(lines, number, started=started):
            break
        if _is_row(line):
            end, between = number + 1, 0
            started = started or is_data(line)
        elif between < _MOST_BETWEEN and _may_be_label(line):
            between += 1
        else:
            break
    # a name goes on below its numbers
    while end < len(lines) and _goes_on(lines[end], lines[end - 1]):
        end += 1
    return end


def _parts(lines: Sequence[Line], number: int, *, started: bool) -> bool:
    """Tell whether a line is no more of the table above it: a heading, or the next table's."""
    line = lines[number]
    if is_data(line):
        return False
    if not started:
        return _is_heading(line) or (line.alone and not _is_row(line))
    ahead = lines[number : number + _MOST_BETWEEN + 2]
    before_data = list(takewhile(lambda it: not is_data(it), ahead))
    return line.level is not None or (
        line.alone
        and any((_is_row(it) and not _only_values(it)) or _is_years(it) for it in before_data)
    )


def _is_years(line: Line) -> bool:
    return len(line.words) > 1 and all(is_year(word.text) for word in line.words)


def _is_heading(line: Line) -> bool:
    """Tell whether a line names a programme or a goal instead of heading columns."""
    named = re.match(r"(?:programma|(?:beleids)?doel(?:stelling)?)\s+[\dA-Z]", line.text, re.I)
    few = len(line.segments) <= 2  # noqa: PLR2004 a code and a name
    return line.level is not None or (bool(named) and few and not is_data(line))


def _goes_on(line: Line, before: Line) -> bool:
    small = line.text[:1].islower() or line.text.startswith("(")
    return _may_be_label(line) and small and not line.alone and line.level is None and bool(before)


def _is_row(line: Line) -> bool:
    parts = line.segments
    if len(parts) < 2:  # noqa: PLR2004
        return bool(
            len(parts) == 1 and line.words[1:] and all(is_value(w.text) for w in line.words)
        )
    told = [said(part.text) for part in parts]
    heads = sum(bool(it.side or it.kind or it.years or role(part.text))
                for it, part in zip(told, parts, strict=True))  # fmt: skip
    return is_data(line) or heads * 2 >= len(parts)


def _may_be_label(line: Line) -> bool:
    text = line.text
    short = len(text) <= _LONGEST_LABEL and not _SENTENCE.search(text)
    return short and len(line.segments) <= 2 and line.level is None  # noqa: PLR2004


def _rows(
    lines: Sequence[Line], columns: Sequence[Word], values: Sequence[Word]
) -> tuple[list[list[Cell]], bool]:
    """Return the rows, wrapped labels and headings joined, and whether every cell was clear."""
    rows: list[list[Cell]] = []
    sure, started = True, False
    for line in lines:
        data = is_data(line) or (started and _is_row(line) and _only_values(line))
        cells, clear = cells_of(line, columns, values, data=data)
        sure = sure and clear
        own = _goes_with(rows, cells, line, data=data, started=started)
        started = started or data
        if own:
            rows[-1] = [_with(a, b) for a, b in zip(rows[-1], cells, strict=True)]
        else:
            rows.append(cells)
    return rows, sure


def _only_values(line: Line) -> bool:
    return all(is_value(part.text) for part in line.segments)


def _goes_with(
    rows: list[list[Cell]], cells: list[Cell], line: Line, *, data: bool, started: bool
) -> bool:
    """Tell whether a line goes on with the row above it."""
    if not rows:
        return False
    above = rows[-1]
    empty = [not cell.text for cell in above[1:]]
    if data:  # a label above numbers without one, or with the end of one
        label = cells[0].text
        return started and all(empty) and bool(above[0].text) and (
            not label or label[:1].islower() or label.startswith("(")
        )  # fmt: skip
    if not started:
        return _heads_on(above, cells)
    small = cells[0].text[:1].islower() or cells[0].text.startswith("(") or not cells[0].text
    return small and not line.alone


def _heads_on(above: list[Cell], cells: list[Cell]) -> bool:
    """Tell whether a heading goes on below: it has no year where the one above has one too."""
    if not any(cell.text for cell in cells[1:]):
        return cells[0].text[:1].islower()

    return not any(
        said(one.text).years and said(other.text).years
        for one, other in zip(above, cells, strict=True)
    )


def _with(above: Cell, below: Cell) -> Cell:
    hyphen = above.text.endswith("-") and below.text[:1].islower()
    text = above.text[:-1] + below.text if hyphen else f"{above.text} {below.text}".strip()
    return Cell(text, above.place if above.text else below.place, above.repeats)
