"""The dashboard as an ASGI application that answers at once and lets nobody in."""

import hashlib
import logging
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import TypeAlias

import streamlit as st
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp

from lib import journal
from lib.server import bundle, handles
from lib.server.document import document, index, script_hashes
from lib.server.editions import ADDRESSES, TOPS, routes
from lib.server.entrance import Entrance
from lib.server.errors import LastResort
from lib.server.files import SmallFiles
from lib.server.headers import SecurityHeaders
from lib.server.hosts import HostGuard
from lib.server.lifetime import lifetime
from lib.server.making import Editions
from lib.server.messages import MessageGuard
from lib.server.origins import OriginGuard
from lib.server.paths import READY, PathGuard, files_below
from lib.server.readiness import ready
from lib.server.sessions import SessionCap
from lib.settings import Folders, ServerSettings, Waits, WrongSettingError, current, unknown

__all__ = ["application", "document", "index"]

Components: TypeAlias = Mapping[str, tuple[str, ...]]
"""Which components of the frontend each page needs, by the name of the page."""

_ROOT = Path(__file__).resolve().parents[2]
_FIRST = "overzicht"  # the page that has the root as its address


def application(show_error: Callable[[Exception], bool], components: Components) -> ASGIApp:
    """Return the application that uvicorn serves; a wrong setting ends the program with a message.

    `show_error` tells a visitor of an error on a page and returns whether it did; `components` are
    loaded along with the page that needs them.
    The loading and the rest of the start happen in `lifetime`, before the server listens.
    """
    journal.begin()
    settings = _that_fit(_chosen())
    for name, told in unknown().items():
        journal.write("onbekende instelling", {"naam": name, "uitleg": told}, logging.WARNING)
    journal.write("start", {"sessies": settings.sessions, "tls": settings.tls})
    editions = Editions(wanted=settings.editions)
    drafts = Editions(wanted=current(Folders).draft is not None, draft=True)
    dashboard = st.App(
        _ROOT / "app.py",
        lifespan=partial(lifetime, editions=editions, drafts=drafts),
        routes=[*_routes(components), *routes(editions, drafts)],
        on_script_error=show_error,
    )
    return guarded(dashboard, settings, components)


def _chosen() -> ServerSettings:
    """Return the settings; a wrong one, also of how long to wait for a file, ends the program."""
    try:
        current(Waits)
        return current(ServerSettings)
    except WrongSettingError as error:
        message = f"Het dashboard start niet. {error} Zie docs/beheer.md."
        raise SystemExit(message) from None


def _that_fit(settings: ServerSettings) -> ServerSettings:
    """Return the settings with no more windows than the system gives this process room for.

    Who is too many then reads that it is busy; without it nobody would get an answer.
    """
    room = handles.take()
    if settings.sessions <= room.windows:
        return settings
    fields = {"gevraagd": settings.sessions, "sessies": room.windows, "bestanden": room.most}
    journal.write("minder plaatsen", fields, logging.WARNING)
    return settings.model_copy(update={"sessions": room.windows})


def guarded(dashboard: ASGIApp, settings: ServerSettings, components: Components) -> ASGIApp:
    """Return the dashboard behind every guard; who comes in meets the last one here first."""
    html = index()
    pages = [route.path for route in _routes({}) if route.path != READY]
    used = {name for names in components.values() for name in names}
    version = hashlib.sha256(f"{html}{st.__version__}".encode()).hexdigest()[:16]
    app: ASGIApp = SmallFiles(LastResort(dashboard), bundle.files(sorted(used)))
    app = MessageGuard(app, version)
    app = SessionCap(app, settings, pages)
    app = OriginGuard(app, settings)
    app = PathGuard(app, [*pages, *ADDRESSES], files_below(bundle.folder()), TOPS)
    app = HostGuard(app, settings)
    return Entrance(SecurityHeaders(app, settings, script_hashes(html)))


def _routes(components: Components) -> list[Route]:
    """Return our own addresses: the pages, the same with a slash behind it, and the state."""

    async def page(request: Request) -> Response:
        return document(request, components.get(request.url.path.strip("/") or _FIRST, ()))

    names = [file.stem for file in sorted((_ROOT / "pages").glob("*.py")) if file.stem != _FIRST]
    return [
        Route("/", page),
        Route(f"/{_FIRST}", _to_the_first_page),
        *(Route(f"/{name}", page) for name in names),
        *(Route(f"/{name}/", _without_slash) for name in [_FIRST, *names]),
        Route(READY, ready),
    ]


async def _to_the_first_page(request: Request) -> RedirectResponse:
    return RedirectResponse(f".?{request.url.query}")


async def _without_slash(request: Request) -> RedirectResponse:
    name = request.url.path.strip("/")
    return RedirectResponse(f"../{name}?{request.url.query}")
