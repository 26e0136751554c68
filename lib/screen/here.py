"""Where the visitor is: the page and the choices on it, so that each part knows its own address."""

from streamlit.runtime.scriptrunner import get_script_run_ctx

from lib.screen import asked
from lib.wording import addresses


def address(part: str, **instead: str) -> str:
    """Return the address of a part of the page that is running, with the choices of the visitor.

    A choice that stands below the part is taken from the address that was opened; `instead` gives
    choices another value.
    """
    here = page()
    known = {name: asked.value(name) for name in addresses.CHOICES.get(here, ())} | instead
    return addresses.page(here, part, **{name: made for name, made in known.items() if made})


def page() -> str:
    """Return the name of the page that is running."""
    running = get_script_run_ctx()
    if running is None:
        return addresses.FIRST
    pages = running.pages_manager.get_pages()
    shown = pages.get(running.page_script_hash, {"url_pathname": ""})
    return shown.get("url_pathname") or addresses.FIRST
