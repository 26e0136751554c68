"""Which rows of a table head its columns."""

from collections.abc import Sequence

from lib.reading.laid_out import Cell, Grid
from lib.reading.vocabulary import role, said
from lib.reading.written_numbers import Number, is_year, read_cell

_MOST_HEADS = 5


def texts_of(row: Sequence[Cell]) -> list[str]:
    """Return the texts of a row as they are compared."""
    return [cell.text.casefold() for cell in row]


def heads_of(grid: Grid) -> int:
    """Return how many rows on top are headings: all before the first with a number."""
    for number, row in enumerate(grid.rows[:_MOST_HEADS]):
        if _has_data(row):
            heads = [place for place in range(number) if is_head(grid.rows[place])]
            return heads[-1] + 1 if heads else 0
    return 0


def _has_data(row: Sequence[Cell]) -> bool:
    """Tell whether a row has values behind its label that are no heading."""
    if is_head(row):
        return False
    behind = [cell.text for cell in row[1:] if cell.text]
    return any(isinstance(read_cell(text), Number) or text in "-–—−" for text in behind)


def is_head(row: Sequence[Cell]) -> bool:
    """Tell whether a row heads columns: years, sides and kinds of money, or names of columns."""
    behind = [cell.text for cell in row[1:] if cell.text and not cell.repeats]
    behind = behind or [cell.text for cell in row[1:] if cell.text]
    if not behind or (row[0].text and is_year(row[0].text)):
        return False
    told = [said(text) for text in behind]
    known = [
        bool(it.years or it.side or it.kind or it.scale or role(text))
        for it, text in zip(told, behind, strict=True)
    ]
    if all(is_year(text) for text in behind):
        spans = row[0].repeats or not row[0].text or role(row[0].text) is not None
        once = len(set(behind)) == len(behind)
        return (once or spans) and not (is_side(row[0].text) and len(behind) == 1)
    return sum(known) * 2 > len(known) and not any(_is_number(text) for text in behind)


def is_side(text: str) -> bool:
    """Tell whether a text says what a number is: a target, an outcome, lasten, a saldo."""
    told = said(text)
    return bool(told.side or told.kind)


def _is_number(text: str) -> bool:
    return isinstance(read_cell(text), Number) and not is_year(text)
