"""Everything that a visitor sees first, made before the first visitor comes."""

from lib import measures
from lib.charts import PALETTES
from lib.sources import Snapshot
from lib.views import money
from lib.views.control import control
from lib.views.finding.index import index
from lib.views.indicators import indicator, overview
from lib.views.years import lens, years


def warm(snapshot: Snapshot) -> None:
    """Make what the pages show of the default year, in both themes."""
    year = measures.default_year(snapshot)
    control(snapshot)
    index(snapshot)
    years(snapshot)
    lens(snapshot, year, None)
    for theme in PALETTES:
        overview(snapshot, year, theme)
        for name in snapshot.register.indicators:
            indicator(snapshot, name, year, theme)
        for programme in snapshot.register.programmes:
            for view in (money.goals, money.bridge, money.products):
                view(snapshot, programme, year, theme, None)
            money.new_policy(snapshot, programme, year, theme)
            money.multi_year(snapshot, programme, theme, None)
