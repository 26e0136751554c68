"""Figures: answers in, a Vega-Lite spec out, nothing computed; the one place that knows altair."""

from lib.charts.money import bridge, new_policy, plan_and_account, products, variance
from lib.charts.over_years import multi_year
from lib.charts.palette import NAMES, PALETTES, Palette, Theme, painted
from lib.charts.sparkline import sparkline
from lib.charts.trend import trend

__all__ = [
    "NAMES",
    "PALETTES",
    "Palette",
    "Theme",
    "bridge",
    "multi_year",
    "new_policy",
    "painted",
    "plan_and_account",
    "products",
    "sparkline",
    "trend",
    "variance",
]
