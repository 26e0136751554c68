"""What a page shows for a choice, made once for each version of the sources and shared by all."""

from lib.views import control, indicators, money, years
from lib.views.elsewhere import ElsewhereView, elsewhere
from lib.views.figure import Figure
from lib.views.finding import Hit, search
from lib.views.indicators import OverviewView
from lib.views.warm import prepare, warm

__all__ = [
    "ElsewhereView",
    "Figure",
    "Hit",
    "OverviewView",
    "control",
    "elsewhere",
    "indicators",
    "money",
    "prepare",
    "search",
    "warm",
    "years",
]
