"""How many visitors there is room for: who is too many reads so, and comes in when one leaves."""

import ipaddress
import logging
from collections import Counter
from collections.abc import Collection

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from lib import journal
from lib.server.answers import refuse
from lib.settings import UNIX, Proxy, ServerSettings

_ONE_HOUSE = 64  # bits of an IPv6 address that one connection to the internet has to itself


class SessionCap:
    """Counts the open websockets, in total and per address, and lets no more in.

    A page is refused too while there is no room: a page without its websocket only spins.
    """

    def __init__(self, app: ASGIApp, settings: ServerSettings, pages: Collection[str]) -> None:
        self._app = app
        self._settings = settings
        self._pages = pages
        self._open: Counter[str] = Counter()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer 503 where there is no room."""
        is_socket = scope["type"] == "websocket"
        if not is_socket and scope.get("path") not in self._pages:
            await self._app(scope, receive, send)
            return
        address = visitor(scope, self._settings.proxies)
        if limit := self._limit(address):
            full = {"grens": limit, "sessies": self._open.total()}
            journal.write("vol", full, logging.WARNING)
            await refuse(scope, receive, send, 503)
        elif is_socket:
            await self._seat(address, scope, receive, send)
        else:
            await self._app(scope, receive, send)

    async def _seat(self, address: str, scope: Scope, receive: Receive, send: Send) -> None:
        self._open[address] += 1
        try:
            await self._app(scope, receive, send)
        finally:
            self._open[address] -= 1
            if not self._open[address]:
                del self._open[address]

    def _limit(self, address: str) -> str:
        """Return which limit has been reached, as the journal names it; nothing when none is."""
        if self._open.total() >= self._settings.sessions:
            return "totaal"
        return "adres" if self._open[address] >= self._settings.sessions_per_address else ""


def visitor(scope: Scope, proxies: Collection[Proxy]) -> str:
    """Return the address of the visitor; what a header says counts only from a trusted proxy.

    Each proxy adds the address it heard on the right, so the visitor is the last one that is not a
    proxy itself. Who comes through a Unix socket has no address; all of them count as one, unless
    what comes through it is trusted as a proxy.
    """
    address: str = (scope.get("client") or ("",))[0]
    said = ",".join(Headers(scope=scope).getlist("x-forwarded-for")).split(",")
    while said and _is_trusted(address, proxies):
        address = said.pop().strip() or address
    return _house(address)


def _is_trusted(address: str, proxies: Collection[Proxy]) -> bool:
    if not address:
        return UNIX in proxies
    try:
        number = ipaddress.ip_address(address)
    except ValueError:
        return False
    return any(proxy != UNIX and number in proxy for proxy in proxies)


def _house(address: str) -> str:
    """Return the part of an address that stands for one visitor or one building."""
    try:
        number = ipaddress.ip_address(address)
    except ValueError:
        return ""
    if number.version == 4:  # noqa: PLR2004
        return str(number)
    mapped = number.ipv4_mapped
    return str(mapped or ipaddress.ip_network((int(number), _ONE_HOUSE), strict=False))
