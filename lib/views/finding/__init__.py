"""Search over everything that the dashboard tells in words."""

from lib.views.finding.find import Hit, search
from lib.views.finding.folding import Part

__all__ = ["Hit", "Part", "search"]
