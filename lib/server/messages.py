"""What an open page and the server tell each other: what pages need, and nothing more.

Streamlit does whatever the other side of a websocket asks: forget all that it remembers, run again
at every save, install files. An open page only ever asks to run itself; only that comes through.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import TypeAlias

from google.protobuf.message import DecodeError  # type: ignore[import-untyped]
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from lib import journal

LARGEST = 64 * 1024  # bytes; the largest that pages were heard to send has 400
_NEEDED = "rerun_script"
_SECONDS_TO_BEGIN = 30  # a page asks for itself as soon as it is connected
_AT_ONCE = 60  # messages: an arrow key held for two seconds
_PER_SECOND = 10
_POLICY, _TOO_BIG = 1008, 1009

Sleep: TypeAlias = Callable[[float], Awaitable[None]]


class MessageGuard:
    """Drops what no page of ours asks for, and tells a page no more than it needs.

    `version` stands in the place of Streamlit's: an open page that is given another one than before
    loads itself anew.
    """

    def __init__(self, app: ASGIApp, version: str) -> None:
        self._app = app
        self._version = version

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass everything on but the messages of a websocket that are not needed."""
        if scope["type"] == "websocket":
            talk = _Talk(receive, send, self._version)
            receive, send = talk.receive, talk.send
        await self._app(scope, receive, send)


class Pace:
    """How fast one page may ask: who asks faster waits, and loses nothing."""

    def __init__(self, sleep: Sleep = asyncio.sleep) -> None:
        self._sleep = sleep
        self._debt = 0.0
        self._since = 0.0

    async def wait(self) -> None:
        """Wait until there is room for one more message."""
        now = asyncio.get_running_loop().time()
        self._debt = max(self._debt - (now - self._since) * _PER_SECOND, 0) + 1
        self._since = now
        if self._debt > _AT_ONCE:
            await self._sleep((self._debt - _AT_ONCE) / _PER_SECOND)


class _Talk:
    """One open websocket; after a message that is no message at all it is closed."""

    def __init__(self, receive: Receive, send: Send, version: str) -> None:
        self._receive, self._send = receive, send
        self._version = version
        self._pace = Pace()
        self._begun = self._closed = False
        self._late = asyncio.get_running_loop().time() + _SECONDS_TO_BEGIN

    async def receive(self) -> Message:
        """Return the next message that is needed, or that the other side has left."""
        while not self._closed:
            try:
                message = await self._next()
            except TimeoutError:
                return await self._close(_POLICY, "niets gevraagd")
            if message["type"] != "websocket.receive":
                return message
            await self._pace.wait()
            kind, asked = _read(message)
            if kind == _NEEDED:
                self._begun = True
                return {**message, "bytes": _without_values(asked)}
            if not kind:
                return await self._close(_POLICY, "onleesbaar")
            if kind == "te groot":
                return await self._close(_TOO_BIG, kind)
            _refused(kind)
        return {"type": "websocket.disconnect", "code": _POLICY}

    async def send(self, message: Message) -> None:
        """Send a message without what a page does not need to know."""
        if self._closed:
            return
        if message["type"] == "websocket.send" and message.get("bytes"):
            told = ForwardMsg.FromString(message["bytes"])
            if told.WhichOneof("type") == "new_session":
                message = {**message, "bytes": discreet(told, self._version)}
        await self._send(message)

    async def _next(self) -> Message:
        if self._begun:
            return await self._receive()
        async with asyncio.timeout_at(self._late):
            return await self._receive()

    async def _close(self, code: int, reason: str) -> Message:
        _refused(reason)
        self._closed = True
        await self._send({"type": "websocket.close", "code": code})
        return {"type": "websocket.disconnect", "code": code}


def discreet(message: ForwardMsg, version: str) -> bytes:
    """Return the message with which a run begins without paths, versions and marks of this machine.

    The frontend reads the fields that are emptied here only to tell its makers and its developers.
    """
    session = message.new_session
    session.main_script_path = ""
    session.initialize.user_info.Clear()
    session.initialize.environment_info.Clear()
    session.initialize.user_info.SetInParent()
    session.initialize.environment_info.streamlit_version = version
    told: bytes = message.SerializeToString()
    return told


def _read(message: Message) -> tuple[str, BackMsg]:
    """Return which kind a message is, nothing when it cannot be read, and the message."""
    data = message.get("bytes") or b""
    asked = BackMsg()
    if len(data) > LARGEST or len(message.get("text") or "") > LARGEST:
        return "te groot", asked
    try:
        asked.ParseFromString(data)
    except DecodeError:
        return "", asked
    return asked.WhichOneof("type") or "", asked


def _without_values(asked: BackMsg) -> bytes:
    """Return a question without values of controls: a choice is an address, no page has others."""
    asked.rerun_script.ClearField("widget_states")
    left: bytes = asked.SerializeToString()
    return left


def _refused(kind: str) -> None:
    journal.write("bericht geweigerd", {"soort": kind}, logging.WARNING)
