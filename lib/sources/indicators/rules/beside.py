"""The numbers of one indicator or series, and what is counted of all of them at once."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from itertools import islice

from lib.model import FigureKind
from lib.sources.indicators.numbers import decimals_in
from lib.sources.indicators.rules.numbers import Numbers
from lib.sources.reading.yaml_files.strict_yaml import Path

_MOST_TOLD = 4
_WHOLE = 100


@dataclass(frozen=True)
class Number:
    """A number of an indicator, with everything that a comparison asks of it."""

    path: Path
    year: int
    kind: FigureKind
    value: Decimal
    reviewed: bool

    @property
    def decimals(self) -> int:
        """Return how many decimals it was written with."""
        return decimals_in(self.value)

    @property
    def called(self) -> str:
        """Name it as staff do, with its figure: het doel 46, de uitkomst 24."""
        kinds = {
            FigureKind.TARGET: "Het doel",
            FigureKind.REALISED: "De uitkomst",
            FigureKind.FORECAST: "De verwachting",
        }
        return f"{kinds[self.kind]} {self.value} ({self.year})"


class Beside:
    """All numbers of a series, to be asked what they are without those of one year and kind.

    Each is counted once: a comparison of every number with every other takes hours in a long file.
    """

    def __init__(
        self, numbers: Sequence[Number], left_out: Sequence[Number], counted: "Sizes"
    ) -> None:
        self.numbers, self._left_out, self._all = numbers, left_out, counted
        self._out = [abs(number.value) for number in left_out if number.value]

    def __len__(self) -> int:
        """Return how many others there are."""
        return len(self.numbers) - len(self._left_out)

    @property
    def nonzero(self) -> int:
        """Return how many of the others are not zero."""
        return len(self._all.sizes) - len(self._out)

    @cached_property
    def positive(self) -> int:
        """Return how many of the others are above zero."""
        return self._all.positive - sum(number.value > 0 for number in self._left_out)

    @cached_property
    def whole(self) -> int:
        """Return how many of the others are one or more, whatever their sign."""
        return self._all.whole - sum(size >= 1 for size in self._out)

    @cached_property
    def usual(self) -> Decimal:
        """Return the middle size of those that are not zero."""
        return self._all.sizes.median_without(self._out)

    @cached_property
    def ends(self) -> tuple[Decimal, Decimal]:
        """Return the smallest and largest size of those that are not zero."""
        return self._all.sizes.ends_without(self._out)

    def listed(self, number: Number) -> str:
        """Return figures of other years as they are written, those of the same kind first."""
        own = number.year, number.kind
        others = (o for o in self._all.alike(number.kind) if (o.year, o.kind) != own)
        return ", ".join(f"{other.value} ({other.year})" for other in islice(others, _MOST_TOLD))


class Sizes:
    """What is counted of all numbers of a series at once."""

    def __init__(self, numbers: Sequence[Number]) -> None:
        values = [number.value for number in numbers]
        self.sizes = Numbers(abs(value) for value in values if value)
        self.positive = sum(value > 0 for value in values)
        self.whole = sum(abs(value) >= 1 for value in values)
        self.above_hundred = sum(abs(value) > _WHOLE for value in values)
        self.shares = all(abs(value) <= 1 for value in values)
        self.decimals = Counter(number.decimals for number in numbers)
        self._numbers = numbers
        self._alike: dict[FigureKind, list[Number]] = {}

    def alike(self, kind: FigureKind) -> list[Number]:
        """Return all numbers, those of a kind first and the newest year first."""
        if kind not in self._alike:
            in_order = sorted(self._numbers, key=lambda o: (o.kind is not kind, -o.year))
            self._alike[kind] = in_order
        return self._alike[kind]
