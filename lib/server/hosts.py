"""Under which names the server answers: a page that rebinds its own name to us gets nothing."""

import ipaddress
import logging
import re

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from lib import journal
from lib.server.answers import refuse
from lib.settings import ServerSettings

_LOCAL = frozenset({"127.0.0.1", "localhost", "[::1]"})
_HOST = re.compile(r"(?P<name>\[[0-9A-Fa-f:.]+\]|[A-Za-z0-9.-]+)(?::(?P<port>[0-9]{1,5}))?")


class HostGuard:
    """Lets through what asks for one of our names; a missing or a double Host is refused too."""

    def __init__(self, app: ASGIApp, settings: ServerSettings) -> None:
        self._app = app
        self._allowed = settings.hosts | _LOCAL

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer 400 to another name."""
        if scope["type"] == "lifespan" or self._is_ours(scope):
            await self._app(scope, receive, send)
            return
        found = Headers(scope=scope).getlist("host")
        journal.write("host geweigerd", {"host": ", ".join(found)}, logging.WARNING)
        await refuse(scope, receive, send, 400)

    def _is_ours(self, scope: Scope) -> bool:
        hosts = Headers(scope=scope).getlist("host")
        if len(hosts) != 1 or not well_formed(hosts[0]):
            return False
        host = hosts[0].lower()
        return bool({host, name_of(host)} & (self._allowed | _own_address(scope)))


def well_formed(host: str) -> bool:
    """Tell whether a text is a name or an address, with or without a port, and nothing else."""
    return _HOST.fullmatch(host) is not None


def name_of(host: str) -> str:
    """Return a host without its port."""
    found = _HOST.fullmatch(host)
    return found["name"] if found else ""


def _own_address(scope: Scope) -> set[str]:
    """Return the address on which the visitor reached us: a number that nobody can rebind."""
    try:
        address = ipaddress.ip_address((scope.get("server") or ("",))[0])
    except ValueError:
        return set()
    return {str(address) if address.version == 4 else f"[{address}]"}  # noqa: PLR2004
