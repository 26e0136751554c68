"""A page as one plain HTML file, without a script and without a server."""

from lib.render.failed import PartFailedError
from lib.render.html.alone import alone
from lib.render.html.document import html
from lib.render.html.drawing import CannotDrawError
from lib.render.html.here import Here

__all__ = ["CannotDrawError", "Here", "PartFailedError", "alone", "html"]
