"""Everything that a visitor sees first, made before the first visitor comes."""

import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from itertools import islice

from lib import measures
from lib.charts import PALETTES
from lib.sources import Snapshot
from lib.views import control, indicators, money, years
from lib.views.finding.index import index

_MOST = 2_000  # half of what is kept of a snapshot: making more would push out what was made

_SECONDS_TO_PREPARE = 20.0  # the version before it is on screen meanwhile

_OF_ALL: tuple[Callable[[Snapshot], object], ...] = (
    control.stated, control.sums, control.completeness, indicators.legend, years.legend,
    years.matrix, years.goals, years.changes, years.paces, index,
)  # fmt: skip


def prepare(snapshot: Snapshot) -> None:
    """Make what the pages show of a version that is not on screen yet."""
    warm(snapshot, _SECONDS_TO_PREPARE)


def warm(snapshot: Snapshot, seconds: float) -> bool:
    """Make what the pages show of the default year, in both themes; return whether all is made.

    It stops when the time is over and goes on where it was when it is called again: what is made
    takes no time. A hundred programmes would keep a server from starting for minutes.
    """
    end = time.monotonic() + seconds
    for make in islice(_steps(snapshot), _MOST):
        if time.monotonic() > end:
            return False
        with suppress(Exception):  # what fails is told and written down where a page shows it
            make()
    return True


def _steps(snapshot: Snapshot) -> Iterator[Callable[[], object]]:
    """Yield every part of every page, in the order in which visitors come across them."""
    year = measures.default_year(snapshot)
    for theme in PALETTES:
        yield partial(indicators.overview, snapshot, year, theme)
    for theme in PALETTES:
        for name in snapshot.register.indicators:
            yield partial(indicators.trend, snapshot, name, year, theme)
        for programme in snapshot.register.programmes:
            for view in (money.goals, money.bridge, money.products):
                yield partial(view, snapshot, programme, year, theme, None)
            yield partial(money.new_policy, snapshot, programme, year, theme)
            yield partial(money.multi_year, snapshot, programme, theme, None)
    for name in snapshot.register.indicators:
        yield partial(indicators.answer, snapshot, name, year)
        yield partial(indicators.series, snapshot, name, year)
        for of_all_years in (indicators.facts, indicators.findings, indicators.editions):
            yield partial(of_all_years, snapshot, name)
    yield from (partial(view, snapshot) for view in _OF_ALL)
    yield partial(years.lens, snapshot, year, None)
