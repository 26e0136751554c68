"""Names and codes in a row, as a sentence has them."""

from collections.abc import Sequence


def listed(names: Sequence[str]) -> str:
    """Write names behind each other: "1.2, 1.3 en 1.5"."""
    *first, last = names
    return f"{', '.join(first)} en {last}" if first else last
