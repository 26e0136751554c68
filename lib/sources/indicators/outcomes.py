"""The newest outcome of each year, that a target can be set against."""

from collections.abc import Mapping

from lib.model import Figure, Register, Values


class Outcomes:
    """The newest outcome of each year of an indicator or series, worked out once for each."""

    def __init__(self, register: Register, editions: Mapping[str, int]) -> None:
        self.register = register
        self._editions = editions
        self._known: dict[tuple[str, str | None], dict[int, Figure]] = {}

    def of(self, name: str, series: str | None, year: int) -> Figure | None:
        """Return the newest number of a year, None if no document gives one."""
        if (name, series) not in self._known:
            indicator = self.register.indicators[name]
            values = indicator.values if series is None else indicator.series[series].values
            self._known[name, series] = self._newest(values)
        return self._known[name, series].get(year)

    def _newest(self, values: Values) -> dict[int, Figure]:
        found: dict[int, Figure] = {}
        for document in sorted(values, key=self._editions.__getitem__):
            for year, words in values[document].items():
                if year is not None and words.realised and words.realised.value is not None:
                    found[year] = words.realised
        return found
