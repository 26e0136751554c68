"""Search over everything that the dashboard tells in words."""

from lib.views.finding.entries import Entry, Found, entries
from lib.views.finding.find import LONGEST_QUERY, MOST_SHOWN, Hit, everything, results, search

__all__ = [
    "LONGEST_QUERY",
    "MOST_SHOWN",
    "Entry",
    "Found",
    "Hit",
    "entries",
    "everything",
    "results",
    "search",
]
