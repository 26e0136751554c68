"""The files as a workbook to fill in, and back: only what was changed, line by line."""

from lib.workbook.brought_back import BroughtBack, brought_back
from lib.workbook.filled import filled
from lib.workbook.opened import lacking

__all__ = ["BroughtBack", "brought_back", "filled", "lacking"]
