"""Draws a chart without a browser; the one place that knows vl-convert."""

import json
import re
from functools import lru_cache

from lib.page import Spec

_WIDTH = 640
_LETTERS = re.compile(r' font-family="[^"]*"')  # those of the page
_MOST_KEPT = 500  # pictures, of some 10 kB


class CannotDrawError(Exception):
    """The package that draws charts is not installed."""


def svg(spec: Spec, width: int = _WIDTH) -> str:
    """Draw a chart as SVG of so many pixels wide; its colours stay names.

    Raises CannotDrawError where vl-convert is not installed: the live dashboard has no need of it.
    """
    return _drawn(json.dumps({**spec, "width": width}))


@lru_cache(maxsize=_MOST_KEPT)
def _drawn(spec: str) -> str:
    """Draw a chart once: it stands on the page of every choice that does not change it."""
    try:
        import vl_convert  # noqa: PLC0415 only who makes plain pages needs it
    except ImportError as error:
        message = "Plain pages need vl-convert to draw charts: pip install vl-convert-python"
        raise CannotDrawError(message) from error
    drawn = str(vl_convert.vegalite_to_svg(json.loads(spec)))
    return _LETTERS.sub("", drawn)
