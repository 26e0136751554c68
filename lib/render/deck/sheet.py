"""A sheet of the presentation: one thought, divided over more sheets where it does not fit one."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import count
from typing import TypeAlias
from urllib.parse import quote

from lib.render.deck.blocks import Block, Slice, divided
from lib.render.deck.letters import HEIGHT, WIDTH, Size, high
from lib.render.written import Written
from lib.wording import editions

MARGIN = 2.2
"""Rem on the left and on the right."""
INSIDE = WIDTH - 2 * MARGIN
"""How wide what stands on a sheet is, in rem."""
FIRST_CODE = 15.0
"""How wide the QR code of the first sheet is with the room beside it, in rem."""
_CODE, _BESIDE_CODE = 4.6, 0.6
_EDGES = 2.05  # above the head, below it and below the foot, in rem
_BAR = 2.1  # with the keys and the number of the sheet
_FOR_ADDRESS = 39.0  # rem beside the keys
_MANY = 99  # sheets of a thought
_LONG = 60  # signs of a heading

Key: TypeAlias = tuple[str, str, str]
"""A page, the goal or the programme that it is about, and a part of it."""


@dataclass(frozen=True)
class Thought:
    """What one sheet has to say, under a name that is its place in an address.

    `notes` are for who speaks. `keys` are the places of the dashboard that it shows; those of the
    parts that items show stand under `page` and `about`.
    """

    name: str
    above: str
    heading: str
    blocks: tuple[Block, ...]
    notes: tuple[Written, ...] = ()
    keys: tuple[Key, ...] = ()
    page: str = ""
    about: str = ""
    first: bool = False


@dataclass(frozen=True)
class Sheet:
    """A sheet as it is shown: by `order` one of so many (`of`) that a thought takes.

    `name` is its place in an address. A thought has its notes on its first sheet.
    """

    name: str
    thought: Thought
    order: int
    of: int
    slices: tuple[Slice, ...]
    keys: tuple[Key, ...] = field(default=(), repr=False)

    @property
    def heading(self) -> str:
        """Return what stands above it."""
        heading = self.thought.heading
        return heading if self.of == 1 else editions.part(heading, self.order, self.of)

    @property
    def notes(self) -> tuple[Written, ...]:
        """Return what only who speaks has to see."""
        return self.thought.notes if self.order == 1 else ()


def heading(text: str, order: int) -> Size:
    """Return how large a heading is: a long one is smaller, and more so on a following sheet."""
    if len(text) <= _LONG:
        return Size.HEADING
    return Size.LONG_HEADING if order == 1 else Size.NEXT_HEADING


def room(thought: Thought, address: str, order: int = 1) -> float:
    """Return how much height there is between head and foot, in rem.

    `address` is that of the presentation, empty where it has none; `order` counts the sheets of a
    thought, of which only the first says what it stands under.
    """
    code = _CODE if address and not thought.first else 0.0
    width = INSIDE - code - (_BESIDE_CODE if code else 0.0)
    size, longest = heading(thought.heading, order), editions.part(thought.heading, _MANY, _MANY)
    above = high(thought.above, Size.SMALL, width) if order == 1 else 0.0
    head = above + high(longest, size, width)
    foot = high(written(address, thought.name), Size.SMALL, _FOR_ADDRESS) if address else 0.0
    return HEIGHT - _EDGES - max(head, code) - max(foot, _BAR)


def whole(thought: Thought, address: str) -> bool:
    """Tell whether a thought fits one sheet."""
    return len(list(_divided(thought, address))) == 1 and all(
        block.height(0, len(block.items)) <= room(thought, address) for block in thought.blocks
    )


def _divided(thought: Thought, address: str) -> Iterator[tuple[Slice, ...]]:
    return divided(thought.blocks, room(thought, address), room(thought, address, 2))


def written(address: str, name: str) -> str:
    """Return the address of a sheet."""
    return f"{address}#{quote(name, safe=':~/')}"


def sheets(thoughts: Iterable[Thought], address: str) -> Iterator[Sheet]:
    """Yield the sheets of thoughts, each with a name that no other sheet has."""
    taken: set[str] = set()
    for thought in thoughts:
        several = list(_divided(thought, address)) or [()]
        for order, slices in enumerate(several, 1):
            name = _free(thought.name, order, taken)
            taken.add(name)
            keys = tuple(_keys(thought, order, slices))
            yield Sheet(name, thought, order, len(several), slices, keys)


def _free(name: str, order: int, taken: set[str]) -> str:
    names = (name if number == 1 else f"{name}~{number}" for number in count(order))
    return next(each for each in names if each not in taken)


def _keys(thought: Thought, order: int, slices: Sequence[Slice]) -> Iterator[Key]:
    if order == 1:
        yield from thought.keys
    for each in slices:
        for item in each.items:
            yield from ((thought.page, thought.about, part) for part in item.parts)


def places(shown: Iterable[Sheet]) -> Mapping[Key, str]:
    """Return the name of the first sheet that shows each place."""
    found: dict[Key, str] = {}
    for sheet in shown:
        for key in sheet.keys:
            found.setdefault(key, sheet.name)
    return found
