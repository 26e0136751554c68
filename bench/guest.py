"""Another script as a guest behind our own server: our setup without our pages."""

from pathlib import Path

import streamlit as st
from starlette.requests import Request
from starlette.responses import HTMLResponse
from starlette.routing import Route
from starlette.types import ASGIApp

from lib.server import guarded, index
from lib.server.lifetime import lifetime
from lib.server.readiness import ready
from lib.settings import ServerSettings, current


def application(script: Path) -> ASGIApp:
    """Return an application that serves one script as the dashboard is served."""
    html = index()

    async def page(_: Request) -> HTMLResponse:
        return HTMLResponse(html, headers={"Cache-Control": "no-cache"})

    routes = [Route("/", page), Route("/gereed", ready)]
    dashboard = st.App(script, lifespan=lifetime, routes=routes)
    return guarded(dashboard, current(ServerSettings), html)
