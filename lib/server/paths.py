"""What can be asked for: the pages and what they are made of; nothing else exists here."""

import re
from collections.abc import Iterable
from pathlib import Path

from starlette.types import ASGIApp, Receive, Scope, Send

from lib.server.answers import refuse

READY = "/gereed"
STREAM = "/_stcore/stream"

_STATE = frozenset({READY, "/_stcore/health", "/_stcore/host-config"})
_MEDIA = re.compile(r"/media/[0-9a-f]{32,64}(\.[A-Za-z0-9]{1,8})?")
_METHODS = frozenset({"GET", "HEAD"})


class PathGuard:
    """Lets through the addresses that are in use, and no method but reading.

    Streamlit offers more: uploads, components, an interface for programs, measurements. It also
    answers an unknown address with the page itself. None of that is used. Below each of `tops`
    whoever answers there knows what exists.
    """

    def __init__(
        self, app: ASGIApp, pages: Iterable[str], files: Iterable[str], tops: Iterable[str] = ()
    ) -> None:
        self._app = app
        self._tops = tuple(f"{top}/" for top in tops)
        self._known = _STATE.union(pages, files)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer 404 to an address that is not in use and 405 to another method."""
        if (status := self._status(scope)) is None:
            await self._app(scope, receive, send)
        else:
            await refuse(scope, receive, send, status)

    def _status(self, scope: Scope) -> int | None:
        """Return the status to refuse with; None to let through."""
        if scope["type"] == "lifespan":
            return None
        path: str = scope["path"]
        if scope["type"] == "websocket":
            return None if path == STREAM else 404
        known = path in self._known or path.startswith(self._tops)
        if not known and not _MEDIA.fullmatch(path):
            return 404
        return None if scope["method"] in _METHODS else 405


def files_below(directory: Path) -> frozenset[str]:
    """Return the address of every file below a folder, except pages."""
    return frozenset(
        f"/{file.relative_to(directory).as_posix()}"
        for file in directory.rglob("*")
        if file.is_file() and file.suffix != ".html"
    )
