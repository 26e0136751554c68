"""The frame around every page: its title and icon, the navigation, the style."""

from collections.abc import Sequence
from pathlib import Path

import streamlit as st
from streamlit.runtime.pages_manager import PagesManager

from lib.render.screen.elements import Html
from lib.render.screen.style import sheet, theme
from lib.views import View

_ICON = Path(__file__).with_name("icon.svg")
_PAGES = Path(__file__).resolve().parents[3] / "pages"


def run(views: Sequence[View], title: str) -> None:
    """Show the chosen view; the file of a view's name in the folder pages is its page."""
    st.set_page_config(page_title=title, page_icon=str(_ICON), layout="wide")
    st.html(Html(sheet(theme())))
    pages = [
        st.Page(_PAGES / f"{view.name}.py", title=view.title, default=view is views[0])
        for view in views
    ]
    st.navigation(pages, position="top").run()


def insist_on_frame() -> None:
    """Run app.py first when Streamlit ran a page without it.

    With a folder named pages, Streamlit takes the first address that a new server is asked for as a
    page on its own, without the frame; only after `st.navigation` ran once does it know better.
    """
    if PagesManager.uses_pages_directory:
        PagesManager.uses_pages_directory = False
        st.rerun()
