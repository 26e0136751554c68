"""Streamlit's files in fewer bytes: it sends them as they are, 3 MB for the first page."""

import os
import sys
from collections.abc import Iterable
from contextlib import suppress
from pathlib import PurePosixPath
from threading import Thread, get_native_id

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from lib import journal
from lib.server.bundle import folder
from lib.server.encodings import ENCODERS
from lib.server.packed import VARY, Form, answer, form_of, wanted

_KINDS = {".js": "application/javascript", ".css": "text/css"}  # as Streamlit says
_FOREVER = "public, immutable, max-age=31536000"
"""The name of each of these files changes with what is in it."""
_LAST = 19  # of the niceness of Linux: everybody else goes first


class SmallFiles:
    """Answers with files that were made smaller when the server started; passes on the rest.

    They are in memory, so there is nothing to write and nothing that can be old. What is not made
    yet, a part of a file, and a file as it is: Streamlit gives those.
    """

    def __init__(self, app: ASGIApp, addresses: Iterable[str]) -> None:
        self._app = app
        self._forms: dict[str, dict[str, Form]] = {
            address: {} for address in addresses if PurePosixPath(address).suffix in _KINDS
        }

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer what is there; start to make it when the server starts."""
        if scope["type"] == "lifespan":
            Thread(target=self._make_last, name="kleiner maken", daemon=True).start()
        forms = self._forms.get(scope["path"]) if scope["type"] == "http" else None
        if forms is None:
            await self._app(scope, receive, send)
        elif "range" in Headers(scope=scope) or (name := wanted(scope, forms)) not in forms:
            await self._app(scope, receive, _varying(send))
        else:
            kind = _KINDS[PurePosixPath(scope["path"]).suffix]
            await answer(scope, forms[name], kind, _FOREVER)(scope, receive, send)

    def make(self) -> None:
        """Make every file smaller, the quickest way first: then all have something soon."""
        for encoding in reversed(tuple(ENCODERS)):
            for address, forms in self._forms.items():
                text = (folder() / address[1:]).read_bytes()
                form = form_of(text, encoding)
                if len(form.body) < len(text):
                    forms[encoding] = form

    def _make_last(self) -> None:
        """Make them in time that nobody else needs; who asks first gets what is there."""
        if sys.platform == "linux":
            with suppress(OSError):  # where it may not, it is a matter of seconds
                os.setpriority(os.PRIO_PROCESS, get_native_id(), _LAST)
        try:
            self.make()
        except Exception as error:  # then they go out as they are
            journal.write_down("fout in de server", error)


def _varying(send: Send) -> Send:
    """Say on the answer that another browser may get it in another form."""

    async def send_varying(message: Message) -> None:
        if message["type"] == "http.response.start":
            message.setdefault("headers", [])
            MutableHeaders(scope=message).add_vary_header(VARY)
        await send(message)

    return send_varying
