"""Where the visitor is: the page and the choices on it, so that each part knows its own address."""

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from lib.wording import addresses


def address(part: str) -> str:
    """Return the address of a part of the page that is running, with the choices of the visitor.

    A choice that stands below the part is taken from the address that was opened.
    """
    page = _page()
    known = {
        name: st.session_state.get(name) or st.query_params.get(name)
        for name in addresses.CHOICES.get(page, ())
    }
    return addresses.page(page, part, **{name: made for name, made in known.items() if made})


def _page() -> str:
    """Return the name of the page that is running."""
    running = get_script_run_ctx()
    if running is None:
        return addresses.FIRST
    pages = running.pages_manager.get_pages()
    shown = pages.get(running.page_script_hash, {"url_pathname": ""})
    return shown.get("url_pathname") or addresses.FIRST
