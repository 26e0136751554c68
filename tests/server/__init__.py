"""What the tests of the server share: an application that was asked, and what it answered."""

import asyncio
from collections.abc import Coroutine, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Any, TypeAlias, TypeVar

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

Done = TypeVar("Done")
Pairs: TypeAlias = Iterable[tuple[str, str]]

OWN = ("host", "localhost:8501")
OWN_ORIGIN = ("origin", "http://localhost:8501")
STREAM = "/_stcore/stream"


@dataclass
class Answer:
    """What an application sent back, and whether the dashboard behind it was reached."""

    messages: list[Message] = field(default_factory=list)

    @property
    def status(self) -> int:
        """Return the status; 101 for a websocket that was let in, 403 for one that was not."""
        kind = self.messages[0]["type"]
        if kind.startswith("websocket.") and "http" not in kind:
            return 101 if kind == "websocket.accept" else 403
        return int(self.messages[0]["status"])

    @property
    def headers(self) -> Headers:
        """Return the headers."""
        return Headers(raw=self.messages[0].get("headers", []))

    @property
    def body(self) -> bytes:
        """Return the body as it travels."""
        return b"".join(message.get("body", b"") for message in self.messages)

    @property
    def text(self) -> str:
        """Return the body as it reads."""
        return self.body.decode()


def request(path: str = "/", method: str = "GET", headers: Pairs = (OWN,), **more: Any) -> Scope:
    """Return what a server tells an application about a request."""
    scope: dict[str, Any] = {
        "type": "http", "method": method, "scheme": "http", "path": path, "query_string": b"",
        "headers": _raw(headers), "client": ("192.0.2.1", 50000), "server": ("127.0.0.1", 8501),
        "http_version": "1.1", "root_path": "",
    }  # fmt: skip
    return scope | more


def websocket(headers: Pairs = (OWN, OWN_ORIGIN), path: str = STREAM, **more: Any) -> Scope:
    """Return what a server tells an application about a websocket that wants to open."""
    kind = {"type": "websocket", "scheme": "ws", "extensions": {"websocket.http.response": {}}}
    return request(path, headers=headers, **kind | more)


def ask(app: ASGIApp, scope: Scope) -> Answer:
    """Let an application answer."""
    return run(talk(app, scope))


async def talk(app: ASGIApp, scope: Scope) -> Answer:
    """Let an application answer, in a loop that runs."""
    answer = Answer()

    asked = False

    async def receive() -> Message:
        nonlocal asked
        if asked:
            await asyncio.Event().wait()  # who asked stays until the answer is there
        asked = True
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Message) -> None:
        answer.messages.append(message)

    await app(scope, receive, send)
    return answer


def run(work: Coroutine[Any, Any, Done]) -> Done:
    """Run in a thread of its own: a browser test before us may have left a loop in this one."""
    with ThreadPoolExecutor(1) as own_thread:
        return own_thread.submit(asyncio.run, work).result()


async def dashboard(scope: Scope, receive: Receive, send: Send) -> None:
    """Stand in for the dashboard: answers everything, opens every websocket."""
    if scope["type"] == "websocket":
        await send({"type": "websocket.accept"})
    else:
        await PlainTextResponse("the dashboard")(scope, receive, send)


def _raw(headers: Pairs) -> list[tuple[bytes, bytes]]:
    return [(name.encode("latin-1"), value.encode("latin-1")) for name, value in headers]
