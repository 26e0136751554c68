"""The frame around every page: its title and icon, the header, the footer, the style."""

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

import streamlit as st
from streamlit.runtime.pages_manager import PagesManager

from lib.page import Chooser, Frame
from lib.render.screen.controls import choices
from lib.render.screen.elements import Html
from lib.render.screen.here import Here
from lib.render.screen.style import sheet, theme
from lib.render.templates import render
from lib.views import View

_ICON = Path(__file__).with_name("icon.svg")
_PAGES = Path(__file__).resolve().parents[3] / "pages"
_MOST_KEPT = 500  # headers and footers, of some 5 kB


def run(views: Sequence[View]) -> None:
    """Show the chosen view; the file of a view's name in the folder pages is its page."""
    st.set_page_config(page_icon=str(_ICON), layout="wide")
    st.html(Html(sheet(theme())))
    pages = [
        st.Page(_PAGES / f"{view.name}.py", title=view.title, default=view is views[0])
        for view in views
    ]
    st.navigation(pages, position="hidden").run()


def begin(frame: Frame, here: Here, choosers: tuple[Chooser, ...]) -> None:
    """Put the header above a page, with the choices that it is about, and give it its title."""
    st.set_page_config(page_title=frame.title)
    st.html(Html(_header(frame, here, choosers)))


def end(frame: Frame, here: Here) -> None:
    """Put the footer below a page."""
    st.html(Html(_footer(frame, here)))


@lru_cache(maxsize=_MOST_KEPT)
def _header(frame: Frame, here: Here, choosers: tuple[Chooser, ...]) -> str:
    about = choices(choosers, here) if choosers else None
    return str(
        render(
            "header.html", frame=frame, choices=about, address=here.link, searches=True, copies=True
        )
    )


@lru_cache(maxsize=_MOST_KEPT)
def _footer(frame: Frame, here: Here) -> str:
    return str(render("footer.html", frame=frame, address=here.link))


def insist_on_frame() -> None:
    """Run app.py first when Streamlit ran a page without it.

    With a folder named pages, Streamlit takes the first address that a new server is asked for as a
    page on its own, without the frame; only after `st.navigation` ran once does it know better.
    """
    if PagesManager.uses_pages_directory:
        PagesManager.uses_pages_directory = False
        st.rerun()
