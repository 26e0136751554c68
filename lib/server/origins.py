"""From which pages a visitor may speak to the server: only from our own, to the letter."""

import logging

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from lib import journal
from lib.server.answers import refuse
from lib.settings import ServerSettings

_READING = frozenset({"GET", "HEAD"})
_DEFAULT_PORTS = {"http": ":80", "https": ":443"}


class OriginGuard:
    """Refuses a websocket and every request that could change something from another page.

    Streamlit itself takes a missing origin and any port of localhost for good, and asks another
    server on the internet for its own address before it refuses; so what goes on to it carries our
    own origin or none.
    """

    def __init__(self, app: ASGIApp, settings: ServerSettings) -> None:
        self._app = app
        self._settings = settings

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer 403 to another origin, to a missing and to an unknown one."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        own = self._own(scope, headers.get("host", ""))
        origins = headers.getlist("origin")
        if _is_read(scope):
            await self._app(_with_origin(scope, None), receive, send)
        elif len(origins) == 1 and _plain(origins[0]) in {own, *self._settings.origins}:
            await self._app(_with_origin(scope, own), receive, send)
        else:
            journal.write("herkomst geweigerd", {"herkomst": ", ".join(origins)}, logging.WARNING)
            await refuse(scope, receive, send, 403)

    def _own(self, scope: Scope, host: str) -> str:
        secure = self._settings.tls or scope.get("scheme") in {"https", "wss"}
        return _plain(f"{'https' if secure else 'http'}://{host}")


def _is_read(scope: Scope) -> bool:
    return scope["type"] == "http" and scope["method"] in _READING


def _plain(origin: str) -> str:
    """Write an origin as a browser does: small letters, and no port that speaks for itself."""
    small = origin.lower()
    return small.removesuffix(_DEFAULT_PORTS.get(small.partition(":")[0], ""))


def _with_origin(scope: Scope, origin: str | None) -> Scope:
    headers = [(name, value) for name, value in scope["headers"] if name.lower() != b"origin"]
    if origin is not None:
        host = Headers(scope=scope)["host"]
        headers.append((b"origin", f"{origin.partition(':')[0]}://{host}".encode("latin-1")))
    return {**scope, "headers": headers}
