"""A new document with a place for all that its predecessor printed."""

from lib.preparing.year.asked import Asked
from lib.preparing.year.prepared import Prepared, prepare

__all__ = ["Asked", "Prepared", "prepare"]
