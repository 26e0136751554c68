"""Numbers and sentences as people read them, all in Dutch, all built from data."""

from lib.wording import captions, guide, money, numbers, overview, tables, verdicts

__all__ = ["captions", "guide", "money", "numbers", "overview", "tables", "verdicts"]
