"""The frame around every page: its title and icon, the navigation, the style."""

from collections.abc import Mapping
from pathlib import Path

import streamlit as st
from streamlit.delta_generator import DeltaGenerator
from streamlit.runtime.pages_manager import PagesManager

from lib.screen import flow
from lib.screen.style import sheet, theme

_ICON = Path(__file__).with_name("icon.svg")


def run(pages: Mapping[str, str], title: str) -> None:
    """Show the chosen page; `pages` gives each file its name in the navigation."""
    st.set_page_config(page_title=title, page_icon=str(_ICON), layout="wide")
    st.html(sheet(theme()))
    chosen = st.navigation(
        [st.Page(file, title=name, default=not n) for n, (file, name) in enumerate(pages.items())],
        position="top",
    )
    with flow.page():
        chosen.run()


def insist_on_frame() -> None:
    """Run app.py first when Streamlit ran a page without it.

    With a folder named pages, Streamlit takes the first address that a new server is asked for as a
    page on its own, without the frame; only after `st.navigation` ran once does it know better.
    """
    if PagesManager.uses_pages_directory:
        PagesManager.uses_pages_directory = False
        st.rerun()


def side_by_side(*widths: int) -> list[DeltaGenerator]:
    """Return places beside each other; on a narrow screen they stand below each other."""
    return flow.then(st.columns)(widths, gap="large")
