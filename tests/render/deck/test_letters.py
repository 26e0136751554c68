"""How much room a text takes: nothing of it is lost, and nothing is wider than it may be."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.render.deck.blocks import Block, Item, divided
from lib.render.deck.letters import SMALLEST, Size, high, lines, pieces, wide
from lib.render.templates import Markup

TEXTS = st.text(
    st.characters(codec="utf-8", exclude_categories=("C", "Z")) | st.just(" "), max_size=300
)


@given(TEXTS, st.sampled_from(Size), st.floats(8, 60), st.floats(2, 30))
def test_a_text_is_divided_without_losing_a_sign(
    text: str, size: Size, width: float, most: float
) -> None:
    cut = pieces(text, size, width, most)
    assert "".join(cut).replace(" ", "") == text.replace(" ", "")
    for piece in cut:
        assert high(piece, size, width) <= max(most, size.value.line) + 0.01


@pytest.mark.parametrize("size", [size for size in Size if size is not Size.SOURCE])
def test_no_letter_is_smaller_than_what_is_read_at_six_metres(size: Size) -> None:
    assert size.value.rem * SMALLEST >= 28


@pytest.mark.parametrize(
    ("text", "expected"),
    [("", 0), ("een", 1), ("een twee", 1), ("een " * 40, 5), ("e" * 400, 10), ("漢" * 100, 4)],
)
def test_lines_are_counted(text: str, expected: int) -> None:
    assert lines(text, Size.SMALL, 27.0) == pytest.approx(expected, abs=expected / 4)


@pytest.mark.parametrize("narrow", ["i", "l", ".", "'"])
def test_a_narrow_sign_is_narrower_than_a_broad_one(narrow: str) -> None:
    assert wide(narrow, Size.TEXT) < wide("e", Size.TEXT) < wide("m", Size.TEXT)


HEIGHTS = st.lists(st.lists(st.floats(0.5, 40), max_size=6), max_size=6)


@given(HEIGHTS, st.floats(5, 30), st.floats(5, 30))
def test_blocks_are_divided_in_order_and_fit(
    heights: list[list[float]], room: float, after: float
) -> None:
    blocks = [Block(tuple(Item(height, lambda _: Markup()) for height in one)) for one in heights]
    several = list(divided(blocks, room, after))
    shown = [item for slices in several for each in slices for item in each.items]
    assert shown == [item for block in blocks for item in block.items]
    for number, slices in enumerate(several):
        whole = sum(item.height for each in slices for item in each.items)
        assert whole <= (after if number else room) or len(slices) == len(slices[0].items) == 1
