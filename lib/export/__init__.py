"""Everything on screen as data: for programs, for Excel, and for a Dutch Excel as CSV."""

from lib.export.dutch import dutch_csv
from lib.export.excel import workbook
from lib.export.package import DESCRIPTOR, WORKBOOK, archive, export, files
from lib.export.resources import RESOURCES, Resource, resources_of, table

__all__ = [
    "DESCRIPTOR",
    "RESOURCES",
    "WORKBOOK",
    "Resource",
    "archive",
    "dutch_csv",
    "export",
    "files",
    "resources_of",
    "table",
    "workbook",
]
