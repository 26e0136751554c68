"""The bars of a table: amounts in, places out. Every bar of a table has the same scale.

A minus runs to the left, in every table.
"""

from collections.abc import Iterable, Sequence

from lib.measures import Variance
from lib.model import VarianceSign
from lib.page import Bar, Bars, Look
from lib.wording.money import printed_difference, sign

_LEAST = 0.4  # percent: what is there is seen


class Room:
    """The room that bars of these amounts take, from the lowest below zero to the highest."""

    def __init__(self, amounts: Iterable[int | None]) -> None:
        known = [amount for amount in amounts if amount is not None]
        self._low, high = min([*known, 0]), max([*known, 0])
        self._span = (high - self._low) or 1

    @property
    def zero(self) -> float:
        """Return where zero is."""
        return self._place(0)

    def bars(self, amounts: Sequence[tuple[int | None, Look]]) -> Bars:
        """Return a bar for each amount; one of nothing, or that is not known, has no length."""
        return Bars(self.zero, tuple(self._bar(amount or 0, look) for amount, look in amounts))

    def _bar(self, amount: int, look: Look) -> Bar:
        left, right = sorted((self.zero, self._place(amount)))
        return Bar(left, round(max(right - left, _LEAST), 2) if amount else 0, look)

    def _place(self, amount: int) -> float:
        return round(100 * (amount - self._low) / self._span, 2)


def differences(lines: Sequence[Variance | None]) -> tuple[Bars | None, ...]:
    """Draw what lies between budget and account: voordelig to the right, nadelig to the left."""
    sizes = [None if line is None else printed_difference(line) for line in lines]
    room = Room(sizes)
    return tuple(
        None if line is None else room.bars([(size, _look(sign(line)))])
        for line, size in zip(lines, sizes, strict=True)
    )


def _look(found: VarianceSign | None) -> Look:
    return Look.WORSE if found is VarianceSign.UNFAVOURABLE else Look.BETTER


def beside(
    rows: Sequence[Sequence[int | None] | None], looks: Sequence[Look]
) -> tuple[Bars | None, ...]:
    """Draw the amounts of each row below each other; a row that is None has no bars."""
    room = Room(amount for row in rows if row is not None for amount in row)
    return tuple(
        None if row is None else room.bars(list(zip(row, looks, strict=True))) for row in rows
    )


def by_year(
    rows: Sequence[Sequence[int | None] | None], look: Look
) -> tuple[tuple[Bars | None, ...], ...]:
    """Draw a column of bars for each year, all of them on one scale."""
    room = Room(amount for row in rows if row is not None for amount in row)
    years = max((len(row) for row in rows if row is not None), default=0)
    return tuple(
        tuple(None if row is None else room.bars([(row[at], look)]) for row in rows)
        for at in range(years)
    )


def small_years(rows: Sequence[Sequence[int | None] | None], look: Look) -> tuple[Bars | None, ...]:
    """Draw the years of each row beside each other, every row on a scale of its own."""
    return tuple(
        None if row is None else Room(row).bars([(amount, look) for amount in row]) for row in rows
    )
