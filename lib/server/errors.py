"""What nobody foresaw: the visitor reads a short code, the journal has the code and the cause."""

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from lib import journal
from lib.server.answers import answer

_FIRST_ERROR = 400
_UNFORESEEN = 500


class LastResort:
    """Catches what went wrong below, and says in Dutch what is said below in a word of English."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass everything on; an error in plain text becomes a page."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
            return
        outcome = _Outcome(send)
        try:
            await self._app(scope, receive, outcome.send)
        except Exception as error:
            outcome.fail(error)
        if outcome.status and scope["type"] == "http":
            await answer(scope, outcome.status, outcome.code)(scope, receive, send)


class _Outcome:
    """Follows one answer: whether it began, and the status of the page to send in its place."""

    def __init__(self, send: Send) -> None:
        self._send = send
        self._begun = False
        self.status = 0
        self.code = ""

    async def send(self, message: Message) -> None:
        """Pass a message on; nothing of an error that is told in plain text."""
        if message["type"] == "http.response.start" and _is_plain_error(message):
            self.status = message["status"]
        if not self.status:
            self._begun = True
            await self._send(message)

    def fail(self, error: Exception) -> None:
        """Write the error down, and plan a page about it unless an answer is under way."""
        self.code = journal.write_down("fout in de server", error)
        self.status = 0 if self._begun else _UNFORESEEN


def _is_plain_error(message: Message) -> bool:
    kind = Headers(raw=message.get("headers", [])).get("content-type", "text/plain")
    return message["status"] >= _FIRST_ERROR and kind.startswith("text/plain")
