"""What the figures say of one indicator in one year, as everything above this floor reads it.

Amounts are exact decimals in the unit of the indicator. None stands only where there is nothing.
"""

from dataclasses import dataclass
from decimal import Decimal

from lib.model import (
    Certainty,
    Direction,
    Frequency,
    MissingReason,
    SeriesKind,
    Stated,
    Verdict,
)


@dataclass(frozen=True, slots=True)
class Series:
    """A group, a district or a comparison beside an indicator."""

    key: str
    name: str
    kind: SeriesKind


@dataclass(frozen=True, slots=True)
class Subject:
    """What is measured: an indicator by its name in the register, or one series of it.

    `code` is that of its goal as it is printed, empty where it stands under no goal.
    """

    programme: str
    goal: str
    code: str
    indicator: str
    name: str
    short_name: str
    unit: str
    better: Direction
    frequency: Frequency | None
    series: Series | None

    @property
    def label(self) -> str:
        """Return the short name behind the code of its goal."""
        return f"{self.code} {self.short_name}".strip()

    @property
    def years_between(self) -> int | None:
        """Return the years from one measurement to the next, None where that is no such number."""
        return self.frequency.years_between if self.frequency else None

    @property
    def has_rhythm(self) -> bool:
        """Tell whether the sources say in which years it is measured."""
        return self.frequency not in (None, Frequency.IRREGULAR)


@dataclass(frozen=True, slots=True)
class Missing:
    """Why a document gives no number: in its own words, and the reason that everybody knows."""

    told: str
    reason: MissingReason | None


@dataclass(frozen=True, slots=True)
class Printed:
    """What a document prints for a year: a number, a word, or why there is neither.

    `decimals` is how many its finest number was printed with; `definition` how many breaks in the
    series it was counted after, None where nobody tells: then it compares with nothing. `part` is
    the part of a year that it is about, if not a whole one.
    """

    document: str
    value: Decimal | None
    decimals: int
    word: str | None
    missing: Missing | None
    definition: int | None
    part: str | None

    def compares_with(self, other: "Printed") -> bool:
        """Tell whether both were counted by one known definition, over the same part of a year."""
        known = self.definition is not None and self.definition == other.definition
        return known and self.part == other.part


@dataclass(frozen=True, slots=True)
class Bound:
    """The end of what reaches a target; an open one does not reach it itself."""

    value: Decimal
    open: bool


@dataclass(frozen=True, slots=True)
class Relative:
    """How a target was set: `by` more (in percent or not) than the number of something else.

    `base` is that number, None where no document gives it: the outcome of `base_year`, the baseline
    of that year or of no year that is told, or the outcome of a series by its name.
    """

    base: Decimal | None
    base_decimals: int
    base_year: int | None
    of_baseline: bool
    of_series: str | None
    by: Decimal
    by_decimals: int
    percent: bool


@dataclass(frozen=True, slots=True)
class Target(Printed):
    """The target for a year; with `added_since` it is for all outcomes from that year together.

    `relative` is how it was reckoned, if it was. `restated` is another target for the same year
    that a later document prints; it judges nothing.
    """

    low: Bound | None
    high: Bound | None
    added_since: int | None
    relative: Relative | None
    restated: "Target | None"


@dataclass(frozen=True, slots=True)
class Earlier:
    """Another number that an older document measured for the same year."""

    value: Decimal
    decimals: int
    document: str


@dataclass(frozen=True, slots=True)
class Outcome(Printed):
    """The outcome of a year. One from before a break can be `recounted` by the definition after it.

    `carried_from` is the year of the measurement that a document repeats here.
    """

    certainty: Certainty | None
    carried_from: int | None
    earlier: Earlier | None
    recounted: bool


@dataclass(frozen=True, slots=True)
class Change:
    """The step from the newest earlier measurement that compares (`before`, of `year`) to it."""

    before: Decimal
    decimals: int
    year: int
    amount: Decimal


@dataclass(frozen=True, slots=True)
class Measurement:
    """A number that was measured in the year itself.

    `broken`: the measurement just before it cannot be compared. A line may join what has the same
    `segment`.
    """

    value: Decimal
    decimals: int
    segment: int
    broken: bool
    change: Change | None


@dataclass(frozen=True, slots=True)
class StatedVerdict:
    """The verdict that a document states, in its own `word` too.

    `contradicted`: the figures give the opposite.
    """

    verdict: Stated
    word: str
    document: str
    contradicted: bool


@dataclass(frozen=True, slots=True)
class Difference:
    """What an outcome is more than the bound that decides, also as a share of its size.

    `percent` is None for a bound of zero.
    """

    amount: Decimal
    percent: float | None


@dataclass(frozen=True, slots=True)
class Groups:
    """How many groups and districts stand for an indicator that has no figures of its own."""

    many: int
    reached: int
    missed: int


@dataclass(frozen=True, slots=True)
class Reading:
    """One indicator, or one series of it, in one year: what was promised, what came, the verdict.

    `compared` is what is held against the target: the outcome, or the sum since `added_since`.
    `groups` stands where only groups are measured. `difference` stands only where outcome and
    target give a verdict and one bound decides it.
    """

    about: Subject
    year: int
    target: Target | None
    outcome: Outcome | None
    forecast: Printed | None
    stated: StatedVerdict | None
    measurement: Measurement | None
    compared: Decimal | None
    last_measured: int | None
    next_due: int | None
    verdict: Verdict
    groups: Groups | None
    difference: Difference | None

    @property
    def contradicted(self) -> StatedVerdict | None:
        """Return the stated verdict that the figures contradict, if they do."""
        return self.stated if self.stated is not None and self.stated.contradicted else None

    @property
    def documents(self) -> tuple[str, ...]:
        """Return the documents of target, outcome and stated verdict, each once."""
        parts = (self.target, self.outcome, self.stated)
        return tuple(dict.fromkeys(part.document for part in parts if part is not None))
