"""How a connection begins: who asks slowly, or nothing at all, makes room for who does ask."""

import base64
import binascii
from asyncio import TimerHandle, Transport
from typing import Any, ClassVar

import h11
from uvicorn.protocols.http.h11_impl import H11Protocol

from lib.server.handles import take
from lib.server.headers import ALWAYS

SECONDS_TO_ASK = 10.0
SECONDS_TO_ANSWER = 120.0  # also to who reads slowly
_MOST = take().others
_KEY = 16  # bytes of the key with which a websocket begins
_HEADERS = [(name.lower().encode(), value.encode()) for name, value in ALWAYS.items()]
_SENTENCE = "De server begrijpt deze vraag niet."


class Door(H11Protocol):
    """One connection as uvicorn serves it (`--http lib.server.door:Door`), but bounded.

    The whole question is in within ten seconds, the answer out within two minutes. There is a
    limit to the connections without a window; when there are more, the one that has waited longest
    without asking anything goes.
    """

    _all: dict["Door", None] = {}  # noqa: RUF012 of all connections together, oldest first

    in_use: ClassVar[bool] = False  # whether the server has it

    def __init__(self, *details: Any, **more: Any) -> None:
        super().__init__(*details, **more)
        Door.in_use = True
        self._timer: TimerHandle | None = None

    def connection_made(self, transport: Transport) -> None:  # type: ignore[override]
        """Begin, with a limit to the time it takes to ask."""
        super().connection_made(transport)
        self._all[self] = None
        self._allow(SECONDS_TO_ASK)
        if len(self._all) > _MOST:
            next((it for it in self._all if it.idle), self).hang_up()

    def connection_lost(self, exc: Exception | None) -> None:
        """End."""
        self._leave()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Take in a part of a question; the time does not begin anew with each part."""
        began = self.idle
        super().data_received(data)
        if self in self._all and began and not self.idle:
            self._allow(SECONDS_TO_ANSWER)
        elif self in self._all and self._timer is None:
            self._allow(SECONDS_TO_ASK)

    def on_response_complete(self) -> None:
        """Be done with a question; uvicorn itself waits a few seconds for the next one."""
        self._stop()
        super().on_response_complete()

    def handle_websocket_upgrade(self, event: h11.Request) -> None:
        """Give the connection to the websocket; a window has a limit of its own."""
        if not _well_begun(event):
            self.send_400_response("")
            return
        self._leave()
        super().handle_websocket_upgrade(event)

    def send_400_response(self, msg: str) -> None:
        """Answer what is no question of HTTP in Dutch, with the headers of every answer."""
        del msg
        if self.conn.our_state in {h11.IDLE, h11.SEND_RESPONSE}:
            headers = [
                (b"content-type", b"text/plain; charset=utf-8"), (b"connection", b"close"),
                (b"content-security-policy", b"default-src 'none'; frame-ancestors 'none'"),
                *_HEADERS,
            ]  # fmt: skip
            for part in (
                h11.Response(status_code=400, headers=headers, reason=b"Bad Request"),
                h11.Data(data=_SENTENCE.encode()),
                h11.EndOfMessage(),
            ):
                self.transport.write(self.conn.send(part) or b"")
        self.transport.close()

    def hang_up(self) -> None:
        """End at once, and be counted no more: the next one may come before this one is gone."""
        self._leave()
        self.transport.abort()

    @property
    def idle(self) -> bool:
        """Tell whether no whole question has come in that is not answered yet."""
        return self.conn.their_state in {h11.IDLE, h11.SEND_BODY} or (
            self.cycle is not None and self.cycle.response_complete
        )

    def _allow(self, seconds: float) -> None:
        self._stop()
        self._timer = self.loop.call_later(seconds, self.hang_up)

    def _stop(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _leave(self) -> None:
        self._stop()
        self._all.pop(self, None)


def _well_begun(event: h11.Request) -> bool:
    """Tell whether a websocket is asked for as it should be; if not, uvicorn answers in English."""
    headers = dict(event.headers)
    try:
        key = base64.b64decode(headers.get(b"sec-websocket-key", b""), validate=True)
    except binascii.Error:
        return False
    right = headers.get(b"sec-websocket-version") == b"13" and event.method == b"GET"
    return right and len(key) == _KEY
