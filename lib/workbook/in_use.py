"""Whether a program has a workbook open: what it did not save yet is not in the file."""

from pathlib import Path


def is_open(path: Path) -> bool:
    """Tell whether Excel or LibreOffice has a workbook open: both put a file beside it."""
    beside = (f"~${path.name}", f".~lock.{path.name}#")
    return any((path.parent / name).exists() for name in beside)
