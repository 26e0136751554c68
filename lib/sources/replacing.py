"""Where a folder says that its files are being replaced, so that nobody reads some of each."""

from pathlib import Path

KEPT = "versies"
"""The folder, in the one that visitors see, with every version that was replaced."""
_BUSY = ".bezig"


def mark(directory: Path) -> Path:
    """Return the file that is there as long as the files of a folder are being replaced."""
    return directory / KEPT / _BUSY


def is_replaced(directory: Path) -> bool:
    """Tell whether the files of a folder are being replaced, or somebody was cut short in it."""
    return mark(directory).exists()
