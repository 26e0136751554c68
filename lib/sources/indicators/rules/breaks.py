"""The breaks of an indicator: each year once, from old to new, and among its figures."""

from collections.abc import Iterator

from lib.sources.indicators.rules.placed import Placed, Series
from lib.sources.reading.faults import Fault


def faults(placed: Placed) -> Iterator[Fault]:
    """Refuse a second break in one year; warn about an odd order, and a break among no figures."""
    for name in placed.register.indicators:
        yield from _order(placed, name)
    for series in placed.series:
        if series.main and series.lines:
            yield from _outside(placed, series)


def _order(placed: Placed, name: str) -> Iterator[Fault]:
    earlier: list[int] = []
    for where, each in placed.breaks(name):
        if each.since in earlier:
            yield placed.refuse(
                (*where, "vanaf"),
                "breuk-dubbel",
                f"Vanaf {each.since} staat er al een breuk. Zet beide redenen bij één breuk, of "
                "kijk of het jaar klopt.",
            )
        elif earlier and each.since < max(earlier):
            yield placed.warn(
                (*where, "vanaf"),
                "breuk-volgorde",
                f"Deze breuk is vanaf {each.since}, maar staat onder die vanaf {max(earlier)}. "
                "Klopt het jaar? Zet de breuken dan van oud naar nieuw.",
            )
        earlier.append(each.since)


def _outside(placed: Placed, series: Series) -> Iterator[Fault]:
    """Warn about a break in a year that the figures do not come near."""
    years = [line.year for line in series.lines]
    for where, each in placed.breaks(str(series.where[-1])):
        if not min(years) < each.since <= max(years):
            yield placed.warn(
                (*where, "vanaf"),
                "breuk-buiten-jaren",
                f"De breuk is vanaf {each.since}, maar de cijfers lopen van {min(years)} tot en "
                f"met {max(years)}. Kijk of het jaar klopt.",
            )
