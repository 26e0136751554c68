"""A page in the browser of a visitor; the one place that knows Streamlit."""

from lib.render.screen.components import components
from lib.render.screen.frame import run
from lib.render.screen.show import show, show_error

__all__ = ["components", "run", "show", "show_error"]
