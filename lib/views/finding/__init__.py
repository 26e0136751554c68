"""Search over everything that the dashboard tells in words."""

from lib.views.finding.entries import Entry, Found, entries
from lib.views.finding.find import Hit, results, search

__all__ = ["Entry", "Found", "Hit", "entries", "results", "search"]
