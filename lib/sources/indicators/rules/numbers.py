"""Numbers in order of size, to be asked for what is usual among all but a few of them."""

from bisect import bisect_left
from collections.abc import Collection, Iterable
from decimal import Decimal


class Numbers:
    """Numbers of which the middle is asked many times, each time without some of them."""

    def __init__(self, numbers: Iterable[Decimal]) -> None:
        self._sorted = sorted(numbers)

    def __len__(self) -> int:
        """Return how many numbers there are."""
        return len(self._sorted)

    def median_without(self, left_out: Collection[Decimal]) -> Decimal:
        """Return the middle of the numbers without these, which are among them; 0 of none."""
        places = self._places(left_out)
        many = len(self._sorted) - len(places)
        if not many:
            return Decimal(0)
        middle = self._at(many // 2, places)
        return middle if many % 2 else (self._at(many // 2 - 1, places) + middle) / 2

    def ends_without(self, left_out: Collection[Decimal]) -> tuple[Decimal, Decimal]:
        """Return the smallest and the largest without these; there must be another."""
        places = self._places(left_out)
        return self._at(0, places), self._at(len(self._sorted) - len(places) - 1, places)

    def _places(self, left_out: Collection[Decimal]) -> list[int]:
        """Return the places of numbers, a place each, in order."""
        places: list[int] = []
        for number in sorted(left_out):
            place = bisect_left(self._sorted, number)
            places.append(max(place, places[-1] + 1) if places else place)
        return places

    def _at(self, index: int, places: list[int]) -> Decimal:
        """Return the number at an index when those at these places are not there."""
        for place in places:
            if place > index:
                break
            index += 1
        return self._sorted[index]
