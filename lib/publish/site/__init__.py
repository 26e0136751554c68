"""The static edition: every page as a plain file, for any web host and for a folder."""

from lib.publish.site.made import site

__all__ = ["site"]
