"""Editions: the same pages and figures without a server, each as the files of one form."""

from lib.publish.earlier import NotComparableError, earlier, since
from lib.publish.editions import EDITIONS
from lib.publish.form import Form, Made
from lib.publish.manifest import NotOursError, Published, read
from lib.publish.publication import Publication
from lib.publish.written import Progress, publish, published

__all__ = [
    "EDITIONS",
    "Form",
    "Made",
    "NotComparableError",
    "NotOursError",
    "Progress",
    "Publication",
    "Published",
    "earlier",
    "publish",
    "published",
    "read",
    "since",
]
