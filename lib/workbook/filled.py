"""The workbook of a folder with sources, to fill in."""

from collections.abc import Mapping
from datetime import date

from lib.workbook.made import workbook
from lib.workbook.material import FILES, material
from lib.workbook.sheets import sheets


def filled(files: Mapping[str, bytes], on: date) -> bytes:
    """Return the workbook that these files make; raises SourceError if they cannot be read."""
    own = {name: files[name] for name in FILES if name in files}
    return workbook(sheets(material(files)), own, on)
