"""What a chart draws as plain numbers, for whoever draws it with means of his own."""

from dataclasses import dataclass
from enum import StrEnum

from lib.model import VarianceSign, Verdict


class Trace(StrEnum):
    """What a series of numbers is; how it is drawn follows from it."""

    OUTCOME = "uitkomst"
    TARGET = "doel"
    ELSEWHERE = "elders"
    PLAN = "begroting"
    ACCOUNT = "rekening"
    OTHER_PLAN = "andere begroting"
    DIFFERENCE = "verschil"


@dataclass(frozen=True, slots=True)
class Point:
    """A number with the text that is written at it, as the page has it; empty where none is.

    `decimals` are those that it was printed with. `above`: the side that its text takes.
    `standing` is what it means where it stands out by that, else None.
    """

    value: float
    label: str
    decimals: int = 0
    above: bool = True
    standing: Verdict | VarianceSign | None = None


@dataclass(frozen=True, slots=True)
class PlotSeries:
    """Numbers that belong together, one place for each of `across`; None where there is none."""

    name: str
    trace: Trace
    points: tuple[Point | None, ...]


@dataclass(frozen=True, slots=True)
class Plot:
    """The numbers of a chart: what stands along it, its series, and the unit of every number.

    `counted` says what they count, empty where the words around the chart do.
    """

    across: tuple[str, ...]
    series: tuple[PlotSeries, ...]
    unit: str
    counted: str = ""

    @property
    def points(self) -> tuple[Point, ...]:
        """Return every number that there is to draw; without any there is no chart."""
        return tuple(point for one in self.series for point in one.points if point is not None)
