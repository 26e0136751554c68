"""What a page shows for a choice, made once for each version of the sources and shared by all."""

from lib.views import money
from lib.views.control import ControlView, control
from lib.views.elsewhere import ElsewhereView, elsewhere
from lib.views.figure import Figure
from lib.views.finding import Hit, search
from lib.views.indicators import IndicatorView, OverviewView, indicator, overview
from lib.views.warm import warm
from lib.views.years import YearsView, lens, years

__all__ = [
    "ControlView",
    "ElsewhereView",
    "Figure",
    "Hit",
    "IndicatorView",
    "OverviewView",
    "YearsView",
    "control",
    "elsewhere",
    "indicator",
    "lens",
    "money",
    "overview",
    "search",
    "warm",
    "years",
]
