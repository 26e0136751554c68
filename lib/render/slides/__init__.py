"""Pages as slides for a meeting: to show, to change, and to speak from."""

from collections.abc import Iterable

from lib.page import Link, Page
from lib.render.around import Around
from lib.render.slides.composed import composed
from lib.render.slides.deck import written

__all__ = ["composed", "slides", "written"]


def slides(pages: Iterable[tuple[Link, Page]], around: Around) -> bytes:
    """Return pages, each with its place, as a .pptx: the same bytes for the same pages.

    Raises PartFailedError where a part of a page failed.
    """
    return written(composed(pages, around), around)
