"""Whether connections come in through our own door: who started the server without it is told."""

import logging

from starlette.types import ASGIApp, Receive, Scope, Send

from lib import journal
from lib.server.door import Door

_HOW = (
    "Wie langzaam of niets vraagt, houdt een verbinding bezet. Start met 'python -m lib serve', of "
    "geef uvicorn '--http lib.server.door:Door' mee; zie docs/beheer.md."
)


class Entrance:
    """Says in the journal, at the first question, that the limits of the door are not there.

    They cannot be set from here: the server chooses how it talks before it asks for us.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._looked = False

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass everything on."""
        if scope["type"] != "lifespan" and not self._looked:
            self._looked = True
            if not Door.in_use:
                journal.write("deur ontbreekt", {"uitleg": _HOW}, logging.WARNING)
        await self._app(scope, receive, send)
