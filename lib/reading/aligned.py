"""Tables whose columns stand below each other: numbers that overlap across the page are one."""

import re
from collections.abc import Sequence
from itertools import takewhile

from lib.reading.laid_out import Cell, Grid, squared
from lib.reading.lines import Line, Word, is_value
from lib.reading.vocabulary import role, said

_MOST_BETWEEN = 3
_LONGEST_LABEL = 120
_SENTENCE = re.compile(r"[.!?]$")


def grid_from(lines: Sequence[Line], at: int) -> tuple[Grid, int] | None:
    """Return the table that starts at a line and the line behind it, None where none starts."""
    end = _end(lines, at)
    here = lines[at:end]
    data = [line for line in here if _is_data(line)]
    if not data or len(here) < 2:  # noqa: PLR2004 a table has a heading and a row at least
        return None
    columns = _value_columns(data)
    edges = _text_columns(here, columns)
    rows, sure = _rows(here, edges, columns)
    return squared(rows, here[0].place, sure=sure), end


def _end(lines: Sequence[Line], at: int) -> int:
    """Return the line behind the last that belongs to the table that may start here."""
    if not _is_row(lines[at]) or _is_heading(lines[at]):
        return at
    end, between, started = at + 1, 0, _is_data(lines[at])
    for number in range(at + 1, len(lines)):
        line = lines[number]
        if _parts(lines, number, started=started):
            break
        if _is_row(line):
            end, between = number + 1, 0
            started = started or _is_data(line)
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
    if _is_data(line):
        return False
    if not started:
        return _is_heading(line) or (line.alone and not _is_row(line))
    ahead = lines[number : number + _MOST_BETWEEN + 2]
    before_data = list(takewhile(lambda it: not _is_data(it), ahead))
    return line.level is not None or (
        line.alone and any(_is_row(it) and not _only_values(it) for it in before_data)
    )


def _is_heading(line: Line) -> bool:
    """Tell whether a line names a programme or a goal instead of heading columns."""
    named = re.match(r"(?:programma|(?:beleids)?doel(?:stelling)?)\s+[\dA-Z]", line.text, re.I)
    return line.level is not None or (bool(named) and not _is_data(line))


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
    return _is_data(line) or heads * 2 >= len(parts)


def _is_data(line: Line) -> bool:
    """Tell whether a line has numbers that are no years, behind a label or alone."""
    parts = [part.text for part in line.segments]
    values = [part for part in parts[len(parts) > 1 :] if is_value(part)]
    return bool(values) and not all(said(part).years for part in values) and len(parts) > 1


def _may_be_label(line: Line) -> bool:
    text = line.text
    short = len(text) <= _LONGEST_LABEL and not _SENTENCE.search(text)
    return short and len(line.segments) <= 2 and line.level is None  # noqa: PLR2004


def _value_columns(data: Sequence[Line]) -> list[Word]:
    """Return the columns of numbers from left to right, as wide as their widest number."""
    values = [part for line in data for part in line.segments[1:] if is_value(part.text)]
    values += [line.segments[0] for line in data if is_value(line.segments[0].text)
               and any(line.segments[0].overlaps(value) for value in values)]  # fmt: skip
    columns: list[Word] = []
    for value in sorted(values, key=lambda word: word.start):
        if columns and value.start < columns[-1].end:
            last = columns[-1]
            columns[-1] = Word("", last.start, max(last.end, value.end))
        else:
            columns.append(value)
    return columns


def _text_columns(lines: Sequence[Line], values: Sequence[Word]) -> list[Word]:
    """Return all columns, those of words as well: what overlaps no number stands beside them."""
    words = [
        part
        for line in lines
        if len(line.segments) > 2  # noqa: PLR2004 fewer tell nothing of columns of words
        for part in line.segments
        if not any(part.overlaps(value) for value in values)
    ]
    first = min((line.words[0].start for line in lines if line.words), default=0)
    columns = [Word("", first, first + 1)] if not values or first < values[0].start else []
    for word in sorted(words, key=lambda it: it.start):
        inside = [value for value in values if value.start <= word.middle <= value.end]
        if (columns and word.start < columns[-1].end) or inside:
            last = columns[-1]
            if not any(last.end <= value.start < word.end for value in values):
                columns[-1] = Word("", last.start, max(last.end, word.end))
        elif _is_column(word, lines, values):
            columns.append(word)
    return sorted([*columns, *values], key=lambda it: it.start)


def _is_column(word: Word, lines: Sequence[Line], values: Sequence[Word]) -> bool:
    """Tell whether words stand here in more than one line; else they head a column of numbers."""
    there = [line for line in lines if any(part.overlaps(word) for part in line.segments)]
    data = [line for line in there if _is_data(line)]
    return bool(data) or not values


def _rows(
    lines: Sequence[Line], columns: Sequence[Word], values: Sequence[Word]
) -> tuple[list[list[Cell]], bool]:
    """Return the rows, wrapped labels and headings joined, and whether every cell was clear."""
    rows: list[list[Cell]] = []
    sure, started = True, False
    for line in lines:
        data = _is_data(line) or (started and _is_row(line) and _only_values(line))
        cells, clear = _cells(line, columns, values, data=data)
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

    def full(row: list[Cell]) -> bool:
        told = [said(cell.text) for cell in row[1:] if cell.text]
        return bool(told) and all(it.years or it.kind for it in told)

    return full(cells) is False and not any(
        said(a.text).years and said(b.text).years for a, b in zip(above, cells, strict=True)
    ) and bool(any(cell.text for cell in above[1:]))  # fmt: skip


def _cells(
    line: Line, columns: Sequence[Word], values: Sequence[Word], *, data: bool
) -> tuple[list[Cell], bool]:
    spread = None if data else _spread(line, columns, values)
    if spread:
        return spread
    texts: list[list[str]] = [[] for _ in columns]
    clear = True
    for part in line.segments:
        for piece in _pieces(line, part, columns, data=data):
            reached, certain = _reached(piece, columns, data=data)
            clear = clear and certain
            for column in reached:
                texts[column].append(piece.text)
    return [Cell(" ".join(text), line.place) for text in texts], clear


def _spread(
    line: Line, columns: Sequence[Word], values: Sequence[Word]
) -> tuple[list[Cell], bool] | None:
    """Return a heading that spans columns written above each of them; sure if it stands midway."""
    heads = [it for it in line.segments if it.end > values[0].start - 1]
    told = [said(it.text) for it in heads]
    if not heads or len(heads) >= len(values) or not all(it.side or it.kind for it in told):
        return None
    if any(it.years for it in told):
        return None
    texts = [
        " ".join(it.text for it in line.segments if it not in heads),
        *[""] * (len(columns) - 1),
    ]
    under: list[list[Word]] = [[] for _ in heads]
    for number, column in enumerate(columns):
        if column in values:
            nearest = min(range(len(heads)), key=lambda n: _apart(heads[n], column))
            texts[number] = heads[nearest].text
            under[nearest].append(column)
    sure = all(those and _is_over(head, those) for head, those in zip(heads, under, strict=True))
    return [Cell(text, line.place) for text in texts], sure


def _apart(head: Word, column: Word) -> float:
    return 0 if head.overlaps(column) else abs(head.middle - column.middle)


def _is_over(head: Word, columns: Sequence[Word]) -> bool:
    """Tell whether a heading stands midway above columns, or starts with the first of them."""
    middle = (columns[0].start + columns[-1].end) / 2
    width = (columns[-1].end - columns[0].start) / len(columns)
    starts = abs(head.start - columns[0].start) < width / 2
    return abs(head.middle - middle) < width / 2 or starts or len(columns) == 1


def _pieces(line: Line, part: Word, columns: Sequence[Word], *, data: bool) -> list[Word]:
    """Cut a segment that reaches over several columns, each with words of its own."""
    over = [column for column in columns if part.overlaps(column)]
    words = line.split(part)
    if len(over) < 2 or len(words) < 2:  # noqa: PLR2004
        return [part]
    by_column = [[word for word in words if _nearest(word, over) == n] for n in range(len(over))]
    if not all(by_column) or (not data and not _all_head(by_column)):
        return [part]
    return [Word(" ".join(w.text for w in it), it[0].start, it[-1].end) for it in by_column]


def _all_head(groups: list[list[Word]]) -> bool:
    told = [said(" ".join(word.text for word in group)) for group in groups]
    return all(it.years or it.side or it.kind for it in told)


def _nearest(word: Word, columns: Sequence[Word]) -> int:
    return min(range(len(columns)), key=lambda n: abs(columns[n].middle - word.middle))


def _reached(piece: Word, columns: Sequence[Word], *, data: bool) -> tuple[list[int], bool]:
    """Return the columns that a piece stands in or heads, and whether that is clear."""
    over = [n for n, column in enumerate(columns) if piece.overlaps(column)]
    if data or len(over) == 1:
        return (over[:1] or [_nearest(piece, columns)]), data is False or len(over) <= 1 or over[
            0
        ] == 0
    if over:
        return over, over[0] == 0 or bool(said(piece.text).side or said(piece.text).kind)
    return [_nearest(piece, columns)], True


def _with(above: Cell, below: Cell) -> Cell:
    hyphen = above.text.endswith("-") and below.text[:1].islower()
    text = above.text[:-1] + below.text if hyphen else f"{above.text} {below.text}".strip()
    return Cell(text, above.place if above.text else below.place, above.repeats)
