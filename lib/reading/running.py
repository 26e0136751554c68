"""Tables whose columns have one space between them: a heading says how many values follow."""

import re
from collections.abc import Sequence

from lib.reading.laid_out import Cell, Grid, Place, squared
from lib.reading.lines import Line, values_behind
from lib.reading.vocabulary import Role, role, said
from lib.reading.written_numbers import is_year

_MOST_WORDS = 5
_MOST_BETWEEN = 3
_LONGEST_LABEL = 110
_UNIT = (
    r"aantal|%|cijfer|rapportcijfer|procent|percentage|€|euro|fte|kg|dagen|weken|maanden|jaren|"
    r"uren|#"
)
_SENTENCE = re.compile(r"[.!?:]$")


def grid_from(lines: Sequence[Line], at: int) -> tuple[Grid, int] | None:
    """Return the table that starts at a line and the line behind it, None where none starts."""
    heads = _heads(lines[at])
    if len(heads) < 2:  # noqa: PLR2004 one value behind a label is as often a sentence
        return None
    rows, end = _rows(lines, at + 1, len(heads) - 1)
    if not rows:
        return None
    roles = [role(word) for word in heads[0].split()]
    several = len(roles) > 1 and None not in roles
    if roles == [Role.NAME, Role.UNIT] and (parted := [_parted(row) for row in rows]):
        heads, rows = [*heads[0].split(), *heads[1:]], [row for row in parted if row]
        several = len(rows) < len(parted)
    head = tuple(Cell(text, lines[at].place) for text in heads)
    return squared([head, *rows], lines[at].place, sure=not several), end


def _parted(row: tuple[Cell, ...]) -> tuple[Cell, ...] | None:
    """Return a row with the unit behind its name in a cell of its own, None where there is none."""
    found = re.fullmatch(rf"(.+)\s+({_UNIT})", row[0].text, re.IGNORECASE)
    if not found:
        return None
    return (*(Cell(text, row[0].place) for text in found.groups()), *row[1:])


def _heads(line: Line) -> list[str]:
    """Return what heads the rows and each column; nothing for a line that heads none."""
    words = [word.text for word in line.words]
    for first in range(min(len(words), _MOST_WORDS)):
        label = " ".join(words[:first])
        roles = label and all(role(word) for word in label.split())
        if label and not (
            roles or role(label) or said(label).rest in ("", "Type") or label.istitle()
        ):
            continue
        columns = _columns(words[first:])
        if len(columns) > 1:
            return [label, *columns]
    return []


def _columns(words: list[str]) -> list[str]:
    """Cut words into headings: a year each, or the same kind of words time after time."""
    if words and all(map(is_year, words)) and len(set(words)) == len(words):
        return words
    found: list[str] = []
    while words:
        size = next((n for n in range(min(6, len(words)), 0, -1) if _one_head(words[:n])), 0)
        if not size:
            return []
        found.append(" ".join(words[:size]))
        words = words[size:]
    return found if len(set(found)) == len(found) else []


def _one_head(words: list[str]) -> bool:
    told = said(" ".join(words))
    whole = not told.rest and not told.torn and len(told.years) <= 1
    return whole and bool(told.kind or told.side) and not is_year(words[0])


def _rows(lines: Sequence[Line], at: int, width: int) -> tuple[list[tuple[Cell, ...]], int]:
    rows: list[tuple[Cell, ...]] = []
    waiting: list[Line] = []
    end = at
    while at < len(lines) and len(waiting) <= _MOST_BETWEEN:
        label, values = values_behind(lines[at])
        if len(values) == width and not (label is None and not waiting):
            text = " ".join([*(line.text for line in waiting), label.text if label else ""])
            rows.append(_row(text, [value.text for value in values], lines[at].place))
            waiting, end = [], at + 1
        elif _may_go_on(lines[at], bool(values)):
            waiting.append(lines[at])
        else:
            break
        at += 1
    return rows, end


def _may_go_on(line: Line, values: bool) -> bool:
    text = line.text
    return not values and len(text) <= _LONGEST_LABEL and not _SENTENCE.search(text)


def _row(label: str, values: list[str], place: Place) -> tuple[Cell, ...]:
    return (Cell(label.strip(), place), *(Cell(value, place) for value in values))
