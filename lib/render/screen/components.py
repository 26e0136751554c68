"""What each page asks of Streamlit's frontend, for the browser to fetch along with the page."""

from collections.abc import Iterable

from lib.views import View

CHARTS = ("ArrowVegaLiteChart", "embed", "vega-interpreter")  # the place, and what draws in it
_EVERYWHERE = ("Html",)


def components(views: Iterable[View]) -> dict[str, tuple[str, ...]]:
    """Return by the name of each view what its elements are called in Streamlit's frontend.

    What a page has rarely, and what is in the frontend anyway, is left out.
    """
    return {view.name: (*_EVERYWHERE, *(CHARTS if view.charts else ())) for view in views}
