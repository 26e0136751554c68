"""The frozen types of `feiten.csv`: figures from the running text of documents."""

from collections.abc import Collection
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Self

from lib.model.base import folded, of_others
from lib.model.terms import Closing, Direction


class FactKind(StrEnum):
    """What a figure in a text is: what came of something, what should, or what was before."""

    PREVIOUS = "vorige"
    TARGET = "doel"
    OUTCOME = "uitkomst"


class FactDoubt(StrEnum):
    """Why a target and an outcome in a text give no verdict."""

    APPROXIMATE = "ongeveer"
    NO_DIRECTION = "geen richting"
    OTHER_PERIOD = "andere periode"
    NO_NUMBER = "geen getal"


DATE = "datum"
"""The unit of a fact that is a day, a month or a year, and no number."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One figure as one document prints it; `line` is its line in the file.

    A fact without a goal is about its programme. `year` is None where the text names none; `on` is
    the day or period that it names. `value` is None for a date. `about` is the word by which the
    text says that the number is not exact. `adds_up` is False for a part that does not add up to
    its whole with the others.
    """

    programme: str
    goal: str | None
    name: str
    year: int | None
    on: str | None
    kind: FactKind
    value: Decimal | None
    printed: str
    unit: str
    about: str | None
    part_of: str | None
    adds_up: bool
    better: Direction | None
    indicator: str | None
    document: str
    place: str
    line: int

    @property
    def key(self) -> tuple[str, str | None, str]:
        """Return what it is about: all facts with this key are about one thing."""
        return self.programme, self.goal, folded(self.name)

    @property
    def decimals(self) -> int:
        """Return how many decimals its number was written with."""
        return 0 if self.value is None else max(-int(self.value.as_tuple().exponent), 0)


@dataclass(frozen=True, slots=True)
class FactSum:
    """A whole in a text beside the sum of its parts, in their unit.

    `difference` is what the whole is more than its parts; rounding allows it up to `allowed`.
    """

    whole: Fact
    parts: tuple[Fact, ...]
    expected: Decimal
    difference: Decimal
    allowed: Decimal
    closing: Closing


@dataclass(frozen=True, slots=True)
class Facts:
    """Everything in `feiten.csv`: each fact in the order of the file, and each sum of parts."""

    told: tuple[Fact, ...] = ()
    sums: tuple[FactSum, ...] = ()

    def without(self, documents: Collection[str]) -> Self:
        """Return what stands here without what these documents tell; a sum is of one document."""
        sums = tuple(each for each in self.sums if each.whole.document not in documents)
        return type(self)(of_others(documents, self.told), sums)
