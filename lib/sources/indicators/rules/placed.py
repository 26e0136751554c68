"""A register with the places of everything in it: what every rule looks at."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from lib.model import (
    END,
    Direction,
    DocumentKind,
    Figure,
    FigureKind,
    Indicator,
    Register,
    SeriesBreak,
    Values,
    YearFigures,
)
from lib.sources.indicators.figures import numbers_of
from lib.sources.reading.faults import Fault
from lib.sources.reading.known import Known
from lib.sources.reading.yaml_files.held import HeldTree
from lib.sources.reading.yaml_files.strict_yaml import Path

BUDGETS = tuple(kind for kind in DocumentKind if kind.is_budget)


@dataclass(frozen=True)
class Said:
    """What one document says, about an indicator or one of its series; an end has no year."""

    path: Path
    document: str
    said: YearFigures

    def figures(self) -> Iterator[tuple[FigureKind, Figure]]:
        """Yield every figure on the line with its kind."""
        return self.said.figures()

    def is_reviewed(self, figure: Figure | None) -> bool:
        """Tell whether staff said of a number of this figure that it stands so in the document."""
        return figure is not None and any(n in self.said.reviewed for n in numbers_of(figure))

    def place_of(self, kind: FigureKind) -> Path:
        """Return the path of a figure on the line."""
        return (*self.path, kind.value)


@dataclass(frozen=True)
class Line(Said):
    """What one document says of one year."""

    year: int


@dataclass(frozen=True)
class Series:
    """The lines of an indicator, or of one of its groups, districts or comparisons by its key."""

    path: Path
    indicator: Indicator
    key: str | None
    lines: tuple[Line, ...]
    ends: tuple[Said, ...]

    @property
    def main(self) -> bool:
        """Tell whether these are the lines of the indicator itself."""
        return self.key is None

    @property
    def unit(self) -> str:
        """Return the unit of the numbers."""
        return self.indicator.unit_of(self.key)

    @property
    def better(self) -> Direction:
        """Return which side is better."""
        return self.indicator.better_of(self.key)

    @property
    def decimals(self) -> int | None:
        """Return how many decimals the numbers are said to have, None where nobody says."""
        own = self.indicator.series[self.key].decimals if self.key else None
        return self.indicator.decimals if own is None else own

    def of(self, document: str, year: int) -> Line | None:
        """Return what a document says of a year, None where it says nothing."""
        return self._by_place.get((document, year))

    @cached_property
    def documents(self) -> Collection[str]:
        """Return the documents that say anything, each once, in the order of the file."""
        return dict.fromkeys(said.document for said in (*self.lines, *self.ends)).keys()

    @cached_property
    def by_year(self) -> Mapping[int, Sequence[Line]]:
        """Return the lines of each year."""
        found: dict[int, list[Line]] = {}
        for line in self.lines:
            found.setdefault(line.year, []).append(line)
        return found

    @cached_property
    def _by_place(self) -> Mapping[tuple[str, int], Line]:
        return {(line.document, line.year): line for line in self.lines}

    @property
    def where(self) -> Path:
        """Return the path of the indicator."""
        return self.path[:2]

    @property
    def own(self) -> Path:
        """Return the path of what describes these numbers: the indicator, or its series."""
        return self.path[:-1]


@dataclass(frozen=True)
class Placed(HeldTree[Register]):
    """A register and the tree that knows where everything in it stands."""

    @property
    def register(self) -> Register:
        """Return the register."""
        return self.content

    @cached_property
    def series(self) -> tuple[Series, ...]:
        """Return every series of every indicator, in the order of the file."""
        found = []
        for name, indicator in self.register.indicators.items():
            path: Path = ("indicatoren", name, "waarden")
            found.append(_series(path, indicator, None, indicator.values))
            for key, series in indicator.series.items():
                path = ("indicatoren", name, "reeksen", key, "waarden")
                found.append(_series(path, indicator, key, series.values))
        return tuple(found)

    @cached_property
    def documents(self) -> Sequence[str]:
        """Return the documents from old to new."""
        return list(self.register.documents)

    @cached_property
    def editions(self) -> Mapping[str, int]:
        """Return the position of each document, from old to new."""
        return {name: at for at, name in enumerate(self.documents)}

    @cached_property
    def known_documents(self) -> Known:
        """Return the documents that can be named."""
        return Known(self.documents)

    @cached_property
    def known_goals(self) -> Known:
        """Return the goals of all programmes."""
        return Known(goal for p in self.register.programmes.values() for goal in p.goals)

    @cached_property
    def known_indicators(self) -> Known:
        """Return the indicators."""
        return Known(self.register.indicators)

    def breaks(self, name: str) -> Iterator[tuple[Path, SeriesBreak]]:
        """Yield the path of each break of an indicator and the break, in the order of the file."""
        above: Path = ("indicatoren", name, "breuk")
        for at, each in enumerate(self.register.indicators[name].series_breaks):
            listed_at = (*above, at)
            yield (listed_at if listed_at in self.tree.values else above), each

    def kind(self, document: str) -> DocumentKind | None:
        """Return what a document is, None for one that the register does not name."""
        described = self.register.documents.get(document)
        return described.kind if described else None

    def weight(self, line: Line) -> tuple[int, int]:
        """Return how much the target on a line of a known document counts, to compare with others.

        The target with the most weight is the one in force.
        """
        described = self.register.documents[line.document]
        return described.authority(line.year), self.editions[line.document]

    def unknown_here(
        self, path: Path, names: Iterable[str], what: str, known: Known, *, at_key: bool = True
    ) -> Iterator[Fault]:
        """Yield a fault for every name that is not known; `at_key`: the names are keys there."""
        for name in names:
            yield from self.unknown(
                (*path, name) if at_key else path, [name], what, known, "dit bestand"
            )


def _series(path: Path, indicator: Indicator, key: str | None, values: Values) -> Series:
    lines = tuple(
        Line((*path, document, str(year)), document, said, year)
        for document, years in values.items()
        for year, said in years.items()
        if year is not None
    )
    ends = tuple(
        Said((*path, document, END), document, years[None])
        for document, years in values.items()
        if None in years
    )
    return Series(path, indicator, key, lines, ends)
