"""A page as one plain HTML file, without a script and without a server."""

from lib.render.failed import PartFailedError
from lib.render.html.alone import alone
from lib.render.html.document import (
    FONTS,
    LICENCE,
    FileGroup,
    FileLine,
    Head,
    Told,
    card,
    html,
    listing,
)
from lib.render.html.drawing import CannotDrawError
from lib.render.html.here import Here
from lib.render.html.places import safe

__all__ = [
    "FONTS",
    "LICENCE",
    "CannotDrawError",
    "FileGroup",
    "FileLine",
    "Head",
    "Here",
    "PartFailedError",
    "Told",
    "alone",
    "card",
    "html",
    "listing",
    "safe",
]
