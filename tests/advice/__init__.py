"""The advice of every message, applied to the letter: it helps, and nothing is lost."""
