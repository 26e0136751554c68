"""The dashboard as an ASGI application, with everything heavy loaded before the first visitor."""

import gc
import logging
from pathlib import Path

import streamlit as st
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse
from starlette.routing import Route
from streamlit.file_util import get_static_dir

from lib import sources
from lib.screen.store import warm

_ROOT = Path(__file__).resolve().parents[2]
_FIRST = "overzicht"  # the page that has the root as its address

# The browser is told where the server is. Left to itself it looks below the page that was opened
# first, and shows two errors in its console before it tries the root.
_REWRITTEN = {
    '<html lang="en">': '<html lang="nl">',
    "<title>Streamlit</title>": "<title>Doel gehaald?</title>",
    "<head>": "<head><script>window.__streamlit="
    '{BACKEND_BASE_URL:new URL(".",window.location.href).href}</script>',
}


def application() -> st.App:
    """Return the application that uvicorn serves.

    The sources are read once before the first visitor; a faulty source does not keep the server
    from starting, it is named on the page. What the imports made is then taken out of the garbage
    collector's sight: looking at it after every run of a page took tens of milliseconds.
    """
    warm(sources.folder())
    gc.collect()
    gc.freeze()
    html = index()

    async def page(_: Request) -> HTMLResponse:
        return HTMLResponse(html, headers={"Cache-Control": "no-cache"})

    async def to_the_first_page(request: Request) -> RedirectResponse:
        return RedirectResponse(f".?{request.url.query}")

    names = ["", *(file.stem for file in (_ROOT / "pages").glob("*.py") if file.stem != _FIRST)]
    routes = [Route(f"/{name}", page) for name in names]
    routes.append(Route(f"/{_FIRST}", to_the_first_page))
    logging.getLogger("uvicorn.access").disabled = True  # who asked for what is nobody's business
    return st.App(_ROOT / "app.py", routes=routes)


def index() -> str:
    """Return Streamlit's own page with our language, title and address of the server."""
    html = (Path(get_static_dir()) / "index.html").read_text(encoding="utf-8")
    for found, wanted in _REWRITTEN.items():
        html = html.replace(found, wanted, 1)
    return html
