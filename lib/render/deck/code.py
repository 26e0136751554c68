"""QR codes; the one place that knows segno."""

from functools import lru_cache

import segno

from lib.render.templates import Markup, own

_QUIET = 4
"""The margin that a code needs, in its own blocks."""
_MASK = 0
"""Each mask gives a code that is read; to weigh all eight takes eight times as long."""


@lru_cache(maxsize=1_000)
def code(address: str) -> Markup:
    """Return the code of an address as a picture in black, to be put on white."""
    made = segno.make(address, error="l", micro=False, mask=_MASK)
    return own(made.svg_inline(border=_QUIET, omitsize=True, svgclass=None, lineclass=None))
