"""The newest outcome of each year, that a target can be set against."""

from collections.abc import Mapping
from dataclasses import dataclass

from lib.model import Figure, Register, Values
from lib.sources.indicators.definitions import definition


@dataclass(frozen=True)
class Known:
    """An outcome that a document gives, and by which definition it is counted."""

    figure: Figure
    definition: int | None


class Outcomes:
    """The newest outcome of each year of an indicator or series, worked out once for each."""

    def __init__(self, register: Register, editions: Mapping[str, int]) -> None:
        self.register = register
        self._editions = editions
        self._known: dict[tuple[str, str | None], dict[int, Known]] = {}

    def of(self, name: str, series: str | None, year: int) -> Known | None:
        """Return the newest number of a year, None if no document gives one."""
        if (name, series) not in self._known:
            indicator = self.register.indicators[name]
            values = indicator.values if series is None else indicator.series[series].values
            self._known[name, series] = self._newest(name, values)
        return self._known[name, series].get(year)

    def baseline(self, name: str) -> Known | None:
        """Return the baseline of an indicator; without a year nobody tells how it is counted."""
        indicator = self.register.indicators[name]
        if indicator.baseline is None:
            return None
        figure, year = indicator.baseline.figure, indicator.baseline.year
        if indicator.breaks and year is None and figure.definition is None:
            return Known(figure, None)
        newest = list(self.register.documents)[-1]
        return Known(figure, self._definition(name, figure, year, newest))

    def _definition(self, name: str, figure: Figure, year: int | None, document: str) -> int | None:
        breaks = self.register.indicators[name].breaks
        return definition(breaks, year, figure.definition, document, self._editions)

    def _newest(self, name: str, values: Values) -> dict[int, Known]:
        found: dict[int, Known] = {}
        for document in sorted(values, key=self._editions.__getitem__):
            for year, words in values[document].items():
                if year is not None and words.realised and words.realised.value is not None:
                    counted = self._definition(name, words.realised, year, document)
                    found[year] = Known(words.realised, counted)
        return found
