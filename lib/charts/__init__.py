"""Figures: answers in, a Vega-Lite spec out, nothing computed; the one place that knows altair."""

from lib.charts import plots
from lib.charts.bars import beside, by_year, differences, small_years
from lib.charts.config import FONT
from lib.charts.over_years import multi_year
from lib.charts.palette import NAMES, PALETTES, Palette, Theme, painted
from lib.charts.sparkline import small, sparkline
from lib.charts.trend import trend

__all__ = [
    "FONT",
    "NAMES",
    "PALETTES",
    "Palette",
    "Theme",
    "beside",
    "by_year",
    "differences",
    "multi_year",
    "painted",
    "plots",
    "small",
    "small_years",
    "sparkline",
    "trend",
]
