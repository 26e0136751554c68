"""The form `dcat`: what the data are, for catalogues of open data."""

from lib.publish.record.record import record, unmade
from lib.publish.record.terms import licence, publisher

__all__ = ["licence", "publisher", "record", "unmade"]
