"""Another script as a guest behind our own server: our setup without our pages."""

from pathlib import Path

import streamlit as st
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import ASGIApp

from lib.server import document, guarded
from lib.server.lifetime import lifetime
from lib.server.readiness import ready
from lib.settings import ServerSettings, current


def application(script: Path, components: tuple[str, ...] = ()) -> ASGIApp:
    """Return an application that serves one script as the dashboard is served.

    `components` are those of Streamlit's frontend that the script needs.
    """

    async def page(request: Request) -> Response:
        return document(request, components)

    routes = [Route("/", page), Route("/gereed", ready)]
    dashboard = st.App(script, lifespan=lifetime, routes=routes)
    return guarded(dashboard, current(ServerSettings), {"": components})
