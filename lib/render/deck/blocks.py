"""What stands on a sheet: blocks of items that may be divided over sheets, with their height."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from lib.render.templates import Markup
from lib.render.written import Place

Make: TypeAlias = Callable[[Place], Markup]

GAP = 0.7
"""The distance between blocks in rem."""


@dataclass(frozen=True)
class Item:
    """Something that stays whole; it is made when a sheet is written.

    `parts` are the parts of pages that it shows, as the last words of their addresses.
    """

    height: float
    make: Make
    parts: tuple[str, ...] = ()


@dataclass(frozen=True)
class Block:
    """Items below each other. `frame` puts those of one sheet together, given the first's number.

    `head` is how high what it adds is.
    """

    items: tuple[Item, ...]
    frame: Callable[[Sequence[Markup], int], Markup] = lambda made, _: Markup().join(made)
    head: float = 0.0

    def height(self, begin: int, end: int) -> float:
        """Return how high the items from one to another are together."""
        return self.head + sum(item.height for item in self.items[begin:end])

    @property
    def one(self) -> Item:
        """Return all items as one that stays whole."""
        every = Slice(self, 0, len(self.items))
        parts = tuple(part for item in self.items for part in item.parts)
        return Item(self.height(0, len(self.items)), every.make, parts)

    def fits(self, begin: int, room: float) -> int:
        """Return at which item to stop when it begins with this one in so much room."""
        end = begin
        while end < len(self.items) and self.height(begin, end + 1) <= room:
            end += 1
        return end


@dataclass(frozen=True)
class Slice:
    """The items of a block that stand on one sheet."""

    block: Block
    begin: int
    end: int

    @property
    def items(self) -> tuple[Item, ...]:
        """Return those items."""
        return self.block.items[self.begin : self.end]

    def make(self, place: Place) -> Markup:
        """Write them out."""
        return self.block.frame([item.make(place) for item in self.items], self.begin)


def divided(blocks: Sequence[Block], room: float, room_after: float) -> Iterator[tuple[Slice, ...]]:
    """Yield what stands on each sheet; what is higher than a sheet has one to itself.

    The first sheet has so much room, those after it another.
    """
    here: list[Slice] = []
    used = 0.0
    for block in blocks:
        begin = 0
        while begin < len(block.items):
            end = block.fits(begin, room - used)
            if end == begin and here:
                yield tuple(here)
                here, used, room = [], 0.0, room_after
                continue
            end = max(end, begin + 1)
            here.append(Slice(block, begin, end))
            used += block.height(begin, end) + GAP
            begin = end
    if here:
        yield tuple(here)
