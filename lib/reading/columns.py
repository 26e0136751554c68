"""Columns of a table by where its numbers and words stand across the page."""

from collections.abc import Sequence

from lib.reading.laid_out import Cell
from lib.reading.lines import Line, Word, is_value
from lib.reading.vocabulary import said


def is_data(line: Line) -> bool:
    """Tell whether a line has numbers that are no years, behind a label or alone."""
    parts = [part.text for part in line.segments]
    values = [part for part in parts[len(parts) > 1 :] if is_value(part)]
    return bool(values) and not all(said(part).years for part in values) and len(parts) > 1


def value_columns(data: Sequence[Line]) -> list[Word]:
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


def all_columns(lines: Sequence[Line], values: Sequence[Word]) -> list[Word]:
    """Return all columns, those of words as well: what overlaps no number stands beside them."""
    words = [
        part
        for line in lines
        if is_data(line) and len(line.segments) > 2  # noqa: PLR2004 fewer tell nothing
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
    data = [line for line in there if is_data(line)]
    return bool(data) or not values


def cells_of(
    line: Line, columns: Sequence[Word], values: Sequence[Word], *, data: bool
) -> tuple[list[Cell], bool]:
    """Return the cells of a line, one for each column, and whether it is clear which is which."""
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
                clear = clear and not (data and texts[column])
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
    texts = [""] * len(columns)
    beside = [number for number, column in enumerate(columns) if column not in values]
    for it in line.segments:
        if it not in heads and beside:
            place = min(beside, key=lambda n: _apart(it, columns[n]))
            texts[place] = f"{texts[place]} {it.text}".strip()
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
