"""Everything on screen as data: CSV files and a Data Package descriptor beside them."""

from lib.export.package import export

__all__ = ["export"]
