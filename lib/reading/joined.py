"""Tables that go on over a page, or after their heading was repeated, as one."""

from collections.abc import Sequence

from lib.reading.heads import heads_of, texts_of
from lib.reading.laid_out import Block, Grid, Text


def joined(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks with a table that goes on over a page, or after its heading, as one."""
    found: list[Block] = []
    for block in blocks:
        last = found[-1] if found else None
        if isinstance(block, Grid) and isinstance(last, Grid) and _goes_on(last, block):
            rest = block.rows[_same_heads(last, block) :]
            found[-1] = Grid((*last.rows, *rest), last.place, last.sure and block.sure)
        elif not (isinstance(block, Text) and isinstance(last, Grid) and _is_continued(block)):
            found.append(block)
    return found


def _is_continued(text: Text) -> bool:
    return text.text.strip("()[]. ").casefold() in ("vervolg", "vervolg tabel", "vervolgtabel")


def _goes_on(last: Grid, block: Grid) -> bool:
    if _same_heads(last, block):
        return True
    same = len(last.rows[0]) == len(block.rows[0]) if last.rows and block.rows else False
    next_page = (block.place.page or 0) == (last.rows[-1][0].place.page or 0) + 1
    return same and next_page and heads_of(block) == 0


def _same_heads(last: Grid, block: Grid) -> int:
    """Return how many rows on top of both are the same heading."""
    heads = heads_of(last)
    same = heads and [texts_of(row) for row in last.rows[:heads]] == [
        texts_of(row) for row in block.rows[:heads]
    ]
    return heads if same else 0
