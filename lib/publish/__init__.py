"""Editions: the same pages and figures without a server, each as the files of one form."""

from lib.publish.editions import EDITIONS
from lib.publish.form import Form, Made
from lib.publish.publication import Publication
from lib.publish.written import NotOursError, Progress, publish

__all__ = ["EDITIONS", "Form", "Made", "NotOursError", "Progress", "Publication", "publish"]
